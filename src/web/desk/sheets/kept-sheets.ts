/** Sheets that wait in a forum, in the store: each a document of its own, and a list that says which there are. */
import { createHash } from 'node:crypto'
import type { ForumId } from '../../../domain/ids.ts'
import {
  mostInDocument,
  mostSheets,
  type ReviewedSheet,
  type ReviewedSheets,
  type ReviewedSheetsId,
  type SheetId,
  type SheetOnReview,
  sortOut,
} from '../../../domain/importing/sheet-on-review.ts'
import type { SheetDocument } from '../../../sheets/blocks/block.ts'
import { UnreadableFile } from '../../../sheets/blocks/unreadable-file.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk, ForumCall } from '../desk.ts'

function hashOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

export function reviewedSheetsIdOf(forumId: ForumId): ReviewedSheetsId {
  return hashOf('sheets', forumId) as ReviewedSheetsId
}

export function sheetIdOf(forumId: ForumId, carried: string): SheetId {
  return hashOf('sheet', forumId, carried) as SheetId
}

/** Those that wait still; the newest first. */
export async function waitingSheets({ desk, forumId }: ForumCall): Promise<ReviewedSheet[]> {
  const { sheets } = await readList(desk, forumId)
  return sortOut(sheets, desk.now()).waiting.toReversed()
}

async function readList({ store, now }: Desk, forumId: ForumId): Promise<ReviewedSheets> {
  const id = reviewedSheetsIdOf(forumId)
  return (await store.readPlannerDoc('sheets', id)) ?? { id, forumId, sheets: [], madeAt: now() }
}

function inListsTurn<Value>({ desk, forumId }: ForumCall, job: () => Promise<Value>): Promise<Value> {
  return desk.inTurn(`sheets/${forumId}`, job)
}

/**
 * Lists it first, so that a crash leaves no document that nobody finds. The same sheet again is left as it is.
 * @throws UnreadableFile with code `too-long` for one whose text is longer than anybody reviews
 */
export async function keepSheet(
  call: ForumCall,
  id: SheetId,
  { name, document }: { name: string; document: SheetDocument },
): Promise<'kept' | 'too-many'> {
  const { desk, forumId, by } = call
  const text = JSON.stringify(document)
  if (text.length > mostInDocument) throw new UnreadableFile('too-long')
  const madeAt = desk.now()
  return inListsTurn(call, async () => {
    const list = await readList(desk, forumId)
    const { over, waiting } = sortOut(list.sheets, madeAt)
    for (const one of over) await desk.store.removePlannerDoc('sheet', one.id)
    if (waiting.some((one) => one.id === id)) return 'kept'
    if (waiting.length >= mostSheets) return 'too-many'
    await desk.store.savePlannerDoc('sheets', { ...list, sheets: [...waiting, { id, name, by, at: madeAt }] })
    const sheet = { id, forumId, name, document: text, answers: {}, entries: [], by, madeAt }
    await desk.store.savePlannerDoc('sheet', sheet)
    return 'kept'
  })
}

/** The one of the address. @throws Refusal where it waits no longer, or never did in this forum */
export async function findSheet({ desk, forumId, param }: ForumCall): Promise<SheetOnReview> {
  const id = param('sheet')
  if (!/^[0-9a-f]{64}$/.test(id)) throw new Refusal('missing')
  const list = await readList(desk, forumId)
  const isWaiting = sortOut(list.sheets, desk.now()).waiting.some((one) => one.id === id)
  const sheet = isWaiting ? await desk.store.readPlannerDoc('sheet', id as SheetId) : undefined
  if (sheet === undefined || sheet.forumId !== forumId) throw new Refusal('missing')
  return sheet
}

export function changeSheet(call: ForumCall, sheet: SheetOnReview): Promise<void> {
  return inListsTurn(call, async () => {
    await findSheet(call)
    await call.desk.store.savePlannerDoc('sheet', sheet)
  })
}

/** The document first, for nobody finds it without the list. */
export function dropSheet(call: ForumCall, id: SheetId): Promise<void> {
  const { desk, forumId } = call
  return inListsTurn(call, async () => {
    const list = await readList(desk, forumId)
    await desk.store.removePlannerDoc('sheet', id)
    await desk.store.savePlannerDoc('sheets', { ...list, sheets: list.sheets.filter((one) => one.id !== id) })
  })
}
