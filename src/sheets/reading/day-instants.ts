/** The clocks of a read day as instants: only where the document, or an answer, says the zone. */
import {
  addDays,
  findInstant,
  type Instant,
  knownZone,
  type LocalDate,
  laterOf,
  readInstant,
  readWallClock,
} from '../../domain/clock.ts'
import type { ReadDay, ReadItem, ReadZone } from './reading.ts'

export interface ItemInstants {
  start: Instant | null
  end: Instant | null
}

export interface DayInstants extends ItemInstants {
  items: ItemInstants[]
}

/** Rows that begin in the evening and go on after midnight belong to the day they began on. */
const evening = '18:00'
const earlyMorning = '06:00'

export function instantsOfDay(day: ReadDay, zone: ReadZone | null): DayInstants {
  const items = placeItems(day).map(({ item, date }) => instantsOfItem(item, date, zone))
  const starts = items.flatMap(({ start }) => start ?? []).sort()
  const lastEnd = items.flatMap(({ end }) => end ?? []).reduce<Instant | null>(latest, null)
  const lastStart = starts.at(-1)
  /* A row without an end that begins last leaves the end of the day open. */
  const end = lastEnd !== null && lastStart !== undefined && lastStart >= lastEnd ? null : lastEnd
  return { start: starts[0] ?? null, end, items }
}

/** `2021-10-04T18:00` in `Asia/Seoul` or at `+09:00`; null for a clock that no watch in that zone shows. */
export function instantOf(date: LocalDate, clock: string, { iana }: Pick<ReadZone, 'iana'>): Instant | null {
  if (/^[+-]\d{2}:\d{2}$/.test(iana)) return readInstant(`${date}T${clock}:00${iana}`) ?? null
  const wall = readWallClock(`${date}T${clock}`)
  const zone = knownZone(iana)
  if (wall === undefined || zone === undefined) return null
  const at = findInstant({ clock: wall, zone, which: 'first' })
  return at.ok ? at.value.at : null
}

/** Every row with the date that its start falls on. */
export function placeItems(day: ReadDay): { item: ReadItem; date: LocalDate | null }[] {
  let date = day.date?.value ?? null
  let before = ''
  return day.items.map((item) => {
    const start = item.start?.value
    if (start !== undefined && date !== null && before >= evening && start < earlyMorning)
      date = addDays(date, 1)
    if (start !== undefined) before = start
    return { item, date }
  })
}

function instantsOfItem(item: ReadItem, date: LocalDate | null, zone: ReadZone | null): ItemInstants {
  if (date === null || zone === null || !zone.stated || item.start === null) return { start: null, end: null }
  const start = instantOf(date, item.start.value, zone)
  if (item.end === null) return { start, end: null }
  const endDate = item.end.value < item.start.value ? addDays(date, 1) : date
  return { start, end: instantOf(endDate, item.end.value, zone) }
}

function latest(before: Instant | null, at: Instant): Instant {
  return before === null ? at : laterOf(before, at)
}
