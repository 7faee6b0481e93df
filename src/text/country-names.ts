/** Every name that a country goes by, in the languages that forums are held in; of the package only its lists are read. */
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' }
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' }
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' }
import italian from 'i18n-iso-countries/langs/it.json' with { type: 'json' }
import japanese from 'i18n-iso-countries/langs/ja.json' with { type: 'json' }
import korean from 'i18n-iso-countries/langs/ko.json' with { type: 'json' }
import portuguese from 'i18n-iso-countries/langs/pt.json' with { type: 'json' }
import chinese from 'i18n-iso-countries/langs/zh.json' with { type: 'json' }
import { isCountry } from '../domain/field-rules.ts'
import { foldName } from '../domain/findings/country-mentions.ts'
import type { CountryCode } from '../domain/forum.ts'
import { sayCountry } from './names.ts'
import { type InterfaceLanguage, interfaceLanguages } from './say.ts'

const lists: { countries: Record<string, string | string[]> }[] = [
  ...[english, korean, spanish, french, portuguese],
  ...[german, italian, japanese, chinese],
]

/** What people call a country, and no list of names has. */
const alsoCalled: Record<CountryCode, string[]> = {
  KR: ['한국', 'Korea', 'Corea', 'Corée'],
  GB: ['UK', 'Great Britain', 'England', 'Scotland', 'Wales'],
  US: ['USA'],
}

/** Short names that are words, or other things, more often than countries. */
const ambiguous = new Set(['us', 'u s'])

let known: Map<string, CountryCode> | undefined

/** `folded` as `foldName` writes it; undefined where no country is called that. */
export function countryNamed(folded: string): CountryCode | undefined {
  known ??= readNames()
  return known.get(folded)
}

function readNames(): Map<string, CountryCode> {
  const names = new Map<string, CountryCode>()
  const add = (name: string, code: CountryCode) => {
    const folded = foldName(name)
    if (folded !== '' && !ambiguous.has(folded) && !names.has(folded)) names.set(folded, code)
  }
  for (const [code, more] of Object.entries(alsoCalled)) for (const name of more) add(name, code)
  for (const { countries } of lists) {
    for (const [code, written] of Object.entries(countries))
      for (const name of [written].flat()) add(name, code)
  }
  const languages = Object.keys(interfaceLanguages) as InterfaceLanguage[]
  for (const code of new Set(names.values())) {
    if (isCountry(code)) for (const language of languages) add(sayCountry(language, code), code)
  }
  return names
}
