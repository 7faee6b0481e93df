import { localTime } from '../../clock.ts'
import { wakingDuring } from '../../waking.ts'
import { type Rule, theSession } from '../finding.ts'
import { listNames, placesOf } from '../places.ts'

/** Where people take part, the session runs into the hours of sleep; told once, by the clock there. */
export const somebodyAsleep: Rule = {
  id: 'somebody-asleep',
  severity: 'warning',
  look: (sheet) => {
    if (sheet.agenda === null) return []
    const { startsAt, endsAt } = sheet.agenda
    const places = placesOf(sheet)
    const night = new Set(
      [...new Set(places.map(({ zone }) => zone))].filter(
        (zone) => wakingDuring(startsAt, endsAt, zone).minutes.asleep > 0,
      ),
    )
    if (night.size === 0) return []
    const asleep = places.filter(({ zone }) => night.has(zone))
    const byClock = Map.groupBy(asleep, ({ zone }) => {
      return `${localTime(startsAt, zone).clock}–${localTime(endsAt, zone).clock}`
    })
    const told = [...byClock].map(([clock, names]) => `${listNames(names.map(({ name }) => name))} ${clock}`)
    const inputs = [startsAt, endsAt, ...asleep.flatMap(({ id, zone }) => [id, zone])]
    return [{ subject: theSession, facts: { places: told.join('; ') }, inputs }]
  },
}
