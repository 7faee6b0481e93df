/** Where a session takes place, as its label says. */
import { type Found, found } from '../reading.ts'
import { chunksOf } from './chunks.ts'
import type { Section } from './sections.ts'

const longest = 300

export function readPlace(sections: readonly Section[]): Found<string> | null {
  for (const { field, lines } of sections) {
    if (field !== 'place') continue
    const [first] = chunksOf(lines)
    if (first !== undefined && first.text.length <= longest) return found(first.text, first.at)
  }
  return null
}
