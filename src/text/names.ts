/** Countries and languages by their codes, in the reader's language; the runtime's own data (CLDR) has the names. */
import type { CountryCode, Language } from '../domain/forum.ts'
import type { InterfaceLanguage } from './say.ts'

const known = new Map<string, Intl.DisplayNames>()

function namesIn(language: InterfaceLanguage, type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${language} ${type}`
  const names = known.get(key) ?? new Intl.DisplayNames(language, { type, fallback: 'code' })
  known.set(key, names)
  return names
}

export function sayCountry(language: InterfaceLanguage, code: CountryCode): string {
  return nameOr(code, namesIn(language, 'region'))
}

export function sayLanguage(language: InterfaceLanguage, tag: Language): string {
  return nameOr(tag, namesIn(language, 'language'))
}

/** The runtime throws on a code that is none; such a code is shown as it is. */
function nameOr(code: string, names: Intl.DisplayNames): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/** A language in its own words, `한국어`, for links that lead to it. */
export function sayLanguageItself(language: InterfaceLanguage): string {
  return namesIn(language, 'language').of(language) ?? language
}

/** `Neighbourside Housing Co-operative Society, Kenya` */
export function sayOrganisation(
  language: InterfaceLanguage,
  organisation: { name: string; country: CountryCode | null } | null,
): string {
  if (organisation === null) return ''
  const { name, country } = organisation
  return [name, country === null ? '' : sayCountry(language, country)]
    .filter((part) => part !== '')
    .join(', ')
}
