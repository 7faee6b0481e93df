/** A sheet for Word, by the `docx` library: real headings, real tables, the same bytes for the same sheet. */
import {
  Bookmark,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { unzipSync } from 'fflate'
import { sayIn } from '../../text/say.ts'
import { blockParagraphs, cleanText, factTable, label, linkTo } from './docx-blocks.ts'
import { numbering, page, sheetStyles } from './docx-styles.ts'
import { wordTable } from './docx-tables.ts'
import { packWord } from './pack-docx.ts'
import type { Sheet } from './sheet-model.ts'
import { type Part, paragraph, sheetParts } from './sheet-parts.ts'

export async function writeDocx(sheet: Sheet): Promise<Uint8Array> {
  const { title, forum, written, at } = sheet
  const section = { ...sectionOf(sheet), children: sheetChildren(sheet) }
  return packWord(await wordFiles({ title, subject: forum, written }, section), at)
}

export interface WordFile {
  title: string
  subject: string
  /** The language that most of it is written in. */
  written: string
}

/** The files that a Word file is made of, by their names in it. */
export async function wordFiles({ title, subject, written }: WordFile, section: ISectionOptions) {
  const document = new Document({
    title: cleanText(title),
    subject: cleanText(subject),
    creator: 'Madang',
    lastModifiedBy: 'Madang',
    compatabilityModeVersion: 15,
    styles: sheetStyles(written),
    numbering,
    sections: [section],
  })
  return unzipSync(await Packer.toBuffer(document))
}

/** A page of A4 with what it belongs to and its number below. */
export function sectionOf({ language, forum, edition }: Pick<Sheet, 'language' | 'forum' | 'edition'>) {
  const say = sayIn(language)
  const left = [forum, edition].filter((part) => part !== '').join(' · ')
  const footer = new Paragraph({
    style: 'Small',
    tabStops: [{ type: TabStopType.RIGHT, position: page.text }],
    children: [
      words(left),
      new TextRun({
        children: ['\t', `${say('sheet.pageOf')} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
      }),
    ],
  })
  const { margin, width, height } = page
  return {
    properties: {
      page: {
        size: { width, height },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    footers: { default: new Footer({ children: [footer] }) },
  }
}

/** `after`: the number of the last list before, since each list begins anew. `mark`: what contents lead to. */
export function sheetChildren(sheet: Sheet, { after = 0, mark = '' } = {}): FileChild[] {
  return sheetParts(sheet).flatMap((part, index) => {
    const children = partChildren(part, sheet.language, after + index + 1)
    if (part.kind !== 'title' || mark === '') return children
    const marked = new Bookmark({ id: mark, children: [words(part.text)] })
    return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [marked] })]
  })
}

/** Of the session or its forum, in their language. */
export function words(text: string): TextRun {
  return new TextRun(cleanText(text))
}

function partChildren(part: Part, language: string, instance: number): FileChild[] {
  switch (part.kind) {
    case 'mark':
      return [new Paragraph({ style: 'Mark', children: [label(part.text, language)] })]
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [words(part.text)] })]
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [label(part.text, language)] })]
    case 'subheading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: [words(part.text)] })]
    case 'facts':
      return [factTable(part.facts, language)]
    case 'text':
      return blockParagraphs(part.blocks, 'Normal', instance)
    case 'questions':
      return blockParagraphs(
        part.questions.map((text, index) => ({
          ...paragraph(text),
          kind: 'item',
          depth: 1,
          number: index + 1,
        })),
        'Normal',
        instance,
      )
    case 'table':
      return [wordTable(part.table, language, instance)]
    case 'source':
      return [
        new Paragraph({
          style: 'Small',
          spacing: { before: 300 },
          children: [
            label(`${part.label}: `, language),
            linkTo(part.address),
            label(` (${part.edition})`, language),
          ],
        }),
      ]
  }
}
