/** Lists of words as a part of a pattern. */

/** The words of a line, separated by blanks; `_` stands for a blank inside of one. */
export function wordsOf(line: string): string[] {
  return line.split(/\s+/).flatMap((word) => (word === '' ? [] : [word.replaceAll('_', ' ')]))
}

/** `(?:août|aout|avril)`: each also as people type it who have no accents, the longest first. */
export function anyOf(words: readonly string[]): string {
  return exactlyOf(words.flatMap((word) => [word, plain(word)]))
}

/** Of words that would be others without their accents: `à`, `às`. */
export function exactlyOf(words: readonly string[]): string {
  const sorted = [...new Set(words)].sort((one, other) => other.length - one.length)
  return `(?:${sorted.map(asPattern).join('|')})`
}

/** Without accents; the syllables of Korean stay whole. */
export function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}

function asPattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s{1,2}')
}
