/** What the planner writes, the planner reads: from the visible text alone, in every format and language. */

import { describe, expect, test } from 'vitest'
import { shownSession } from '../../src/domain/release/selection.ts'
import { makeSheet, type SheetSource } from '../../src/sheets/writing/make-sheet.ts'
import { readReleased } from '../../src/store/release-forum.ts'
import { type InterfaceLanguage, interfaceLanguages } from '../../src/text/say.ts'
import fc from '../properties.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { anySource } from './random-sheets.ts'
import { formats, readBack, shownBy, writeAs } from './round-trip.ts'

const languages = Object.keys(interfaceLanguages) as InterfaceLanguage[]
const released = await readReleased(await sampleStore(), sampleForumId)
if (released === undefined) throw new Error('the sample has no release')
const { forum, manifest } = released

describe.each([...released.sessions.values()].map(({ slug, id }) => ({ slug, id })))(
  '$slug',
  ({ id, slug }) => {
    const shown = shownSession(released, id)
    const cases = languages.flatMap((language) => formats.map((format) => ({ language, format })))

    test.each(cases)('as $format in $language', async ({ language, format }) => {
      const release = {
        number: 2,
        at: manifest.at,
        address: `https://madang.example/forums/gsef-2021/sessions/${slug}`,
      }
      const source: SheetSource = { forum, shown, language, release, at: manifest.at }

      const read = await readBack(format, await writeAs(format, makeSheet(source)))

      expect(read).toEqual(shownBy(source, format))
    })
  },
)

describe('sessions at random', () => {
  test.each(formats)('come back from %s', { timeout: 120_000 }, async (format) => {
    await fc.assert(
      fc.asyncProperty(anySource, async (source) => {
        const read = await readBack(format, await writeAs(format, makeSheet(source)))

        expect(read).toEqual(shownBy(source, format))
      }),
      { numRuns: 60, seed: 5 },
    )
  })
})
