/** Documents that are made to be slow: each is read, in a time that does not grow faster than it does. */
import { expect, test } from 'vitest'
import { blocksOfHtml } from '../../src/sheets/blocks/from-html.ts'
import { blocksOfText } from '../../src/sheets/blocks/from-text.ts'
import { readSheet } from '../../src/sheets/reading/read-sheet.ts'

const sheet = 'Session title: Seeds\nDate: 4 October 2021\n10:00-11:00 UTC'
const lines = (words: string, count: number) => `${words.repeat(60 / words.length)}\n`.repeat(count)

test.each([
  ['a label behind a label', () => blocksOfText('Moderator: '.repeat(90_000))],
  ['speakers who are signs', () => blocksOfText(`${sheet}\nSpeakers\n\n${lines('a: ', 16_000)}`)],
  ['one paragraph of cut lines', () => blocksOfText(`${sheet}\nSpeakers\n\n${lines(' y ', 12_000)}`)],
  [
    'cells that reach to the end',
    () => blocksOfHtml(`<table>${'<tr><td rowspan=0>9:00<td>b<td>c</tr>'.repeat(10_000)}</table>`),
  ],
])(
  '%s takes seconds, not minutes',
  (_what, make) => {
    const document = make()
    const { user } = process.cpuUsage()

    expect(readSheet(document, {}).kind).toBeTypeOf('string')

    expect(process.cpuUsage().user - user).toBeLessThan(10_000_000)
  },
  60_000,
)
