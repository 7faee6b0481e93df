/** Zones in a text: offsets, letters, IANA names, and the names people have for them. */
import { knownZone } from '../../../domain/clock.ts'
import { plain } from '../words/alternation.ts'
import { doubtfulZoneLetters, wordsInCapitals, zoneLetters, zonePhrases } from '../words/zone-names.ts'
import { evenText } from './even-text.ts'
import { remembered } from './remembered.ts'
import { withPlaces } from './zone-brackets.ts'
import { placeZones } from './zone-places.ts'

export interface ZoneSpan {
  from: number
  to: number
  /** `Asia/Seoul`, `UTC`, or `+01:00` for an offset; null where several zones are called so. */
  iana: string | null
  /** The zones that may be meant, the likeliest first. */
  candidates: string[]
  written: string
  kind: 'utc' | 'abbreviation' | 'offset' | 'iana' | 'named'
}

/** In reading order; none overlaps another. */
export const findZones = remembered((text: string): ZoneSpan[] => {
  const even = evenText(text)
  const found = [
    ...offsets(text, even),
    ...ianaNames(text),
    ...phrases(text, even),
    ...letters(text, even),
    ...placeZones(text).map(({ from, to, zones }) => span(text, { from, to, zones, kind: 'named' })),
  ]
  return firstOf(found.map((one) => withPlaces(text, one)))
})

interface Seen {
  from: number
  to: number
  zones: readonly string[]
  kind: ZoneSpan['kind']
}

function span(text: string, { from, to, zones, kind }: Seen): ZoneSpan {
  const [only, ...others] = zones
  return {
    from,
    to,
    iana: only !== undefined && others.length === 0 ? only : null,
    candidates: [...zones],
    written: text.slice(from, to),
    kind,
  }
}

/** Where two begin or overlap, the one that began first and then the longer one. */
function firstOf(spans: ZoneSpan[]): ZoneSpan[] {
  const sorted = spans.sort((one, other) => one.from - other.from || other.to - one.to)
  let end = 0
  return sorted.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}

const afterName =
  /(?<![\p{L}\p{N}])(?:utc|gmt)(?: ?([+±])[ ]?|-| -(?! ))(\d{1,2})(?:[:.]?([0-5]\d))?(?!\d|:\d| ?[ap]\.?m| ?utc| ?gmt)/gu
const spacedAway = /(?<![\p{L}\p{N}])(?:utc|gmt) - (\d{1,2})(?::([0-5]\d))?(?= ?[)\]])/gu
const afterClock =
  /(?:(?<=t\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)([+-])|(?<=[:.h]\d\d(?: ?[ap]\.?m\.?)?[ (]{0,2})(\+))(\d\d):?(\d\d)(?![\d:])/gu
const bracketed = /(?<=[([])([+-])(\d{1,2}):([0-5]\d)(?=[)\]])/gu

function offsets(text: string, even: string): ZoneSpan[] {
  const found: ZoneSpan[] = []
  const add = (match: RegExpExecArray, sign: string, hours: string, minutes: string | undefined) => {
    const zone = offsetName(sign, Number(hours), Number(minutes ?? 0))
    if (zone === undefined) return
    const [from, to] = [match.index, match.index + match[0].length]
    found.push(span(text, { from, to, zones: [zone], kind: zone === 'UTC' ? 'utc' : 'offset' }))
  }
  for (const match of even.matchAll(afterName)) add(match, match[1] ?? '-', match[2] ?? '', match[3])
  for (const match of even.matchAll(spacedAway)) add(match, '-', match[1] ?? '', match[2])
  for (const match of even.matchAll(afterClock)) add(match, match[1] ?? '+', match[3] ?? '', match[4])
  for (const match of even.matchAll(bracketed)) add(match, match[1] ?? '', match[2] ?? '', match[3])
  return found
}

/** What is not a whole hour. */
const broken = new Set([-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825])

/** From -12:00 to +14:00. */
function offsetName(sign: string, hours: number, minutes: number): string | undefined {
  const total = (sign === '-' ? -1 : 1) * (hours * 60 + minutes)
  if (total < -12 * 60 || total > 14 * 60) return undefined
  if (minutes !== 0 && !broken.has(total)) return undefined
  if (total === 0) return 'UTC'
  const digits = [hours, minutes].map((part) => String(part).padStart(2, '0')).join(':')
  return `${sign === '-' ? '-' : '+'}${digits}`
}

const iana =
  /(?<![\w/])(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Canada|Europe|Indian|Pacific|US)(?:\/[A-Z][A-Za-z_-]{1,30}){1,2}(?![\w/])/g

function ianaNames(text: string): ZoneSpan[] {
  return [...text.matchAll(iana)].flatMap((match) => {
    const zone = knownZone(match[0])
    if (zone === undefined) return []
    return span(text, { from: match.index, to: match.index + match[0].length, zones: [zone], kind: 'iana' })
  })
}

const words = zonePhrases.map(
  ([pattern]) => `(${pattern.replaceAll(' ', '[ \\n]').replaceAll('[ \\n]?', ' ?')})`,
)
const phrase = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu')

function phrases(text: string, even: string): ZoneSpan[] {
  const flat = flatText(even)
  return [...flat.matchAll(phrase)].flatMap((match) => {
    const zones = zonePhrases[match.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? []
    const [from, to] = [match.index, match.index + match[0].length]
    return span(text, { from, to, zones, kind: zones[0] === 'UTC' ? 'utc' : 'named' })
  })
}

/** Without accents, as long as before. */
function flatText(even: string): string {
  return even.replace(/[\u00e0-\u00ff]/g, (letter) => {
    const flat = plain(letter)
    return flat.length === 1 ? flat : letter
  })
}

/** Everything around it is in capitals. */
function isShouted(text: string, from: number, word: string): boolean {
  const around =
    text.slice(Math.max(0, from - 20), from) + text.slice(from + word.length, from + word.length + 20)
  return /\p{Lu}/u.test(around) && !/\p{Ll}/u.test(around)
}

const capitals = /(?<![\p{L}_/.-])[A-Z]{1,4}(?![\p{L}\p{N}_])/gu
const clockBefore =
  /(?:[:.h]\d\d|(?<!\d)[0-2]\d[0-5]\d|\d ?h|\d ?[ap]\.?m\.?|시|분)(?: ?(?:hrs?|hs|h))?\.? ?[([]? ?$/

function letters(text: string, even: string): ZoneSpan[] {
  return [...text.matchAll(capitals)].flatMap((match) => {
    const [word, from] = [match[0], match.index]
    const isBehind = clockBefore.test(even.slice(Math.max(0, from - 16), from))
    const isApart =
      !/\d/.test(even[from - 1] ?? '') && !(wordsInCapitals.has(word) && isShouted(text, from, word))
    const zones =
      (isBehind || isApart ? zoneLetters.get(word) : undefined) ??
      (isBehind ? doubtfulZoneLetters.get(word) : undefined)
    if (zones === undefined) return []
    return span(text, {
      from,
      to: from + word.length,
      zones,
      kind: zones[0] === 'UTC' ? 'utc' : 'abbreviation',
    })
  })
}
