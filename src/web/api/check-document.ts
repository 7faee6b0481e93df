/** From a body to a document that may be saved: its shape, its rows, its own rules, what it names, its slug. */
import type { z } from 'zod'
import { documentProblems } from '../../domain/document-rules.ts'
import type { DocumentKind, DocumentKinds } from '../../domain/draft.ts'
import type { Forum } from '../../domain/forum.ts'
import { settleLocks } from '../../domain/locked-ends.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Session } from '../../domain/session.ts'
import { takenProblems, withSlugs } from '../../domain/slugs.ts'
import { losesParts, lostPartProblems, referenceProblems } from '../../store/check-references.ts'
import type { Store } from '../../store/port.ts'
import { type JsonObject, mergePatch } from './merge-patch.ts'
import { invalid } from './refusals.ts'
import { shapeProblems } from './shape-problems.ts'
import { patchShape, readMembers, sentShape } from './shapes.ts'

export interface Among {
  store: Store
  /** The forum that the document belongs to as it is saved now; a new forum has none. */
  forum: Forum | undefined
  /** The forum as readers know it. */
  released?: Forum | undefined
  /** Slugs that documents of the same kind have. */
  taken: ReadonlySet<string>
}

/** @throws ProgramRefusal with every problem that was found. */
export async function checkDocument<Kind extends DocumentKind>(
  kind: Kind,
  doc: DocumentKinds[Kind],
  among: Among,
): Promise<DocumentKinds[Kind]> {
  const next = kind === 'forum' ? (doc as Forum) : undefined
  const forum = next ?? among.forum
  const problems = [
    ...documentProblems(kind, doc, among.released),
    ...takenProblems(doc, among.taken),
    ...(forum === undefined ? [] : await referenceProblems(among.store, forum, kind, doc)),
    ...(next === undefined || among.forum === undefined
      ? []
      : await partProblems(among.store, among.forum, next)),
  ]
  if (problems.length > 0) throw invalid(...problems)
  return doc
}

/** A body that begins or changes a document is held to its own shape before it is laid over anything. */
export function demandShape(shape: z.ZodType, json: JsonObject): void {
  const read = shape.safeParse(json)
  if (!read.success) throw invalid(...shapeProblems(read.error.issues, json))
}

export function patched(kind: DocumentKind, doc: object, patch: JsonObject): JsonObject {
  demandShape(patchShape(kind), patch)
  return mergePatch(doc, patch) as JsonObject
}

/** A body that has the shape of a whole document, its rows with ids. @throws ProgramRefusal */
export function toDocument<Kind extends DocumentKind>(
  kind: Kind,
  id: string,
  json: JsonObject,
  newId: () => string,
): DocumentKinds[Kind] {
  const read = sentShape(kind).safeParse(json)
  if (!read.success) throw invalid(...shapeProblems(read.error.issues, json))
  if (read.data.id !== undefined && read.data.id !== id) {
    throw invalid({ field: 'id', code: 'id-differs', facts: { id } })
  }
  const ignored = Object.keys(readMembers(kind))
  const kept = Object.entries(read.data).filter(([name]) => !ignored.includes(name))
  const doc = { ...Object.fromEntries(kept), id }
  return settled(kind, completeRows(doc, newId) as DocumentKinds[Kind])
}

/** Minutes of a row with a locked end follow from it, whatever the body says. */
function settled<Kind extends DocumentKind>(kind: Kind, doc: DocumentKinds[Kind]): DocumentKinds[Kind] {
  return kind === 'session' ? (settleLocks(doc as Session) as DocumentKinds[Kind]) : doc
}

interface SentRow {
  id?: string
  slug?: string
  title: string
}

/** Lists of rows that are known by their ids, and whether each has a slug too. */
const rowLists = { items: false, participations: false, rooms: false, tracks: true, themes: true }

function completeRows(doc: JsonObject, newId: () => string): object {
  const completed = Object.entries(rowLists).flatMap(([list, slugged]) => {
    const rows = doc[list]
    if (!Array.isArray(rows)) return []
    const named = rows.map((row: SentRow) => ({ ...row, id: row.id ?? newId() }))
    return [[list, slugged ? withSlugs(named) : named] as const]
  })
  return { ...doc, ...Object.fromEntries(completed) }
}

/** A track, theme or room that documents still name can't go. */
async function partProblems(store: Store, was: Forum, next: Forum): Promise<Problem[]> {
  const draft = losesParts(was, next) ? await store.readForum(was.id) : undefined
  return draft === undefined ? [] : lostPartProblems(draft, next)
}
