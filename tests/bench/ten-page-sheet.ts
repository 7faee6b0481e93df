/** A sheet of ten pages: what a large session brings along, with a table of speakers and programmes of five days. */
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

const prose =
  'Markets that belong to a neighbourhood keep more of what they earn there, and the session asks what a city can do so that they last. Each of the speakers has built one, in another climate and under other laws, and brings the figures of the first three years along. '
const days = 5
const rowsOfDay = 18
const speakers = 16
const paragraphs = 22

export async function tenPageSheet(): Promise<Uint8Array> {
  const sections = [{ children: [...head(), ...background(), speakerTable(), ...programme()] }]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections })))
}

function head(): Paragraph[] {
  return [
    new Paragraph({ text: 'Markets that a city keeps', heading: HeadingLevel.TITLE }),
    labelled('Date', 'October 4th, 2021 (18:00-19:30 KST / 9:00-10:30 UTC)'),
    labelled('Language', 'English'),
    labelled('Target audience', 'Cooperatives, Local governments, Researchers'),
  ]
}

function labelled(label: string, value: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)] })
}

function background(): Paragraph[] {
  return [
    new Paragraph({ text: 'Background', heading: HeadingLevel.HEADING_1 }),
    ...Array.from({ length: paragraphs }, () => new Paragraph(prose.repeat(3).trim())),
    new Paragraph({ text: 'Objectives', heading: HeadingLevel.HEADING_1 }),
    ...Array.from(
      { length: 6 },
      (_, index) =>
        new Paragraph({ text: `Objective ${index + 1}: find out what lasts.`, bullet: { level: 0 } }),
    ),
  ]
}

function speakerTable(): Table {
  const rows = Array.from({ length: speakers }, (_, index) => [
    String(index + 1),
    `Market Cooperative ${index + 1} (Kenya)`,
    `Amina Wanjiru ${String.fromCharCode(65 + index)}. Otieno`,
    `How market ${index + 1} began\n${prose.repeat(2).trim()}`,
  ])
  return tableOf([['No.', 'Organisation (Country)', 'Name', 'Presentation'], ...rows])
}

function programme(): (Paragraph | Table)[] {
  return Array.from({ length: days }, (_, day) => [
    new Paragraph({ text: `October ${day + 4}, 2021`, heading: HeadingLevel.HEADING_2 }),
    tableOf([
      ['Time', 'Content', 'Who'],
      ...Array.from({ length: rowsOfDay }, (_, row) => [
        `${clock(row)}-${clock(row + 1)}`,
        `Visit ${row + 1} of day ${day + 1}`,
        `Amina Wanjiru ${String.fromCharCode(65 + (row % speakers))}. Otieno`,
      ]),
    ]),
  ]).flat()
}

function clock(row: number): string {
  const minute = 9 * 60 + row * 30
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function tableOf(rows: string[][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map(
            (text) => new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)) }),
          ),
        }),
    ),
  })
}
