/** What stands side by side where desk and sheet differ. */
import { describe, expect, test } from 'vitest'
import { sidesOf } from '../../../src/web/desk/sheets/difference-sides.ts'

const shared = 'Rivers run through many hands, and each of those hands has learned something else.'
const other = 'Whoever lives at the mouth of a river hears of its source only when it is too late.'
const texts = (imported: string, desk: string, sheet: string) => ({ imported, desk, sheet })

describe('the sides', () => {
  test('are three only where both changed what was imported', () => {
    const shown = (changed: 'sheet' | 'desk' | 'both', then: 'known' | 'unknown') =>
      sidesOf({ changed, imported: 'a' }, texts('a', 'b', 'c'), then).sides.map(({ of, isAsThen }) =>
        isAsThen ? `${of}, as then` : of,
      )

    expect(shown('both', 'known')).toEqual(['imported', 'desk', 'sheet'])
    expect(shown('both', 'unknown')).toEqual(['desk', 'sheet'])
    expect(shown('sheet', 'known')).toEqual(['desk, as then', 'sheet'])
    expect(shown('desk', 'known')).toEqual(['desk', 'sheet, as then'])
  })

  test('tell long lines that both have once', () => {
    const { sides, same } = sidesOf(
      { changed: 'both', imported: undefined },
      texts('', `${shared}\n\nOne.\n\n${other}`, `Two.\n\n${shared}\n\n${other}`),
      'unknown',
    )

    expect(same).toEqual([shared, other])
    expect(sides.map(({ text }) => text)).toEqual(['…\nOne.\n…', 'Two.\n…'])
  })

  test('keep every line where they differ by nothing but its order', () => {
    const { sides, same } = sidesOf(
      { changed: 'both', imported: undefined },
      texts('', `${shared}\n${other}`, `${other}\n${shared}`),
      'unknown',
    )

    expect(same).toEqual([])
    expect(sides.map(({ text }) => text)).toEqual([`${shared}\n${other}`, `${other}\n${shared}`])
  })
})
