/** The honorifics that a text begins with, several in a row, and where the name after them begins. */
import { foldText } from '../../../domain/folding.ts'
import { degrees, isTitle, mostTitleWords, titleNeedsDot } from '../words/honorifics.ts'
import { isGivenName } from './name-words.ts'

export interface Honorific {
  /** Of the text, before the blank. */
  to: number
  /** Where what comes after it begins. */
  next: number
  /** A single letter, that may be an initial as well. */
  isInitial: boolean
}

const mostHonorifics = 4

export function honorificAt(text: string, from = 0): Honorific | undefined {
  let found: Honorific | undefined
  for (let count = 0; count < mostHonorifics; count++) {
    const start = found?.next ?? from
    const one = oneAt(text, start)
    if (one === undefined) break
    found = { ...one, isInitial: (found?.isInitial ?? true) && one.isInitial }
  }
  return found
}

const token = /[\p{L}\p{M}]{1,14}[ªº]?/uy
const between = /\.?[ªº]?[.]?[ \t]{0,2}/uy

/** The longest title that stands there. */
function oneAt(text: string, from: number): Honorific | undefined {
  const ends: { key: string; to: number }[] = []
  let at = from
  let key = ''
  for (let count = 0; count < mostTitleWords; count++) {
    token.lastIndex = at
    const [word] = token.exec(text) ?? []
    if (word === undefined) break
    key = key === '' ? foldText(word) : `${key} ${foldText(word)}`
    at += word.length
    ends.push({ key, to: at })
    between.lastIndex = at
    at += between.exec(text)?.[0].length ?? 0
  }
  for (const { key, to } of ends.reverse()) {
    if (!isTitle(key)) continue
    const found = endOf(text, from, to, key)
    if (found !== undefined) return found
  }
  return undefined
}

function endOf(text: string, from: number, to: number, key: string): Honorific | undefined {
  const [dots = ''] = /^[.ªº]{0,3}/u.exec(text.slice(to, to + 3)) ?? []
  const hasDot = dots.includes('.')
  const written = text.slice(from, to)
  const isSmall = /^\p{Ll}/u.test(written)
  if (titleNeedsDot(key, written) && (isSmall || !(hasDot || /\./.test(written)))) return undefined
  if (isSmall && !hasDot && !/^do[nñ]a?$/.test(written)) return undefined
  // `MS` before small letters is a ship, or a company.
  if (written === 'MS' && !hasDot && /^\s\p{Lu}\p{Ll}/u.test(text.slice(to, to + 3))) return undefined
  const end = to + dots.length
  const field = degrees.has(key) ? fieldLength(text.slice(end, end + 80)) : 0
  const [blank = ''] = /^[ \t\n]{0,3}/.exec(text.slice(end + field, end + field + 3)) ?? []
  if (blank === '' && !hasDot) return undefined
  const next = end + field + blank.length
  if (
    !/^(?:["“«]?\p{Lu}|(?:le|la|el|il|l['’]|o|a)[ '’]?\p{Lu}|don |do[ñn]a |de |del )/u.test(
      text.slice(next, next + 6),
    ) &&
    !/^\p{Ll}{2,5}\./u.test(text.slice(next, next + 7))
  )
    return undefined
  return { to: end + field, next, isInitial: key.length === 1 }
}

/** `en Psicología` of `Lic. en Psicología Carlos Arias`: up to a given name, or one word. */
function fieldLength(text: string): number {
  const match = /^\s{1,2}(?:en|em|in|of)\s{1,2}/i.exec(text)
  if (match === null) return 0
  const words = [...text.slice(match[0].length).matchAll(/[\p{L}\p{M}]+/gu)].slice(0, 5)
  const name = words.findIndex(({ 0: word }, at) => at > 0 && isGivenName(word))
  const last = words[name === -1 ? 0 : name - 1]
  return last === undefined ? 0 : match[0].length + last.index + last[0].length
}
