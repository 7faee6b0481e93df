/** A document's programme: its timed places, read in order into days and items. */

import type { SheetDocument, Spot } from '../../blocks/block.ts'
import { type Answers, type Ask, found, type ReadDay, type ReadFinding } from '../reading.ts'
import { minuteOf } from '../times/clock-minutes.ts'
import { type DraftDay, dateByDocument, daysOf } from './days.ts'
import { documentDates } from './document-dates.ts'
import { stepsOfDocument } from './document-steps.ts'
import { type HalfFacts, settleHalves } from './halves.ts'
import { makeItem, type ProgrammeItem } from './make-item.ts'
import { itemsOfRooms } from './parallel-items.ts'
import { dateSettler } from './settle-dates.ts'
import { checkMinutes, checkZones } from './time-checks.ts'
import { startsWithHalf } from './told-halves.ts'
import { joinedUses } from './used.ts'

export interface ProgrammeFacts {
  order: Answers['order']
  halves?: Answers['halves']
  year: number | null
  language: string | null
}

export interface ProgrammeDay extends ReadDay {
  items: ProgrammeItem[]
}

export interface Programme {
  days: ProgrammeDay[]
  used: Spot[]
  asks: Ask[]
  findings: ReadFinding[]
}

export function readProgramme(document: SheetDocument, facts: ProgrammeFacts): Programme {
  const { steps, findings, used } = stepsOfDocument(document)
  if (!steps.some((step) => step.step === 'row')) return { days: [], used: [], asks: [], findings: [] }
  const settler = dateSettler(document, facts)
  const drafted = daysOf(steps, settler)
  if (drafted.some(({ date, toFill }) => date === null && !toFill))
    dateByDocument(
      drafted.filter(isMeant),
      documentDates(document, settler, drafted[0]?.drafts[0]?.clock?.start ?? null),
    )
  const wide = drafted.some(({ drafts }) =>
    drafts.some(({ clock }) => clock !== null && isWide(clock.written, clock.start)),
  )
  const programme: Programme = {
    days: [],
    used: [...used],
    asks: settler.asks,
    findings: [...settler.findings, ...findings],
  }
  const told = startsWithHalf(document)
  for (const day of drafted.filter(isMeant))
    addDay(day, { document, wide, halves: facts.halves, told }, programme)
  return { ...programme, used: joinedUses(programme.used) }
}

/** A day without a row is kept where it is one of several that are counted: `Day 3: Tour`. */
function isMeant({ drafts, number, toFill }: DraftDay): boolean {
  return !toFill && (drafts.length > 0 || number !== null)
}

function isWide(written: string, start: string): boolean {
  return minuteOf(start) >= 13 * 60 && !/(?:[ap]\.? ?m|오[전후]|mañana|tarde|noche|noon)/iu.test(written)
}

interface DayFacts extends HalfFacts {
  document: SheetDocument
}

function addDay(day: DraftDay, { document, ...facts }: DayFacts, programme: Programme): void {
  const settled = settleHalves(day.drafts, facts)
  const items: ProgrammeItem[] = []
  for (const draft of day.drafts) {
    const clock = settled.clocks.get(draft) ?? null
    const made = makeItem(draft, { lines: document.format === 'pdf' ? 'broken' : 'meant', clock })
    if (made === undefined) continue
    items.push(...itemsOfRooms(made.item))
    programme.used.push(...made.used)
    programme.findings.push(...checkMinutes(made.item), ...checkZones(draft, clock, day.date?.value ?? null))
  }
  if (items.length === 0 && day.number === null) return
  programme.used.push(...day.marks)
  programme.asks.push(...settled.asks)
  const label = day.label === null ? null : found(day.label.text, day.label.spot)
  programme.days.push({ date: day.date, label, items })
}
