/** What a new document has when its program does not say: as the forms begin it. */
import { knownZone, type LocalDate, type Zone } from '../../domain/clock.ts'
import type { DocumentKind, ForumDraft, PartKind } from '../../domain/draft.ts'
import type * as ids from '../../domain/ids.ts'
import * as blank from '../../domain/new-documents.ts'
import { fullName, type PersonName } from '../../domain/person.ts'
import { freeSlug, slugFrom } from '../../domain/slugs.ts'
import { uidDomainOf } from '../../domain/uid-domain.ts'
import { isJsonObject, type JsonObject } from './merge-patch.ts'
import { neededMembers } from './shapes.ts'

/** The body laid over what a new document of that kind begins with. */
export function beginPart(
  kind: PartKind,
  id: string,
  body: JsonObject,
  { draft, taken }: { draft: ForumDraft; taken: ReadonlySet<string> },
): JsonObject {
  const slug = freeSlug(slugFrom(titleOf(kind, body), `${kind}-${id}`), taken)
  const forum = draft.forum.doc
  return layOver(withoutNeeded(kind, { ...beginnings[kind](id, slug, forum) }), body)
}

export function beginForum(
  id: ids.ForumId,
  body: JsonObject,
  { taken, host }: { taken: ReadonlySet<string>; host: string },
): JsonObject {
  const slug = freeSlug(slugFrom(textOf(body.title), `forum-${id}`), taken)
  const forum = blank.blankForum(id, {
    slug,
    title: textOf(body.title),
    zone: knownZone(textOf(body.zone)) ?? ('UTC' as Zone),
    opens: '' as LocalDate,
    closes: '' as LocalDate,
    languages: ['en'],
    uidDomain: uidDomainOf(id, host),
  })
  return layOver(withoutNeeded('forum', { ...forum }), body)
}

type Begin = (id: string, slug: ids.Slug, forum: ForumDraft['forum']['doc']) => object

const beginnings: Record<PartKind, Begin> = {
  session: (id, slug, forum) => blank.blankSession(id as ids.SessionId, { slug, title: '' }, forum),
  presentation: (id, slug, forum) =>
    blank.blankPresentation(id as ids.PresentationId, { slug, title: '' }, forum),
  person: (id, slug) => blank.blankPerson(id as ids.PersonId, { slug, given: '', family: '' }),
  organisation: (id, slug) => blank.blankOrganisation(id as ids.OrganisationId, { slug, name: '' }),
  reference: (id, slug, forum) => blank.blankReference(id as ids.ReferenceId, { slug, title: '' }, forum),
}

function withoutNeeded(kind: DocumentKind, doc: JsonObject): JsonObject {
  const kept = Object.entries(doc).filter(([name]) => name === 'start' || !isNeeded(kind, name))
  const { start, ...rest } = Object.fromEntries(kept)
  if (!isJsonObject(start)) return rest
  const { clock: _clock, ...begins } = start
  return { ...rest, start: begins }
}

/** A person's name begins with empty parts: whichever part the program knows is enough. */
function isNeeded(kind: DocumentKind, name: string): boolean {
  return kind !== 'person' && neededMembers[kind].includes(name)
}

/** As a merge patch, but that null says nothing here: what is new has nothing to take away. */
function layOver(begun: JsonObject, body: JsonObject): JsonObject {
  const laid = new Map(Object.entries(begun))
  for (const [name, value] of Object.entries(body)) {
    const under = laid.get(name)
    if (isJsonObject(value)) laid.set(name, layOver(isJsonObject(under) ? under : {}, value))
    else if (value !== null) laid.set(name, value)
  }
  return Object.fromEntries(laid)
}

function titleOf(kind: PartKind, { title, name }: JsonObject): string {
  if (kind !== 'person') return textOf(kind === 'organisation' ? name : title)
  if (!isJsonObject(name)) return ''
  const { given, family, order } = name
  return fullName({ given: textOf(given), family: textOf(family), order } as PersonName)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
