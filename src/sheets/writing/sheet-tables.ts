/** The tables of a sheet: who takes part in a role, and the programme in every zone. */
import type { Say } from '../../text/say.ts'
import type { RichBlock } from './rich-text.ts'
import type { Sheet, SheetGroup, SheetPerson } from './sheet-model.ts'

/** A detail is a word or a few about a person. */
export type ColumnHolds = 'name' | 'detail' | 'talk' | 'clock' | 'content' | 'people'

export interface SheetColumn {
  label: string
  holds: ColumnHolds
  /** The zone whose clocks are in it; empty in other columns. */
  zone: string
}

export interface SheetTable {
  about: 'people' | 'programme'
  columns: SheetColumn[]
  /** A cell is the blocks in it, one below the other. */
  rows: RichBlock[][][]
}

type PersonColumn = 'post' | 'organisation' | 'country' | 'theme'

/** Only columns that somebody fills. */
export function peopleTable({ people }: SheetGroup, say: Say): SheetTable {
  const filled = (['post', 'organisation', 'country', 'theme'] as const).filter((part) =>
    people.some((person) => person[part] !== ''),
  )
  const presents = people.some(({ presentations }) => presentations.length > 0)
  const columns = [
    column(say('sheet.name'), 'name'),
    ...filled.map((part) => column(say(`sheet.${part}`), 'detail')),
    ...(presents ? [column(say('sheet.presentation'), 'talk')] : []),
  ]
  return {
    about: 'people',
    columns,
    rows: people.map((person) => [
      [line(person.name, 'strong')],
      ...filled.map((part: PersonColumn) => (person[part] === '' ? [] : [line(person[part])])),
      ...(presents ? [presentationLines(person)] : []),
    ]),
  }
}

function presentationLines({ presentations }: SheetPerson): RichBlock[] {
  return presentations.flatMap(({ title, abstract }) => [line(title, 'strong'), ...abstract])
}

export function programmeTable({ zones, rows }: Sheet, say: Say): SheetTable {
  const hasPeople = rows.some(({ people }) => people.length > 0)
  const columns = [
    ...zones.map(({ name }) => column(say('sheet.timeIn', { zone: name }), 'clock', name)),
    column(say('sheet.content'), 'content'),
    ...(hasPeople ? [column(say('sheet.people'), 'people')] : []),
  ]
  return {
    about: 'programme',
    columns,
    rows: rows.map(({ clocks, title, presentation, people }) => [
      ...clocks.map(({ from, to, shift }) => [line(`${from}–${to}${shift === '' ? '' : ` (${shift})`}`)]),
      [line(title), ...(presentation === '' ? [] : [line(presentation)])],
      ...(hasPeople ? [people.map((one) => line(one))] : []),
    ]),
  }
}

function column(label: string, holds: ColumnHolds, zone = ''): SheetColumn {
  return { label, holds, zone }
}

function line(text: string, look: 'plain' | 'strong' = 'plain'): RichBlock {
  const runs = [{ text, strong: look === 'strong', emphasis: false, href: null }]
  return { kind: 'paragraph', depth: 0, number: null, runs }
}
