/** Zones that are named by a place: `Seoul time`, `hora de Ciudad de México`, `서울 시간`. */
import { foldName } from '../../../domain/findings/country-mentions.ts'
import { countryNamed } from '../../../text/country-names.ts'
import { zonesOfCity, zonesOfLand } from './city-zones.ts'

export interface PlaceZone {
  from: number
  to: number
  zones: readonly string[]
}

const name = "\\p{Lu}[\\p{L}.'’-]{1,20}"
const english = new RegExp(
  `(?<![\\p{L}\\p{N}])(${name}(?:[ \\n](?:${name}|of|de|do|da|the)){0,3}),?[ \\n](?:(?:local|standard|summer|Local|Standard)[ \\n])?[tT](?:ime|IME)(?![\\p{L}\\p{N}])`,
  'gu',
)
const latin = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[Hh]ora|HORA|[Hh]oras son|[Hh]or[aá]rio|[Hh]or[aá]rios(?: são| son)?|[Hh]eure|HEURE|[Oo]ra|ORA)(?:[ \\n](?:local|locale|oficial|est[aá]ndar|legal|légale))?[ \\n](?:(?:de|DE|en|em|di|do|da|del|DEL|du|a|à)[ \\n](?:(?:la|el|l[ea])[ \\n])?|d['’]|dell['’]|della[ \\n])(${name}(?:[ \\n](?:${name}|de|do|da|del|di|la|el|DE|DEL)){0,3})`,
  'gu',
)
const korean = /(?<![\p{L}\p{N}])([가-힣]{2,7}) ?(?:현지 ?)?(?:시간|시각|기준시)(?![가-힣]{2})/gu

/** What is hardly ever a place in front of `time`. */
const notPlaces = new Set([
  'georgia',
  'jordan',
  'chad',
  'split',
  'nice',
  'reading',
  'mobile',
  'guinea',
  '수단',
  '이란',
  '가나',
])

export function placeZones(text: string): PlaceZone[] {
  return [
    ...clockPlaces(text),
    ...[...text.matchAll(english)].flatMap((match) => endingOf(match)),
    ...[...text.matchAll(latin)].flatMap((match) => beginningOf(match)),
    ...[...text.matchAll(korean)].flatMap((match) => {
      const zones = zonesOfPlace(match[1] ?? '')
      return zones.length === 0 ? [] : [{ from: match.index, to: match.index + match[0].length, zones }]
    }),
  ]
}

const clock =
  '(?:\\d{1,2}[:.hH]\\d{2}|\\d ?[hH])(?: ?(?:[aApP]\\.? ?[mM]\\.?|h|hrs|hs))?|\\d ?[aApP]\\.?[mM]\\.?'
const behindClock = new RegExp(
  `(?<=${clock})( {1,2}[([]?| ?[([])(${name}(?: ${name}){0,2})(?=[)\\]]| ?[/|,;·•\\n]| - |$)`,
  'gmu',
)
const beforeClock = new RegExp(
  `(?:^|(?<=[/|,;·•(\\n]))( {0,2})(${name}(?: (?:de |do )?${name}){0,2})(?= ?[:=]? ?(?:${clock}))`,
  'gmu',
)

/** `9:00 México / 10:00 Bogotá`: a place beside a clock is a zone where others stand beside others on its line. */
function clockPlaces(text: string): PlaceZone[] {
  return [behindClock, beforeClock].flatMap((pattern) => {
    const found = [...text.matchAll(pattern)].flatMap((match) => {
      const zones = zonesOfPlace(match[2] ?? '')
      const from = match.index + (match[1] ?? '').length
      return zones.length === 0 ? [] : [{ from, to: from + (match[2] ?? '').length, zones }]
    })
    return found.filter((one, at) =>
      [found[at - 1], found[at + 1]].some((other) => isOther(text, one, other)),
    )
  })
}

const widestLine = 200

function isOther(text: string, one: PlaceZone, other: PlaceZone | undefined): boolean {
  if (other === undefined || one.zones[0] === other.zones[0]) return false
  const [from, to] = [Math.min(one.from, other.from), Math.max(one.from, other.from)]
  return to - from < widestLine && !text.slice(from, to).includes('\n')
}

/** The longest place that ends before `time`: `Registration Mexico City time`. */
function endingOf(match: RegExpExecArray): PlaceZone[] {
  const words = match[1] ?? ''
  for (const { index } of words.matchAll(/(?<![\p{L}.'’-])\p{L}/gu)) {
    const zones = zonesOfPlace(words.slice(index))
    if (zones.length > 0) return [{ from: match.index + index, to: match.index + match[0].length, zones }]
  }
  return []
}

/** The longest place that begins behind `hora de`: `hora de México Sala 2`. */
function beginningOf(match: RegExpExecArray): PlaceZone[] {
  const words = (match[1] ?? '').split(/(?=[ \n])/)
  for (let count = words.length; count > 0; count -= 1) {
    const place = words.slice(0, count).join('')
    const zones = zonesOfPlace(place.replace(/[.'’-]+$/, ''))
    const to = match.index + match[0].length - (match[1] ?? '').length + place.length
    if (zones.length > 0) return [{ from: match.index, to, zones }]
  }
  return []
}

/** Of a land, all that it has. */
export function zonesOfPlace(written: string): readonly string[] {
  const place = written.replace(/\s+/g, ' ').trim()
  if (place.length < 2 || notPlaces.has(place.toLowerCase())) return []
  const country = countryNamed(foldName(place))
  return country === undefined ? zonesOfCity(place) : zonesOfLand(country)
}
