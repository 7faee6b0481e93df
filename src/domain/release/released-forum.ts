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

/** A slug as the address has it → the session, where it lives now, and whether it is gone. */
export function findSession(released: ReleasedForum, slug: string) {
  const id = slugHolders(released.manifest).get(slug as Slug)
  if (id === undefined) return undefined
  const record = released.manifest.sessions[id]
  const session = released.sessions.get(id)
  if (record === undefined || session === undefined) return undefined
  return { session, record, moved: record.slugs[0] !== slug }
}

const knownHolders = new WeakMap<Manifest, Map<Slug, SessionId>>()

/** Who answers to each slug, worked out once a release: one that lives goes first, then who had it last, then by id. */
function slugHolders(manifest: Manifest): Map<Slug, SessionId> {
  const known = knownHolders.get(manifest)
  if (known !== undefined) return known
  const claims = Object.entries(manifest.sessions)
    .flatMap(([id, { slugs, state }]) =>
      slugs.map((slug, age) => ({ id: id as SessionId, slug, age, gone: state === 'gone' })),
    )
    .sort((a, b) => Number(b.gone) - Number(a.gone) || b.age - a.age || (a.id < b.id ? 1 : -1))
  const holders = new Map(claims.map(({ slug, id }) => [slug, id]))
  knownHolders.set(manifest, holders)
  return holders
}

/** Days after its end that a calendar goes on hearing of an entry that was taken away (calendar rule 18). */
const daysRemembered = 30

/** True from the first release made 30 days after that end: then what is gone is no longer told of. */
export function isForgotten(endsAt: Instant, manifest: Pick<Manifest, 'at'>): boolean {
  return manifest.at >= forgottenFrom(endsAt)
}

export function forgottenFrom(endsAt: Instant): Instant {
  return addMinutes(endsAt, daysRemembered * 24 * 60)
}
