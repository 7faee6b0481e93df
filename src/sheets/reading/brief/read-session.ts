/** A document read as a session or a programme: every part for itself, then held against the others. */
import type { SheetDocument, Spot } from '../../blocks/block.ts'
import { gatherAsks } from '../asks.ts'
import type { Programme } from '../programme/read-programme.ts'
import type { Answers, Found, ReadDay, ReadFinding, Reading, ReadPerson } from '../reading.ts'
import { findInSheet } from '../sheet-findings.ts'
import { readTitle } from '../title.ts'
import { readBriefTexts } from './brief-texts.ts'
import { columnLabels } from './column-labels.ts'
import { emptyReading } from './empty-reading.ts'
import { headGroups } from './head-lines.ts'
import { readListedLines } from './listed-lines.ts'
import { gatherPeople } from './merge-people.ts'
import { readListedPeople } from './people-sections.ts'
import { readPlace } from './place-of-sheet.ts'
import { readProfiles } from './profiles.ts'
import { readRoleLines } from './role-lines.ts'
import type { Section, Sections } from './sections.ts'
import { readSetting } from './setting.ts'
import { linesOfDocument } from './sheet-lines.ts'
import { settleClocks, settleDays, spotsOfSlot } from './sheet-slot.ts'
import { languagesIn } from './spoken-languages.ts'
import { readStatedSlot, type StatedSlot } from './stated-slot.ts'
import { indexQuotes } from './talk-titles.ts'
import { zoneMentions } from './zone-mentions.ts'
import { readZone, type ZoneFacts } from './zone-of-sheet.ts'

export interface SheetParts {
  document: SheetDocument
  answers: Answers
  language: string | null
  programme: Programme
  cut: Sections
}

export interface ReadSession {
  reading: Reading
  /** Words that name values and are none. */
  labels: Spot[]
}

export function readSession(parts: SheetParts): ReadSession {
  const { document, answers, language, programme, cut } = parts
  const { sections } = cut
  const texts = readBriefTexts(sections)
  const named = readTitle(document, sections)
  const place = readPlace(sections) ?? named.place
  const slot = readStatedSlot(cut)
  const dated = settleDays(document, slot, programme.days, answers)
  const places = [place, named.title, named.forum].flatMap((one) => one?.value ?? [])
  const zone = readZone(zoneFacts(parts, slot, dated.days, places), answers)
  const clocks = settleClocks(slot, dated.days, zone.zone?.value.iana ?? null, answers)
  const listed = peopleOf(parts, texts.keywords)
  const reading: Reading = {
    ...emptyReading('session', language),
    title: named.title,
    forum: named.forum,
    ...texts,
    ...gatherPeople(listed.people, dated.days),
    stated: clocks.stated,
    zone: zone.zone,
    place,
    ...readSetting({
      sections,
      lines: linesOfDocument(document),
      title: named.title,
      place,
      isOne: dated.days.length < 2,
    }),
    languages: languagesOf(sections),
    days: dated.days,
    asks: gatherAsks([...dated.asks, ...clocks.asks, ...programme.asks, ...zone.asks]),
  }
  const own = findInSheet({ ...reading, listed: listed.named })
  const findings = onceEach([...programme.findings, ...dated.findings, ...zone.findings, ...own])
  const labels = [...labelsOf(parts), ...listed.labels, ...spotsOfSlot(slot)]
  return { reading: { ...reading, findings }, labels }
}

function peopleOf({ document, programme, cut }: SheetParts, keywords: readonly Found<string>[]) {
  const items = programme.days.flatMap((day) => day.items)
  const { people, labels } = readListedPeople(document, cut.sections, {
    themes: keywords.map(({ value }) => value),
    quotes: indexQuotes(items.map(({ title, notes }) => `${title.value} ${notes?.value ?? ''}`)),
  })
  const profiles: ReadPerson[] = readProfiles(cut.free).map(({ person }) => person)
  const lines = readListedLines(document, cut.free)
  return { named: people, people: [...people, ...readRoleLines(cut), ...profiles, ...lines], labels }
}

function languagesOf(sections: readonly Section[]): Found<string>[] {
  return sections
    .filter(({ field }) => field === 'languages')
    .flatMap(({ lines }) => lines.slice(0, 6).flatMap(({ passage }) => languagesIn(passage)))
}

function zoneFacts(
  { document, language }: SheetParts,
  slot: StatedSlot,
  days: readonly ReadDay[],
  places: readonly string[],
): ZoneFacts {
  const rows = days.flatMap(({ items }) => items)
  const starts = rows.flatMap(({ start }) => start ?? [])
  const [first] =
    slot.ranges.length > 0 ? slot.ranges.map(({ written }) => [written.spot]) : starts.map(({ at }) => at)
  return {
    mentions: zoneMentions(linesOfDocument(document)),
    starts: new Set(starts.map(({ value }) => value)),
    date: days.find(({ date }) => date !== null)?.date?.value ?? null,
    places: [...places, ...headTexts(document)],
    rest: rows.map(({ title, notes }) => `${title.value}\n${notes?.value ?? ''}`),
    language,
    hasClocks: starts.length > 0 || slot.ranges.length > 0,
    at: first ?? [],
  }
}

/** The first lines say where, when they say anything of it. */
function headTexts(document: SheetDocument): string[] {
  const texts = headGroups(document).flatMap(({ passages }) => passages.map(({ text }) => text))
  return texts.slice(0, 10)
}

function labelsOf({ document, programme, cut }: SheetParts): Spot[] {
  const own = cut.sections.flatMap(({ label }) => label?.spot ?? [])
  return [...own, ...columnLabels(document, cut.tables, programme.used)]
}

function onceEach(findings: readonly ReadFinding[]): ReadFinding[] {
  const once = new Map<string, ReadFinding>()
  for (const finding of findings) {
    const key = `${finding.code} ${JSON.stringify(finding.code === 'more-than-slot' ? finding.facts.minutes : finding.facts)}`
    if (!once.has(key)) once.set(key, finding)
  }
  return [...once.values()]
}
