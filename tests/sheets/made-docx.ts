/** Word files made on the spot: by the docx library as Word would write them, or from bare XML where Word is odd. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { strToU8, zipSync } from 'fflate'

/** `# Title`, `## Heading`, `- item`, `  - item`, `1. item`, `**bold**`, a tab, or plain words. */
export type MadeLine = string
export interface MadeCell {
  lines: (MadeLine | MadeTable)[]
  rowSpan?: number
  columnSpan?: number
}
export interface MadeTable {
  /** The first row is marked as a header that pages repeat. */
  headed?: boolean
  rows: (string | MadeCell)[][]
}

export interface MadeDocument {
  content: (MadeLine | MadeTable)[]
  header?: string
  footer?: string
}

export async function aDocx({ content, header, footer }: MadeDocument): Promise<Uint8Array> {
  const document = new Document({
    numbering: { config: [{ reference: 'numbers', levels: numberLevels }] },
    sections: [
      {
        ...(header === undefined
          ? {}
          : { headers: { default: new Header({ children: [paragraph(header)] }) } }),
        ...(footer === undefined
          ? {}
          : { footers: { default: new Footer({ children: [paragraph(footer)] }) } }),
        children: content.map(part),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const numberLevels = [0, 1, 2].map((level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  alignment: AlignmentType.START,
}))

function part(one: MadeLine | MadeTable): Paragraph | Table {
  return typeof one === 'string' ? paragraph(one) : table(one)
}

function table({ headed = false, rows }: MadeTable): Table {
  return new Table({
    rows: rows.map(
      (cells, row) => new TableRow({ tableHeader: headed && row === 0, children: cells.map(tableCell) }),
    ),
  })
}

function tableCell(cell: string | MadeCell): TableCell {
  const { lines, rowSpan = 1, columnSpan = 1 } = typeof cell === 'string' ? { lines: cell.split('\n') } : cell
  return new TableCell({ rowSpan, columnSpan, children: lines.map(part) })
}

function paragraph(line: MadeLine): Paragraph {
  const [, blanks = '', sign = '', words = ''] = /^( *)(#{1,3} |- |\d+\. )?(.*)$/s.exec(line) ?? []
  const level = Math.floor(blanks.length / 2)
  return new Paragraph({
    ...(sign === '# ' ? { heading: HeadingLevel.TITLE } : {}),
    ...(sign === '## ' ? { heading: HeadingLevel.HEADING_1 } : {}),
    ...(sign === '### ' ? { heading: HeadingLevel.HEADING_2 } : {}),
    ...(sign === '- ' ? { bullet: { level } } : {}),
    ...(/^\d/.test(sign) ? { numbering: { reference: 'numbers', level } } : {}),
    children: runs(words),
  })
}

function runs(words: string): TextRun[] {
  return words.split(/(\*\*[^*]+\*\*|\t|\n)/).flatMap((piece) => {
    if (piece === '') return []
    if (piece === '\t') return [new TextRun({ children: [new Tab()] })]
    if (piece === '\n') return [new TextRun({ break: 1 })]
    const bold = piece.startsWith('**')
    return [new TextRun({ text: bold ? piece.slice(2, -2) : piece, bold })]
  })
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A DOCX from the XML of its body, and of further parts by their name (`numbering`, `styles`, `footnotes`, `header1`). */
export function aBareDocx(body: string, parts: Record<string, string> = {}): Uint8Array {
  return zipSync(bareParts(body, parts))
}

export function bareParts(body: string, parts: Record<string, string> = {}): Record<string, Uint8Array> {
  const related = Object.keys(parts).map((name) => {
    const type = name.replace(/\d+$/, '')
    return `<Relationship Id="${name}" Type="${relations}/${type}" Target="${name}.xml"/>`
  })
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(
      `<Relationship Id="r" Type="${relations}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(related.join('')),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, inside]) => [
        `word/${name}.xml`,
        wordPart(name.replace(/\d+$/, ''), inside),
      ]),
    ),
  }
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
}

const roots: Record<string, string> = { header: 'hdr', footer: 'ftr' }

function wordPart(name: string, inside: string): string {
  const root = roots[name] ?? name
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${word}" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v">${inside}</w:${root}>`
}

function relationships(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
}

/** A paragraph of one run in bare XML. */
export function bareParagraph(text: string, { run = '', paragraph = '' } = {}): string {
  return `<w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}
