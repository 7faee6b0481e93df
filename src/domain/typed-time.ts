/** Times as people type them: forgiving in form, exact in meaning, refused when they could mean two things. */
import { clockOfMinute } from './clock.ts'
import { done, type Result, refused } from './problem.ts'

/** A clock (`18:00`), or minutes to add to what stands there now (`+10m`). */
export type TypedTime = { kind: 'clock'; clock: string } | { kind: 'shift'; minutes: number }

/**
 * Reads `930`, `0930`, `9:30`, `9.30`, `9:30 pm`, `9 p. m.`, `18h00`, `18:00 hrs`, `오후 6시 30분`, `PM 6:30`, `noon`,
 * `+10m`, `-1h30`.
 * Problems: `time-unreadable`, `time-never-is` (`25:00`, `13 pm`).
 */
export function readTypedTime(typed: string): Result<TypedTime> {
  const text = tidy(typed)
  const shift = /^([+-]) ?(.+)$/.exec(text)
  if (shift !== null) {
    const minutes = durationMinutes(shift[2] ?? '')
    if (minutes === undefined) return unreadable(typed)
    return done({ kind: 'shift', minutes: shift[1] === '-' ? 0 - minutes : minutes })
  }
  return readClock(text, typed)
}

/** Reads a length: `90`, `90 min`, `1h30`, `1:30`, `1 h`, `1.5h`, `1시간 30분`, in whole minutes. Problem: `length-unreadable`. */
export function readTypedMinutes(typed: string): Result<number> {
  const minutes = durationMinutes(tidy(typed))
  return minutes === undefined
    ? refused({ field: 'minutes', code: 'length-unreadable', facts: { typed } })
    : done(minutes)
}

function tidy(typed: string): string {
  return typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[−–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(시간?) ?반$/, '$1 30분')
}

function readClock(text: string, typed: string): Result<TypedTime> {
  if (text === 'noon') return done({ kind: 'clock', clock: '12:00' })
  if (text === 'midnight') return done({ kind: 'clock', clock: '00:00' })
  const parts = clockParts(text)
  if (parts === undefined) return unreadable(typed)
  const hour = parts.half === undefined ? parts.hour : hourOfHalf(parts.hour, parts.half)
  if (hour === undefined || hour > 23 || parts.minute > 59) {
    return refused({ field: 'time', code: 'time-never-is', facts: { typed } })
  }
  return done({ kind: 'clock', clock: clockOfMinute(hour * 60 + parts.minute) })
}

interface ClockParts {
  hour: number
  minute: number
  half?: 'am' | 'pm'
}

const half = '(?<half>[ap](?:m|\\. ?m\\.?)?)'
const hours = 'h(?:rs?)?'
const clockShapes = [
  new RegExp(`^(?<hour>\\d{1,2}) ?[:.h] ?(?<minute>\\d{2})(?: ?(?:${half}|${hours}))?$`),
  new RegExp(`^(?<hour>\\d{1,2})(?: ?${hours})?(?: ?${half})?$`),
  new RegExp(`^(?<hour>\\d{1,2})(?<minute>\\d{2})(?: ?(?:${half}|${hours}))?$`),
  new RegExp(`^(?<hour>\\d{1,2})시(?: ?(?<minute>\\d{1,2})분)?(?: ?${half})?$`),
]

function clockParts(text: string): ClockParts | undefined {
  for (const shape of clockShapes) {
    const groups = shape.exec(halfLast(text))?.groups
    if (groups === undefined) continue
    const parts = { hour: Number(groups.hour), minute: Number(groups.minute ?? '0') }
    if (groups.half === undefined) return parts
    return { ...parts, half: groups.half.startsWith('a') ? 'am' : 'pm' }
  }
  return undefined
}

/** Korean says the half of the day first: `오후 6시`, `PM 6:30`. */
function halfLast(text: string): string {
  const first = /^(오전|오후|am|pm) ?(\d.*)$/.exec(text)
  return first === null ? text : `${first[2]} ${/^(?:오전|am)$/.test(first[1] ?? '') ? 'am' : 'pm'}`
}

/** 12 am is midnight and 12 pm is noon; 0 and 13 belong to no half of a day. */
function hourOfHalf(hour: number, half: 'am' | 'pm'): number | undefined {
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

const minuteUnit = "(?:m|mins?|minutes?|minutos?|분|['’′])"
const hourUnit = '(?:h|hrs?|hours?|horas?|heures?|시간)'
const durationShapes = [
  new RegExp(`^(?<minutes>\\d{1,4})(?: ?${minuteUnit})?$`),
  new RegExp(`^(?<hours>\\d{1,3}) ?${hourUnit}(?: ?(?<minutes>[0-5]?\\d)(?: ?${minuteUnit})?)?$`),
  /^(?<hours>\d{1,3}):(?<minutes>[0-5]\d)$/,
]
const fractionShape = new RegExp(`^(\\d{1,2})[.,](25|5|50|75) ?${hourUnit}$`)

function durationMinutes(text: string): number | undefined {
  const fraction = fractionShape.exec(text)
  if (fraction !== null) return Number(fraction[1]) * 60 + Number(`0.${fraction[2]}`) * 60
  for (const shape of durationShapes) {
    const groups = shape.exec(text)?.groups
    if (groups !== undefined) return Number(groups.hours ?? '0') * 60 + Number(groups.minutes ?? '0')
  }
  return undefined
}

function unreadable(typed: string): Result<never> {
  return refused({ field: 'time', code: 'time-unreadable', facts: { typed } })
}
