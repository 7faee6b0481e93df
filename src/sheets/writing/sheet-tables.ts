/** The tables of a sheet: who takes part in a role, and the programme in every zone. */
import type { Say } from '../../text/say.ts'
import type { RichBlock } from './rich-text.ts'
import type { Sheet, SheetGroup, SheetPerson } from './sheet-model.ts'

export interface SheetColumn {
  label: string
  /** Of the width of the page, in hundredths. */
  share: number
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
const shares = { name: 20, post: 14, organisation: 19, country: 13, theme: 18, presentation: 36 }

/** Only columns that somebody fills. */
export function peopleTable({ people }: SheetGroup, say: Say): SheetTable {
  const filled = (['post', 'organisation', 'country', 'theme'] as const).filter((part) =>
    people.some((person) => person[part] !== ''),
  )
  const presents = people.some(({ presentations }) => presentations.length > 0)
  const columns = [
    column(say('sheet.name'), shares.name),
    ...filled.map((part) => column(say(`sheet.${part}`), shares[part])),
    ...(presents ? [column(say('sheet.presentation'), shares.presentation)] : []),
  ]
  return {
    about: 'people',
    columns: spread(columns),
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
    ...zones.map(({ name }) => column(say('sheet.timeIn', { zone: name }), 15, name)),
    column(say('sheet.content'), 45),
    ...(hasPeople ? [column(say('sheet.people'), 25)] : []),
  ]
  return {
    about: 'programme',
    columns: spread(columns),
    rows: rows.map(({ clocks, title, presentation, people }) => [
      ...clocks.map(({ from, to, shift }) => [line(`${from}–${to}${shift === '' ? '' : ` (${shift})`}`)]),
      [line(title), ...(presentation === '' ? [] : [line(presentation)])],
      ...(hasPeople ? [people.map((one) => line(one))] : []),
    ]),
  }
}

function column(label: string, share: number, zone = ''): SheetColumn {
  return { label, share, zone }
}

/** Shares of the columns that are there, so that they fill the page. */
function spread(columns: SheetColumn[]): SheetColumn[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  return columns.map((one) => ({ ...one, share: (one.share / whole) * 100 }))
}

function line(text: string, look: 'plain' | 'strong' = 'plain'): RichBlock {
  const runs = [{ text, strong: look === 'strong', emphasis: false, href: null }]
  return { kind: 'paragraph', depth: 0, number: null, runs }
}
