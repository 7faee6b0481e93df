/** Days of the week as six languages write them. */
import { plain, wordsOf } from './alternation.ts'

/** From Monday. */
const days = [
  'monday mon lunes lun lundi lunedì segunda-feira segunda seg 2ª-feira 2a-feira 월요일',
  'tuesday tues tue martes mar mardi martedì terça-feira terça ter 3ª-feira 3a-feira 화요일',
  'wednesday weds wed miércoles mié mie mercredi mer mercoledì quarta-feira quarta qua 4ª-feira 4a-feira 수요일',
  'thursday thurs thur thu jueves jue jeudi jeu giovedì gio quinta-feira quinta qui 5ª-feira 5a-feira 목요일',
  'friday fri viernes vie vendredi ven venerdì sexta-feira sexta sex 6ª-feira 6a-feira 금요일',
  'saturday sat sábado sáb samedi sam sabato sab 토요일',
  'sunday sun domingo dom dimanche dim domenica 일요일',
]

const numbers = new Map(
  days.flatMap((line, index) =>
    wordsOf(line).flatMap((word) => [word, plain(word)].map((spelling) => [spelling, index + 1] as const)),
  ),
)

/** With the single syllables that Korean sets in brackets behind a date. */
const syllables = '월화수목금토일'

export const weekdayWords: readonly string[] = [...numbers.keys()]

/** ISO 1–7; the word as `evenText` writes it, without its dot. */
export function weekdayNamed(word: string): number | undefined {
  const known = numbers.get(word) ?? numbers.get(plain(word))
  if (known !== undefined) return known
  const index = word.length === 1 ? syllables.indexOf(word) : -1
  return index < 0 ? undefined : index + 1
}
