/** From drafts to people with the exact passage of each of their parts. */

import { type Passage, partOf } from '../../blocks/block.ts'
import { type Found, found, type ReadPerson, type Sureness } from '../reading.ts'
import { type Affiliation, affiliationOf } from './affiliation.ts'
import type { Draft } from './draft-people.ts'
import { organisationTypeOf } from './organisation-shape.ts'
import type { Place } from './person-at.ts'

export function settlePeople(passage: Passage, drafts: readonly Draft[]): ReadPerson[] {
  const affiliations = shareAffiliations(
    drafts,
    drafts.map(({ rest }) => affiliationOf(passage.text, rest)),
  )
  return drafts.map((draft, index) => settle(passage, draft, affiliations[index] as Shared))
}

interface Shared extends Affiliation {
  isShared: boolean
}

/** `Ms. A / Mr. B, Agency` and `A, B, Agency`: both are of the agency. */
function shareAffiliations(drafts: readonly Draft[], affiliations: readonly Affiliation[]): Shared[] {
  const shared: Shared[] = affiliations.map((one) => ({ ...one, isShared: false }))
  for (let index = drafts.length - 2; index >= 0; index--) {
    const next = drafts[index + 1]
    const [own, others] = [shared[index], shared[index + 1]]
    if (next === undefined || own === undefined || others === undefined) continue
    const isJoined = next.after === 'slash' || next.after === 'and' || next.after === 'comma'
    const isBare =
      drafts[index]?.rest.length === 0 &&
      drafts[index]?.span.organisation === null &&
      drafts[index]?.span.post === null
    const isOwn = next.rest[0]?.after === 'open'
    if (!isJoined || !isBare || isOwn) continue
    shared[index] = { ...own, organisation: others.organisation, country: others.country, isShared: true }
  }
  return shared
}

function settle(passage: Passage, draft: Draft, affiliation: Shared): ReadPerson {
  const { span } = draft
  const name = read(passage, span.name, namedSurely(draft, passage.text.slice(span.name.from, span.name.to)))
  const organisation = span.organisation ?? affiliation.organisation
  const post = span.post ?? affiliation.post
  const held: Sureness = affiliation.isShared
    ? 'likely'
    : span.organisation !== null || affiliation.isOrganisationSure
      ? 'sure'
      : 'likely'
  const readOrganisation = organisation === null ? null : read(passage, organisation, held)
  const type = readOrganisation === null ? null : organisationTypeOf(readOrganisation.value)
  const { country, role } = affiliation
  return {
    name,
    honorific: span.honorific === null ? null : read(passage, span.honorific, 'sure'),
    post: post === null ? null : read(passage, withoutArticle(passage.text, post), held),
    organisation: readOrganisation,
    organisationType:
      type === null || readOrganisation === null ? null : found(type, readOrganisation.at, 'likely'),
    country:
      country === null
        ? null
        : found(
            country.country,
            partOf(passage, country.place.from, country.place.to).spot,
            affiliation.isShared ? 'likely' : 'sure',
          ),
    theme: null,
    role: role?.role ?? draft.role,
    roleWritten: role?.written ?? draft.roleWritten,
    presentation: null,
  }
}

/** `el Secretario` is Secretario. */
function withoutArticle(text: string, { from, to }: Place): Place {
  const article = /^(?:(?:el|la|le|il|lo|o|a|the|las|los|les|i|gli)\s+|l['’])(?=\p{L})/iu.exec(
    text.slice(from, Math.min(to, from + 12)),
  )
  return { from: from + (article?.[0].length ?? 0), to }
}

function namedSurely({ span, roleWritten, rest }: Draft, written: string): Sureness {
  if (span.evidence !== 'shape') return 'sure'
  if (/^[가-힣]{3,}/.test(written)) return 'likely'
  return roleWritten !== null || rest.length > 0 ? 'likely' : 'unsure'
}

/** As it is written, but on one line. */
function read(passage: Passage, { from, to }: Place, sure: Sureness): Found<string> {
  const part = partOf(passage, from, to)
  return found(part.text.replace(/\s+/g, ' '), part.spot, sure)
}
