/** The one date, or the one span of days, that a document names for what it is about. */
import { cellText, type SheetDocument, type Spot } from '../../blocks/block.ts'
import { findClocks } from '../times/clocks.ts'
import { dateOf, dayOf } from '../times/date-days.ts'
import { findDates } from '../times/dates.ts'
import type { DocumentDates } from './days.ts'
import type { DateSettler } from './settle-dates.ts'

/** Dates for something else than the event. */
const otherwise =
  /(?<!\p{L})(?:deadline|submi|updated?|revised|revision|version|printed|published|register|registration|copyright|since|born|founded|mise à jour|date limite|inscription|actualiza|fecha límite|inscrip|scadenza|iscrizion|aggiornat|prazo|inscriç|atualizad|마감|접수|신청|수정|작성|기준|까지)/iu
const labelled =
  /^[\s•·▪◦●○■□*–—\-o]{0,5}(?:(?:event |session )?dates?|when|fecha|cuándo|quand|data|quando|일 ?시|일 ?자|날 ?짜|행사 ?일시)(?!\p{L})/iu
const longest = 600
const mostLooked = 4_000

interface Named {
  text: string
  at: Spot
  date: NonNullable<DocumentDates['single']>
  labelled: boolean
}

/** `first`: when the first row begins. */
export function documentDates(
  document: SheetDocument,
  settler: DateSettler,
  first: string | null,
): DocumentDates {
  const named: Named[] = []
  const ranges: DocumentDates['range'][] = []
  for (const { text, at } of passagesOf(document)) {
    if (otherwise.test(text)) continue
    for (const span of findDates(text)) {
      const spot = { ...at, from: span.from, to: span.to }
      const date = settler.settle({ span, at: spot, written: text.slice(span.from, span.to) })
      if (date === null) continue
      if (span.until === null) named.push({ text, at: spot, date, labelled: labelled.test(text) })
      else {
        const { year, month, day } = span.until
        const until = dateOf({ year: year ?? dayOf(date.value).year, month, day })
        if (until !== undefined && until > date.value) ranges.push({ from: date, until })
      }
    }
  }
  return { single: singleOf(named) ?? besideClock(named, first), range: onlyRange(ranges) }
}

/** One date, however often; else the one that stands beside `Date`. */
function singleOf(named: readonly Named[]): DocumentDates['single'] {
  for (const some of [named, named.filter((one) => one.labelled)]) {
    const values = new Set(some.map(({ date }) => date.value))
    if (values.size === 1) return some[0]?.date ?? null
  }
  return null
}

/** Of several, the one that stands with the hour of the first row: `on 16 October, from 10:00 to 13:00`. */
function besideClock(named: readonly Named[], first: string | null): DocumentDates['single'] {
  const timed = named.filter(({ text, at }) =>
    findClocks(text).some(
      ({ from, start, end }) => start === first && end !== null && from >= at.to && from - at.to <= 25,
    ),
  )
  return new Set(timed.map(({ date }) => date.value)).size === 1 ? (timed[0]?.date ?? null) : null
}

function onlyRange(ranges: readonly DocumentDates['range'][]): DocumentDates['range'] {
  const values = new Set(ranges.map((range) => `${range?.from.value} ${range?.until}`))
  return values.size === 1 ? (ranges[0] ?? null) : null
}

function* passagesOf({ blocks }: SheetDocument): Generator<{ text: string; at: Spot }> {
  let looked = 0
  for (const [index, block] of blocks.entries()) {
    const texts = block.kind === 'table' ? block.cells.slice(0, 200).map(cellText) : [block.text]
    for (const [cell, text] of texts.entries()) {
      if (!/\d/.test(text) || text.length > longest) continue
      looked += 1
      if (looked > mostLooked) return
      yield {
        text,
        at: { block: index, cell: block.kind === 'table' ? cell : null, from: 0, to: text.length },
      }
    }
  }
}
