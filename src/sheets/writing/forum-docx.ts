/** Every session of a forum in one Word file: a title, contents that lead to each, then a sheet a session. */
import { type FileChild, HeadingLevel, LeaderType, PageBreak, Paragraph, TableOfContents } from 'docx'
import { sayIn } from '../../text/say.ts'
import { sectionOf, sheetChildren, wordFiles, words } from './docx.ts'
import { label, linkTo } from './docx-blocks.ts'
import type { ForumSheets } from './forum-sheets.ts'
import { joinWord } from './join-docx.ts'
import { makeSheet } from './make-sheet.ts'
import { packWord } from './pack-docx.ts'

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
  const cachedEntries = sessions.map(({ shown }, index) => ({
    title: shown.title,
    level: 1,
    href: markOf(index),
  }))
  return [
    ...lines,
    new Paragraph({ style: 'ContentsHeading', children: [label(contents, language)] }),
    new TableOfContents(contents, {
      hyperlink: true,
      headingStyleRange: '1-1',
      beginDirty: false,
      tabLeader: LeaderType.NONE,
      cachedEntries,
    }),
  ]
}

function markOf(index: number): string {
  return `session-${index + 1}`
}
