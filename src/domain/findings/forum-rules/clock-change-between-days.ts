import {
  addDays,
  findInstant,
  type Instant,
  type LocalDate,
  localTime,
  offsetMinutes,
  type Zone,
} from '../../clock.ts'
import type { Forum } from '../../forum.ts'
import { type ForumRule, type Sighting, theForum } from '../finding.ts'
import { listNames } from '../places.ts'

/** Days of a forum that are looked at: one that is open for years has clock changes anyway. */
const mostDays = 60

/** From one day of the forum to the next, a city or region of it sets its clocks: the same hour is another one there. */
export const clockChangeBetweenDays: ForumRule = {
  id: 'clock-change-between-days',
  severity: 'note',
  look: ({ forum: { doc } }) => {
    const noons = daysOf(doc).flatMap((date) => noonOf(date, doc.zone))
    return noons.flatMap((noon, index) => {
      const before = noons[index - 1]
      return before === undefined ? [] : sightBetween(doc, before, noon)
    })
  },
}

function sightBetween(forum: Forum, before: Instant, noon: Instant): Sighting[] {
  const shown = forum.displayZones.map(({ label, zone }) => ({ name: label, zone }))
  const places = [...shown, forum.hostCity, ...forum.audienceRegions].filter(
    ({ zone }) => offsetMinutes(before, zone) !== offsetMinutes(noon, zone),
  )
  if (places.length === 0) return []
  const { date } = localTime(noon, forum.zone)
  const inputs = [date, ...new Set(places.map(({ zone }) => zone))]
  return [{ subject: theForum, facts: { date, places: listNames(places.map(({ name }) => name)) }, inputs }]
}

function daysOf({ opens, closes }: Forum): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = opens; day <= closes && days.length < mostDays; day = addDays(day, 1)) days.push(day)
  return days
}

function noonOf(date: LocalDate, zone: Zone): Instant[] {
  const noon = findInstant({ clock: `${date}T12:00` as never, zone, which: 'first' })
  return noon.ok ? [noon.value.at] : []
}
