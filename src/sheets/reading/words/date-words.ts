/** Small words that stand in and around dates. */
import { anyOf, wordsOf } from './alternation.ts'

/** From one day to another. */
export const throughWords = anyOf(
  wordsOf("to through thru until till a à al au até hasta bis ao fino_al fino_a jusqu’au jusqu'au"),
)

/** One day and another. */
export const andDays = anyOf(wordsOf('and & y e ed et und'))

/** Between a day and its month, and a month and its year. */
export const ofWords = anyOf(wordsOf('of de del di do de_l’année del_año dell’anno'))

/** In front of a day. */
export const articles = anyOf(wordsOf('the le el il o dia día the_day les los i del du dal al'))

/** A number behind it is no day: `Session 3, 4 October`. */
export const countedThings = anyOf(
  wordsOf(`session sesión sessione sessão séance day día giorno giornata jour journée room sala salle panel part parte partie track
    round ronda workshop taller atelier laboratorio oficina table mesa tavolo phase fase module módulo modulo group grupo groupe gruppo
    chapter article version volume no. nº n° annex target goal objective ods sdg 제`),
)
