import { offsetMinutes } from '../../clock.ts'
import { type Rule, theSession } from '../finding.ts'
import { listNames, placesOf } from '../places.ts'

/** Between the start and the end of the session somebody sets the clock. */
export const clockChange: Rule = {
  id: 'clock-change',
  severity: 'warning',
  look: (sheet) => {
    const { session, forum, agenda } = sheet
    if (agenda === null) return []
    const { startsAt, endsAt } = agenda
    const own = { id: session.start.zone, name: session.start.zone, zone: session.start.zone }
    const shown = forum.displayZones.map(({ zone, label }) => ({ id: zone, name: label, zone }))
    const changing = [...shown, ...placesOf(sheet), own].filter(
      ({ zone }) => offsetMinutes(startsAt, zone) !== offsetMinutes(endsAt, zone),
    )
    // The zone itself is told where no place in it is.
    const told = changing.filter(
      (one) => one !== own || changing.every((two) => two === one || two.zone !== one.zone),
    )
    if (told.length === 0) return []
    const inputs = [startsAt, endsAt, ...told.flatMap(({ id, zone }) => [id, zone])]
    return [{ subject: theSession, facts: { places: listNames(told.map(({ name }) => name)) }, inputs }]
  },
}
