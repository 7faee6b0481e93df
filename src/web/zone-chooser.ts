/** The form in which readers choose their zone. */
import { type ViewState, withState } from '../addresses.ts'
import { allZones, type Zone } from '../domain/clock.ts'
import type { Forum } from '../domain/forum.ts'
import type { InterfaceLanguage, Say } from '../text/say.ts'
import { sayCity } from '../text/when.ts'
import type { PublicRequest } from './site.ts'
import { readerZone } from './state.ts'

interface ZoneChoice {
  zone: Zone
  city: string
}

export interface ZoneChooser {
  action: string
  /** The rest of the state, which choosing a zone must not lose. */
  hidden: { name: string; value: string }[]
  current: Zone | undefined
  /** The zones that this forum has to do with; every page offers them. */
  near: (ZoneChoice & { isCurrent: boolean })[]
  /** All zones, by part of the world: only where somebody asked for another one, since they weigh more than a page. */
  all: { label: string; zones: ZoneChoice[] }[]
}

export function zoneChooser({ state, say, language, released }: PublicRequest, path: string): ZoneChooser {
  const rest: ViewState = { ...state, tz: undefined }
  const current = readerZone(state)
  const search = new URLSearchParams(withState(path, rest).split('?')[1] ?? '')
  return {
    action: path,
    hidden: [...search].map(([name, value]) => ({ name, value })),
    current,
    near: nearZones(released.forum, current).map((zone) => ({
      zone,
      city: sayCity(say, zone),
      isCurrent: zone === current,
    })),
    all: state.tz === 'unknown' ? zoneGroups(language, say) : [],
  }
}

function nearZones(
  { hostCity, audienceRegions, displayZones, zone }: Forum,
  current: Zone | undefined,
): Zone[] {
  const places = [hostCity, ...audienceRegions, ...displayZones].map((place) => place.zone)
  return [...new Set([...(current === undefined ? [] : [current]), zone, ...places])].sort()
}

const groupsByLanguage = new Map<InterfaceLanguage, ZoneChooser['all']>()

/** Every zone by its part of the world; put together once for each language. */
function zoneGroups(language: InterfaceLanguage, say: Say): ZoneChooser['all'] {
  const known = groupsByLanguage.get(language)
  if (known !== undefined) return known
  const byArea = Object.groupBy(allZones(), (zone) => zone.split('/')[0] ?? zone)
  const groups = Object.entries(byArea).map(([area, zones = []]) => ({
    label: area,
    zones: zones.map((zone) => ({ zone, city: sayCity(say, zone) })),
  }))
  groupsByLanguage.set(language, groups)
  return groups
}
