/** Small marks that are drawn in front of a line become the bullets of a list. */
import type { Word } from './page-content.ts'
import type { Dot } from './ruler.ts'

export function withBullets(words: readonly Word[], dots: readonly Dot[]): Word[] {
  const bullets: Word[] = []
  for (const dot of dots) {
    const word = words.find((one) => standsBefore(dot, one))
    if (word === undefined || words.some((one) => comesFirst(one, word))) continue
    if (bullets.some((one) => Math.abs(one.baseline - word.baseline) < 1 && one.right > dot.x - dot.wide))
      continue
    const [left, right] = [dot.x - dot.wide / 2, dot.x + dot.wide / 2]
    bullets.push({ ...word, text: '•', left, right, strong: false, spaced: true })
  }
  return [...words, ...bullets]
}

function standsBefore(dot: Dot, word: Word): boolean {
  const gap = word.left - dot.x - dot.wide / 2
  const high = word.baseline - dot.y
  return gap > 0 && gap < 2.2 * word.size && high > 0 && high < 0.75 * word.size
}

/** Another word of the line, close on the left. */
function comesFirst(one: Word, word: Word): boolean {
  if (Math.abs(one.baseline - word.baseline) > 1) return false
  return one.left < word.left - 0.1 && one.right > word.left - 2.4 * word.size
}
