/** Months as six languages write them; Korean writes their number. */
import { plain, wordsOf } from './alternation.ts'

/** Names that are hardly ever anything else, from January. */
const names = [
  'january enero janvier gennaio janeiro',
  'february febrero février febbraio fevereiro',
  'march marzo mars março',
  'april abril avril aprile',
  'may mayo mai maggio maio',
  'june junio juin giugno junho',
  'july julio juillet luglio julho',
  'august agosto août',
  'september septiembre setiembre septembre settembre setembro',
  'october octubre octobre ottobre outubro',
  'november noviembre novembre',
  'december diciembre décembre dicembre dezembro',
]

const short = [
  'jan ene janv gen',
  'feb févr fév fev febr',
  'mar',
  'apr abr avr',
  'may mai mag',
  'jun giu juin',
  'jul juil lug',
  'aug ago',
  'sep sept set',
  'oct ott out',
  'nov',
  'dec dic déc dez',
]

/** Words that are more often something else: they are a month only where the rest says so. */
export const doubtfulMonths: ReadonlySet<string> = new Set(wordsOf('may mar set out ago gen mag'))

/** What is written before the day in its language: `October 4`, `agosto 27 de 2025`. */
export const leadingMonths: readonly string[] = [
  ...wordsOf('january february march april may june july august september october november december'),
  ...wordsOf('jan feb mar apr jun jul aug sep sept oct nov dec'),
  ...wordsOf(
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  ),
]

const numbers = new Map(
  [...names, ...short].flatMap((line, index) =>
    wordsOf(line).flatMap((word) =>
      [word, plain(word)].map((spelling) => [spelling, (index % 12) + 1] as const),
    ),
  ),
)
// An Italian or Spanish first name, without its cedilla.
numbers.delete('marco')

export const monthWords: readonly string[] = [...numbers.keys()]

/** From 1; the word as `evenText` writes it, without its dot. */
export function monthOf(word: string): number | undefined {
  return numbers.get(word) ?? numbers.get(plain(word))
}
