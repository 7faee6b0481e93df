/** Sessions, people, organisations, presentations, references: list, read, create, replace, patch, remove. */
import type { Router } from 'express'
import { addresses, shelfNames } from '../../addresses.ts'
import type { DocumentKind, DocumentKinds, ForumDraft, PartKind, Saved } from '../../domain/draft.ts'
import { idPattern } from '../../domain/ids.ts'
import { sameContent } from '../../domain/release/canonical.ts'
import { removalProblems } from '../../store/check-references.ts'
import type { DocumentPlace, Store } from '../../store/port.ts'
import { beginPart } from './beginnings.ts'
import { jsonType, patchType, readBody } from './body.ts'
import { checkDocument, demandShape, patched } from './check-document.ts'
import type { Door, ProgramCall } from './door.ts'
import { makeOnce } from './idempotency.ts'
import type { JsonObject } from './merge-patch.ts'
import { sendPage } from './paging.ts'
import { demandRevision, setEntityTag } from './preconditions.ts'
import { findDraft, findForum, type ProgramOptions } from './program-desk.ts'
import { invalid, ProgramRefusal } from './refusals.ts'
import { newShape } from './shapes.ts'
import { showParts } from './shown-documents.ts'

type Part = DocumentKinds[PartKind]

export interface FoundPart {
  draft: ForumDraft
  place: DocumentPlace<PartKind>
  saved: Saved<Part>
}

export function documentRoutes(routes: Router, door: Door, options: ProgramOptions, kind: PartKind): void {
  const { store } = options.site
  const shelf = `/api/v1/forums/:forum/${shelfNames[kind]}`
  const one = `${shelf}/:id`

  routes.get(
    shelf,
    door.toRead(async (call) => {
      const draft = await findDraft(store, call)
      const parts = partsOf(draft, kind)
      const show = showParts(kind, draft)
      const keys = [...parts.keys()].sort()
      await sendPage(call.req, call.res, keys, async (key) => show(parts.get(key) as Saved<Part>))
    }),
  )

  routes.post(
    shelf,
    door.toWrite(async (call) => {
      const body = await readBody(call.req, call.res, jsonType)
      const { id: forumId } = (await findForum(store, call)).doc
      const saved = await makeOnce(options, call, {
        find: (id) => findMade(store, call, { forumId, kind, id }),
        make: (keep, begun) =>
          options.inTurn(`creation/${forumId}`, () => createPart(options, call, { kind, body, begun, keep })),
      })
      const { id } = saved.doc
      call.res.status(201).location(`${addresses.api()}/forums/${forumId}/${shelfNames[kind]}/${id}`)
      await sendPart(options, call, { forumId, kind, id }, saved)
    }),
  )

  routes.get(
    one,
    door.toRead(async (call) => {
      const { draft, saved } = await findPart(options, call, kind)
      setEntityTag(call.res, saved.revision)
      call.res.json(showParts(kind, draft)(saved))
    }),
  )

  routes.put(
    one,
    door.toWrite(async (call) => {
      const body = await readBody(call.req, call.res, jsonType)
      await replacePart(options, call, kind, () => body)
    }),
  )

  routes.patch(
    one,
    door.toWrite(async (call) => {
      const patch = await readBody(call.req, call.res, patchType)
      await replacePart(options, call, kind, (doc) => patched(kind, doc, patch))
    }),
  )

  routes.delete(
    one,
    door.toWrite(async (call) => {
      const { draft, place, saved } = await findPart(options, call, kind)
      demandRevision(call.req, saved.revision)
      const problems = kind === 'reference' ? [] : removalProblems(draft, kind, place.id)
      if (problems.length > 0) throw new ProgramRefusal('still-used', { problems })
      await store.remove(place, { by: call.token.name, at: options.now(), seen: saved.revision })
      call.res.status(204).end()
    }),
  )
}

