/** Dates as they are written become days of the calendar: the order of day and month, the year, the weekday. */
import { daysBetween, type LocalDate } from '../../../domain/clock.ts'
import type { SheetDocument, Spot } from '../../blocks/block.ts'
import { type Answers, type Ask, type Found, found, type ReadFinding, type Sureness } from '../reading.ts'
import { dateOf, dayOf, weekdayOf } from '../times/date-days.ts'
import { type DateSpan, findDates } from '../times/dates.ts'
import { datedTexts } from './dated-texts.ts'

export interface DateFacts {
  order: Answers['order']
  year: number | null
}

export interface DateSettler {
  /** `before`: the day that the document is at. */
  settle(one: Written, before?: LocalDate | null): Found<LocalDate> | null
  asks: Ask[]
  findings: ReadFinding[]
}

interface Told {
  order: { value: Answers['order']; sure: Sureness }
  years: number[]
}

interface Known {
  told: () => Told
  before: LocalDate | null
}

export function dateSettler(document: SheetDocument, facts: DateFacts): DateSettler {
  const told = once(() => toldOnce(document, facts))
  const settler: DateSettler = {
    asks: [],
    findings: [],
    settle: (one, before) => settleDate(one, { told, before: before ?? null }, settler),
  }
  return settler
}

/** The whole document is only looked through for a date that does not say all by itself. */
function toldOnce(document: SheetDocument, { order, year }: DateFacts): Told {
  const texts = datedTexts(document)
  const spans = texts.flatMap(({ text }) => findDates(text))
  const titles = texts.filter(({ titular }) => titular).map(({ text }) => text)
  return {
    order: order === undefined ? orderOf(spans) : { value: order, sure: 'sure' },
    years: year === null ? yearsOf(spans, titles) : [year],
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** One date that can only be read in one way decides for the others; else the weekdays do. */
function orderOf(spans: readonly DateSpan[]): Told['order'] {
  const orders = new Set(spans.flatMap(({ order, ambiguous }) => (order === null || ambiguous ? [] : order)))
  const [order] = orders
  if (orders.size === 1) return { value: order, sure: 'likely' }
  const told = new Set(spans.flatMap((span) => orderByWeekday(span) ?? []))
  const [byWeekday] = told
  return told.size === 1 ? { value: byWeekday, sure: 'likely' } : { value: undefined, sure: 'unsure' }
}

function orderByWeekday(span: DateSpan): 'day-month' | 'month-day' | undefined {
  const { ambiguous, weekday, year, month, day } = span
  if (!ambiguous || weekday === null || year === null) return undefined
  const asWritten = weekdayOf({ year, month, day }) === weekday
  const swapped = weekdayOf({ year, month: day, day: month }) === weekday
  if (asWritten === swapped) return undefined
  return asWritten ? 'day-month' : 'month-day'
}

/** The years that the document names: in its dates, else in its titles. */
function yearsOf(spans: readonly DateSpan[], titles: readonly string[]): number[] {
  const dated = new Set(
    spans.flatMap(({ year, until }) => [year, until?.year ?? null]).filter((year) => year !== null),
  )
  if (dated.size > 0) return [...dated]
  const named = titles.flatMap((title) => [
    ...title.matchAll(/(?<![\d.,/:-])(?:19|20)\d{2}(?![\d:/%]|[.,-]\d)/g),
  ])
  return [...new Set(named.map(([year]) => Number(year)))]
}

export interface Written {
  span: DateSpan
  at: Spot
  written: string
}

function settleDate(one: Written, known: Known, settler: DateSettler): Found<LocalDate> | null {
  const order = orderFor(one.span, known)
  if (order === undefined) {
    ask(settler, { kind: 'day-month', at: [one.at], about: one.written, choices: ['day-month', 'month-day'] })
    return null
  }
  const swap = order.value === 'month-day' && one.span.ambiguous
  const month = swap ? one.span.day : one.span.month
  const day = swap ? one.span.month : one.span.day
  const year = yearFor(one, { month, day }, known)
  if (year === undefined) {
    ask(settler, { kind: 'year', at: [one.at], about: one.written, choices: known.told().years.map(String) })
    return null
  }
  const date = dateOf({ year: year.value, month, day })
  if (date === undefined) return null
  const agrees = checkWeekday(one, date, settler)
  if (!agrees) return found(nextMonths(date, one.span, known.before) ?? date, one.at, 'unsure')
  return found(date, one.at, leastSure(order.sure, year.sure))
}

/** `Friday 1 October` right after Thursday 31 October: the weekday and the day before it say which month is meant. */
function nextMonths(date: LocalDate, { weekday }: DateSpan, before: LocalDate | null): LocalDate | undefined {
  if (before === null || date >= before) return undefined
  const { year, month, day } = dayOf(date)
  const turned = month === 12 ? { year: year + 1, month: 1, day } : { year, month: month + 1, day }
  const next = dateOf(turned)
  if (next === undefined || weekdayOf(turned) !== weekday) return undefined
  const days = daysBetween(before, next)
  return days >= 1 && days <= 3 ? next : undefined
}

function orderFor(span: DateSpan, { told }: Known): { value: Answers['order']; sure: Sureness } | undefined {
  if (!span.ambiguous || span.month === span.day) return { value: 'day-month', sure: 'sure' }
  const { order } = told()
  if (order.value !== undefined) return order
  const byWeekday = orderByWeekday(span)
  return byWeekday === undefined ? undefined : { value: byWeekday, sure: 'likely' }
}

function yearFor(
  { span }: Written,
  { month, day }: { month: number; day: number },
  { told }: Known,
): { value: number; sure: Sureness } | undefined {
  if (span.year !== null) return { value: span.year, sure: 'sure' }
  const { years } = told()
  const [only] = years
  if (years.length === 1 && only !== undefined) return { value: only, sure: 'likely' }
  if (span.weekday === null) return undefined
  const fitting = years.filter((year) => weekdayOf({ year, month, day }) === span.weekday)
  const [fits] = fitting
  return fitting.length === 1 && fits !== undefined ? { value: fits, sure: 'likely' } : undefined
}

function checkWeekday({ span, at, written }: Written, date: LocalDate, { findings }: DateSettler): boolean {
  const is = weekdayOf(dayOf(date))
  if (span.weekday === null || span.weekday === is) return true
  const known = findings.some(({ code, facts }) => code === 'weekday-disagrees' && facts.date === date)
  if (!known) findings.push({ code: 'weekday-disagrees', at: [at], facts: { written, date, weekday: is } })
  return false
}

/** One question for all the dates that it answers. */
function ask({ asks }: DateSettler, one: Ask): void {
  const before = asks.find(({ kind }) => kind === one.kind)
  if (before === undefined) asks.push(one)
  else before.at.push(...one.at)
}

function leastSure(one: Sureness, other: Sureness): Sureness {
  const ranks: Sureness[] = ['sure', 'likely', 'unsure']
  return ranks[Math.max(ranks.indexOf(one), ranks.indexOf(other))] ?? 'unsure'
}
