/** What a cell says of where somebody is from: the organisation, its country in brackets, and the theme they speak to. */

import { foldText } from '../../../domain/folding.ts'
import type { Passage, Spot } from '../../blocks/block.ts'
import { readCountry } from '../people/countries.ts'
import { type Found, found, type ReadCountry } from '../reading.ts'
import { cleaned, filledValue } from './values.ts'

export interface Affiliation {
  organisation: Found<string> | null
  country: Found<ReadCountry> | null
  theme: Found<string> | null
}

/** `themes` are the keywords of the sheet, by which people are told apart. */
export function readAffiliation(lines: readonly Passage[], themes: readonly string[]): Affiliation {
  const affiliation: Affiliation = { organisation: null, country: null, theme: null }
  const named: Passage[] = []
  for (const line of lines) {
    const value = filledValue(line)
    if (value === undefined) continue
    const { rest, theme } = withoutTheme(value, themes)
    if (theme !== null) affiliation.theme ??= found(theme.text, theme.spot)
    const { left, country } = withoutCountry(rest)
    if (country !== null) affiliation.country ??= country
    if (left !== undefined) named.push(left)
  }
  const spots: Spot[] = named.map(({ spot }) => spot)
  if (named.length > 0) affiliation.organisation = found(named.map(({ text }) => text).join(' '), spots)
  return affiliation
}

/** The theme is the line, or what it ends with in capitals. */
function withoutTheme(line: Passage, themes: readonly string[]): { rest: Passage; theme: Passage | null } {
  const none = { rest: line, theme: null }
  for (const theme of themes) {
    const from = line.text.length - theme.length
    if (from < 0 || theme === '' || foldText(line.text.slice(from)) !== foldText(theme)) continue
    const written = line.text.slice(from)
    const isApart =
      from === 0 || (/[\s)/,-]$/.test(line.text.slice(0, from)) && written === written.toUpperCase())
    if (!isApart) continue
    return { rest: cut(line, 0, from), theme: cut(line, from, line.text.length) }
  }
  return none
}

const bracketAtEnd = /[([（]([^()[\]（）]{2,60})[)\]）]\s*$/u

function withoutCountry(line: Passage): { left: Passage | undefined; country: Found<ReadCountry> | null } {
  const bracket = bracketAtEnd.exec(line.text.slice(-80))
  const inner = bracket?.[1]
  const shift = Math.max(0, line.text.length - 80)
  const country = inner === undefined ? undefined : readCountry(inner.trim())
  if (bracket === null || inner === undefined || country === undefined)
    return { left: filledValue(line), country: null }
  const from = shift + bracket.index
  const at = line.spot.from + from + bracket[0].indexOf(inner)
  const spot = { ...line.spot, from: at, to: at + inner.length }
  return { left: filledValue(cut(line, 0, from)), country: found(country, spot) }
}

function cut(line: Passage, from: number, to: number): Passage {
  const { spot } = line
  return cleaned({
    text: line.text.slice(from, to),
    spot: { ...spot, from: spot.from + from, to: spot.from + to },
  })
}
