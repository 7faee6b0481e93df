/** A title of one line that is not too long, and what did not fit into it. */
import { mostInShort } from '../../domain/text-bounds.ts'

export function cutTitle(written: string): { title: string; rest: string } {
  const text = written.trim()
  const line = text.replace(/\s*\n\s*/g, ' ')
  if (line.length <= mostInShort) return { title: line, rest: '' }
  const [first = ''] = text.split('\n')
  const title = first.length <= mostInShort ? first.trim() : cutAtWord(first)
  return { title, rest: text }
}

function cutAtWord(text: string): string {
  const cut = text.slice(0, mostInShort - 1)
  const end = cut.lastIndexOf(' ')
  return `${end > mostInShort / 2 ? cut.slice(0, end) : cut}…`
}