/** The document of the address as a write changes it; the same content again makes no new revision. */
export async function replacePart(
  options: ProgramOptions,
  call: ProgramCall,
  kind: PartKind,
  change: (doc: Part) => JsonObject,
): Promise<void> {
  const { store } = options.site
  const { draft, place, saved } = await findPart(options, call, kind)
  demandRevision(call.req, saved.revision)
  const doc = await checkDocument(kind, place.id, change(saved.doc), {
    ...{ store, newId: options.newId, draft },
    taken: slugsOf(draft, kind, place.id),
  })
  const edit = { by: call.token.name, at: options.now(), seen: saved.revision }
  const next = sameContent(doc, saved.doc) ? saved : await store.save(place, doc, edit)
  await sendPart(options, call, place, next)
}

async function findPart(options: ProgramOptions, call: ProgramCall, kind: PartKind): Promise<FoundPart> {
  const draft = await findDraft(options.site.store, call)
  const id = String(call.req.params.id)
  const saved = partsOf(draft, kind).get(id)
  if (saved === undefined) throw new ProgramRefusal('missing')
  return { draft, saved, place: { forumId: draft.id, kind, id } }
}

interface Creation {
  kind: PartKind
  body: JsonObject
  /** The id that a creation which was cut off had begun to make. */
  begun: string | undefined
  keep: (made: string) => Promise<void>
}

async function createPart(
  options: ProgramOptions,
  call: ProgramCall,
  creation: Creation,
): Promise<Saved<Part>> {
  const { kind, body, begun, keep } = creation
  const { store } = options.site
  const draft = await findDraft(store, call)
  const id = begun ?? askedId(body) ?? options.newId()
  const place = { forumId: draft.id, kind, id }
  if ((await store.read(place)) !== undefined) throw new ProgramRefusal('id-taken')
  demandShape(newShape(kind), body)
  const taken = slugsOf(draft, kind)
  const json = beginPart(kind, id, body, { draft, taken })
  const doc = await checkDocument(kind, id, json, { store, newId: options.newId, draft, taken })
  await keep(id)
  return store.save(place, doc, { by: call.token.name, at: options.now(), seen: 0 })
}

export function askedId(body: JsonObject): string | undefined {
  const { id } = body
  if (id === undefined || id === null) return undefined
  if (typeof id === 'string' && idPattern.test(id)) return id
  throw invalid({ field: 'id', code: 'id-unusable' })
}

/** As it was when this token made it, whatever was saved since. */
export async function findMade<Kind extends DocumentKind>(
  store: Store,
  call: ProgramCall,
  place: DocumentPlace<Kind>,
): Promise<Saved<DocumentKinds[Kind]> | undefined> {
  const states = await store.history(place)
  const made = states.findLast(({ doc }, index) => doc !== null && (states[index - 1]?.doc ?? null) === null)
  const doc: DocumentKinds[Kind] | null = made?.doc ?? null
  if (made === undefined || doc === null || made.by !== call.token.name) return undefined
  return { doc, revision: made.revision, savedAt: made.at, savedBy: made.by }
}

async function sendPart(
  { site }: ProgramOptions,
  { res }: ProgramCall,
  { forumId, kind }: DocumentPlace<PartKind>,
  saved: Saved<Part>,
): Promise<void> {
  const draft = await site.store.readForum(forumId)
  if (draft === undefined) throw new ProgramRefusal('missing')
  setEntityTag(res, saved.revision)
  res.json(showParts(kind, draft)(saved))
}

function partsOf(draft: ForumDraft, kind: PartKind): ReadonlyMap<string, Saved<Part>> {
  const shelves = {
    session: draft.sessions,
    person: draft.people,
    organisation: draft.organisations,
    presentation: draft.presentations,
    reference: draft.references,
  }
  return shelves[kind]
}

function slugsOf(draft: ForumDraft, kind: PartKind, but?: string): Set<string> {
  const others = [...partsOf(draft, kind)].filter(([id]) => id !== but)
  return new Set(others.map(([, { doc }]) => doc.slug))
}
