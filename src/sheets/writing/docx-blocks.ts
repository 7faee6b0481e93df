/** Words and tables of a sheet as Word has them. */
import {
  ExternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { accent, hairline, page, soft, wordLanguage } from './docx-styles.ts'
import type { RichBlock, Run } from './rich-text.ts'
import type { Fact } from './sheet-parts.ts'

/** In the words of the planner, in the language of the interface. */
export function label(
  text: string,
  language: string,
  looks: { color?: string; bold?: boolean; size?: number; break?: number } = {},
): TextRun {
  return new TextRun({ text: cleanText(text), language: wordLanguage(language), ...looks })
}

/** Lists of numbers are told apart by `instance`. */
export function blockParagraphs(blocks: readonly RichBlock[], style = 'Normal', instance = 0): Paragraph[] {
  return blocks.map(({ kind, depth, number, runs }) => {
    const level = Math.min(depth, 4) - 1
    const list = number === null ? { reference: 'bullets', level } : { reference: 'numbers', level, instance }
    const isHeading = kind === 'heading'
    return new Paragraph({
      style,
      children: runs.flatMap((run) => runParts(isHeading ? { ...run, strong: true } : run)),
      ...(isHeading ? { keepNext: true } : {}),
      ...(kind === 'item' ? { numbering: list } : {}),
      ...(kind === 'quote' ? { indent: { left: 340 } } : {}),
    })
  })
}

function runParts({ text, strong, emphasis, href }: Run): ParagraphChild[] {
  const pieces = text.split('\n').map(
    (piece, index) =>
      new TextRun({
        text: cleanText(piece),
        bold: strong,
        italics: emphasis,
        ...(index > 0 ? { break: 1 } : {}),
        ...(href === null ? {} : { style: 'Hyperlink' }),
      }),
  )
  return href === null ? pieces : [new ExternalHyperlink({ link: href, children: pieces })]
}

/** Lines on all sides: a PDF that somebody makes of it still has its cells. */
const borders = { top: hairline, bottom: hairline, left: hairline, right: hairline }
const inside = { insideHorizontal: hairline, insideVertical: hairline }
const margins = { top: 50, bottom: 50, left: 70, right: 70 }

export function factTable(facts: readonly Fact[], language: string): Table {
  const widths = [2_300, page.text - 2_300]
  const rows = facts.map(({ label: text, values, between, isWritten }) => {
    const lines = between === 'lines' ? values : [values.join(between)]
    return new TableRow({
      cantSplit: true,
      children: [
        cellOf(widths[0] ?? 0, [
          new Paragraph({ style: 'Cell', children: [label(text, language, { bold: true, color: soft })] }),
        ]),
        cellOf(
          widths[1] ?? 0,
          lines.map((line) => factLine(line, { language, isWritten, isItem: between === 'lines' })),
        ),
      ],
    })
  })
  return tableOf(rows, widths)
}

function factLine(text: string, of: { language: string; isWritten: boolean; isItem: boolean }): Paragraph {
  const run = of.isWritten ? new TextRun(cleanText(text)) : label(text, of.language)
  const children = isAddress(text) ? [linkTo(text)] : [run]
  return new Paragraph({
    style: 'Cell',
    children,
    ...(of.isItem ? { numbering: { reference: 'bullets', level: 0 } } : {}),
  })
}

export function linkTo(address: string, text = address): ExternalHyperlink {
  const run = new TextRun({ text: cleanText(text), style: 'Hyperlink', color: accent })
  return new ExternalHyperlink({ link: address, children: [run] })
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text)
}

export function cellOf(
  width: number,
  children: Paragraph[],
  spans: { rowSpan?: number; columnSpan?: number } = {},
): TableCell {
  return new TableCell({
    ...spans,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    margins,
    children: children.length > 0 ? children : [new Paragraph({ style: 'Cell' })],
  })
}

export function tableOf(rows: TableRow[], columnWidths: number[]): Table {
  return new Table({
    width: { size: page.text, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: { ...borders, ...inside },
    rows,
  })
}

/** Without what XML 1.0 (2.2) does not allow: control characters, halves of characters. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}
