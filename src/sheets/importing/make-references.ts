/** A document that is no session, as a reference of the forum; a catalogue of cases, as its presentations. */
import type { ForumDraft } from '../../domain/draft.ts'
import type { OrganisationId, PresentationId, ReferenceId } from '../../domain/ids.ts'
import { blankPresentation, blankReference } from '../../domain/new-documents.ts'
import type { Presentation } from '../../domain/presentation.ts'
import type { Reference } from '../../domain/reference.ts'
import { freeSlug, slugFrom } from '../../domain/slugs.ts'
import { mostInLong, mostInShort } from '../../domain/text-bounds.ts'
import type { Spot } from '../blocks/block.ts'
import type { ReadCase, Reading, ReadReference } from '../reading/reading.ts'
import { casesThere } from './cases-there.ts'
import { cutTitle } from './cut-title.ts'
import type { ImportChoices } from './import-choices.ts'
import { languageOf } from './language-of.ts'
import { madeId, slugsBeside } from './made-ids.ts'
import type { Named } from './make-people.ts'

export interface Filing {
  reading: Reading
  draft: ForumDraft
  key: string
  title: string
  choices: ImportChoices
}

export function makeReference({ reading, draft, key, title, choices }: Filing): Reference {
  const id = `${key}-r1` as ReferenceId
  const slug = freeSlug(slugFrom(title, `reference-${id}`), slugsBeside(draft, 'reference', key))
  const { reference } = reading
  const short = (text: string) => text.slice(0, mostInShort)
  return {
    ...blankReference(id, { slug, title: cutTitle(title).title }, draft.forum.doc),
    language: languageOf(reading, draft.forum.doc),
    source: {
      name: short(reference?.source?.value ?? ''),
      url: null,
      revision: reference?.revision?.value ?? null,
      revisedBy: reference?.revisedBy?.value ?? null,
    },
    text: (reference === null ? '' : markdownOf(reference)).slice(0, mostInLong),
    aims: (reference?.aims ?? []).map(({ value }) => value),
    definitions: (reference?.lists ?? []).map((one) => ({
      title: short(one.title.value),
      points: one.points.map(({ value }) => value),
    })),
    quotes: (reference?.quotes ?? []).map(({ person, work, said }) => ({
      person: short(person.value),
      work: short(work?.value ?? ''),
      said: said.value,
    })),
    partners: (reference?.partners ?? []).map(({ name, country }) => ({
      name: short(name.value),
      countryWritten: country?.value.written ?? null,
      country: country?.value.code ?? null,
    })),
    trackId: choices.trackId,
    sessionIds: choices.sessionId === null ? [] : [choices.sessionId],
  }
}

/** Its headings and paragraphs as they follow one another; lists, quotations and partners have fields of their own. */
function markdownOf(reference: ReadReference): string {
  const headings = reference.headings.map(({ value, at }) => ({ text: `## ${value}`, at: at[0] }))
  const lists = new Set(reference.lists.map(({ title }) => `## ${title.value}`))
  const paragraphs = reference.text.map(({ value, at }) => ({ text: value, at: at[0] }))
  const place = (spot: Spot | undefined) =>
    spot === undefined ? 0 : spot.block * 1e7 + (spot.cell ?? 0) * 1e3 + spot.from
  return [...headings.filter(({ text }) => !lists.has(text)), ...paragraphs]
    .sort((one, other) => place(one.at) - place(other.at))
    .map(({ text }) => text)
    .join('\n\n')
}

/** Without those that the forum has already. */
export function makeCases(reading: Reading, draft: ForumDraft, key: string, named: Named): Presentation[] {
  const there = casesThere(reading, draft, key)
  const taken = slugsBeside(draft, 'presentation', key)
  const called = new Map<string, number>()
  return reading.cases.flatMap((one, index) => {
    const { title } = cutTitle(one.title.value)
    const nth = (called.get(title) ?? 0) + 1
    called.set(title, nth)
    if (there.has(index)) return []
    const id = madeId(key, 'c', `${title} ${nth}`) as PresentationId
    const slug = freeSlug(slugFrom(title, `presentation-${id}`), taken)
    taken.add(slug)
    return {
      ...blankPresentation(id, { slug, title }, draft.forum.doc),
      language: languageOf(reading, draft.forum.doc),
      abstract: one.abstract?.value ?? '',
      place: {
        city: one.city?.value ?? null,
        region: one.region?.value ?? null,
        country: one.country?.value.code ?? null,
      },
      organisationIds: organisationsOf(one, named),
      presenters: presentersOf(one, named),
    }
  })
}

function organisationsOf({ organisations }: ReadCase, named: Named): OrganisationId[] {
  const ids = organisations.flatMap(({ name }) => named.organisationOf(name.value) ?? [])
  return [...new Set(ids)]
}

function presentersOf({ presenters }: ReadCase, named: Named): Presentation['presenters'] {
  return presenters.flatMap(({ name, post }) => {
    const personId = named.personOf(name.value)
    return personId === null ? [] : [{ personId, post: (post?.value ?? '').slice(0, mostInShort) }]
  })
}
