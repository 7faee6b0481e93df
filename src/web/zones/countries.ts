/** Countries by their names, as the runtime knows them. */
import { foldText } from '../../domain/folding.ts'
import type { CountryCode } from '../../domain/forum.ts'
import { sayCountry } from '../../text/names.ts'
import { type InterfaceLanguage, interfaceLanguages } from '../../text/say.ts'

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
