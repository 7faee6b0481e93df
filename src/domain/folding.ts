/** Text as people search it: without case, accents or width, single spaces. Hangul stays whole syllables. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words that a reader searches for, folded: split once, looked for in many texts. */
export function searchedWords(searched: string): string[] {
  return foldText(searched).split(' ')
}

export function containsWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word))
}
