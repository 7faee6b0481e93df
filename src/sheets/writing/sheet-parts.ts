/** What a sheet says, in its order: parts that each format puts down in its own way. */
import { sayIn } from '../../text/say.ts'
import { sayMinutes } from '../../text/when.ts'
import type { RichBlock, Run } from './rich-text.ts'
import type { Sheet, SheetClock, SheetZone } from './sheet-model.ts'
import { peopleTable, programmeTable, type SheetTable } from './sheet-tables.ts'

export interface Fact {
  label: string
  values: string[]
  /** One below the other; else on one line, with these words between them. */
  between: 'lines' | string
  /** Written by people of the forum, not by the planner: in the language of the session. */
  isWritten: boolean
}

export type Part =
  | { kind: 'mark'; text: string }
  | { kind: 'title'; text: string }
  /** A label of the planner. */
  | { kind: 'heading'; text: string }
  /** Within a section, in the words of the session. */
  | { kind: 'subheading'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'text'; blocks: RichBlock[] }
  | { kind: 'questions'; questions: string[] }
  | { kind: 'table'; table: SheetTable }
  | { kind: 'source'; label: string; address: string; edition: string }

/** Without what the session does not have. */
export function sheetParts(sheet: Sheet): Part[] {
  const say = sayIn(sheet.language)
  const section = (text: string, parts: Part[]): Part[] =>
    parts.length === 0 ? [] : [{ kind: 'heading', text }, ...parts]
  return [
    ...sheet.marks.map((text): Part => ({ kind: 'mark', text })),
    { kind: 'title', text: sheet.title },
    { kind: 'facts', facts: sheetFacts(sheet) },
    ...section(say('sheet.background'), textPart(sheet.background)),
    ...section(say('sheet.objectives'), textPart(sheet.objectives.map((one) => richItem(one)))),
    ...section(say('sheet.mainQuestion'), textPart([sheet.mainQuestion].filter(Boolean).map(paragraph))),
    ...section(say('sheet.questions'), roundParts(sheet)),
    ...sheet.groups.flatMap((group) =>
      section(say(`role.${group.role}`, { count: group.people.length }), [
        { kind: 'table', table: peopleTable(group, say) },
      ]),
    ),
    ...section(
      say('sheet.programme'),
      sheet.rows.length === 0 ? [] : [{ kind: 'table', table: programmeTable(sheet, say) }],
    ),
    ...sourceOf(sheet),
  ]
}

export function sheetFacts(sheet: Sheet): Fact[] {
  const say = sayIn(sheet.language)
  const fact = (label: string, values: string[], between: string, isWritten = false): Fact[] =>
    values.some((value) => value !== '') ? [{ label, values, between, isWritten }] : []
  const zones = sheet.zones.map((zone, index) => sayWhole(zone, sheet.clocks[index]))
  const { keywords } = sheet
  return [
    ...fact(say('sheet.forum'), [sheet.forum], ' '),
    ...fact(say('sheet.track'), [sheet.track], ' '),
    ...fact(say('sheet.date'), [sheet.date], ' '),
    ...fact(say('sheet.time'), zones, ' / '),
    ...fact(say('sheet.duration'), [sayMinutes(say, sheet.minutes)], ' '),
    ...fact(say('sheet.language'), sheet.languages, ', '),
    ...fact(say('sheet.format'), [sheet.format], ' '),
    ...fact(say('sheet.place'), [sheet.place], ' '),
    ...fact(say('sheet.online'), [sheet.online], ' '),
    ...fact(say('sheet.audience'), sheet.audience, 'lines'),
    ...fact(say('sheet.keywords'), keywords, keywords.some((one) => separators.test(one)) ? 'lines' : ', '),
  ]
}

/** Signs at which a list on one line is read as several. */
const separators = /[,;/|·•]/

/** `18:30–20:00 KST (Seoul, UTC+9)`, with the shift of its day. */
function sayWhole({ name, about }: SheetZone, clock: SheetClock | undefined): string {
  if (clock === undefined) return ''
  const zone = about === '' ? name : `${name} (${about})`
  return withShift(`${clockRange(clock)} ${zone}`, clock)
}

/** On another day than the official one, with which. */
export function withShift(said: string, { shift }: SheetClock): string {
  return shift === '' ? said : `${said}, ${shift}`
}

export function clockRange({ from, to }: SheetClock): string {
  return `${from}–${to}`
}

function textPart(blocks: RichBlock[]): Part[] {
  return blocks.length === 0 ? [] : [{ kind: 'text', blocks }]
}

function roundParts({ rounds }: Sheet): Part[] {
  return rounds
    .filter(({ questions }) => questions.length > 0)
    .flatMap(({ title, questions }): Part[] => [
      { kind: 'subheading', text: title },
      { kind: 'questions', questions },
    ])
}

function sourceOf({ language, address, edition }: Sheet): Part[] {
  if (address === '') return []
  return [{ kind: 'source', label: sayIn(language)('sheet.page'), address, edition }]
}

export function plainRun(text: string, strong = false): Run {
  return { text, strong, emphasis: false, href: null }
}

export function paragraph(text: string): RichBlock {
  return { kind: 'paragraph', depth: 0, number: null, runs: [plainRun(text)] }
}

function richItem(text: string): RichBlock {
  return { ...paragraph(text), kind: 'item', depth: 1 }
}
