/** Countries with their zones and their names, as the runtime knows them. */
import { knownZone, type Zone } from '../../domain/clock.ts'
import { isCountry } from '../../domain/field-rules.ts'
import { foldText } from '../../domain/folding.ts'
import type { CountryCode } from '../../domain/forum.ts'
import { sayCountry } from '../../text/names.ts'
import { type InterfaceLanguage, interfaceLanguages } from '../../text/say.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
let known: Map<CountryCode, Zone[]> | undefined

/** Put together when it is first asked for. A few codes have no zone of their own, and are left out. */
export function zonesByCountry(): ReadonlyMap<CountryCode, Zone[]> {
  known ??= new Map(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter(isCountry)
      .map((code) => [code, zonesOf(code)] as const)
      .filter(([, zones]) => zones.length > 0),
  )
  return known
}

function zonesOf(code: CountryCode): Zone[] {
  const zones = new Intl.Locale(`und-${code}`).getTimeZones() ?? []
  return [...new Set(zones.flatMap((zone) => knownZone(zone) ?? []))]
}

/** What people call a country, and no list of names has. */
const alsoCalled: Record<CountryCode, string[]> = { KR: ['한국'], GB: ['UK'], US: ['USA'] }
const foldedNames = new Map<CountryCode, string[]>()

/** Its code and its name in every language of the interface, folded. */
export function countryNames(code: CountryCode): string[] {
  const languages = Object.keys(interfaceLanguages) as InterfaceLanguage[]
  const names =
    foldedNames.get(code) ??
    [code, ...languages.map((one) => sayCountry(one, code)), ...(alsoCalled[code] ?? [])].map(foldText)
  foldedNames.set(code, names)
  return names
}
