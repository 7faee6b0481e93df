/** Values of a reading as they are typed, and typed ones as values. */
import { readLocalDate } from '../../domain/clock.ts'
import { organisationTypes } from '../../domain/organisation.ts'
import { deliveries, itemKinds, roles, sessionFormats } from '../../domain/session.ts'
import { readTypedMinutes, readTypedTime } from '../../domain/typed-time.ts'
import type { Spot } from '../blocks/block.ts'
import type { Found, ReadCountry } from '../reading/reading.ts'

export type ValueSort =
  | 'text'
  | 'passage'
  /** A list, one entry a line. */
  | 'lines'
  /** A list, its entries with an empty line between them. */
  | 'paragraphs'
  | 'clock'
  | 'date'
  | 'minutes'
  | 'country'
  | 'itemKind'
  | 'role'
  | 'organisationType'
  | 'format'
  | 'delivery'

/** The choices of a value that is one of a few. */
export const valueChoices = {
  itemKind: itemKinds,
  role: roles,
  organisationType: organisationTypes,
  format: sessionFormats,
  delivery: deliveries,
} as const

export function foundText(found: Found<unknown> | readonly Found<string>[], sort: ValueSort): string {
  if (Array.isArray(found)) return found.map(({ value }) => value).join(sort === 'lines' ? '\n' : '\n\n')
  const { value } = found as Found<unknown>
  return sort === 'country' ? (value as ReadCountry).written : String(value)
}

/** Undefined where nothing of that sort can be read in it: then what the sheet says stays. */
export function typedValue(
  text: string,
  sort: ValueSort,
  countryOf: (written: string) => ReadCountry | undefined,
): unknown {
  switch (sort) {
    case 'clock': {
      const time = readTypedTime(text)
      return time.ok && time.value.kind === 'clock' ? time.value.clock : undefined
    }
    case 'date':
      return readLocalDate(text)
    case 'minutes': {
      const minutes = readTypedMinutes(text)
      return minutes.ok ? minutes.value : undefined
    }
    case 'country':
      return countryOf(text) ?? { code: null, written: text }
    case 'itemKind':
    case 'role':
    case 'organisationType':
    case 'format':
    case 'delivery':
      return (valueChoices[sort] as readonly string[]).find((one) => one === text)
    default:
      return text
  }
}

/** Entries that the sheet has keep the place that they were read at. */
export function typedList(text: string, sort: ValueSort, before: readonly Found<string>[]): Found<string>[] {
  const places = new Map(before.map(({ value, at }) => [value, at]))
  const parts = text.split(sort === 'lines' ? /\n/ : /\n[ \t]*\n/).map((part) => part.trim())
  return parts
    .filter((part) => part !== '')
    .map((value) => ({ value, at: places.get(value) ?? noSpots, sure: 'sure' }))
}

const noSpots: Spot[] = []
