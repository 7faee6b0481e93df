/** One form for each e-mail address, however it was typed: two accounts never share one. */
const longestEmail = 254
/** One @, something on both sides, nothing that is no character of a line. What really arrives, only mail can tell. */
const emailPattern =
  /^[^\s\p{C}@<>(),;:"[\]\\]+@[^\s\p{C}@<>(),;:"[\]\\.]+(?:\.[^\s\p{C}@<>(),;:"[\]\\.]+)*$/u

/** Undefined for what is no address. */
export function foldEmail(typed: string): string | undefined {
  const folded = typed.normalize('NFKC').trim().toLowerCase().normalize('NFKC')
  return folded.length <= longestEmail && emailPattern.test(folded) ? folded : undefined
}
