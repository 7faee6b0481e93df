/** Spans and hours as people type them, a line each: forgiving in form, refused out loud when they can't be read. */
import type { AvailableSpan, DayHours } from '../availability.ts'
import { readWallClock, shiftWallClock, type WallClock } from '../clock.ts'
import { done, type Problem, type Result, refused } from '../problem.ts'
import { readTypedTime } from '../typed-time.ts'

const dayMinutes = 24 * 60
const mostTold = 100
/** Whoever typed more of such lines typed something else. */
const mostProblems = 20
/** No document holds more; the rest is not looked at before that is told. */
const mostSpans = 500
const dayShape = /^(\d{4}) ?[-./년] ?(\d{1,2}) ?[-./월] ?(\d{1,2})(?:[.일](?= |$))?(?:[T,:]? ?)/

/**
 * One span a line: `2021-10-04 09:00-12:00`, `2021/10/4 9 to 12`, `2021-10-04 22:00-01:00` into the next day, or a day
 * alone for all of it. Problem: `availability-unreadable`, for each line that can't be read, the first of them.
 */
export function readAvailability(lines: readonly string[]): Result<AvailableSpan[]> {
  const spans = new Map<string, AvailableSpan>()
  const problems: Problem[] = []
  for (const line of lines) {
    const span = readSpan(tidy(line))
    if (span !== undefined) spans.set(writeSpan(span), span)
    else problems.push(unreadable('availability', line))
    if (problems.length === mostProblems || spans.size > mostSpans) break
  }
  if (problems.length > 0) return refused(...problems)
  return done([...spans.values()].sort((one, other) => (one.from < other.from ? -1 : 1)))
}

/** The shortest text that reads as this span again. */
export function writeSpan({ from, to }: AvailableSpan): string {
  const nextDay = shiftWallClock(from, dayMinutes) ?? from
  return `${from.replace('T', ' ')}-${to < nextDay ? to.slice(11) : to.replace('T', ' ')}`
}

/** `09:00-17:00`; null for no text. Problem: `hours-unreadable`. */
export function readHours(typed: string): Result<DayHours | null> {
  const text = tidy(typed)
  if (text === '') return done(null)
  const [first = '', last = '', ...more] = text.split(/ ?- ?/)
  const from = readClock(first)
  const to = readClock(last)
  if (from === undefined || to === undefined || from === to || more.length > 0) {
    const facts = { typed: typed.slice(0, mostTold) }
    return refused({ field: 'preferredHours', code: 'hours-unreadable', facts })
  }
  return done({ from, to: to === '24:00' ? '00:00' : to })
}

export function writeHours({ from, to }: DayHours): string {
  return `${from}-${to}`
}

/** One kind of dash for whatever stands between two times. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[–—~]| to |에서|부터/gi, '-')
    .replace(/까지$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function readSpan(line: string): AvailableSpan | undefined {
  const day = readDay(line)
  if (day === undefined) return undefined
  const [, first = '', last = ''] = /^(.+?) ?- ?(.+)$/.exec(day.rest === '' ? '00:00-24:00' : day.rest) ?? []
  const lastDay = readDay(last)
  const from = readClock(first)
  const to = readClock(lastDay?.rest ?? last)
  if (from === undefined || to === undefined) return undefined
  const begins = `${day.date}T${from}`
  const ends = clockOn(lastDay?.date ?? day.date, to)
  const isNextDay = lastDay === undefined && ends !== undefined && ends < begins
  return spanOf(begins, isNextDay ? shiftWallClock(ends, dayMinutes) : ends)
}

function spanOf(begins: string, ends: string | undefined): AvailableSpan | undefined {
  const [from, to] = [readWallClock(begins), readWallClock(ends ?? '')]
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined
}

/** `24:00` is the midnight at the end of the day. */
function clockOn(date: string, clock: string): WallClock | undefined {
  return clock === '24:00' ? shiftWallClock(`${date}T00:00`, dayMinutes) : readWallClock(`${date}T${clock}`)
}

function readDay(text: string): { date: string; rest: string } | undefined {
  const [all, year = '', month = '', day = ''] = dayShape.exec(text) ?? []
  if (all === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return readWallClock(`${date}T00:00`) === undefined
    ? undefined
    : { date, rest: text.slice(all.length).trim() }
}

function readClock(text: string): string | undefined {
  if (/^24(?::?00)?$/.test(text)) return '24:00'
  const read = readTypedTime(text)
  return read.ok && read.value.kind === 'clock' ? read.value.clock : undefined
}

function unreadable(field: string, line: string): Problem {
  return { field, code: 'availability-unreadable', facts: { typed: line.slice(0, mostTold) } }
}
