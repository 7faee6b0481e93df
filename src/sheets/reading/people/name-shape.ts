/** Names of people in Latin letters: how far one reaches, and how surely it is one. */
import { readCountry } from './countries.ts'
import { isGroupWord } from './group-words.ts'
import { honorificAt } from './honorific-at.ts'
import { isKoreanName, mayBeOrganisation } from './korean-name.ts'
import {
  isEastAsianFamily,
  isGivenName,
  isOrdinary,
  isOrganisationWord,
  isPlain,
  mayBeFamily,
  type NameWord,
  nameWord,
} from './name-words.ts'
import { isModifier, isPostWord } from './post-shape.ts'

/** `strong`: something in it says so; `shape`: it could be one. */
export type Evidence = 'strong' | 'shape'

export interface NameSpan {
  from: number
  to: number
  evidence: Evidence
  /** Nothing but the name stands in the text from there. */
  isWhole: boolean
  /** Words, without particles. */
  words: number
}

interface Part {
  text: string
  kind: NameWord
  from: number
  to: number
}

const mostParts = 8
const longestSpan = 120

/** A name of two words and more at a place of a text, up to `end`; after an honorific one word is enough. */
export function nameAt(text: string, from: number, end: number, least: 1 | 2 = 2): NameSpan | undefined {
  const parts = trimmed(partsAt(text, from, Math.min(end, from + longestSpan)), least)
  const full = parts.filter(({ kind }) => kind === 'name' || kind === 'capitals')
  const first = parts[0]
  const last = parts.at(-1)
  const words = parts.filter(({ kind }) => kind !== 'particle' && kind !== 'suffix').length
  if (first === undefined || last === undefined || full.length === 0 || words < least || words > 6)
    return undefined
  if (first.kind === 'suffix' || (least === 2 && !isPossible(parts, full))) return undefined
  const isWhole = /^[\s.,;:*_"”»']*$/u.test(text.slice(last.to, Math.min(end, last.to + 200)))
  return { from: first.from, to: last.to, evidence: evidenceOf(parts, full), isWhole, words }
}

/** Words from there on, as long as they can be of a name. */
function partsAt(text: string, from: number, end: number): Part[] {
  const parts: Part[] = []
  const skipped = /^[\s*_]{0,6}/.exec(text.slice(from, from + 6))?.[0].length ?? 0
  const word = /(\S+)(\s{0,4})/gy
  word.lastIndex = from + skipped
  while (parts.length < mostParts && word.lastIndex < end) {
    const match = word.exec(text)
    if (match === null || match.index >= end) break
    const written = (match[1] ?? '').slice(0, end - match.index)
    const bare = bareWord(written)
    const kind = nickname.test(bare) ? 'suffix' : nameWord(bare)
    const at = match.index
    if (kind === 'none') break
    if (stopsName(bare, kind, parts)) return withoutLed(parts)
    parts.push({ text: bare, kind, from: at, to: at + bare.length })
    if (written.length > bare.length && endsName(bare, written.slice(bare.length))) break
  }
  return parts
}

/** A comma, a bracket; or the full stop behind a word that is no short form: `Ana Ruiz. Mayor of Aro`. */
function endsName(bare: string, signs: string): boolean {
  return /[,;:"”»)]/.test(signs) || (signs.startsWith('.') && /^\p{Lu}\p{L}*\p{Ll}{3}$/u.test(bare))
}

const nickname = /^["“‘'«]\p{Lu}[\p{L}.-]{1,20}["”’'»]$/u

function bareWord(written: string): string {
  // A name that friends use stands between quotation marks.
  if (nickname.test(written)) return written
  const bare = written.replace(/[,;:*_"”»)¹²³⁴-⁹†‡]+$/, '')
  return nameWord(bare) === 'none' ? bare.replace(/\.$/, '') : bare
}

/** A post after two words ends a name; a modifier does where a post follows. */
function stopsName(bare: string, kind: NameWord, parts: Part[]): boolean {
  if (kind !== 'name' && kind !== 'capitals') return false
  return parts.length >= 2 && isPostWord(bare) && !mayBeFamily(bare)
}

/** `Marta Lange Project Manager`: what leads to a post belongs to it. */
function withoutLed(parts: Part[]): Part[] {
  const last = parts.at(-1)
  return parts.length > 2 && last !== undefined && isPlain(last.text) && !mayBeFamily(last.text)
    ? parts.slice(0, -1)
    : parts
}

function trimmed(parts: Part[], least: number): Part[] {
  const kept = [...parts]
  for (;;) {
    const last = kept.at(-1)
    if (last === undefined) break
    const isLoose = last.kind === 'particle' || (isModifier(last.text) && kept.length > least)
    if (!isLoose || (isModifier(last.text) && isGivenName(last.text))) break
    kept.pop()
  }
  const first = kept[0]
  return first?.kind === 'particle' && !/^(?:van|von|de|al|el|bin|ben|d['’])/i.test(first.text) ? [] : kept
}

/** No word of a programme, of an organisation or of a post is in it; capitals and small letters go together. */
function isPossible(parts: Part[], full: Part[]): boolean {
  if (article.test(parts[0]?.text ?? '')) return false
  const ordinary = full.filter(({ text }) => isOrdinary(text))
  const isKnown =
    isHyphenedName(full) ||
    full.some(({ text }, at) => at < full.length - 1 && isGivenName(text) && !isOrdinary(text))
  if (ordinary.length > 0) {
    const isFamilyOnly = ordinary.every(
      (one) =>
        (mayBeFamily(one.text) || isEastAsianFamily(one.text)) && (one !== full[0] || isHyphenedName(full)),
    )
    if (!isFamilyOnly || !isKnown) return false
  }
  const inCapitals = full.filter(({ kind }) => kind === 'capitals')
  if (inCapitals.length === 0 || inCapitals.length === full.length)
    return parts[0]?.kind !== 'particle' || full.length > 1
  const [first] = full
  if (inCapitals.some(({ text }) => text.length < 3 && !isEastAsianFamily(text))) return false
  return isKnown || first?.kind === 'name' || isEastAsianFamily(first?.text ?? '')
}

export const placeStart =
  /^(?:San|Santa|Santo|Saint|St|Sainte|São|Fort|Port|Mount|Lake|New|Nueva|Nuevo|Nouvelle|Rio|Río|Los|Las)(?:\s|$)/u
const article = /^(?:Die|Der|Das|Ein|Eine|Los|Las|Les|Il|Gli|I|Uma?|Une?|The|An|Un|Una|Uno|Os|As)$/

function evidenceOf(parts: Part[], full: Part[]): Evidence {
  if (placeStart.test(full[0]?.text ?? '')) return 'shape'
  if (full.length > 1 && full.some(({ text }, at) => at < 2 && isGivenName(text))) return 'strong'
  if (
    full.length > 1 &&
    parts.some(
      ({ kind, text }, at) => kind === 'initial' && text.includes('.') && at > 0 && at < parts.length - 1,
    )
  )
    return 'strong'
  return isHyphenedName(full) ? 'strong' : 'shape'
}

/** `Kim Min-ji`, `Mei-Li Chang`. */
function isHyphenedName(full: Part[]): boolean {
  if (full.length !== 2) return false
  const [first, last] = [full[0]?.text ?? '', full[1]?.text ?? '']
  const isHyphened = (text: string) => /^\p{L}{1,6}[-‐‑]\p{L}{1,6}$/u.test(text)
  return (isEastAsianFamily(first) && isHyphened(last)) || (isEastAsianFamily(last) && isHyphened(first))
}

/** In brackets: `(서울대)` looks like a name, and is more likely where somebody works. */
export function isSomebody(text: string): boolean {
  if (isKoreanName(text)) return !mayBeOrganisation(text)
  return nameAt(text, 0, text.length)?.evidence === 'strong'
}

/** A line that is nothing but one person's name, with or without an honorific. */
export function looksLikeName(text: string): boolean {
  const line = text
    .trim()
    .replace(/^[•·*_\-–—\s]{1,6}/u, '')
    .replace(/[\s*_.,;]{1,6}$/, '')
  if (line === '' || line.length > 80 || line.includes('\n') || isGroupWord(line)) return false
  if (/^\p{Script=Hangul}/u.test(line)) return isKoreanName(line)
  const honorific = honorificAt(line)
  if (honorific !== undefined && !honorific.isInitial)
    return nameAt(line, honorific.next, line.length, 1)?.isWhole === true
  const name = nameAt(line, 0, line.length)
  if (name === undefined || !name.isWhole || readCountry(line) !== undefined) return false
  if (name.evidence === 'strong') return true
  if (placeStart.test(line)) return false
  return !/^[\P{Ll}]+$/u.test(line) && name.words <= 3 && !hasOrdinaryWord(line)
}

function hasOrdinaryWord(line: string): boolean {
  return line.split(/[\s-]+/).some((word) => isPlain(word) || isOrganisationWord(word) || isModifier(word))
}
