/** Rows of an agenda read from the form: minutes or an end, a pin, people and a presentation by their names. */
import { addMinutes, findInstant, type Instant } from '../../../domain/clock.ts'
import type { ItemId, PersonId } from '../../../domain/ids.ts'
import { type AgendaItem, type ItemPerson, itemKinds, type Session } from '../../../domain/session.ts'
import { readTypedEnd } from '../../../domain/typed-slots.ts'
import { readTypedMinutes } from '../../../domain/typed-time.ts'
import { findId, isTouched, readChoice, readField, readText } from '../forms/reading.ts'
import { withPlainNames } from './plain-names.ts'
import { isLocked, readLockedRow } from './read-locks.ts'
import { readPin } from './read-pins.ts'
import { listedIds, namesOf, readName, type SessionReading } from './reading.ts'

/** What a row begins with. */
export function blankRow(id: ItemId): AgendaItem {
  return {
    id,
    kind: 'discussion',
    title: '',
    minutes: 10,
    pin: null,
    lockedEnd: null,
    presentationId: null,
    people: [],
    privateNotes: '',
  }
}

/** `head`: the session as the rest of the form has it; rows are placed on its clock. */
export function readRows(reading: SessionReading, base: Session, head: Session): AgendaItem[] {
  if (!reading.entered.has('rows')) return base.items
  const before = new Map(base.items.map((item) => [item.id, item]))
  const start = findInstant(head.start)
  let clock = start.ok ? start.value.at : undefined
  return listedIds(reading.entered, 'rows').map((id) => {
    const kept = before.get(id as ItemId) ?? blankRow(id as ItemId)
    const item = readRow(reading, kept, { base, head, clock })
    clock = startOf(item, head, clock)
    if (clock !== undefined) clock = addMinutes(clock, item.minutes)
    return item
  })
}

interface Around {
  base: Session
  head: Session
  /** Where the row before ends; undefined while a clock of the session never was. */
  clock: Instant | undefined
}

function readRow(reading: SessionReading, kept: AgendaItem, around: Around): AgendaItem {
  const row = `items.${kept.id}`
  const isKeptLocked = kept.lockedEnd !== null && isLocked(reading, kept)
  const item = {
    id: kept.id,
    kind: readChoice(reading, `${row}.kind`, kept.kind, itemKinds),
    title: readText(reading, `${row}.title`, kept.title),
    minutes: isKeptLocked
      ? kept.minutes
      : readField(reading, `${row}.minutes`, kept.minutes, readTypedMinutes),
    pin: readPin(reading, kept, around),
    lockedEnd: kept.lockedEnd,
    presentationId: readName(reading, `${row}.presentation`, kept.presentationId, 'presentation'),
    people: withPlainNames(reading.entered, kept.id, readPeople(reading, `${row}.person`, kept.people)),
    privateNotes: readText(reading, `${row}.note`, kept.privateNotes),
  }
  if (!isLocked(reading, kept)) return { ...item, lockedEnd: null, minutes: readEnd(reading, item, around) }
  const startsAt = startOf(item, around.head, around.clock)
  return startsAt === undefined ? item : readLockedRow(reading, item, { ...around, startsAt })
}

/** A typed end says how long the row is, whatever its minutes say. */
function readEnd(reading: SessionReading, item: AgendaItem, { head, clock }: Around): number {
  const startsAt = startOf(item, head, clock)
  if (reading.entered.text(`items.${item.id}.end`) === '' || startsAt === undefined) return item.minutes
  const row = { startsAt, minutes: item.minutes }
  return readField(reading, `items.${item.id}.end`, item.minutes, (text) =>
    readTypedEnd(text, row, head.start.zone),
  )
}

function startOf({ pin }: AgendaItem, { start }: Session, clock: Instant | undefined): Instant | undefined {
  if (pin === null) return clock
  const found = findInstant({ ...pin, zone: start.zone })
  return found.ok ? found.value.at : undefined
}

/** Whoever stays keeps how the row spells the name. */
function readPeople(reading: SessionReading, name: string, kept: ItemPerson[]): ItemPerson[] {
  if (!isTouched(reading, name)) return kept
  const ids = reading.entered
    .all(name)
    .slice(0, mostNames)
    .flatMap((typed) => readNames(reading, name, typed))
  return [...new Set(ids)].map(
    (personId) =>
      kept.find((one) => one.personId === personId) ?? {
        personId,
        written: writtenFor(reading, name.replace(/person$/, 'written'), personId),
      },
  )
}

/** As pasted text spelled the name of whoever is new on the row. */
function writtenFor({ entered }: SessionReading, name: string, personId: PersonId): string | null {
  const text = entered.all(name).find((one) => one.startsWith(`${personId} `))
  return text?.slice(personId.length).trim() || null
}

/** On one row. */
const mostNames = 100

/** A field holds one name, or several with a semicolon between them. */
function readNames(reading: SessionReading, field: string, typed: string): PersonId[] {
  const names = namesOf(reading, 'person')
  const whole = findId<PersonId>(typed, names)
  if (whole.ok) return [whole.value]
  const parts = typed.split(/[;\n]/).map((part) => part.trim())
  if (parts.length > mostNames) {
    reading.problems.push({ field, code: 'too-many', facts: { most: mostNames } })
  }
  return parts
    .slice(0, mostNames)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const id = findId<PersonId>(part, names)
      if (id.ok) return [id.value]
      reading.problems.push(...id.problems.map((problem) => ({ ...problem, field })))
      return []
    })
}
