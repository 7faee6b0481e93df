/** Lines of so many columns, as a terminal or a mail shows them: Hangul and other wide letters take two. */

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u
const none = /[\p{Mn}\p{Me}\p{Cf}]/u

export function displayWidth(text: string): number {
  let width = 0
  for (const sign of text) width += none.test(sign) ? 0 : wide.test(sign) ? 2 : 1
  return width
}

/** `first` stands before the first line, `rest` before the others; a word longer than a line stands alone. */
export function wrapText(text: string, columns: number, first = '', rest = ''): string {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    for (const piece of cutWord(word, columns - Math.max(displayWidth(first), displayWidth(rest)))) {
      if (!isEmpty && displayWidth(line) + 1 + displayWidth(piece) > columns) {
        lines.push(line)
        line = rest
        isEmpty = true
      }
      line += isEmpty ? piece : ` ${piece}`
      isEmpty = false
    }
  }
  return [...lines, line.trimEnd()].join('\n')
}

/** Scripts that set no blanks break anywhere; an address, or a word that is too long, stays whole. */
function cutWord(word: string, most: number): string[] {
  if (displayWidth(word) <= most || !wide.test(word)) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const sign of word) {
    if (displayWidth(piece + sign) > most) {
      pieces.push(piece)
      piece = ''
    }
    piece += sign
  }
  return [...pieces, piece]
}
