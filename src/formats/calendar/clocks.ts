/** The forum's own clocks in words, since calendars know instants only (calendar rule 12). */
import { type Instant, localTime, offsetMinutes, type Zone } from '../../domain/clock.ts'
import type { DisplayZone } from '../../domain/forum.ts'
import type { InterfaceLanguage, Say } from '../../text/say.ts'
import { sayDate, sayDayShift, sayOffset, sayZone } from '../../text/when.ts'

export interface Span {
  startsAt: Instant
  endsAt: Instant
}

/** A zone and what it is called: by the forum's label, or by its city and offset. */
export interface NamedZone {
  zone: Zone
  label: string
}

/** The forum's display zones, or the one given where it has none. */
export function namedZones(
  say: Say,
  displayZones: readonly DisplayZone[],
  otherwise: Zone,
  at: Instant,
): NamedZone[] {
  if (displayZones.length > 0) return [...displayZones]
  return [{ zone: otherwise, label: sayZone(say, otherwise, at) }]
}

/**
 * One line a zone: `18:00–19:30 KST, Monday 4 October 2021`, then `09:00–10:30 UTC`, with its own date only where it
 * is another day there.
 */
export function clockLines(
  say: Say,
  language: InterfaceLanguage,
  span: Span,
  zones: readonly NamedZone[],
): string[] {
  let dateBefore = ''
  return zones.map(({ zone, label }) => {
    const { date } = localTime(span.startsAt, zone)
    const values = { range: sayRange(say, span, zone), zone: label, date: sayDate(language, date, 'long') }
    const line = say(date === dateBefore ? 'calendar.sameDay' : 'calendar.day', values)
    dateBefore = date
    return line
  })
}

/** `23:30–00:30 (+1 day)`; where the clocks change in between, both offsets: `01:30–01:30 (UTC+1 → UTC)`. */
export function sayRange(say: Say, { startsAt, endsAt }: Span, zone: Zone): string {
  const from = localTime(startsAt, zone)
  const to = localTime(endsAt, zone)
  const notes = [
    sayDayShift(say, from.date, to.date),
    from.offsetMinutes === to.offsetMinutes
      ? ''
      : `${sayOffset(from.offsetMinutes)} → ${sayOffset(to.offsetMinutes)}`,
  ].filter((note) => note !== '')
  return `${from.clock}–${to.clock}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`
}

/** A row's time within a whole: says its offset where that is another one than at the whole's start. */
export function sayRowRange(say: Say, row: Span, whole: Span, zone: Zone): string {
  const range = sayRange(say, row, zone)
  const offset = offsetMinutes(row.startsAt, zone)
  const told = offset === offsetMinutes(whole.startsAt, zone) || offset !== offsetMinutes(row.endsAt, zone)
  return told ? range : `${range} (${sayOffset(offset)})`
}
