import type { PersonId } from '../../ids.ts'
import type { Role, Session } from '../../session.ts'
import { type Rule, type Sighting, theSession } from '../finding.ts'
import type { SheetContext } from '../sheet-context.ts'

/** People of one role have presentations of different lengths; a presentation that two give counts whole for both. */
export const unequalTime: Rule = {
  id: 'unequal-time',
  severity: 'note',
  look: (sheet) => {
    const minutes = presentationMinutes(sheet.session)
    return (['speaker', 'panellist'] as const).flatMap((role) => compareEquals(sheet, role, minutes))
  },
}

/** Whoever has no presentation is left aside: an opening word or a seat on the panel is not measured. */
function compareEquals(
  { session, nameOf }: SheetContext,
  role: Role,
  minutes: ReadonlyMap<PersonId, number>,
): Sighting[] {
  const equals = session.participations
    .filter((one) => one.role === role)
    .flatMap(({ personId }) => {
      const has = minutes.get(personId)
      return has === undefined ? [] : [{ personId, has }]
    })
  const [first, ...others] = equals
  if (first === undefined) return []
  const least = others.reduce((one, other) => (other.has < one.has ? other : one), first)
  const most = others.reduce((one, other) => (other.has > one.has ? other : one), first)
  if (least.has === most.has) return []
  const facts = {
    role,
    shortest: nameOf(least.personId),
    least: least.has,
    longest: nameOf(most.personId),
    most: most.has,
  }
  const byId = equals.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
  const inputs = [role, ...byId.flatMap(({ personId, has }) => [personId, has])]
  return [{ subject: theSession, facts, inputs }]
}

export function presentationMinutes({ items }: Session): Map<PersonId, number> {
  const minutes = new Map<PersonId, number>()
  for (const item of items) {
    if (item.kind !== 'presentation') continue
    for (const personId of new Set(item.people.map((one) => one.personId))) {
      minutes.set(personId, (minutes.get(personId) ?? 0) + item.minutes)
    }
  }
  return minutes
}
