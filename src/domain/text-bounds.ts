/** How long texts and lists may be, and what no text may hold: every field of a document, those that nobody named included. */
import type { Problem } from './problem.ts'

/** Titles, names, posts, labels. */
export const mostInShort = 300
/** A sentence or a paragraph: questions, objectives, quotes, private notes of a row. */
export const mostInPassage = 5_000
/** Markdown. */
export const mostInLong = 50_000
const mostEntries = 500
/** Of one document, all its texts together: many short ones must not add up to what no page can show. */
export const mostInDocument = 1_000_000

/** Fields by their path, `*` for any row: `items.*.privateNotes`. Every other field is a short one. */
export interface LongerFields {
  passages: readonly string[]
  long: readonly string[]
}

/** Problems: `text-too-long`, `text-unreadable`, `too-many`, `document-too-long`. */
export function textProblems(doc: object, longer: LongerFields): Problem[] {
  const found = { problems: [] as Problem[], characters: 0 }
  walk(doc, [], (path, value) => {
    if (Array.isArray(value)) found.problems.push(...listProblems(path.join('.'), value))
    if (typeof value !== 'string') return
    found.characters += value.length
    found.problems.push(...oneTextProblems(path.join('.'), value, mostAt(path, longer)))
  })
  if (found.characters > mostInDocument && found.problems.length === 0) {
    return [{ field: '', code: 'document-too-long', facts: { most: mostInDocument } }]
  }
  return found.problems
}

/** A list that is too long is told once; its entries are not looked at. */
function walk(value: unknown, path: string[], visit: (path: string[], value: unknown) => void): void {
  visit(path, value)
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value) && value.length > mostEntries) return
  for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key], visit)
}

function listProblems(field: string, list: readonly unknown[]): Problem[] {
  return list.length > mostEntries ? [{ field, code: 'too-many', facts: { most: mostEntries } }] : []
}

function oneTextProblems(field: string, text: string, most: number): Problem[] {
  if (text.length > most) return [{ field, code: 'text-too-long', facts: { most, has: text.length } }]
  return isReadable(text) ? [] : [{ field, code: 'text-unreadable' }]
}

function mostAt(path: readonly string[], { passages, long }: LongerFields): number {
  const pattern = path.map((part) => (/^\d+$/.test(part) ? '*' : part)).join('.')
  if (long.includes(pattern)) return mostInLong
  return passages.includes(pattern) ? mostInPassage : mostInShort
}

/** Control characters but new lines and tabs, halves of a character, and what XML can't hold. */
function isReadable(text: string): boolean {
  return text.isWellFormed() && !/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/u.test(text)
}
