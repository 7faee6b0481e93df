/** Rules of single values that fields of several documents share; each gives its problems at the field. */
import { knownZone } from './clock.ts'
import { isSlug } from './ids.ts'
import type { Problem } from './problem.ts'

const mostInEmail = 254

/** `code`: `title-missing`, `name-missing`, `label-missing`, `text-missing`. */
export function missingText(field: string, text: string, code: string): Problem[] {
  return text.trim() === '' ? [{ field, code }] : []
}

export function slugProblems(field: string, slug: string): Problem[] {
  return isSlug(slug) ? [] : [{ field, code: 'slug-unusable' }]
}

export function zoneProblems(field: string, zone: string | null): Problem[] {
  if (zone === null || knownZone(zone) !== undefined) return []
  return [{ field, code: 'zone-unknown', facts: { typed: zone } }]
}

export function addressProblems(field: string, address: string | null): Problem[] {
  return address === null || isWebAddress(address) ? [] : [{ field, code: 'address-unusable' }]
}

export function emailProblems(field: string, email: string | null): Problem[] {
  return email === null || isEmailAddress(email) ? [] : [{ field, code: 'email-unusable' }]
}

export function languageProblems(field: string, language: string): Problem[] {
  return isLanguage(language) ? [] : [{ field, code: 'language-unknown', facts: { typed: language } }]
}

/** Of a forum or a session: at least one, and each of them known. */
export function languagesProblems(languages: readonly string[]): Problem[] {
  if (languages.length === 0) return [{ field: 'languages', code: 'language-missing' }]
  return [
    ...languages.flatMap((one, index) => languageProblems(`languages.${index}`, one)),
    ...repeated('languages', languages, 'named-twice'),
  ]
}

export function countryProblems(field: string, country: string | null): Problem[] {
  if (country === null || isCountry(country)) return []
  return [{ field, code: 'country-unknown', facts: { typed: country } }]
}

/** Every value that stands in the list before, at its row: `themeIds.2`, or `tracks.2.id` with a part. */
export function repeated(list: string, values: readonly string[], code: string, part = ''): Problem[] {
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    return [{ field: `${list}.${index}${part}`, code }]
  })
}

/** An absolute http or https address. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/i.test(text) && URL.canParse(text)
}

/** One address that a mail may be sent to: no name around it, no second one behind it. */
function isEmailAddress(text: string): boolean {
  return (
    text.length <= mostInEmail &&
    /^[^\s\p{Cc}@<>()[\]\\,;:"]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(text)
  )
}

/** A BCP 47 tag as that writes it (`pt-BR`), of a language that the runtime has a name for. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && languageNames().of(tag) !== undefined
  } catch {
    return false
  }
}

/** Codes that name no country: unknown, made up, or several countries together. */
const noCountries = new Set(['ZZ', 'XA', 'XB', 'EU', 'EZ', 'UN', 'QO'])

/** An ISO 3166-1 code of today. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || noCountries.has(code)) return false
  return new Intl.Locale(`und-${code}`).region === code && countryNames().of(code) !== undefined
}

const names = new Map<'language' | 'region', Intl.DisplayNames>()

function namesOf(type: 'language' | 'region'): Intl.DisplayNames {
  const known = names.get(type) ?? new Intl.DisplayNames('en', { type, fallback: 'none' })
  names.set(type, known)
  return known
}

const languageNames = () => namesOf('language')
const countryNames = () => namesOf('region')
