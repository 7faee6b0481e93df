import { expect, test } from 'vitest'
import type { Entered } from '../../../src/web/desk/forms/entered.ts'
import { editRows } from '../../../src/web/desk/sessions/edit-rows.ts'
import { enterSession } from '../../../src/web/desk/sessions/enter-session.ts'
import { namesOfDraft } from '../../../src/web/desk/sessions/name-book.ts'
import { pasteRows } from '../../../src/web/desk/sessions/paste-rows.ts'
import { sketchSession } from '../../../src/web/desk/sessions/read-session.ts'
import { listedIds } from '../../../src/web/desk/sessions/reading.ts'
import { aDraft, anItem, aPerson, aSession } from '../../makers.ts'
import fc from '../../properties.ts'

const draft = aDraft({ people: [aPerson({ id: 'ana', given: 'Ana' })] })
const names = namesOfDraft(draft)
const base = aSession({
  id: 's1',
  items: ['a', 'b', 'c'].map((id) => anItem({ id, title: `Row ${id}`, people: [] })),
})

interface Act {
  verb: string
  /** Which of the rows that are there then. */
  at: number
  pasted: string
}

const act: fc.Arbitrary<Act> = fc.record({
  verb: fc.constantFrom(
    'add-row',
    'add-row-after',
    'up',
    'down',
    'duplicate',
    'remove',
    'paste-rows',
    'recompute',
  ),
  at: fc.nat(9),
  pasted: fc.constantFrom('', 'Soil', '18:00 Soil\n18:10 Water', 'Time\tContent\n18:05\tAna: Air', '\n\n'),
})

/** What stands in each row, as the form would send it. */
function rowsOf(entered: Entered): Map<string, string> {
  return new Map(
    listedIds(entered, 'rows').map((id) => {
      const own = entered.names().filter((name) => name.startsWith(`items.${id}.`))
      return [id, own.map((name) => `${name}=${entered.all(name).join('|')}`).join('&')]
    }),
  )
}

test('no edit of the agenda loses a row, or anything that stands in one, but the removal of that row', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let entered = enterSession(base, names)
      let count = 0
      const newId = () => `new-${++count}`
      for (const { verb, at, pasted } of acts) {
        const before = rowsOf(entered)
        const ids = [...before.keys()]
        const id = ids[at % Math.max(ids.length, 1)] ?? 'none'
        const value = verb === 'add-row' || verb === 'recompute' ? verb : `${verb}:${id}`
        const { session } = sketchSession(entered, base, { names, language: 'en' })
        const typed = entered.with({ pasted })
        const edit = value.startsWith('paste-rows')
          ? pasteRows(typed, value, { session, names, draft, newId })
          : editRows(typed, value, newId)
        entered = edit?.entered ?? typed

        const after = rowsOf(entered)
        const isBlank = !/\.title=[^&]/.test(before.get(id) ?? '')
        const mayGo = verb === 'remove' || (verb === 'paste-rows' && isBlank) ? [id] : []
        const kept = [...before].filter(([one]) => !mayGo.includes(one))
        expect(kept.filter(([one, text]) => after.get(one) !== text)).toEqual([])
        if (verb !== 'up' && verb !== 'down') {
          const order = [...after.keys()].filter((one) => before.has(one))
          expect(order).toEqual(ids.filter((one) => after.has(one)))
        }
      }
    }),
  )
})
