/** The lines of one text, put together: hyphens at their ends marked, syllables that were cut apart joined. */
import { cutMark } from './cut-words.ts'

/** `rooms` is how much was free at the end of each line but the last, in sizes of its letters. */
export function joinLines(texts: readonly string[], rooms: readonly number[]): string {
  const syllables = cutsSyllables(texts, rooms)
  let joined = ''
  for (const text of texts) {
    if (joined === '' || text === '') joined += text
    else if (/\u00AD$/.test(joined)) joined = joined.slice(0, -1) + text
    else if (/\p{Ll}[-‐]$/u.test(joined) && /^\p{Ll}/u.test(text))
      joined = joined.slice(0, -1) + cutMark + text
    else if (/[-‐–/]$/.test(joined) && /\S[-‐–/]$/.test(joined)) joined += text
    else if (syllables && insideWord(joined, text)) joined += text
    else joined += ` ${text}`
  }
  return joined.replace(/\u00AD$/, '')
}

/** Hangul that fills every line to the last syllable was broken inside words. */
function cutsSyllables(texts: readonly string[], rooms: readonly number[]): boolean {
  if (rooms.length === 0 || !rooms.every((room) => room < 1.05)) return false
  return texts.every((text) => /[가-힣]/.test(text))
}

const hangul = /[가-힣]/
/** Syllables that often end a word. */
const endings = /[은는이가을를의에로서고며와과도만한및등다요할된인적]$/

function insideWord(before: string, after: string): boolean {
  return hangul.test(before.slice(-1)) && hangul.test(after.slice(0, 1)) && !endings.test(before)
}
