/** An organisation out of a cell: its name, its country in brackets or at the end, and a theme in capitals beside it. */
import type { OrganisationType } from '../../../domain/organisation.ts'
import { linesOf, type Passage, partOf } from '../../blocks/block.ts'
import { type Found, found, type ReadCountry } from '../reading.ts'
import { readCountry } from './countries.ts'
import { isGroupWord } from './group-words.ts'
import { organisationTypeOf } from './organisation-shape.ts'

export interface ReadOrganisation {
  organisation: Found<string> | null
  organisationType: Found<OrganisationType> | null
  country: Found<ReadCountry> | null
  /** `WOMEN`, `FOOD SECURITY`: what stands in capitals after the rest. */
  theme: Found<string> | null
}

const longestCell = 600

export function readOrganisation(passage: Passage): ReadOrganisation {
  const nothing = { organisation: null, organisationType: null, country: null, theme: null }
  if (passage.text.length > longestCell) return nothing
  const theme = themeOf(passage)
  const named = theme === undefined ? passage : partOf(passage, 0, theme.spot.from - passage.spot.from)
  const country = countryOf(named)
  const bare = country === undefined ? named : partOf(named, 0, country.from)
  const name = partOf(bare, 0, bare.text.replace(/[\s,;(–-]{1,6}$/, '').length)
  const value = name.text.replace(/\s+/g, ' ')
  const isNamed = value !== '' && !isGroupWord(value)
  const type = isNamed ? organisationTypeOf(value) : null
  return {
    organisation: isNamed ? found(value, name.spot) : null,
    organisationType: type === null ? null : found(type, name.spot, 'likely'),
    country: country === undefined ? null : found(country.country, country.passage.spot),
    theme: theme === undefined ? null : found(theme.text.replace(/\s+/g, ' '), theme.spot, 'likely'),
  }
}

/** After the country's bracket, or on a last line of its own, nothing but capitals. */
function themeOf(passage: Passage): Passage | undefined {
  const closing = /[)\]）]\s{1,4}([\p{Lu}][\p{Lu}\s&/-]{2,40})$/u.exec(passage.text)
  if (closing?.[1] !== undefined) return partOf(passage, passage.text.length - closing[1].length)
  const lines = linesOf(passage)
  const last = lines.at(-1)
  const isShouted = last !== undefined && /^\p{Lu}[\p{Lu}\s&/-]{3,40}$/u.test(last.text)
  const before = lines.slice(0, -1).map(({ text }) => text)
  const isAside = isShouted && before.length > 0 && before.some((text) => /\p{Ll}/u.test(text))
  return isAside && readCountry(last.text) === undefined ? last : undefined
}

function countryOf(passage: Passage): { country: ReadCountry; from: number; passage: Passage } | undefined {
  const text = passage.text
  const inBrackets = /[(（]([^()（）]{2,60})[)）]\s?$/.exec(text)
  const written = inBrackets?.[1]
  if (inBrackets !== null && written !== undefined) {
    const country = readCountry(written)
    const from = inBrackets.index + 1
    if (country !== undefined)
      return { country, from: inBrackets.index, passage: partOf(passage, from, from + written.length) }
  }
  for (const { index } of [...text.matchAll(/[,，\n–]\s?|\s-\s/g)].slice(-4)) {
    const from = index + (/^\s-\s/.test(text.slice(index)) ? 3 : 1)
    const country = readCountry(text.slice(from))
    if (country !== undefined && index > 0) return { country, from: index, passage: partOf(passage, from) }
  }
  return undefined
}
