/** Who leads it, told in the title's own line: `Debate. Modera: Ana Ruiz`. */
import { roleAt } from '../people/role-at.ts'

const before = /[.;,)\]–—-]\s{1,3}(?=\p{Lu}\p{L}{3,20}(?:[ /]\p{L}{1,12}){0,3}\s?[:：]\s?\p{Lu})/gu

/** Where the title ends; undefined where it names no role. */
export function endBeforeRole(text: string): number | undefined {
  for (const { 0: sign, index } of text.slice(0, 400).matchAll(before)) {
    const from = index + sign.length
    const mark = roleAt(text.slice(from, from + 140))
    const isColon = mark !== undefined && /[:：]\s*$/u.test(text.slice(from, from + mark.to))
    if (isColon && index > 2) return /^[)\]]/.test(sign) ? index + 1 : index
  }
  return undefined
}
