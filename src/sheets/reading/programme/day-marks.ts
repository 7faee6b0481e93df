/** Lines that say which day follows: `Friday 16 September`, `Day 2: Exercise`, `25/08/2025`, a template's `Month dd`. */

import { findClocks } from '../times/clocks.ts'
import { type DateSpan, findDates } from '../times/dates.ts'
import { evenText } from '../times/even-text.ts'
import { dayNumberAt } from '../words/day-parts.ts'
import { isDateToFill } from '../words/placeholders.ts'
import { weekdayNamed } from '../words/weekdays.ts'
import type { DayMark } from './draft.ts'
import { cutPiece, isBlank, type Piece } from './piece.ts'

const longestHeading = 120
/** Dates that are no day of the programme. */
const otherwise =
  /(?<!\p{L})(?:deadline|submi|until|before|by|updated?|revised|revision|version|printed|published|registration (?:closes|opens)|copyright|since|born|until|mise à jour|date limite|avant le|jusqu|actualiza|fecha límite|hasta el|antes del|scadenza|entro|aggiornat|prazo|até|atualizad|마감|까지|수정|작성|기준)/iu
const labels =
  /^[\s•·▪◦●○■□◆▶*–—\-o()[\]]{0,5}(?:(?:event |session )?dates?(?: ?(?:&|and|\/) ?(?:time|duration|venue|place))?|when|day|fecha|fechas|día|cuándo|date et heure|quand|jour|data|giorno|quando|dia|일 ?시|일 ?자|날 ?짜|일정|행사 ?일시|on|le|el|il|the)?\s?[:：.\-–—|]?\s?$/iu

/** A row of its own in a table may say more beside the date than a heading, a heading more than a line. */
export type Standing = 'row' | 'heading' | 'line'

export function dayMarkOf(piece: Piece, standing: Standing): DayMark | undefined {
  const { text, spot } = piece
  if (text.length > longestHeading || otherwise.test(text)) return undefined
  const number = dayNumberAt(text)
  const dates = findDates(text)
  const date = dates.find(({ until }) => until === null)
  if (isDateToFill(text)) return mark(piece, { number: null, toFill: true })
  if (date === undefined || dates.length > 2) {
    if (number !== undefined && isDayLabel(text, number.to, standing))
      return mark(piece, { number: number.day, toFill: false })
    const weekday = standing === 'line' && !piece.strong ? undefined : weekdayOf(text)
    return weekday === undefined ? undefined : { ...mark(piece, { number: null, toFill: false }), weekday }
  }
  const block = number === undefined ? blockBefore(piece, date) : null
  if (number === undefined && block === null && !standsAsDate(text, date, standing)) return undefined
  const at = { ...spot, from: spot.from + date.from, to: spot.from + date.to }
  const written = text.slice(date.from, date.to)
  const label = number === undefined ? (block ?? besideDate(piece, date, standing)) : piece
  return { step: 'day', date, at, written, label, number: number?.day ?? null, weekday: null, toFill: false }
}

function mark(piece: Piece, { number, toFill }: { number: number | null; toFill: boolean }): DayMark {
  const { spot: at, text: written } = piece
  return { step: 'day', date: null, at, written, label: piece, number, weekday: null, toFill }
}

/** `MONDAY`, `월요일`, and nothing more. */
function weekdayOf(text: string): number | undefined {
  return text.length > 24 ? undefined : weekdayNamed(evenText(text).replace(/[^\p{L}ª-]{1,9}/gu, ''))
}

/** A line that begins with `Day 2` may be a sentence about it. */
function isDayLabel(text: string, to: number, standing: Standing): boolean {
  const after = text.slice(to)
  if (findClocks(after).length > 0 && standing === 'line' && text.length > 60) return false
  if (/^\s{0,2}(?:$|[:.|\-–—,(/])/u.test(after)) return text.length <= 90
  return standing !== 'line' && text.length <= 60
}

function standsAsDate(text: string, date: DateSpan, standing: Standing): boolean {
  const before = text.slice(0, date.from)
  const after = withoutClocks(text.slice(date.to))
  if (labels.test(before))
    return (
      standing !== 'line' ||
      after.length <= 40 ||
      /^\s?\([^()]{2,90}\)[\s.:]{0,3}$/u.test(text.slice(date.to))
    )
  if (standing === 'heading') return before.length <= 30 && !/\d/.test(before) && after.length <= 40
  return standing === 'row' && before.length + after.length <= 80
}

const block =
  /^[\s•*–—-]{0,4}((?:blocks?|bloco|bloque|bloc|blocco|part|parte|partie|modul[eo]|módulo|session|sesión|séance|sessione|sessão|encontro|encuentro|rencontre|incontro|jornada|fase|phase)\s{1,2}(?:\d{1,2}|[ivx]{1,4}))\s?[–—:|,.(-]\s?(?:dia|día|le|el|il|on)?\s?$/iu

/** `Block II – 20 October, 14:00–16:00`: the name of what a date and nothing but its hours stand behind. */
function blockBefore(piece: Piece, { from, to }: DateSpan): Piece | null {
  const name = block.exec(piece.text.slice(0, Math.min(from, 60)))?.[1]
  if (name === undefined || from > 60 || /\p{L}{3}/u.test(withoutClocks(piece.text.slice(to)))) return null
  const start = piece.text.indexOf(name)
  return cutPiece(piece, start, start + name.length)
}

export function withoutClocks(text: string): string {
  let rest = text
  for (const { from, to } of findClocks(text).reverse()) rest = rest.slice(0, from) + rest.slice(to)
  return rest.replace(/[\s().,:;|–—-]{1,20}/gu, ' ').trim()
}

/** The words beside the date, when they are any; behind a comma or in brackets is a place. */
function besideDate(piece: Piece, date: DateSpan, standing: Standing): Piece | null {
  if (standing === 'line') return null
  const led = labels.test(piece.text.slice(0, date.from))
  if (led && standing === 'heading' && !/^\s?[:–—|-]/u.test(piece.text.slice(date.to))) return null
  const spoken = tidy(led ? cutPiece(piece, date.to) : cutPiece(piece, 0, date.from))
  return spoken !== null && /\p{L}{3}/u.test(withoutClocks(spoken.text)) ? spoken : null
}

function tidy(piece: Piece): Piece | null {
  const from = piece.text.match(/^[\s\-–—|:,.;()[\]]{1,10}/u)?.[0].length ?? 0
  const to = piece.text.replace(/[\s\-–—|:,;()[\]]{1,10}$/u, '').length
  const cut = cutPiece(piece, from, Math.max(from, to))
  return isBlank(cut) ? null : cut
}
