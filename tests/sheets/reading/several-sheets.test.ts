/** A document with whole sheets one behind the other: the first is read, never a mixture, and the others are told. */
import { describe, expect, test } from 'vitest'
import { shownSession } from '../../../src/domain/release/selection.ts'
import type { SheetDocument } from '../../../src/sheets/blocks/block.ts'
import { blocksOfMarkdown } from '../../../src/sheets/blocks/from-markdown.ts'
import { blocksOfText } from '../../../src/sheets/blocks/from-text.ts'
import { makeBlocks } from '../../../src/sheets/blocks/make-blocks.ts'
import { readSheet } from '../../../src/sheets/reading/read-sheet.ts'
import type { Reading } from '../../../src/sheets/reading/reading.ts'
import { writeForumDocx } from '../../../src/sheets/writing/forum-docx.ts'
import type { SheetSource } from '../../../src/sheets/writing/make-sheet.ts'
import { readReleased } from '../../../src/store/release-forum.ts'
import { type InterfaceLanguage, interfaceLanguages, sayIn } from '../../../src/text/say.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'
import { shownBy } from '../round-trip.ts'

const sheet = (title: string, language: string, rows: readonly string[]) => [
  `Session title: ${title}`,
  'Date: 6 October 2027, 10:00 - 11:00 UTC',
  `Language: ${language}`,
  `Target audience: Friends of ${title.toLowerCase()}`,
  'Agenda',
  ...rows,
]
const rivers = sheet('Rivers', 'English', ['10:00-10:30 Sources', '10:30-11:00 Mouths'])
const roofs = sheet('Roofs', 'Korean', ['10:00-10:20 Tiles', '10:20-11:00 Straw'])

const titlesOf = ({ days }: Reading) => days.flatMap(({ items }) => items.map(({ title }) => title.value))
const severalIn = ({ findings }: Reading) =>
  findings.filter(({ code }) => code === 'several-sheets').map(({ facts }) => facts)
const read = (document: SheetDocument) => readSheet(document, {})

describe('a document that holds several sheets', () => {
  test('gives the first, and a finding names them all', () => {
    const reading = read(blocksOfText([...rivers, ...roofs].join('\n\n')))

    expect(severalIn(reading)).toEqual([{ count: 2, titles: '“Rivers”, “Roofs”' }])
    expect([reading.title?.value, titlesOf(reading)]).toEqual(['Rivers', ['Sources', 'Mouths']])
    expect(reading.languages.map(({ value }) => value)).toEqual(['en'])
    expect(reading.audience.map(({ value }) => value)).toEqual(['Friends of rivers'])
    expect(reading.leftOver.map(({ text }) => text)).toEqual(expect.arrayContaining(['Session title: Roofs']))
  })

  test('leaves the letterhead above each sheet to its own', () => {
    const head = ['NET WEEK', 'Information about a session']
    const document = blocksOfText([...head, ...rivers, ...head, ...roofs].join('\n\n'))

    const { days, leftOver, title } = read(document)
    expect(title?.at[0]?.block).toBe(2)
    expect(days.flatMap(({ items }) => items.map(({ notes }) => notes))).toEqual([null, null])
    expect(leftOver.filter(({ text }) => text === 'NET WEEK').map(({ spot }) => spot.block)).toContain(9)
  })

  test.each([
    ['the programme of two days', ['# Net Week', ...day('5', 'Knots'), ...day('6', 'Lines')]],
    [
      'the sessions of one programme, side by side',
      ['# Net Week', '5 October 2027', ...room('Knots', 'Hall 1'), ...room('Lines', 'Hall 2')],
    ],
    ['one sheet whose talks have titles', [...rivers, 'Title: Springs', 'Title: Ports']],
    ['one sheet under its headings', ['# Rivers', ...rivers.slice(1), '# Objectives', '- To listen']],
  ])('is not %s', (_what, lines) => {
    expect(severalIn(read(blocksOfMarkdown(lines.join('\n\n'))))).toEqual([])
  })

  test('is read as a whole where somebody says that it is a programme', () => {
    const document = blocksOfText([...rivers, ...roofs].join('\n\n'))

    expect(severalIn(readSheet(document, { kind: 'programme' }))).toEqual([])
  })
})

function day(number: string, what: string) {
  return [`## ${number} October 2027`, `10:00-10:30 ${what}`, `10:30-11:00 Questions about ${what}`]
}

function room(what: string, place: string) {
  return [
    ...[`## ${what}`, 'Time: 10:00-11:00', `Place: ${place}`, 'Moderator: Jane Miller'],
    ...[`10:00-10:30 ${what}, old`, `10:30-11:00 ${what}, new`],
  ]
}

const released = await readReleased(await sampleStore(), sampleForumId)
if (released === undefined) throw new Error('the sample has no release')
const { forum, manifest, sessions } = released

test.each(Object.keys(interfaceLanguages) as InterfaceLanguage[])(
  'the Word file of a whole forum gives its first session and the titles of all (%s)',
  async (language) => {
    const address = 'https://madang.example/forums/gsef-2021'
    const release = { number: 2, at: manifest.at, address }
    const sources = [...sessions.values()].map(
      ({ id }): SheetSource => ({
        forum,
        shown: shownSession(released, id),
        language,
        release,
        at: manifest.at,
      }),
    )
    const [first] = sources
    if (first === undefined) throw new Error('the sample has no session')
    const file = await writeForumDocx({
      ...{ language, title: forum.title, dates: '4–8 October 2021', written: 'en', at: manifest.at },
      ...{ edition: 'Release 2', address, sessions: sources },
    })

    const reading = read(await makeBlocks(file, 'sheets.docx'))
    const titles = sources.map(({ shown }) => `“${shown.title}”`).join(', ')
    const shown = shownBy(first, 'docx')

    expect(severalIn(reading)).toEqual([{ count: sources.length, titles }])
    expect([reading.title?.value, reading.forum?.value]).toEqual([shown.title, shown.forum])
    expect(titlesOf(reading)).toEqual(shown.items.map(({ title }) => title))
    expect(reading.audience.map(({ value }) => value)).toEqual(shown.audience)
    expect(sayIn(language)('reading.finding.several-sheets', { count: 3, titles })).toContain(titles)
  },
)
