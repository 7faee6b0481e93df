/** Sessions, people, organisations, presentations, references: list, read, create, replace, patch, remove. */
import type { Router } from 'express'
import { addresses, shelfNames } from '../../addresses.ts'
import {
  type DocumentKind,
  type DocumentKinds,
  type PartKind,
  partsOf,
  type Saved,
  slugsOf,
} from '../../domain/draft.ts'
import type { Forum } from '../../domain/forum.ts'
import { idPattern } from '../../domain/ids.ts'
import { sameContent } from '../../domain/release/canonical.ts'
import { removalProblems } from '../../store/check-references.ts'
import { partsTurn, takesPartsTurn } from '../../store/forum-turns.ts'
import type { DocumentPlace, Store } from '../../store/port.ts'
import { beginPart } from './beginnings.ts'
import { jsonType, patchType, readBody } from './body.ts'
import { checkDocument, demandShape, patched, toDocument } from './check-document.ts'
import type { Door, ProgramCall } from './door.ts'
import { makeOnce } from './idempotency.ts'
import type { JsonObject } from './merge-patch.ts'
import { sendPage } from './paging.ts'
import { demandRevision, setEntityTag } from './preconditions.ts'
import { findDraft, findForum, type ProgramOptions } from './program-desk.ts'
import { invalid, ProgramRefusal } from './refusals.ts'
import { newShape } from './shapes.ts'
import { showPart, showParts } from './shown-documents.ts'

type Part = DocumentKinds[PartKind]
type Parts = ReadonlyMap<string, Saved<Part>>

interface FoundPart {
  forum: Forum
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
      const parts: Parts = partsOf(draft, kind)
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
          options.inTurn(partsTurn(forumId), () => createPart(options, call, { kind, body, begun, keep })),
      })
      const { id } = saved.doc
      call.res.status(201).location(`${addresses.api()}/forums/${forumId}/${shelfNames[kind]}/${id}`)
      sendWritten(call, kind, saved)
    }),
  )

  routes.get(
    one,
    door.toRead(async (call) => {
      const { saved, shown } = await readShown(store, call, kind)
      setEntityTag(call.res, saved.revision)
      call.res.json(shown)
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
      const { id: forumId } = (await findForum(store, call)).doc
      await options.inTurn(partsTurn(forumId), () => removePart(options, call, kind))
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
  const { forum, place, saved } = await findPart(store, call, kind)
  demandRevision(call.req, saved.revision)
  const asked = toDocument(kind, place.id, change(saved.doc), options.newId)
  const replace = async (among: { forum: Forum; taken: ReadonlySet<string> }) => {
    const doc = await checkDocument(kind, asked, { store, ...among })
    const edit = { by: call.token.name, at: options.now(), seen: saved.revision }
    return sameContent(doc, saved.doc) ? saved : store.save(place, doc, edit)
  }
  const replaceAlone = async () => {
    // The rest of the forum is looked at only when the address is another one than before.
    if (asked.slug === saved.doc.slug) {
      return replace({ forum: (await findForum(store, call)).doc, taken: new Set() })
    }
    const draft = await findDraft(store, call)
    return replace({ forum: draft.forum.doc, taken: slugsOf(draft, kind, place.id) })
  }
  const next = takesPartsTurn(kind, saved.doc, asked)
    ? await options.inTurn(partsTurn(forum.id), replaceAlone)
    : await replace({ forum, taken: new Set() })
  sendWritten(call, kind, next)
}

/** Nothing begins to name it while it is looked for who does. */
async function removePart(options: ProgramOptions, call: ProgramCall, kind: PartKind): Promise<void> {
  const { store } = options.site
  const { place, saved } = await findPart(store, call, kind)
  demandRevision(call.req, saved.revision)
  const problems = removalProblems(await findDraft(store, call), kind, place.id)
  if (problems.length > 0) throw new ProgramRefusal('still-used', { problems })
  await store.remove(place, { by: call.token.name, at: options.now(), seen: saved.revision })
}

async function findPart(store: Store, call: ProgramCall, kind: PartKind): Promise<FoundPart> {
  const forum = (await findForum(store, call)).doc
  const place = { forumId: forum.id, kind, id: String(call.req.params.id) }
  const saved = await store.read(place)
  if (saved === undefined) throw new ProgramRefusal('missing')
  return { forum, place, saved }
}

/** A session is shown with its findings, for which the whole forum is read. */
async function readShown(store: Store, call: ProgramCall, kind: PartKind) {
  if (kind !== 'session') {
    const { saved } = await findPart(store, call, kind)
    return { saved, shown: showPart(kind, saved) }
  }
  const draft = await findDraft(store, call)
  const parts: Parts = partsOf(draft, kind)
  const saved = parts.get(String(call.req.params.id))
  if (saved === undefined) throw new ProgramRefusal('missing')
  return { saved, shown: showParts(kind, draft)(saved) }
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
  const asked = toDocument(kind, id, json, options.newId)
  const doc = await checkDocument(kind, asked, { store, forum: draft.forum.doc, taken })
  await keep(id)
  return store.save(place, doc, { by: call.token.name, at: options.now(), seen: 0 })
}

/** At the desk these are the page of a new document, and of several sessions at once. */
const pagesOfDesk = new Set(['new', 'changes'])

export function askedId(body: JsonObject): string | undefined {
  const { id } = body
  if (id === undefined || id === null) return undefined
  if (typeof id === 'string' && idPattern.test(id) && !pagesOfDesk.has(id)) return id
  throw invalid({ field: 'id', code: 'id-unusable' })
}

/**
 * As it was when this token made it, whatever was saved since. A history without its document, and without a removal
 * at its end, is that of a creation which was cut off: nothing was made yet.
 */
export async function findMade<Kind extends DocumentKind>(
  store: Store,
  call: ProgramCall,
  place: DocumentPlace<Kind>,
): Promise<Saved<DocumentKinds[Kind]> | undefined> {
  const states = await store.history(place)
  if (states.at(-1)?.doc !== null && (await store.read(place)) === undefined) return undefined
  const made = states.findLast(
    ({ doc }, index) => doc !== null && !isEdit(doc, states[index - 1]?.doc ?? null),
  )
  const doc: DocumentKinds[Kind] | null = made?.doc ?? null
  if (made === undefined || doc === null || made.by !== call.token.name) return undefined
  return { doc, revision: made.revision, savedAt: made.at, savedBy: made.by }
}

/** The same content again is no edit: a creation that was cut off was finished. */
function isEdit(doc: object, before: object | null): boolean {
  return before !== null && !sameContent(doc, before)
}

function sendWritten({ res }: ProgramCall, kind: PartKind, saved: Saved<Part>): void {
  setEntityTag(res, saved.revision)
  res.json(showPart(kind, saved))
}
