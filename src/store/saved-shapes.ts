/** What the files hold: a document, the format it is in, and what the store knows of it. */
import { z } from 'zod'
import { type DocumentKind, type DocumentKinds, documentKinds, type Saved } from '../domain/draft.ts'
import type { ForumId } from '../domain/ids.ts'
import { type PlannerKind, type PlannerKinds, plannerKinds } from '../domain/planner-docs.ts'
import type { FrozenBody, Manifest } from '../domain/release/manifest.ts'
import { plannerShape } from './planner-shapes.ts'
import type { HistoryEntry } from './port.ts'
import { frozenBodyShape, manifestShape } from './release-shapes.ts'
import { instantShape } from './shape-parts.ts'
import { documentShape } from './shapes.ts'
import { formatOf, type SavedKind, upgraded } from './upgrades.ts'

/** How one sort of value stands in its file: `read` throws BrokenShape or NewerFormat, `write` gives plain JSON. */
export interface SavedShape<Value> {
  read(json: unknown): Value
  write(value: Value): object
}

export class BrokenShape extends Error {
  override name = 'BrokenShape'
}

/** Not broken: left where it is and as it is, for the version that wrote it. */
export class NewerFormat extends Error {
  override name = 'NewerFormat'
}

const misnamed = 'is not the one that the file is named after'
const revision = z.int().positive()
const wrapped = z.looseObject({ format: z.int().positive(), doc: z.unknown() })
const savedShapes = new Map<DocumentKind, z.ZodType>(documentKinds.map((kind) => [kind, savedShape(kind)]))
const historyShapes = new Map<DocumentKind, z.ZodType>(
  documentKinds.map((kind) => [kind, historyShape(kind)]),
)

function savedShape(kind: DocumentKind) {
  return z.strictObject({ revision, savedAt: instantShape, savedBy: z.string(), doc: documentShape(kind) })
}

function historyShape(kind: DocumentKind) {
  return z.strictObject({ revision, at: instantShape, by: z.string(), doc: documentShape(kind).nullable() })
}

export function documentFile<Kind extends DocumentKind>(
  kind: Kind,
  id: string,
): SavedShape<Saved<DocumentKinds[Kind]>> {
  return {
    read(json) {
      const saved = readAs(kind, savedShapes.get(kind) as z.ZodType<Saved<DocumentKinds[Kind]>>, json)
      if (saved.doc.id !== id) throw new BrokenShape(misnamed)
      return saved
    },
    write: ({ doc, revision, savedAt, savedBy }) => ({
      format: formatOf(kind),
      revision,
      savedAt,
      savedBy,
      doc,
    }),
  }
}

export function historyLine<Kind extends DocumentKind>(
  kind: Kind,
): SavedShape<HistoryEntry<DocumentKinds[Kind]>> {
  return {
    read: (json) =>
      readAs(kind, historyShapes.get(kind) as z.ZodType<HistoryEntry<DocumentKinds[Kind]>>, json),
    write: ({ doc, revision, at, by }) => ({ format: formatOf(kind), revision, at, by, doc }),
  }
}

export const frozenFile: SavedShape<FrozenBody> = bareFile('frozen', frozenBodyShape)
const anyManifest = bareFile<Manifest>('manifest', manifestShape)
const anyPlannerDoc = new Map<PlannerKind, SavedShape<{ id: string }>>(
  plannerKinds.map((kind) => [kind, bareFile<{ id: string }>(kind, plannerShape(kind))]),
)

export function manifestFile(forumId: ForumId, number: number): SavedShape<Manifest> {
  return matching(anyManifest, (found) => found.forumId === forumId && found.number === number)
}

export function plannerDocFile<Kind extends PlannerKind>(
  kind: Kind,
  id: string,
): SavedShape<PlannerKinds[Kind]> {
  const file = anyPlannerDoc.get(kind) as SavedShape<PlannerKinds[Kind]>
  return matching(file, (found) => found.id === id)
}

/** A file of which the store knows nothing but what stands in it. */
function bareFile<Value>(kind: SavedKind, shape: z.ZodType<Value>): SavedShape<Value> {
  const around = z.strictObject({ doc: shape })
  return {
    read: (json) => readAs(kind, around, json).doc as Value,
    write: (value) => ({ format: formatOf(kind), doc: value }),
  }
}

function matching<Value>(
  file: SavedShape<Value>,
  isNamedRight: (value: Value) => boolean,
): SavedShape<Value> {
  return {
    ...file,
    read(json) {
      const value = file.read(json)
      if (!isNamedRight(value)) throw new BrokenShape(misnamed)
      return value
    },
  }
}

function readAs<Value>(kind: SavedKind, shape: z.ZodType<Value>, json: unknown): Value {
  const { format, doc, ...known } = parseAs(wrapped, json)
  const newest = formatOf(kind)
  if (format > newest)
    throw new NewerFormat(
      `written by a newer version of the planner (format ${format}, this one knows up to ${newest})`,
    )
  return parseAs(shape, { ...known, doc: upgraded(kind, format, doc) })
}

export function parseAs<Value>(shape: z.ZodType<Value>, json: unknown): Value {
  const parsed = shape.safeParse(json)
  if (!parsed.success) throw new BrokenShape(firstIssue(parsed.error))
  return parsed.data
}

/** `doc.items.0.minutes: Invalid input: expected int, received string`, in one line. */
function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues
  const where = issue?.path.join('.') ?? ''
  const what = (issue?.message ?? 'is not what it should be').replaceAll(/\s+/g, ' ')
  return where === '' ? what : `${where}: ${what}`
}
