/** The places where a passage about people is cut, and by what. */
import { cutAtWord, isHonorificRun, startsListing, startsRole } from './cut-words.ts'
import { isWrapped } from './narrow-lines.ts'

export type Separator =
  | 'line'
  | 'item'
  | 'comma'
  | 'semi'
  | 'slash'
  | 'bar'
  | 'dash'
  | 'colon'
  | 'and'
  | 'by'
  | 'title'
  | 'open'
  | 'inner'
  | 'close'

export interface Cut {
  at: number
  /** Where the next piece begins. */
  next: number
  after: Separator
}

const sign =
  /[,，、;；|｜\n\t/(（[\])）:：•·・‣▪●]|\s[-–—](?=\s|\p{Lu})|[–—](?=\s|$)|(?<=[)\]）\s])(?:and|y|e|et|&|und|및|그리고|Y|E|AND|ET)(?=\s)|(?<=[가-힣])[와과](?=\s)|(?<=[”"»]|\p{Ll}{4})\.\s(?=\p{Lu})|(?<=\s)(?:a cargo de|a cura di|by|par|por|da|di|with|con|avec|com)(?=\s\p{Lu})|(?<=[’”」』》〉])\s(?=[가-힣]{3}\s?[(（])|(?<=\p{L})\s(?=\p{Lu}[\p{L}]{4,20}:\s)|(?<=\s)(?:Mr|Ms|Mrs|Dr|Dra|Prof|Dott|Sig|Sra|Sr|Mme|Lic|Ing)(?=[.\s])/gu

export function findCuts(text: string, closes: Map<number, number>): Cut[] {
  const cuts: Cut[] = []
  let inside: number | undefined
  let pieceFrom = 0
  for (const match of text.matchAll(sign)) {
    const at = match.index
    if (at < pieceFrom) continue
    const found = match[0].trim()
    const cut =
      inside === undefined ? cutOutside(text, match, pieceFrom, closes) : cutInside(text, at, found, inside)
    if (cut === undefined) continue
    if (cut.after === 'title' && isHonorificRun(text, pieceFrom, at)) continue
    cuts.push(cut)
    pieceFrom = cut.next
    if (cut.after === 'open') inside = closes.get(at)
    if (cut.after === 'close') inside = undefined
  }
  return cuts
}

/** `(사)마을연구소`, `(주)한알`: what kind of body it is, before its name. */
const legalForm = /^[(（](?:사|재|주|유|협|사단|재단)[)）]/u

function cutInside(text: string, at: number, found: string, close: number): Cut | undefined {
  if (at === close) return { at, next: at + 1, after: 'close' }
  if (!/^[,，、;；|｜/]$/.test(found)) return undefined
  return isNumberComma(text, at, found) || isCompanyEnd(text, at, found)
    ? undefined
    : { at, next: at + 1, after: 'inner' }
}

function cutOutside(
  text: string,
  match: RegExpExecArray,
  from: number,
  closes: Map<number, number>,
): Cut | undefined {
  const { 0: whole, index: at } = match
  const found = whole.trim()
  const next = at + whole.length
  if (found === '' && whole.includes('\n'))
    return isWrapped(text, at) ? undefined : { at, next, after: 'line' }
  if (whole === ' ' && /^\p{Lu}/u.test(text.slice(next, next + 1)))
    return startsRole(text, next) ? { at, next, after: 'semi' } : undefined
  if (found === '') return { at, next, after: 'bar' }
  if (legalForm.test(text.slice(at, at + 4))) return undefined
  if (/^[(（[]$/.test(found)) return closes.has(at) ? { at, next, after: 'open' } : undefined
  if (/^[,，、]$/.test(found)) {
    return isNumberComma(text, at, found) || isCompanyEnd(text, at, found)
      ? undefined
      : { at, next, after: 'comma' }
  }
  if (found === '.' && /\p{Ll}/u.test(text[at - 1] ?? ''))
    return startsListing(text, next) ? { at, next, after: 'semi' } : undefined
  if (found === '.' || /^[;；]$/.test(found)) return { at, next, after: 'semi' }
  if (/^[|｜]$/.test(found)) return { at, next, after: 'bar' }
  if (/^[•‣▪●]$/.test(found)) return { at, next, after: 'item' }
  if (/^[·・]$/.test(found)) return /\s/.test(text[at - 1] ?? ' ') ? { at, next, after: 'item' } : undefined
  if (found === '/') return isWithinName(text, from, at) ? undefined : { at, next, after: 'slash' }
  if (/^[:：]$/.test(found))
    return /\s/.test(text[next] ?? ' ') || found === '：' ? { at, next, after: 'colon' } : undefined
  if (/^[-–—]$/.test(found)) return isQuoted(text, from, at) ? undefined : { at, next, after: 'dash' }
  if (/^[)\]）]$/.test(found)) return undefined
  return cutAtWord(text, at, from, found)
}

/** `Founder of ‘Nets – Now’`: the dash stands within a name. */
function isQuoted(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - 80), at)
  const open = /(?:^|[\s(])[“«‘„][^”»’“«‘\n]{1,78}$/u.test(before)
  return open && /^[^“«‘„\n]{1,80}[”»’]/u.test(text.slice(at, at + 82))
}

/** `Partido do Mar/Acre`, `deputy for Water/Energy`: without blanks around it in what is no name, it parts nobody. */
function isWithinName(text: string, from: number, at: number): boolean {
  if (/\s/.test(text[at - 1] ?? ' ') || /\s/.test(text[at + 1] ?? ' ')) return false
  return /\p{Ll}\s(?:of|for|de|do|da|dos|das|del|du|des|di|della|dei|for the|de la)\s/u.test(
    text.slice(from, at).slice(-80),
  )
}

function isNumberComma(text: string, at: number, found: string): boolean {
  return found === ',' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')
}

/** `Company Co., Ltd`; `Korea, Republic of`. */
function isCompanyEnd(text: string, at: number, found: string): boolean {
  if (found !== ',') return false
  const after = text.slice(at + 1, at + 30)
  if (/^\s{0,2}(?:ltd|inc|llc|plc|s\.? ?a\.? de|s\.a|s\.r\.l|ltda|gmbh)\b/i.test(after)) return true
  const isState =
    /^\s(?:the )?(?:democratic |people['’]s |islamic |united |bolivarian |plurinational |federated )?(?:republic|state)s?\b/i.test(
      after,
    )
  return (
    isState &&
    /(?:Korea|Congo|Iran|Moldova|Tanzania|Venezuela|Bolivia|Micronesia|Macedonia)$/.test(
      text.slice(Math.max(0, at - 12), at),
    )
  )
}
