import { describe, expect, test } from 'vitest'
import { pathsMeet, valueAt } from '../../src/domain/field-paths.ts'
import { changedPaths, mergeDocuments } from '../../src/domain/merge.ts'
import { sameContent } from '../../src/domain/release/canonical.ts'
import {
  dropStep,
  mostSteps,
  nextStep,
  reverseEdit,
  turnStep,
  type UndoSteps,
  withStep,
} from '../../src/domain/undo-steps.ts'
import { anItem, aSession } from '../makers.ts'
import fc from '../properties.ts'
import { anyEdit, anySession } from './random-edits.ts'

const empty = { id: 'x', forumId: 'f', sessionId: 's', revisions: [], position: 0 } as unknown as UndoSteps
const steps = (revisions: number[], position = revisions.length) => ({ ...empty, revisions, position })

describe('steps', () => {
  test('the newest that stands is taken back first, and done again last', () => {
    const undone = turnStep(steps([2, 5]), 'undo', { from: 5, to: 6 })
    const both = turnStep(undone, 'undo', { from: 2, to: 7 })

    expect([undone, both]).toEqual([steps([2, 6], 1), steps([7, 6], 0)])
    expect([nextStep(both, 'undo'), nextStep(both, 'redo')]).toEqual([undefined, 7])
    expect(turnStep(both, 'redo', { from: 7, to: 8 })).toEqual(steps([8, 6], 1))
  })

  test('a new save ends what could be done again', () => {
    expect(withStep(steps([2, 6], 1), 7)).toEqual(steps([2, 7]))
  })

  test('the oldest go when there are too many', () => {
    const full = Array.from({ length: mostSteps }, (_, index) => index + 1)

    expect(withStep(steps(full), 500)).toEqual(steps([...full.slice(1), 500]))
  })

  test('a second press in another window moves nothing', () => {
    const undone = turnStep(steps([2, 5]), 'undo', { from: 5, to: 6 })

    expect(turnStep(undone, 'undo', { from: 5, to: 7 })).toEqual(undone)
    expect(dropStep(undone, 'undo', 5)).toEqual(undone)
  })

  test('a step of which nothing is left makes way for the one before it', () => {
    expect(dropStep(steps([2, 5]), 'undo', 5)).toEqual(steps([2]))
    expect(dropStep(steps([2, 6, 7], 1), 'redo', 6)).toEqual(steps([2, 7], 1))
  })
})

describe('an edit reversed', () => {
  const [a, b] = [anItem({ id: 'a', title: 'A' }), anItem({ id: 'b', title: 'B' })]
  const before = aSession({ id: 's1', title: 'Before', items: [a, b] })

  test('a row that was removed is back in its place, and what others did since stays', () => {
    const after = { ...before, items: [b] }
    const current = { ...after, title: 'By others', items: [{ ...b, minutes: 25 }] }

    expect(reverseEdit({ before, after }, current)).toEqual({
      doc: { ...current, items: [a, { ...b, minutes: 25 }] },
      stayed: [],
    })
  })

  test('a field that others changed since stays theirs and is told', () => {
    const after = { ...before, title: 'Mine', plannedMinutes: 90 }
    const current = { ...after, title: 'Theirs' }

    expect(reverseEdit({ before, after }, current)).toEqual({
      doc: { ...current, plannedMinutes: before.plannedMinutes },
      stayed: ['title'],
    })
  })

  test('a row that was added and filled by others stays', () => {
    const after = { ...before, items: [a, b, anItem({ id: 'c', title: '' })] }
    const current = { ...after, items: [a, b, anItem({ id: 'c', title: 'By others' })] }

    expect(reverseEdit({ before, after }, current)).toEqual({ doc: current, stayed: ['items.c'] })
  })
})

describe('whatever was edited', () => {
  const edited = fc.tuple(anySession, anyEdit, anyEdit).map(([before, mine, theirs]) => {
    const after = mine(before)
    return { before, after, current: theirs(after) }
  })
  /** What others change here, they change elsewhere than the step did. */
  const elsewhere = edited.filter(({ before, after, current }) => {
    const own = changedPaths(before, after)
    const others = changedPaths(after, current)
    const isOrder = (path: string) => path.endsWith('_order')
    const rows = (paths: string[]) =>
      paths.filter((path) => /^\w+\.[^.]+$/.test(path)).map((path) => path.split('.')[0])
    const apart = !own.some((one) => others.some((other) => pathsMeet(one, other)))
    return (
      apart &&
      !own.some(isOrder) &&
      !others.some(isOrder) &&
      rows(own).every((list) => !rows(others).includes(list))
    )
  })

  test('taking it back gives the very draft before, and doing it again the one after', () => {
    fc.assert(
      fc.property(edited, ({ before, after }) => {
        const undone = reverseEdit({ before, after }, after)
        const redone = reverseEdit({ before: after, after: undone.doc }, undone.doc)

        expect([undone, redone]).toEqual([
          { doc: before, stayed: [] },
          { doc: after, stayed: [] },
        ])
      }),
    )
  })

  test('others’ edits elsewhere are as if the step had never been, and still there when it is done again', () => {
    fc.assert(
      fc.property(elsewhere, ({ before, after, current }) => {
        const alone = mergeDocuments(after, current, before).doc
        const undone = reverseEdit({ before, after }, current)
        const redone = reverseEdit({ before: current, after: undone.doc }, undone.doc)

        expect(sameContent(undone.doc, alone)).toBe(true)
        expect(undone.stayed).toEqual([])
        expect(sameContent(redone.doc, current)).toBe(true)
      }),
    )
  })

  test('nothing that others did since is undone', () => {
    fc.assert(
      fc.property(edited, ({ before, after, current }) => {
        const { doc } = reverseEdit({ before, after }, current)
        const lost = changedPaths(after, current).filter((path) => {
          const isTheirs = sameContent(valueAt(doc, path), valueAt(current, path))
          // A list that the step changed, too, keeps their rows in their order; its own rows stand between them.
          return !isTheirs && !path.endsWith('_order')
        })

        expect(lost).toEqual([])
      }),
    )
  })
})
