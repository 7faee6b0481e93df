/** "+1 day", "(next day)", "전날" beside a clock: on which day it is there, and no part of what happens. */

const units = 'days?|d|일|d[ií]as?|jours?|j|giorn[oi]'
const named = [
  'next day|following day|previous day|day before|same day|the day (?:after|before)|yesterday|tomorrow',
  '다음\\s?날|익일|전날|전일|당일',
  'd[ií]a (?:siguiente|anterior|seguinte)|lendemain|la veille|jour suivant|giorno (?:dopo|prima|successivo|precedente)',
].join('|')
const shift = new RegExp(
  `^\\s?[,;]?\\s?[(\\[]?(?:(?:ends|begins|starts) )?(?:[+−-]\\s?\\d(?:\\s?(?:${units}))?|\\d (?:days?) before|\\d일 전|${named})(?!\\p{L}|\\p{N})(?:\\s?(?:종료|시작))?(?:, ends [+]\\d days?)?[)\\]]?(?!\\p{L}|\\p{N})`,
  'iu',
)

/** How long the words at the start of a text are that tell another day; 0 where there are none. */
export function dayShiftLength(text: string): number {
  return shift.exec(text.slice(0, 60))?.[0].length ?? 0
}
