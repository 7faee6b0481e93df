/** Names of zones that say too little to choose one by. */

/** Letters that stand for a zone, often for several, and offsets: neither says what the clocks do in summer. */
const abbreviations = new Set(
  [
    'KST JST CST EST PST MST AKST HST CDT EDT PDT MDT AKDT AST ADT NST NDT GMT BST IST CET CEST EET EEST WET WEST',
    'MSK EAT CAT WAT SAST AEST AEDT ACST AWST NZST NZDT HKT SGT PHT ICT WIB WITA WIT MYT PKT NPT TRT ART BRT CLT PET COT',
  ].flatMap((line) => line.split(' ')),
)

export function isAbbreviation(text: string): boolean {
  const upper = text.toUpperCase()
  return (
    upper === 'Z' || abbreviations.has(upper) || /^(?:UTC|GMT)?\s*[+\-−–]\s*\d{1,2}(?::?\d{2})?$/.test(upper)
  )
}
