/** Clocks of a sheet: the zones that the forum shows, and the places that its people live in. */
import {
  type Instant,
  type LocalDate,
  localTime,
  offsetMinutes,
  type Zone,
  zonesAgree,
} from '../../domain/clock.ts'
import type { Forum } from '../../domain/forum.ts'
import type { InterfaceLanguage, Say } from '../../text/say.ts'
import { sayCity, sayDate, sayDayShift, sayOffset } from '../../text/when.ts'
import type { SheetClock, SheetPlace, SheetZone } from './sheet-model.ts'

export interface Span {
  startsAt: Instant
  endsAt: Instant
}

type ShownZones = Pick<Forum, 'displayZones' | 'zone'>

/** Zones that agree for as long as the session takes are one. */
export function sheetZones(forum: ShownZones, span: Span, say: Say): SheetZone[] {
  return joinAgreeing(namedZones(forum, say), span).map(({ zone, names: labels }) => {
    const [city, offset] = [sayCity(say, zone), sayOffset(offsetMinutes(span.startsAt, zone))]
    const about = city === offset ? '' : `${city}, ${offset}`
    const [label = city] = labels
    if (labels.length > 1) return { zone, name: labels.join('/'), about }
    if (label !== city) return { zone, name: label, about: label === offset ? '' : about }
    return { zone, name: about === '' ? city : `${city} (${offset})`, about: '' }
  })
}

interface NamedZone {
  zone: Zone
  name: string
}

function namedZones({ displayZones, zone }: ShownZones, say: Say): NamedZone[] {
  return displayZones.length > 0
    ? displayZones.map(({ zone, label }) => ({ zone, name: label }))
    : [{ zone, name: sayCity(say, zone) }]
}

/** Those whose clocks agree for as long as it takes, each name once. */
function joinAgreeing(zones: readonly NamedZone[], { startsAt, endsAt }: Span) {
  const groups: { zone: Zone; names: string[] }[] = []
  for (const { zone, name } of zones) {
    const same = groups.find((group) => zonesAgree(group.zone, zone, startsAt, endsAt))
    if (same === undefined) groups.push({ zone, names: [name] })
    else if (!same.names.includes(name)) same.names.push(name)
  }
  return groups
}

/** `beganOn`: the day in that zone from which another one is told. */
export function sheetClock({ startsAt, endsAt }: Span, zone: Zone, beganOn: LocalDate, say: Say): SheetClock {
  const [from, to] = [localTime(startsAt, zone), localTime(endsAt, zone)]
  const [shiftFrom, shiftTo] = [from, to].map(({ date }) => sayDayShift(say, beganOn, date)) as [
    string,
    string,
  ]
  return { from: from.clock, to: to.clock, shift: sayShift(shiftFrom, shiftTo, say) }
}

function sayShift(from: string, to: string, say: Say): string {
  if (from === to) return to
  if (from === '') return say('sheet.ends', { shift: to })
  return to === '' ? say('when.begins', { shift: from }) : say('when.beginsAndEnds', { from, to })
}

/** Those whose clocks agree stand together; where the day is furthest on comes first. */
export function sheetPlaces(forum: Forum, span: Span, wording: { say: Say; language: InterfaceLanguage }) {
  const { say, language } = wording
  const { hostCity, audienceRegions } = forum
  const wanted = [
    ...namedZones(forum, say),
    { zone: hostCity.zone, name: say('sheet.hostCity', { city: hostCity.name }) },
    ...audienceRegions.filter(({ name }) => name !== hostCity.name),
  ]
  return joinAgreeing(wanted, span)
    .sort((one, other) => offsetMinutes(span.startsAt, other.zone) - offsetMinutes(span.startsAt, one.zone))
    .map(({ zone, names }): SheetPlace => {
      const { date } = localTime(span.startsAt, zone)
      const clock = sheetClock(span, zone, date, say)
      return {
        names,
        offset: sayOffset(offsetMinutes(span.startsAt, zone)),
        date: sayDate(language, date, 'short'),
        clock,
      }
    })
}
