/** Times as a page shows them: the forum's zones and the reader's own at once, in columns that merge when they agree. */
import {
  type Instant,
  type LocalDate,
  localTime,
  offsetMinutes,
  type Zone,
  zonesAgree,
} from '../domain/clock.ts'
import type { DisplayZone, Forum } from '../domain/forum.ts'
import type { InterfaceLanguage, Say } from '../text/say.ts'
import { sayCity, sayDate, sayDayShift, sayOffset } from '../text/when.ts'

export interface ClockColumn {
  zone: Zone
  /** `KST` where the forum named it so, else the city. */
  label: string
  /** `Seoul (UTC+9)` */
  title: string
  city: string
  /** `UTC+9`, or `UTC+2, then UTC+1`. */
  offset: string
  /** `KST, Seoul (UTC+9)`, `Your time, Mexico City (UTC−5)` */
  heading: string
  isReaders: boolean
  /** One of the zones that the forum shows, whether or not the reader lives by it too. */
  isForums: boolean
}

export interface ShownClock {
  datetime: Instant
  clock: string
  /** `+1 day` beside a clock that belongs to another day than the column's first. */
  shift: string
}

/** A session's time in one column. */
export interface ShownSpan {
  column: ClockColumn
  /** `Mon 4 Oct 2021`; empty where it is the day that the span stands under. */
  date: string
  /** `previous day`, `+1 day`, `begins previous day`, where it is another day than that, in whole or in part. */
  shift: string
  from: ShownClock
  to: ShownClock
}

export interface Wording {
  language: InterfaceLanguage
  say: Say
}

/** The zones that a forum shows; one without any shows its own. */
export function forumZones(forum: Pick<Forum, 'displayZones' | 'zone'>, say: Say): DisplayZone[] {
  if (forum.displayZones.length > 0) return forum.displayZones
  return [{ zone: forum.zone, label: sayCity(say, forum.zone) }]
}

/** The zone that changes and releases are told in. */
export function firstZone(forum: Pick<Forum, 'displayZones' | 'zone'>, say: Say): DisplayZone {
  return forumZones(forum, say)[0] ?? { zone: forum.zone, label: '' }
}

/** Columns for everything between two moments. Zones that agree all that time share one. */
export function clockColumns(
  zones: readonly DisplayZone[],
  reader: Zone | undefined,
  [from, to]: readonly [Instant, Instant],
  { say }: Wording,
): ClockColumn[] {
  const wanted = zones.map(({ zone, label }) => ({ zone, label, isReaders: false, isForums: true }))
  if (reader !== undefined) {
    wanted.push({ zone: reader, label: sayCity(say, reader), isReaders: true, isForums: false })
  }
  const columns: Omit<ClockColumn, 'heading'>[] = []
  for (const one of wanted) {
    const same = columns.find((column) => zonesAgree(column.zone, one.zone, from, to))
    if (same === undefined) {
      const city = sayCity(say, one.zone)
      const offset = sayOffsets(say, one.zone, from, to)
      columns.push({ ...one, city, offset, title: city === offset ? city : `${city} (${offset})` })
    } else if (one.isReaders) same.isReaders = true
    else if (!same.label.split(' / ').includes(one.label)) same.label = `${same.label} / ${one.label}`
  }
  return columns.map((column) => ({ ...column, heading: columnHeading(column, say) }))
}

function columnHeading(
  { label, title, city, isReaders, isForums }: Omit<ClockColumn, 'heading'>,
  say: Say,
): string {
  if (!isForums) return say('zone.yoursIs', { zone: title })
  const named = label === title || label === city ? title : `${label}, ${title}`
  return isReaders ? say('zone.alsoYours', { zone: named }) : named
}

/** `UTC+2`, or `UTC+2, then UTC+1` when the clocks change in between. */
function sayOffsets(say: Say, zone: Zone, from: Instant, to: Instant): string {
  const first = sayOffset(offsetMinutes(from, zone))
  const last = sayOffset(offsetMinutes(to, zone))
  return first === last ? first : say('when.offsetChange', { first, last })
}

/** A moment in a column; the shift is told from the day that the column began with. */
export function showClock(
  at: Instant,
  column: ClockColumn,
  beganOn: LocalDate,
  { say }: Wording,
): ShownClock {
  const local = localTime(at, column.zone)
  return { datetime: at, clock: local.clock, shift: sayDayShift(say, beganOn, local.date) }
}

/**
 * A span in each column. Where a column's day is another than the day it stands under, that is told as a shift; without
 * such a day the first column's counts, and a date stands beside each clock that belongs to another one.
 */
export function showSpans(
  columns: readonly ClockColumn[],
  [from, to]: readonly [Instant, Instant],
  wording: Wording,
  under?: LocalDate,
): ShownSpan[] {
  const official = under ?? (columns[0] === undefined ? undefined : localTime(from, columns[0].zone).date)
  return columns.map((column, index) => {
    const { date } = localTime(from, column.zone)
    const isOther = official !== undefined && date !== official
    const [first, last] = [from, to].map((at) => showClock(at, column, under ?? date, wording)) as [
      ShownClock,
      ShownClock,
    ]
    const span = { column, from: first, to: last }
    if (under !== undefined) return { ...span, date: '', shift: shiftOf(first.shift, last.shift, wording) }
    const shift = isOther ? sayDayShift(wording.say, official, date) : ''
    return {
      ...span,
      date: index === 0 || isOther || column.isReaders ? sayDate(wording.language, date, 'short') : '',
      shift,
    }
  })
}

/** What a span says about its days, seen from the day that it stands under. */
function shiftOf(from: string, to: string, { say }: Wording): string {
  if (from === to || from === '') return to
  return to === '' ? say('when.begins', { shift: from }) : say('when.beginsAndEnds', { from, to })
}
