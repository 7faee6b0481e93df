/** The one door to dates and times in words. Formatters are made once for each language. */
import { daysBetween, type Instant, type LocalDate, localTime, type Zone } from '../domain/clock.ts'
import type { DisplayZone } from '../domain/forum.ts'
import { type InterfaceLanguage, isInterfaceLanguage, type Say, sayIn, type TextKey } from './say.ts'

const styles = {
  /** Mon 4 Oct 2021 */
  short: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  /** Monday 4 October 2021 */
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 4 October 2021 */
  plain: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 4 Oct */
  brief: { day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateStyle = keyof typeof styles

const formatters = new Map<string, Intl.DateTimeFormat>()

export function sayDate(language: InterfaceLanguage, date: LocalDate, style: DateStyle): string {
  return writeDate(sayIn(language)('locale.dates'), date, style)
}

/** `lunes 4 de octubre de 2021`: in the language of a document, which need not be one of the interface. */
export function sayDay(language: string, date: LocalDate): string {
  return isInterfaceLanguage(language) ? sayDate(language, date, 'long') : writeDate(language, date, 'long')
}

function writeDate(locale: string, date: LocalDate, style: DateStyle): string {
  const key = `${locale} ${style}`
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' })
  formatters.set(key, formatter)
  return formatter.format(Date.parse(`${date}T12:00:00Z`)).replace(',', '')
}

/** `4 October 2021 – 8 October 2021`, or one date where both are the same. */
export function sayDates(language: InterfaceLanguage, from: LocalDate, to: LocalDate): string {
  const first = sayDate(language, from, 'plain')
  return from === to ? first : `${first} – ${sayDate(language, to, 'plain')}`
}

/** `20 September 2021, 10:00 KST` */
export function sayMoment(language: InterfaceLanguage, at: Instant, zone: DisplayZone): string {
  return `${sayDate(language, localTime(at, zone.zone).date, 'plain')}, ${sayLabelledClock(at, zone)}`
}

/** `UTC+9`, `UTC−5`, `UTC+5:45`, `UTC`: with a true minus sign. */
export function sayOffset(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const rest = size % 60
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** The city of a zone as people call it: `Mexico City`; the text key `city.…` where a language has its own name. */
export function sayCity(say: Say, zone: Zone): string {
  if (zone === 'UTC') return 'UTC'
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  const key = `city.${zone}`
  const own = say(key as TextKey)
  return own === key ? city : own
}

/** `Mexico City (UTC−5)`: never a bare abbreviation. */
export function sayZone(say: Say, zone: Zone, at: Instant): string {
  if (zone === 'UTC') return 'UTC'
  return `${sayCity(say, zone)} (${sayOffset(localTime(at, zone).offsetMinutes)})`
}

/** `18:00 KST`: only for zones that the forum gave a label. */
export function sayLabelledClock(at: Instant, { zone, label }: DisplayZone): string {
  return `${localTime(at, zone).clock} ${label}`
}

/** `+1 day`, `previous day`, or nothing when the dates are the same. */
export function sayDayShift(say: Say, from: LocalDate, to: LocalDate): string {
  const days = daysBetween(from, to)
  if (days === 0) return ''
  if (days === -1) return say('when.previousDay')
  return days > 0 ? say('when.daysLater', { count: days }) : say('when.daysEarlier', { count: -days })
}

export function sayMinutes(say: Say, minutes: number): string {
  return say('when.minutes', { count: minutes })
}
