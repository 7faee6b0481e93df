/** What stands on every page in the same place is kept on the first; numbers of pages are left out. */
import { median, middleOf, type PageContent, type Word } from './page-content.ts'
import { linesOfWords, lineText, type TextLine } from './text-lines.ts'

/** From the top and from the bottom, where headers and footers are looked for. */
const margin = 0.22
const mostLines = 8

interface EdgeLine {
  key: string
  text: string
  line: TextLine
}

export function withoutRepeats(pages: readonly PageContent[]): PageContent[] {
  const gone = new Set<Word>()
  for (const edge of ['top', 'bottom'] as const) {
    const edges = pages.map((page) => ({ page, lines: edgeLines(page, edge) }))
    const counts = countKeys(edges.map(({ lines }) => lines))
    const seen = new Set<string>()
    for (const { page, lines } of edges)
      for (const { key, text, line } of lines) {
        const numbered = isPageNumber(text, line)
        const repeated = isRepeated(counts.get(key) ?? 0, pages.length)
        if (!numbered && !repeated) break
        if (numbered || seen.has(key)) for (const word of wordsAt(line, page)) gone.add(word)
        seen.add(key)
      }
  }
  return pages.map((page) => ({ ...page, words: page.words.filter((word) => !gone.has(word)) }))
}

/** From the edge inwards. */
function edgeLines(page: PageContent, edge: 'top' | 'bottom'): EdgeLine[] {
  const [from, to] =
    edge === 'top' ? [0, margin * page.height] : [(1 - margin) * page.height, page.height + 5]
  const words = page.words.filter(({ baseline }) => baseline >= from && baseline <= to)
  const lines = linesOfWords(words)
  const ordered = edge === 'top' ? lines : lines.toReversed()
  return ordered.slice(0, mostLines).map((line) => {
    const text = lineText(line)
    const place = `${Math.round(line.baseline / 4)}`
    return { key: `${place} ${withoutNumber(line, page.number)}`, text, line }
  })
}

/** All words in the place of a line, those that were painted twice too. */
function wordsAt({ top, bottom, left, right }: TextLine, { words }: PageContent): Word[] {
  return words.filter((word) => {
    const high = middleOf(word) > top && middleOf(word) < bottom
    return high && word.left > left - 1 && word.right < right + 1
  })
}

/** The number of the page itself: after a word for page, before a total, or far from the other words. */
function withoutNumber(line: TextLine, page: number): string {
  const { words } = line
  const texts = words.map((word, n) => {
    if (word.text === `${page}`) return isSetApart(words, n) ? '#' : word.text
    return word.text.replace(new RegExp(`^${page}/(?=\\d)`), '#/')
  })
  return texts.join(' ')
}

function isSetApart(words: readonly Word[], n: number): boolean {
  const [before, word, after] = [words[n - 1], words[n], words[n + 1]]
  if (word === undefined) return false
  if (/^(?:page|página|pagina|pág\.?|pag\.?|p\.|[|–—-])$/i.test(before?.text ?? '')) return true
  if (/^(?:\/|of|de|di|sur)$/i.test(after?.text ?? '') && /^\d+$/.test(words[n + 2]?.text ?? '')) return true
  const left = before === undefined ? Number.POSITIVE_INFINITY : word.left - before.right
  const right = after === undefined ? Number.POSITIVE_INFINITY : after.left - word.right
  return Math.min(left, right) > 2 * word.size
}

function countKeys(pages: readonly EdgeLine[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(lines.map((line) => line.key))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function isRepeated(count: number, pages: number): boolean {
  return count >= 3 || (pages >= 2 && count === pages)
}

const pageNumber =
  /^(?:[-–—|\s]*(?:p(?:age|ágina|agina|\.|g\.)?|pág\.?|pag\.?|seite)?\s?\d{1,3}(?:\s?(?:\/|of|de|di|sur|von|-)\s?\d{1,3})?[-–—|\s]*|\d{1,3}\s?(?:쪽|페이지))$/i

function isPageNumber(text: string, line: TextLine): boolean {
  return line.words.length <= 6 && text.length < 24 && pageNumber.test(text)
}

/** Of most letters of the document. */
export function bodySizeOf(pages: readonly PageContent[]): number {
  const letters = new Map<number, number>()
  for (const { words } of pages)
    for (const { size, text } of words) {
      const rounded = Math.round(size * 4) / 4
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
    }
  const [most] = [...letters].toSorted((a, b) => b[1] - a[1])
  return most?.[0] ?? median([...letters.keys()])
}
