/** The form of a session that is being read: with the names that stand in it, and the ids of its rows. */
import { mostItems } from '../../../domain/agenda-edits.ts'
import { idPattern } from '../../../domain/ids.ts'
import type { InterfaceLanguage } from '../../../text/say.ts'
import { Refusal } from '../../refusal.ts'
import type { Entered } from '../forms/entered.ts'
import { type ReadableNames, type Reading, readId } from '../forms/reading.ts'
import type { BookKind, NameBooks } from './name-book.ts'

export interface ReadingContext {
  names: NameBooks
  language: InterfaceLanguage
}

export type SessionReading = Reading & ReadingContext

/** Twice what may be saved: more is no sheet that somebody typed, and is not read at all. */
const mostListed = 2 * mostItems

/** Ids in the order in which the form has its rows. */
export function listedIds(entered: Entered, name: string): string[] {
  const ids = [...new Set(entered.all(name))].filter((id) => idPattern.test(id))
  if (ids.length > mostListed) throw new Refusal('tooLarge')
  return ids
}

/** The id behind a name; null where nothing was typed. */
export function readName<Id extends string>(
  reading: SessionReading,
  name: string,
  kept: Id | null,
  kind: BookKind,
): Id | null {
  return readId(reading, name, kept, namesOf(reading, kind))
}

export function namesOf({ names }: SessionReading, kind: BookKind): ReadableNames {
  return { book: names[kind], code: `${kind}-not-found` }
}
