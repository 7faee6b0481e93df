/** The form of a session that is being read: with the names that stand in it, and the ids of its rows. */
import { idPattern } from '../../../domain/ids.ts'
import type { InterfaceLanguage } from '../../../text/say.ts'
import type { Entered } from '../forms/entered.ts'
import { type Reading, type ReadableNames, readId } from '../forms/reading.ts'
import type { BookKind, NameBooks } from './name-book.ts'

export interface ReadingContext {
  names: NameBooks
  language: InterfaceLanguage
}

export type SessionReading = Reading & ReadingContext

/** Ids in the order in which the form has its rows. */
export function listedIds(entered: Entered, name: string): string[] {
  return [...new Set(entered.all(name))].filter((id) => idPattern.test(id))
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
