/** Words that part people: `and`, `by`, an honorific in the middle of a line. They cut only where a person follows. */
import { foldText } from '../../../domain/folding.ts'
import { koreanPostEnd } from '../words/korean-posts.ts'
import { titlePosts } from '../words/posts.ts'
import type { Cut } from './cuts.ts'
import { honorificAt } from './honorific-at.ts'
import { isKoreanName } from './korean-name.ts'
import { looksLikeName, nameAt } from './name-shape.ts'
import { leading } from './piece-bounds.ts'
import { looksLikePost } from './post-shape.ts'
import { roleAt } from './role-at.ts'

export function cutAtWord(text: string, at: number, pieceFrom: number, found: string): Cut | undefined {
  const next = at + found.length
  if (/^(?:a cargo de|a cura di|by|par|por|da|di|with|con|avec|com)$/.test(found))
    return isByPerson(text, next + 1, found) ? { at, next, after: 'by' } : undefined
  if (/^(?:Mr|Ms|Mrs|Dr|Dra|Prof|Dott|Sig|Sra|Sr|Mme|Lic|Ing)$/.test(found)) {
    const honorific = honorificAt(text, at)
    if (honorific === undefined || nameAt(text, honorific.next, honorific.next + 80) === undefined)
      return undefined
    return isOfSomebody(text, at) ? undefined : { at, next: at, after: 'title' }
  }
  if (/^(?:[와과및]|그리고)$/.test(found))
    return joinsKoreans(text, at, next) ? { at, next, after: 'and' } : undefined
  const blank = /^\s{1,4}/.exec(text.slice(next, next + 4))?.[0].length ?? 0
  return joinsPeople(text, pieceFrom, at, next + blank) ? { at, next, after: 'and' } : undefined
}

/** `by Ms. Ana Ruiz`, `by Mayor Ana Ruiz`; `con Ana Ruiz` where it surely is a name. */
function isByPerson(text: string, from: number, found: string): boolean {
  if (honorificAt(text, from) !== undefined) return true
  const title = /^(\p{Lu}[\p{L}-]{2,20})\s(?=\p{Lu})/u.exec(text.slice(from, from + 40))
  if (title !== null && titlePosts.has(foldText(title[1] ?? ''))) return true
  if (/^(?:por|par|da)$/.test(found)) return isToldOf(text, from)
  if (/^a c/.test(found)) return nameAt(text, from, from + 80) !== undefined
  return !/^(?:da|di|por|par)$/.test(found) && nameAt(text, from, from + 80)?.evidence === 'strong'
}

/** `por Ana Ruiz, Directora`: a name, and who that is. */
function isToldOf(text: string, from: number): boolean {
  const name = nameAt(text, from, from + 80)
  if (name === undefined || !/^\s?[,(:]/.test(text.slice(name.to, name.to + 2))) return false
  const said =
    /^[^,;()\n]{2,60}/u.exec(
      text
        .slice(name.to)
        .replace(/^\s?[,(:]\s?/, '')
        .slice(0, 62),
    )?.[0] ?? ''
  return name.evidence === 'strong' || (looksLikePost(said) && looksLikeName(text.slice(name.from, name.to)))
}

/** `Modera: Ana Ruiz Panelistas: Ivo Zan` in one line. */
export function startsRole(text: string, from: number): boolean {
  const role = roleAt(text.slice(from, from + 80))
  return role !== undefined && /[:：]\s{0,3}$/u.test(text.slice(from, from + role.to))
}

/** `Signing. Ana Ruiz, Ivo Zan`, `Tales. Coordina: Ana Ruiz`: behind the sentence, people. */
export function startsListing(text: string, from: number): boolean {
  if (startsRole(text, from)) return true
  const name = nameAt(text, from, from + 80)
  if (name?.evidence !== 'strong') return false
  const between = /^(?:,\s|\s(?:y|e|and|et)\s)/u.exec(text.slice(name.to, name.to + 6))?.[0]
  const second = between === undefined ? undefined : nameAt(text, name.to + between.length, name.to + 80)
  return (
    second !== undefined && /^(?:,|\.|\s(?:y|e|and|et)\s|\s?\n|$)/u.test(text.slice(second.to, second.to + 6))
  )
}

/** `홍길동과 김영희`; `평화학과 교수` is none. */
function joinsKoreans(text: string, at: number, next: number): boolean {
  const before = /[가-힣]{2,5}\s?$/.exec(text.slice(Math.max(0, at - 6), at))?.[0].trim() ?? ''
  const after = /^\s[가-힣]{2,5}(?=[\s(,]|$)/.exec(text.slice(next, next + 8))?.[0].trim() ?? ''
  return isKoreanName(after) && (isKoreanName(before) || koreanPostEnd.test(before))
}

/** A person before and a person after; `Water & Rural Roads` are none. */
function joinsPeople(text: string, from: number, at: number, next: number): boolean {
  if (!startsPerson(text, next)) return false
  const lead = leading.exec(text.slice(from, at))?.[0].length ?? 0
  const start = from + (roleAt(text.slice(from, Math.min(at, from + 140)))?.to ?? lead)
  return (
    start >= at ||
    startsPerson(text, start) ||
    honorificAt(text, next) !== undefined ||
    nameAt(text, next, next + 100)?.evidence === 'strong'
  )
}

/** `In memory of Prof. Ana Ruiz`: she is spoken of, and does not speak. */
function isOfSomebody(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at)
  return (
    /(?:^|[\s(])(?:of|to|for|del|de|della|dell|di|du|de la|al|a la|a|au|à|la|el|il|do|da|ao|à|the|with|y|and|e|et)\s*$/iu.test(
      before,
    ) && !/\b(?:by|con|with|avec)\s*$/i.test(before)
  )
}

/** The words before are honorifics themselves, or nothing. */
export function isHonorificRun(text: string, from: number, at: number): boolean {
  const start = from + (leading.exec(text.slice(from, at))?.[0].length ?? 0)
  return start >= at || (honorificAt(text, start)?.next ?? -1) >= at
}

export function startsPerson(text: string, from: number): boolean {
  const honorific = honorificAt(text, from)
  if (honorific !== undefined && nameAt(text, honorific.next, honorific.next + 100, 1) !== undefined)
    return true
  return nameAt(text, from, from + 100) !== undefined
}
