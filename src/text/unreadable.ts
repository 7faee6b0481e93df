/** Why a file can't be read, in words: a sentence for each code. */
import type { Say, TextKey } from './say.ts'

export function sayUnreadable(
  say: Say,
  { code, facts }: { code: string; facts: Record<string, string | number> },
): string {
  const type = facts.type === undefined ? {} : { type: say(`unreadable.type.${facts.type}` as TextKey) }
  return say(`unreadable.${code}` as TextKey, { ...facts, ...type })
}
