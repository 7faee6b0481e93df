/** Text as people search it: without case, accents or width, single spaces. Hangul stays whole syllables. */
export function foldText(text: string): string {
  const plain = isPlain(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{Mn}+/gu, '')
        .normalize('NFC')
  return plain.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Nothing in it but ASCII, of which every letter is its own form already. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** The words that a reader searches for, folded: split once, looked for in many texts. */
export function searchedWords(searched: string): string[] {
  return foldText(searched).split(' ')
}

export function containsWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word))
}
