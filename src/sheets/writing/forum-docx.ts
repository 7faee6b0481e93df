/** Every session of a forum in one Word file: a title, contents that lead to each and say when it is, then a sheet a session. */
import {
  type FileChild,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  PageBreak,
  PageReference,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { sayIn } from '../../text/say.ts'
import { sectionOf, sheetChildren, wordFiles, words } from './docx.ts'
import { label, linkTo } from './docx-blocks.ts'
import { page, soft } from './docx-styles.ts'
import type { ForumSheets } from './forum-sheets.ts'
import { joinWord } from './join-docx.ts'
import { makeSheet, type SheetSource, sheetWhen } from './make-sheet.ts'
import { packWord } from './pack-docx.ts'
import { clockRange, withShift } from './sheet-parts.ts'

/** The library holds everything of a document until it is written: so many sessions at a time bound that. */
const atOnce = 20

export async function writeForumDocx(forum: ForumSheets): Promise<Uint8Array> {
  const { title, written, at, language, edition, sessions } = forum
  const file = { title, subject: title, written }
  const section = sectionOf({ language, forum: title, edition })
  const front = await wordFiles(file, { ...section, children: frontPage(forum) })
  const parts: Record<string, Uint8Array>[] = []
  for (let from = 0; from < sessions.length; from += atOnce) {
    const sheets = sessions.slice(from, from + atOnce).map((source) => makeSheet(source))
    const children = sheets.flatMap((sheet, index) => [
      new Paragraph({ children: [new PageBreak()] }),
      ...sheetChildren(sheet, { after: index * mostLists, mark: markOf(from + index) }),
    ])
    parts.push(await wordFiles(file, { ...section, children }))
  }
  return packWord(joinWord(front, parts), at)
}

/** More lists of numbers than any sheet has. */
const mostLists = 1_000

function frontPage({ language, title, dates, edition, address, sessions }: ForumSheets): FileChild[] {
  const contents = sayIn(language)('sheet.contents')
  const lines = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [words(title)] }),
    new Paragraph({ children: [label(dates, language)] }),
    new Paragraph({ style: 'Small', children: [label(`${edition}. `, language), linkTo(address)] }),
  ]
  if (sessions.length === 0) return lines
  return [
    ...lines,
    new Paragraph({ style: 'ContentsHeading', children: [label(contents, language)] }),
    ...sessions.map((source, index) => contentsLine(source, markOf(index))),
  ]
}

/** The page is a field: programs that lay out pages fill it in. */
function contentsLine(source: SheetSource, mark: string): Paragraph {
  const { date, zones, clocks } = sheetWhen(source)
  const times = clocks.map((clock, index) =>
    withShift(`${clockRange(clock)} ${zones[index]?.name ?? ''}`, clock),
  )
  return new Paragraph({
    style: 'ContentsLine',
    tabStops: [{ type: TabStopType.RIGHT, position: page.text, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({ anchor: mark, children: [words(source.shown.title)] }),
      new TextRun({ children: [new Tab()] }),
      new PageReference(mark, { hyperlink: true }),
      label(`${date}, ${times.join(' / ')}`, source.language, { color: soft, size: 18, break: 1 }),
    ],
  })
}

function markOf(index: number): string {
  return `session_${index + 1}`
}
