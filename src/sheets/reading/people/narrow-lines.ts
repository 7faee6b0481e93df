/** Lines that end because their place was too narrow: what follows goes on with them. */
import { foldText } from '../../../domain/folding.ts'
import { isTitle, titleNeedsDot } from '../words/honorifics.ts'
import { readCountry } from './countries.ts'
import { startsPerson } from './cut-words.ts'
import { honorificAt } from './honorific-at.ts'
import { leading } from './piece-bounds.ts'
import { roleAt } from './role-at.ts'

const longLine = 60
const smallWord =
  /(?:^|\s)(?:of|and|the|for|de|del|la|las|los|y|e|et|du|des|di|della|delle|dei|degli|do|da|dos|das|para|pour|per|en|in|al|&)$/
const halfName = /(?:^|[\s)])(?:Y|E|AND|ET|y|e|and|et)\s{1,3}\p{Lu}[\p{L}'’-]{1,20}$/u
const titled = /(?:^|\s)(?:Mr|Ms|Mrs|Dr|Dra|Prof|Mme)\b\.?\s?\p{Lu}/u

/** At the line end at `at`. */
export function isWrapped(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const before = text.slice(Math.max(from, at - 200), at).trimEnd()
  const [following = ''] = text.slice(at + 1, at + 200).split('\n', 1)
  const after = following.trimStart()
  if (before === '' || after === '') return false
  if (/^\p{Ll}/u.test(after) && roleAt(after)?.from === 0) return false
  if (/^[\p{Ll}&]/u.test(after) && !/^\(?[a-z]\)/.test(after) && honorificAt(after) === undefined)
    return !/[.:;!?]$/.test(before)
  if (smallWord.test(before)) return true
  if (halfName.test(before) && /^\p{Lu}[\p{L}'’-]{1,20}(?:\s|$)/u.test(after)) return true
  if (endsInTitle(before) && /^\p{Lu}/u.test(after)) return true
  return before.length >= longLine && isOpen(before) && mayGoOn(after)
}

/** `LIC.` and the name on the next line. */
function endsInTitle(before: string): boolean {
  const last = /(?:^|[\s)])(\p{Lu}[\p{L}]{0,4})\.?$/u.exec(before)?.[1]
  if (last === undefined || !isTitle(foldText(last))) return false
  return before.endsWith('.') || !titleNeedsDot(foldText(last), last)
}

/** No sign and no country ends it. */
function isOpen(before: string): boolean {
  if (/[,.:;!?)]$|\s[-–—]\s?\S{1,20}$/.test(before)) return false
  return readCountry(before.slice(before.lastIndexOf(',') + 1)) === undefined
}

/** Nothing begins there: no number, no label, no person. */
function mayGoOn(after: string): boolean {
  if (/^(?:\p{Lu}?-?\d|[^,(]{0,80}:)/u.test(after) || titled.test(after) || leading.test(after)) return false
  if (/\p{Script=Hangul}/u.test(after)) return false
  return roleAt(after) === undefined && !startsPerson(after, 0)
}
