/** What every adapter asks of a place before it touches anything, and how the read documents become one draft. */
import { z } from 'zod'
import type { DocumentKind, DocumentKinds, ForumDraft, PartKind, Saved } from '../domain/draft.ts'
import { type ForumId, idPattern } from '../domain/ids.ts'
import type { PlannerKind, PlannerKinds } from '../domain/planner-docs.ts'
import { plannerShape } from './planner-shapes.ts'
import type { DocumentPlace, Edit } from './port.ts'
import { parseAs } from './saved-shapes.ts'
import { hexNamePattern, instantShape } from './shape-parts.ts'
import { documentShape } from './shapes.ts'

/** The caller named a place that can't be, or gave a document that is not what it says: a mistake in the program. */
export class NotStorable extends Error {
  override name = 'NotStorable'
}

/** An id becomes a file name: nothing else than an id may. */
export function checkedId<Id extends string>(id: Id): Id {
  if (!idPattern.test(id)) throw new NotStorable(`${JSON.stringify(id)} is no id`)
  return id
}

export function checkedHex<Name extends string>(name: Name): Name {
  if (!hexNamePattern.test(name))
    throw new NotStorable(`${JSON.stringify(name)} is no name made of a SHA-256`)
  return name
}

/** Whether anything could ever be saved there: who looks for something in another place just doesn't find it. */
export function canStand({ forumId, kind, id }: DocumentPlace): boolean {
  return idPattern.test(forumId) && idPattern.test(id) && (kind !== 'forum' || id === forumId)
}

export function checkedPlace<Kind extends DocumentKind>(place: DocumentPlace<Kind>): DocumentPlace<Kind> {
  if (!canStand(place))
    throw new NotStorable(
      `${JSON.stringify(place.forumId)} can't have a ${place.kind} ${JSON.stringify(place.id)}`,
    )
  return place
}

/** A copy of the document with its keys in the order of its shape; never saves what could not be read again. */
export function checkedDocument<Kind extends DocumentKind>(
  place: DocumentPlace<Kind>,
  doc: DocumentKinds[Kind],
): DocumentKinds[Kind] {
  const copy = checkedShape(documentShape(place.kind), `${place.kind} ${place.id}`, doc)
  if (copy.id !== place.id) throw new NotStorable(`${place.kind} ${copy.id} can't be saved as ${place.id}`)
  return copy
}

/** The same for what belongs to the planner as a whole. */
export function checkedPlannerDoc<Kind extends PlannerKind>(
  kind: Kind,
  doc: PlannerKinds[Kind],
): PlannerKinds[Kind] {
  return checkedShape(plannerShape(kind), `${kind} ${doc.id}`, doc)
}

const editShape = z.strictObject({ by: z.string(), at: instantShape, seen: z.int().nonnegative() })

export function checkedEdit(edit: Edit): Edit {
  return checkedShape<Edit>(editShape, 'edit', edit)
}

export function checkedShape<Value>(shape: z.ZodType<Value>, name: string, value: Value): Value {
  try {
    return parseAs(shape, value)
  } catch (cause) {
    throw new NotStorable(`${name}: ${(cause as Error).message}`, { cause })
  }
}

export type Parts = { [Kind in PartKind]: Saved<DocumentKinds[Kind]>[] }

export function toDraft(id: ForumId, forum: ForumDraft['forum'], parts: Parts): ForumDraft {
  return {
    id,
    forum,
    sessions: byDocumentId(parts.session),
    presentations: byDocumentId(parts.presentation),
    people: byDocumentId(parts.person),
    organisations: byDocumentId(parts.organisation),
    references: byDocumentId(parts.reference),
  }
}

function byDocumentId<Id extends string, Doc extends { id: Id }>(
  all: Saved<Doc>[],
): Map<Doc['id'], Saved<Doc>> {
  return new Map(all.map((saved) => [saved.doc.id, saved]))
}
