/** Documents that somebody brought and nobody accepted yet: what was read of them waits beside the forum, not in it. */
import { addMinutes, type Instant } from '../clock.ts'
import type { Branded, ForumId, SessionId } from '../ids.ts'
import type { Session } from '../session.ts'

/** SHA-256 made of the forum's id and a random one; its first letters begin the ids of what is made of the sheet. */
export type SheetId = Branded<string, 'SheetId'>
export type ReviewedSheetsId = Branded<string, 'ReviewedSheetsId'>
export type ImportedSessionId = Branded<string, 'ImportedSessionId'>

/** What a person answered where only a person can know; the rest is read again with it. */
export interface SheetAnswers {
  zone?: string
  order?: 'day-month' | 'month-day'
  year?: number
  kind?: string
  halves?: Record<string, 'am' | 'pm'>
}

/** A field of the review that somebody changed: it holds while what it was read as is still the same. */
export interface ReviewEntry {
  name: string
  value: string
  was: string
}

export interface SheetOnReview {
  id: SheetId
  forumId: ForumId
  /** Of the file, for people. */
  name: string
  /** The blocks as JSON; whoever reads them knows their shape. */
  document: string
  answers: SheetAnswers
  entries: ReviewEntry[]
  by: string
  madeAt: Instant
}

export interface ReviewedSheet {
  id: SheetId
  name: string
  by: string
  at: Instant
}

/** Which sheets wait in a forum, so that nobody has to read them all. */
export interface ReviewedSheets {
  id: ReviewedSheetsId
  forumId: ForumId
  sheets: ReviewedSheet[]
  madeAt: Instant
}

/** A session as a sheet said it when that was accepted: what a newer sheet of it is compared with. */
export interface ImportedSession {
  id: ImportedSessionId
  forumId: ForumId
  sessionId: SessionId
  /** Of the file. */
  name: string
  session: Session
  by: string
  madeAt: Instant
}

/** Characters of the blocks. */
export const mostInDocument = 2_000_000
export const mostSheets = 20
export const mostEntries = 5_000
/** Characters of all entries of a sheet. */
const mostInEntries = 2_000_000
const keptMinutes = 30 * 24 * 60

/** More than that nobody types into one review. */
export function areTooMany(entries: readonly ReviewEntry[]): boolean {
  const length = entries.reduce(
    (sum, { name, value, was }) => sum + name.length + value.length + was.length,
    0,
  )
  return entries.length > mostEntries || length > mostInEntries
}

/** `over`: those whose time is over; nothing of them is kept any longer. */
export function sortOut(sheets: readonly ReviewedSheet[], now: Instant) {
  const isOver = ({ at }: ReviewedSheet) => addMinutes(at, keptMinutes) <= now
  return { over: sheets.filter(isOver), waiting: sheets.filter((one) => !isOver(one)) }
}

/** What ids of documents begin with that are made of this sheet. */
export function keyOfSheet(id: SheetId): string {
  return id.slice(0, 16)
}
