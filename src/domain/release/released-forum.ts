/** One release with all it refers to, as pages and feeds read it. */
import { addMinutes, type Instant } from '../clock.ts'
import type { Forum } from '../forum.ts'
import type { OrganisationId, PersonId, PresentationId, ReferenceId, SessionId, Slug } from '../ids.ts'
import type { Organisation } from '../organisation.ts'
import type { Presentation } from '../presentation.ts'
import type { Reference } from '../reference.ts'
import type { ContentName, FrozenBody, FrozenPerson, FrozenSession, Manifest } from './manifest.ts'

export interface ReleasedForum {
  manifest: Manifest
  forum: Forum
  /** Sessions that are gone are here too, as they were last, for the calendars that still show them. */
  sessions: ReadonlyMap<SessionId, FrozenSession>
  presentations: ReadonlyMap<PresentationId, Presentation>
  people: ReadonlyMap<PersonId, FrozenPerson>
  organisations: ReadonlyMap<OrganisationId, Organisation>
  references: ReadonlyMap<ReferenceId, Reference>
}

/** Names of every frozen document that the manifest shows. */
export function frozenNames(manifest: Manifest): ContentName[] {
  return [
    manifest.forum,
    ...Object.values(manifest.sessions).map(({ version }) => version),
    ...Object.values(manifest.presentations),
    ...Object.values(manifest.people),
    ...Object.values(manifest.organisations),
    ...Object.values(manifest.references),
  ]
}

/** Puts a release together; undefined when a frozen document that it names is missing. */
export function assembleRelease(
  manifest: Manifest,
  frozen: ReadonlyMap<ContentName, FrozenBody>,
): ReleasedForum | undefined {
  if (frozenNames(manifest).some((name) => !frozen.has(name))) return undefined
  const forum = frozen.get(manifest.forum)
  if (forum?.kind !== 'forum') return undefined
  const versions = Object.fromEntries(
    Object.entries(manifest.sessions).map(([id, { version }]) => [id, version]),
  )
  return {
    manifest,
    forum: forum.doc,
    sessions: pick(versions, frozen, 'session'),
    presentations: pick(manifest.presentations, frozen, 'presentation'),
    people: pick(manifest.people, frozen, 'person'),
    organisations: pick(manifest.organisations, frozen, 'organisation'),
    references: pick(manifest.references, frozen, 'reference'),
  }
}

function pick<Id extends string, Kind extends FrozenBody['kind']>(
  names: Record<string, ContentName>,
  frozen: ReadonlyMap<ContentName, FrozenBody>,
  kind: Kind,
) {
  type Doc = Extract<FrozenBody, { kind: Kind }>['doc']
  const found = new Map<Id, Doc>()
  for (const [id, name] of Object.entries(names)) {
    const body = frozen.get(name)
    if (body?.kind === kind) found.set(id as Id, body.doc as Doc)
  }
  return found
}

export function findBySlug<Id, Doc extends { slug: Slug }>(
  docs: ReadonlyMap<Id, Doc>,
  slug: string,
): Doc | undefined {
  return docs.values().find((doc) => doc.slug === slug)
}

/** A slug as the address has it → the session, where it lives now, and whether it is gone. One that lives goes first. */
export function findSession(released: ReleasedForum, slug: string) {
  const [found] = Object.entries(released.manifest.sessions)
    .filter(([, { slugs }]) => slugs.includes(slug as Slug))
    .map(([id, record]) => ({
      id,
      record,
      age: record.slugs.indexOf(slug as Slug),
      gone: record.state === 'gone',
    }))
    .sort((a, b) => Number(a.gone) - Number(b.gone) || a.age - b.age || (a.id < b.id ? -1 : 1))
  if (found === undefined) return undefined
  const { id, record } = found
  const session = released.sessions.get(id as SessionId)
  return session === undefined ? undefined : { session, record, moved: record.slugs[0] !== slug }
}

/** Days after its end that a calendar goes on hearing of an entry that was taken away (calendar rule 18). */
export const daysRemembered = 30

/** True from the first release made 30 days after that end: then what is gone is no longer told of. */
export function isForgotten(endsAt: Instant, manifest: Pick<Manifest, 'at'>): boolean {
  return manifest.at >= forgottenFrom(endsAt)
}

export function forgottenFrom(endsAt: Instant): Instant {
  return addMinutes(endsAt, daysRemembered * 24 * 60)
}
