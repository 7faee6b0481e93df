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

/** True when every word that was searched for stands somewhere in the folded text. */
export function containsWords(folded: string, searched: string): boolean {
  return foldText(searched)
    .split(' ')
    .every((word) => folded.includes(word))
}
