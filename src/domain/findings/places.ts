/** Who takes part by which clock: the host city, the audience's regions, and everybody whose zone is known. */
import type { Zone } from '../clock.ts'
import { namedInSession } from '../named-in-session.ts'
import type { SheetContext } from './sheet-context.ts'

export interface Place {
  /** Of a person; a city or region is its zone. */
  id: string
  name: string
  zone: Zone
}

const known = new WeakMap<SheetContext, readonly Place[]>()

/** Cities and regions first; one that stands there twice counts once. */
export function placesOf(sheet: SheetContext): readonly Place[] {
  const places = known.get(sheet) ?? findPlaces(sheet)
  known.set(sheet, places)
  return places
}

function findPlaces({ session, forum, nameOf, zoneOf }: SheetContext): Place[] {
  const cities = [forum.hostCity, ...forum.audienceRegions].map(({ name, zone }) => ({
    id: zone,
    name,
    zone,
  }))
  const people = [...namedInSession(session).person].flatMap((id) => {
    const zone = zoneOf(id)
    return zone === null ? [] : [{ id, name: nameOf(id), zone }]
  })
  const found = new Map<string, Place>()
  for (const place of [...cities, ...people]) {
    const key = `${place.id} ${place.name}`
    if (!found.has(key)) found.set(key, place)
  }
  return [...found.values()]
}

/** Names told one by one; of more, how many. */
const mostNames = 4

export function listNames(names: Iterable<string>): string {
  const all = [...new Set(names)]
  const more = all.length - mostNames
  return more > 0 ? `${all.slice(0, mostNames).join(', ')} +${more}` : all.join(', ')
}
