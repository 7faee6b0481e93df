/** The Word file of a whole forum. */
import { expect, test } from 'vitest'
import { makeBlocks } from '../../../src/sheets/blocks/make-blocks.ts'
import { writeForumDocx } from '../../../src/sheets/writing/forum-docx.ts'
import { anItem, aSession, startAt } from '../../makers.ts'
import { address, aSource } from './a-sheet.ts'

test('its contents tell the day and the clocks of each session, with the shift where they are of another day', async () => {
  const session = aSession({
    title: 'Night watch',
    start: startAt('23:30'),
    plannedMinutes: 90,
    items: [anItem({ minutes: 90 })],
  })
  const source = aSource({ session })
  const file = await writeForumDocx({
    ...{ language: 'en', title: 'Forum', dates: '4 October 2021', written: 'en', edition: 'Release 3' },
    ...{ address, at: source.at, sessions: [source] },
  })

  const { blocks } = await makeBlocks(file, 'sheets.docx')

  const lines = blocks.flatMap((block) => (block.kind === 'table' ? [] : block.text.split('\n')))
  expect(lines).toContain('Monday 4 October 2021, 23:30–01:00 KST, ends +1 day / 14:30–16:00 UTC')
})
