/** Why a file can't be read, in words: a sentence for each code. */
import type { Say, TextKey } from './say.ts'

export function sayUnreadable(
  say: Say,
  { code, facts }: { code: string; facts: Record<string, string | number> },
): string {
  return say(`unreadable.${code}` as TextKey, facts)
}
