/** The word by which a document says what the people after it do in the session. */
import { foldText } from '../../../domain/folding.ts'
import type { Role } from '../../../domain/session.ts'
import { withoutInclusive } from '../words/inclusive-endings.ts'
import { koreanRoles, labelRoles, looseRole, roleAfter, roleAfterComma } from '../words/roles.ts'
import { joinedHangul } from '../words/spaced-hangul.ts'
import { koreanPerson } from './korean-person.ts'

export interface RoleMark {
  role: Role
  /** Where the role's word begins. */
  from: number
  /** Where what comes after it begins: after its colon, dash and blanks. */
  to: number
  /** The word itself, as the document writes it. */
  written: string
}

const longestLabel = 60
const bullet = /^(?:[\s•·◦‣▪■□●○∙⁃*>_\-–—]{0,8})(?:\(?\d{1,2}[.)]\s{1,3})?[*_]{0,3}/u
const numbered = '(?:(?:n[o°º.]*|#)? ?\\d{1,2}[ºª.)]?)?'
const spaced = labelRoles.map(({ role, words }) => ({
  role,
  pattern: new RegExp(`^(?:\\d{1,2}(?:st|nd|rd|th|er|e|o|a|º|ª)? )?(?:${words})$`, 'u'),
}))
const korean = koreanRoles.map(({ role, words }) => ({
  role,
  pattern: new RegExp(`^(?:제? ?\\d{1,2} ?(?:부|세션)? ?)?(?:${words}) ?(?:\\d{1,2})?$`, 'u'),
}))

/** A role's word at the start of a text: before a colon or a dash, or on a line of its own. */
export function roleAt(text: string): RoleMark | undefined {
  const [lead = ''] = bullet.exec(text) ?? []
  const rest = text.slice(lead.length, lead.length + longestLabel + 20)
  return (
    labelled(rest, lead.length) ??
    counted(rest, lead.length) ??
    beforeKorean(rest, lead.length) ??
    loose(rest, lead.length)
  )
}

/** `한도윤 (서원시 주무관)`. */
const heldInBrackets = /^[가-힣]{3}\s?\([^()]{2,50}[가-힣]\)/u

/** `좌 장 한도윤 교수`, `축사 오하람 의장`: no sign, and a name right after it. */
function beforeKorean(rest: string, from: number): RoleMark | undefined {
  const match = /^([가-힣](?:\s{1,3}[가-힣]){1,2}|[가-힣]{2,6})\s{1,6}(?=([가-힣]{3}\s[^,/\n]{2,60}))/u.exec(
    rest,
  )
  const [whole, label, named] = match ?? []
  if (whole === undefined || label === undefined || named === undefined) return undefined
  const role = roleOf(label)
  const person =
    role === undefined ? undefined : koreanPerson(named.replace(/(?<=\S)\s?\([^()]*\)?\s*$/u, ''))
  const isTold = person?.name.from === 0 && (person.isSure || heldInBrackets.test(named))
  return role === undefined || !isTold ? undefined : { role, from, to: from + whole.length, written: label }
}

/** `발제1. 빈집의 현황`, `토론 2. 김하늘`: a number and a dot end it as a colon does. */
function counted(rest: string, from: number): RoleMark | undefined {
  const match = /^([가-힣]{2,6} ?(?:\d{1,2}|[ⅠⅡⅢⅣⅤ]))\.\s/u.exec(rest)
  const label = match?.[1]
  const role = label === undefined ? undefined : roleOf(label.replace(/[ⅠⅡⅢⅣⅤ]$/u, '1'))
  if (match === null || label === undefined || role === undefined) return undefined
  return { role, from, to: from + match[0].length, written: label }
}

const labelEnd = /^([^:：\n\t|–—]{2,60}?)[ \t*_]{0,4}(?:([:：|–—]|\t|-(?=\s?\p{Lu}|\s)|$)|\n)/u

function labelled(rest: string, from: number): RoleMark | undefined {
  const match = labelEnd.exec(rest)
  const label = match?.[1]?.trimEnd()
  if (match === null || label === undefined) return undefined
  const role = roleOf(label)
  if (role === undefined) return hyphened(rest, from)
  const blank = /^[\s*_]{0,8}/.exec(rest.slice(match[0].length))?.[0].length ?? 0
  return { role, from, to: from + match[0].length + blank, written: label }
}

