/** Syllables set apart to fill a line, as Korean forms do: `일    시`, `발 제 1`, `휴 식`. */

const spaced = /(?<![가-힣])[가-힣](?:[ \t]{1,6}[가-힣](?![가-힣])){1,5}/gu

/** The words as they are meant; other texts stay as they are. */
export function joinedHangul(text: string): string {
  return text.replace(spaced, (word) => word.replace(/\s+/gu, ''))
}
