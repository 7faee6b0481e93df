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
import type { Desk, ForumCall } from '../desk.ts'
import { readKeptDocument } from './kept-document.ts'
import { RefusedSheet } from './refused-sheet.ts'

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
 * @throws UnreadableFile with code `too-long` for one whose text is longer than anybody reviews, RefusedSheet where
 * too many wait
 */
export async function keepSheet(
  call: ForumCall,
  id: SheetId,
  { name, document }: { name: string; document: SheetDocument },
): Promise<void> {
  const { desk, forumId, by } = call
  const text = JSON.stringify(document)
  if (text.length > mostInDocument) throw new UnreadableFile('too-long')
  const madeAt = desk.now()
  return inListsTurn(call, async () => {
    const list = await readList(desk, forumId)
    const { over, waiting } = sortOut(list.sheets, madeAt)
    for (const one of over) await desk.store.removePlannerDoc('sheet', one.id)
    const others = waiting.filter((one) => one.id !== id)
    if (others.length < waiting.length && (await readOwn(call, id)) !== undefined) return
    if (others.length >= mostSheets) throw new RefusedSheet({ reason: 'too-many' })
    await desk.store.savePlannerDoc('sheets', { ...list, sheets: [...others, { id, name, by, at: madeAt }] })
    const sheet = { id, forumId, name, document: text, answers: {}, entries: [], by, madeAt }
    await desk.store.savePlannerDoc('sheet', sheet)
  })
}

/** The one of the address, as the list has it. @throws RefusedSheet where it waits no longer, or never did in this forum */
export async function findListed({ desk, forumId, param }: ForumCall): Promise<ReviewedSheet> {
  const { sheets } = await readList(desk, forumId)
  const listed = sortOut(sheets, desk.now()).waiting.find(({ id }) => id === param('sheet'))
  if (listed === undefined) throw new RefusedSheet({ reason: 'gone' })
  return listed
}

async function readOwn({ desk, forumId }: ForumCall, id: SheetId): Promise<SheetOnReview | undefined> {
  const sheet = await desk.store.readPlannerDoc('sheet', id)
  return sheet?.forumId === forumId ? sheet : undefined
}

/** The one of the address. @throws RefusedSheet as above, and where it is in the list and not in the store */
export async function findSheet(call: ForumCall): Promise<SheetOnReview> {
  const { id } = await findListed(call)
  const sheet = await readOwn(call, id)
  return sheet ?? inListsTurn(call, () => findKept(call))
}

/** In the list's turn, where nobody drops it between the two. */
async function findKept(call: ForumCall): Promise<SheetOnReview> {
  const { id, name } = await findListed(call)
  const sheet = await readOwn(call, id)
  if (sheet !== undefined) return sheet
  throw refuseDamaged(call, { id, name }, 'it is not there')
}

/** What was read of it. @throws RefusedSheet where that was changed by hand into something else */
export function documentOf(call: ForumCall, sheet: SheetOnReview): SheetDocument {
  const kept = readKeptDocument(sheet.document)
  if ('damage' in kept) throw refuseDamaged(call, sheet, kept.damage)
  return kept.document
}

function refuseDamaged(
  { desk, forumId }: ForumCall,
  { id, name }: Pick<ReviewedSheet, 'id' | 'name'>,
  reason: string,
): RefusedSheet {
  const aside = desk.store.broken().find((one) => one.name.includes(id))
  const file = aside?.name ?? `${id}.json`
  desk.log.error({ forumId, file, reason: aside?.reason ?? reason }, 'a sheet on review can not be read')
  return new RefusedSheet({ reason: 'damaged', name })
}

export function changeSheet(call: ForumCall, sheet: SheetOnReview): Promise<void> {
  return inListsTurn(call, async () => {
    await findKept(call)
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