/** `Speaker-Ana Ruiz`. */
function hyphened(rest: string, from: number): RoleMark | undefined {
  const match = /^([\p{L}\p{M}]{3,20}) ?- ?(?=\p{Lu}|[가-힣]{2})/u.exec(rest)
  const [whole, label] = match ?? []
  const role = label === undefined ? undefined : roleOf(label)
  if (whole === undefined || label === undefined || role === undefined) return undefined
  return { role, from, to: from + whole.length, written: label }
}

const joining = /\s(?:by|por|par|cargo|cura|da|di|with|con|com)\s/i

/** `Modera Ana Ruiz`, `Presidida por Ana Ruiz`, `Moderated by Ms. Ana Ruiz`: the longest words that are a role. */
function loose(rest: string, from: number): RoleMark | undefined {
  const [line = ''] = rest.split('\n', 1)
  const words = [...line.matchAll(/\S+/g)].slice(0, 6)
  const [first = '', second = ''] = words.map((word) => word[0])
  const isLoose = looseRole.test(bareLabel(first)) || looseRole.test(bareLabel(`${first} ${second}`))
  if (!joining.test(line) && !isLoose) return undefined
  for (let count = Math.min(words.length - 1, 5); count > 0; count--) {
    const last = words[count - 1]
    const next = words[count]
    if (last === undefined || next === undefined) continue
    const label = line.slice(0, last.index + last[0].length)
    if (!looseRole.test(bareLabel(label))) continue
    const role = roleOf(label)
    const isName = /^[*_]{0,3}(?:\p{Lu}|(?:el|la|le|il|lo|o|a|do[nñ]a?)\s\p{Lu}|l['’]\p{Lu})/u.test(
      line.slice(next.index),
    )
    if (role !== undefined && isName) return { role, from, to: from + next.index, written: label }
  }
  return undefined
}

export function roleOf(label: string): Role | undefined {
  if (label.length > longestLabel) return undefined
  const bare = bareLabel(label)
  if (/\p{Script=Hangul}/u.test(bare)) return koreanRoleOf(bare)
  const first = bare.split(/ ?[/&] ?| and | y | e | et /)[0] ?? bare
  return (
    spaced.find(({ pattern }) => pattern.test(bare))?.role ??
    spaced.find(({ pattern }) => bare !== first && pattern.test(first))?.role
  )
}

function koreanRoleOf(spaced: string): Role | undefined {
  const bare = joinedHangul(spaced)
  const first = bare.split(/ ?[/·,&] ?/)[0] ?? bare
  return korean.find(({ pattern }) => pattern.test(bare) || pattern.test(first))?.role
}

/** Folded, without what a form adds: `(10 min)`, numbers, stars. */
function bareLabel(label: string): string {
  return foldText(withoutInclusive(label).replace(/[*_“”"]/g, ''))
    .replace(/ ?\([^)]{0,30}\)/g, (bracket) =>
      /^ ?\((?:a|e|s|es|as|ra|rice)\)$/.test(bracket) ? bracket.trim() : '',
    )
    .replace(new RegExp(` ?${numbered}$`), '')
    .replace(/\((?:a|e|s|es|as|ra|rice)\)/g, (bracket) => (/a|e|s/.test(bracket) ? '' : bracket))
    .replace(/[ .:]+$/, '')
    .trim()
}

/** `moderator` of `Ana Ruiz (moderator)`. */
export function roleInBrackets(text: string): Role | undefined {
  const folded = foldText(text.slice(0, 40))
  return text.length < 40 && roleAfter.test(folded) ? (roleOf(text) ?? undefined) : undefined
}

export function roleAfterName(text: string): Role | undefined {
  return text.length < 40 && roleAfterComma.test(foldText(text)) ? roleOf(text) : undefined
}

/** Everybody after it has it, until the next: on a line of its own, or said of several. */
export function isOfSeveral(written: string): boolean {
  const folded = foldText(written)
  return (
    /(?:s|es|as|tori|trici|ori|isti|ano|ono|ent|an|en|avec|with|con|com)$/.test(folded) ||
    /토론|패널|발표자들/.test(written)
  )
}
