/** Tables of a sheet in Word: how wide their columns are, and where a page may cut them. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../../src/sheets/writing/docx.ts'
import { columnWidths } from '../../../src/sheets/writing/docx-widths.ts'
import { paragraph } from '../../../src/sheets/writing/sheet-parts.ts'
import type { ColumnHolds, SheetTable } from '../../../src/sheets/writing/sheet-tables.ts'
import { anItem, aParticipation, aPerson, aPresentation, aSession } from '../../makers.ts'
import { aSheet } from './a-sheet.ts'

const whole = 9_638

function aTable(columns: readonly [string, ColumnHolds][], rows: readonly string[][]): SheetTable {
  return {
    about: 'people',
    columns: columns.map(([label, holds]) => ({ label, holds, zone: '' })),
    rows: rows.map((cells) => cells.map((text) => (text === '' ? [] : [paragraph(text)]))),
  }
}

describe('columns', () => {
  test('fill the page, and none is narrower than its longest word', () => {
    const widths = columnWidths(
      aTable(
        [
          ['Name', 'name'],
          ['Post', 'detail'],
          ['Country', 'detail'],
          ['Content', 'content'],
        ],
        [['Ana Moon', 'Administrative', 'Argentina', 'How a valley shares its river']],
      ),
      whole,
    )

    expect(widths.reduce((sum, one) => sum + one, 0)).toBe(whole)
    const lettersOf = (width = 0) => (width - 160) / 116
    expect(lettersOf(widths[1])).toBeGreaterThanOrEqual('Administrative'.length)
    expect(lettersOf(widths[2])).toBeGreaterThanOrEqual('Argentina'.length)
  })

  test('are cut alike where the page is too narrow for all words', () => {
    const many = Array.from({ length: 12 }, (): [string, ColumnHolds] => ['Organisation', 'detail'])
    const widths = columnWidths(aTable(many, [many.map(() => 'x')]), whole)

    expect(widths.reduce((sum, one) => sum + one, 0)).toBe(whole)
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(20)
  })
})

describe('rows', () => {
  const rowsIn = async (sheet: ReturnType<typeof aSheet>) => {
    const document = strFromU8(unzipSync(await writeDocx(sheet))['word/document.xml'] ?? new Uint8Array())
    return (document.match(/<w:tr>.*?<\/w:tr>/g) ?? []).map((row) => ({
      text: row.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|'),
      staysWithNext: row.includes('<w:keepNext/>'),
      spans: [...row.matchAll(/<w:(gridSpan w:val="\d+"|vMerge w:val="\w+")/g)].map(([, span]) => span),
    }))
  }

  test('of a talk: what it is about runs across, below its title and beside the name', async () => {
    const rows = await rowsIn(
      aSheet({
        people: [aPerson({ id: 'ana' })],
        presentations: [aPresentation({ id: 'talk', title: 'Rivers', abstract: 'Water **runs**.' })],
        session: aSession({
          items: [anItem({ title: 'Rivers', minutes: 60, people: ['ana'], presentationId: 'talk' })],
          participations: [aParticipation({ personId: 'ana', post: 'Director' })],
        }),
      }),
    )

    const at = rows.findIndex(({ text }) => text.includes('|Rivers|'))
    expect(rows[at]).toMatchObject({ staysWithNext: true, spans: ['vMerge w:val="restart"'] })
    expect(rows[at + 1]).toMatchObject({
      text: '|Water |runs|.|',
      spans: ['vMerge w:val="continue"', 'gridSpan w:val="2"'],
    })
  })

  test('of a programme: no page ends with its first, and none begins with its last', async () => {
    const items = ['One', 'Two', 'Three', 'Four'].map((title) => anItem({ title, minutes: 15 }))
    const rows = await rowsIn(aSheet({ session: aSession({ items }) }))

    const programme = rows.slice(-5)
    expect(programme.map(({ staysWithNext }) => staysWithNext)).toEqual([true, true, false, true, false])
  })
})
