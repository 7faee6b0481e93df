/** Where a sheet disagrees with itself, in words. */
import type { Say, TextKey } from './say.ts'

export function sayReadFinding(
  say: Say,
  { code, facts }: { code: string; facts: Record<string, string | number> },
): string {
  const key = `reading.finding.${code}`
  const said = say(key as TextKey, facts)
  return said === key ? say('reading.finding.other', { code }) : said
}
