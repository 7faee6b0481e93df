/** What the shapes of saved documents are made of. Strict: a field too many or too few makes a file a broken one. */
import { z } from 'zod'
import {
  type Instant,
  knownZone,
  type LocalDate,
  readInstant,
  readLocalDate,
  readWallClock,
  type WallClock,
  type Zone,
} from '../domain/clock.ts'
import type { Fingerprint } from '../domain/findings/acceptance.ts'
import type { Branded } from '../domain/ids.ts'
import { idPattern, isSlug, type Slug } from '../domain/ids.ts'

/**
 * A schema that says exactly what the type says: `shapeOf<Person>()(z.strictObject({ … }))` does not compile when
 * either has a field that the other lacks.
 */
export function shapeOf<Doc>() {
  return <Shape extends z.ZodType<Doc>>(shape: [Doc] extends [z.output<Shape>] ? Shape : never): Shape =>
    shape
}

type AnyBranded = Branded<string, string>

function branded<Text extends AnyBranded>(schema: z.ZodString) {
  return schema as unknown as z.ZodType<Text, Text> & z.core.$ZodType<Text, Text>
}

export function idShape<Id extends AnyBranded>() {
  return branded<Id>(z.string().regex(idPattern))
}

/** Hex of a SHA-256, a name that is safe as a file's. */
export const hexNamePattern = /^[0-9a-f]{64}$/

export function hexShape<Hex extends AnyBranded>() {
  return branded<Hex>(z.string().regex(hexNamePattern))
}

/** Of a finding, as `fingerprintOf` makes it. */
export const fingerprintShape = branded<Fingerprint>(z.string().regex(/^[0-9a-f]{16}$/))

export const slugShape = branded<Slug>(z.string().refine(isSlug, 'is no slug'))
export const zoneShape = branded<Zone>(
  z.string().refine((name) => knownZone(name) !== undefined, 'is no zone we know'),
)
export const instantShape = branded<Instant>(z.string().refine(isInstant, 'is no instant'))
export const wallClockShape = branded<WallClock>(z.string().refine(isWallClock, 'is no wall clock'))
/** Of any day: `09:00`. */
export const clockShape = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
export const localDateShape = branded<LocalDate>(z.string().refine(isLocalDate, 'is no day'))

export const languageShape = z.string().min(1)
export const countryShape = z.string().regex(/^[A-Z]{2}$/)
export const minutesShape = z.int().nonnegative()
export const which = z.enum(['first', 'second'])

/** Something for each id, sorted by id, so that the same content always gives the same bytes. */
export function byId<Id extends AnyBranded, Value extends z.ZodType>(value: Value) {
  return z.record(idShape<Id>(), value).overwrite(sortKeys)
}

function sortKeys<Value extends object>(record: Value): Value {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))) as Value
}

function isInstant(text: string): boolean {
  return readInstant(text) === text
}

function isWallClock(text: string): boolean {
  return readWallClock(text) !== undefined
}

function isLocalDate(text: string): boolean {
  return readLocalDate(text) !== undefined
}
