/** Whether a text names nobody: everybody at once, somebody to be found, or a form that was not filled in. */
import { foldText } from '../../../domain/folding.ts'
import { groupStarts, groupWords, placeholder } from '../words/group-words.ts'

const longestGroup = 120

export function isGroupWord(text: string): boolean {
  const bare = text
    .slice(0, longestGroup + 20)
    .trim()
    .replace(/^[•·*\-–—(\s]{1,6}/u, '')
    .replace(/[\s.:;,)*]{1,6}$/u, '')
  if (text.trim() === '' || text.trim().length > longestGroup) return false
  if (bare === '') return true
  const folded = foldText(bare)
  if (groupWords.has(folded) || groupWords.has(folded.replace(/ ?[\d#]{1,3}$/, ''))) return true
  if (placeholder.test(text.trim())) return true
  if (groupStarts.test(folded)) return true
  const parts = folded.split(/ ?[,/&+] ?| (?:and|y|e|et|및|와|과) /)
  return parts.length > 1 && parts.every((part) => groupWords.has(part))
}
