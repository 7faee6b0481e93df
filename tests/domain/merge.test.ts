import { describe, expect, test } from 'vitest'
import { areRows, orderStep, pathsMeet, valueAt } from '../../src/domain/field-paths.ts'
import { type Choices, changedPaths, mergeDocuments } from '../../src/domain/merge.ts'
import { sameContent } from '../../src/domain/release/canonical.ts'
import type { AgendaItem, Session } from '../../src/domain/session.ts'
import { unchangeable } from '../../src/store/kept-values.ts'
import {
  aForum,
  anItem,
  aParticipation,
  aPerson,
  aPresentation,
  aSession,
  pinAt,
  startAt,
} from '../makers.ts'
import fc from '../properties.ts'
import { threeStates } from './random-edits.ts'

const rowA = anItem({ id: 'a', minutes: 10 })
const rowB = anItem({ id: 'b', minutes: 10 })
const rowC = anItem({ id: 'c', minutes: 10 })
const newX = anItem({ id: 'x' })
const newY = anItem({ id: 'y' })
const base = unchangeable(aSession({ id: 's1', title: 'Base', items: [rowA, rowB, rowC] }))

const withItems = (...items: AgendaItem[]): Session => ({ ...base, items })
const order = ({ items }: Session) => items.map(({ id }) => id).join(' ')
const longer = (row: AgendaItem): AgendaItem => ({ ...row, minutes: 15 })

function mergeItems(mine: AgendaItem[], theirs: AgendaItem[], choices?: Choices) {
  const { doc, conflicts } = mergeDocuments(base, withItems(...mine), withItems(...theirs), choices)
  return { order: order(doc), doc, conflicts }
}

describe('fields', () => {
  test('that only one of them changed are all in', () => {
    const mine = { ...base, title: 'Mine', brief: { ...base.brief, mainQuestion: 'Why?' } }
    const theirs = { ...base, plannedMinutes: 90, brief: { ...base.brief, background: 'Long ago.' } }

    expect(mergeDocuments(base, mine, theirs)).toEqual({
      doc: {
        ...base,
        title: 'Mine',
        plannedMinutes: 90,
        brief: { ...base.brief, mainQuestion: 'Why?', background: 'Long ago.' },
      },
      conflicts: [],
    })
  })

  test('that both changed in two ways are listed with all three values, and theirs stay', () => {
    const mine = { ...base, title: 'Mine' }
    const theirs = { ...base, title: 'Theirs' }

    expect(mergeDocuments(base, mine, theirs)).toEqual({
      doc: theirs,
      conflicts: [{ path: 'title', base: 'Base', mine: 'Mine', theirs: 'Theirs' }],
    })
  })

  test('that both changed in the same way are no conflict', () => {
    const both = { ...base, title: 'Same', items: [longer(rowA), rowB, rowC, newX] }

    expect(mergeDocuments(base, both, structuredClone(both))).toEqual({ doc: both, conflicts: [] })
  })

  test.each([
    ['mine', 'Mine'],
    ['theirs', 'Theirs'],
  ] as const)('are settled by the choice of %s', (choice, title) => {
    const choices = new Map([['title', choice]])

    const merge = mergeDocuments(base, { ...base, title: 'Mine' }, { ...base, title: 'Theirs' }, choices)

    expect(merge).toEqual({ doc: { ...base, title }, conflicts: [] })
  })

  test('whose parts only make sense together are never mixed', () => {
    const start = mergeDocuments(
      base,
      { ...base, start: startAt('19:00') },
      { ...base, start: startAt('18:00', 'UTC') },
    )
    const pinned = withItems({ ...rowA, pin: pinAt('18:00', 'first') })
    const pin = mergeDocuments(
      pinned,
      withItems({ ...rowA, pin: pinAt('18:40', 'first') }),
      withItems({ ...rowA, pin: pinAt('18:00', 'second') }),
    )
    const case_ = aPresentation({ place: { city: 'Koidu', region: null, country: 'SL' } })
    const place = mergeDocuments(
      case_,
      { ...case_, place: { city: 'Lugo', region: null, country: 'ES' } },
      { ...case_, place: { city: 'Freetown', region: null, country: 'SL' } },
    )
    const forum = aForum()
    const city = mergeDocuments(
      forum,
      { ...forum, hostCity: { ...forum.hostCity, name: 'Seoul' } },
      { ...forum, hostCity: { ...forum.hostCity, zone: startAt('18:00').zone } },
    )

    expect([start, pin, place, city].map(({ conflicts }) => conflicts.map(({ path }) => path))).toEqual([
      ['start'],
      ['items.a.pin'],
      ['place'],
      ['hostCity'],
    ])
    expect(start.doc.start).toEqual(startAt('18:00', 'UTC'))
  })

  test('of names and contacts are each their own', () => {
    const person = aPerson({ given: 'Ana' })
    const mine = { ...person, name: { ...person.name, family: 'Gomez' } }
    const theirs = { ...person, contact: { ...person.contact, phone: '+34 1' } }

    expect(mergeDocuments(person, mine, theirs)).toEqual({
      doc: { ...mine, contact: theirs.contact },
      conflicts: [],
    })
  })

  test('that are lists of texts, people or rounds are one field each', () => {
    const mine = { ...base, brief: { ...base.brief, objectives: ['to meet'] }, languages: ['ko'] }
    const theirs = { ...base, brief: { ...base.brief, objectives: ['to talk'] } }

    const { doc, conflicts } = mergeDocuments(base, mine, theirs)

    expect(conflicts).toEqual([
      { path: 'brief.objectives', base: [], mine: ['to meet'], theirs: ['to talk'] },
    ])
    expect(doc.languages).toEqual(['ko'])
  })
})

describe('rows', () => {
  test('are merged by their ids, field by field', () => {
    const { doc, conflicts } = mergeItems(
      [{ ...rowA, title: 'Mine' }, rowB, rowC],
      [longer(rowA), rowB, { ...rowC, privateNotes: 'Theirs' }],
    )

    expect(conflicts).toEqual([])
    expect(doc.items).toEqual([{ ...longer(rowA), title: 'Mine' }, rowB, { ...rowC, privateNotes: 'Theirs' }])
  })

  test.each([
    ['at the start', [newX, rowA, rowB, rowC], [rowA, rowB, rowC, newY], 'x a b c y'],
    ['after the same row', [rowA, newX, rowB, rowC], [rowA, newY, rowB, rowC], 'a x y b c'],
    ['several in a row', [rowA, newX, newY, rowB, rowC], [longer(rowA), rowB, rowC], 'a x y b c'],
    ['after one that they removed', [rowA, rowB, newX, rowC], [rowA, rowC], 'a x c'],
    ['after one that they moved', [rowA, newX, rowB, rowC], [rowB, rowC, rowA], 'b c a x'],
    ['by them, while I moved others', [rowC, rowA, rowB], [rowA, newY, rowB, rowC], 'c a y b'],
  ])('that are added keep their place: %s', (_where, mine, theirs, merged) => {
    const result = mergeItems(mine, theirs)

    expect([result.order, result.conflicts]).toEqual([merged, []])
  })

  test('that one removes and the other leaves alone are gone', () => {
    const result = mergeItems([rowA, rowC], [rowA, rowB, longer(rowC)])

    expect([result.order, result.conflicts]).toEqual(['a c', []])
  })

  test('that one removes and the other edits are a conflict of the whole row', () => {
    const removedByMe = mergeItems([rowA, rowC], [rowA, longer(rowB), rowC])
    const removedByThem = mergeItems([rowA, longer(rowB), rowC], [rowA, rowC])

    expect(removedByMe.conflicts).toEqual([
      { path: 'items.b', base: rowB, mine: undefined, theirs: longer(rowB) },
    ])
    expect(removedByThem.conflicts).toEqual([
      { path: 'items.b', base: rowB, mine: longer(rowB), theirs: undefined },
    ])
    expect([removedByMe.order, removedByThem.order]).toEqual(['a b c', 'a c'])
  })

  test('that are kept by choice come back to their place, and go by choice', () => {
    const mine = new Map([['items.b', 'mine']] as const)

    const kept = mergeItems([rowA, longer(rowB), rowC], [rowA, rowC], mine)
    const gone = mergeItems([rowA, rowC], [rowA, longer(rowB), rowC], mine)

    expect(kept.doc.items).toEqual([rowA, longer(rowB), rowC])
    expect(gone.doc.items).toEqual([rowA, rowC])
    expect([...kept.conflicts, ...gone.conflicts]).toEqual([])
  })

  test('in two new orders are a conflict of the order alone', () => {
    const { conflicts, order } = mergeItems([rowB, longer(rowA), rowC], [rowA, rowC, rowB])

    expect(conflicts).toEqual([
      { path: 'items._order', base: ['a', 'b', 'c'], mine: ['b', 'a', 'c'], theirs: ['a', 'c', 'b'] },
    ])
    expect(order).toBe('a c b')
    expect(
      mergeItems([rowB, rowA, rowC], [rowA, rowC, rowB, newY], new Map([['items._order', 'mine']])).order,
    ).toBe('b y a c')
  })

  test('that one moves while the other adds, edits and removes are no conflict', () => {
    const result = mergeItems([rowC, rowA, rowB], [longer(rowA), newY, rowC])

    expect([result.order, result.conflicts]).toEqual(['c a y', []])
    expect(result.doc.items[1]).toEqual(longer(rowA))
  })

  test('of a list that was empty are rows too', () => {
    const empty = aSession({ id: 's1' })
    const one = aParticipation({ id: 'one' })
    const two = aParticipation({ id: 'two' })

    const merge = mergeDocuments(
      empty,
      { ...empty, participations: [one] },
      { ...empty, participations: [two] },
    )

    expect(merge).toEqual({ doc: { ...empty, participations: [one, two] }, conflicts: [] })
  })
})

test('the changed paths name fields, rows that came and went, and the order', () => {
  const after = {
    ...base,
    start: startAt('19:00'),
    brief: { ...base.brief, rounds: [{ title: '', questions: ['?'] }] },
    items: [longer(rowC), newX, rowA],
  }

  expect(changedPaths(base, after)).toEqual([
    'start',
    'brief.rounds',
    'items.b',
    'items.c.minutes',
    'items.x',
    'items._order',
  ])
  expect(changedPaths(base, base)).toEqual([])
})

describe('whatever two people do', () => {
  test('who did nothing changes nothing', () => {
    fc.assert(
      fc.property(threeStates, ({ base, mine }) => {
        expect(mergeDocuments(base, mine, base)).toEqual({ doc: mine, conflicts: [] })
        expect(mergeDocuments(base, base, mine)).toEqual({ doc: mine, conflicts: [] })
      }),
    )
  })

  test('the inputs stay as they were', () => {
    fc.assert(
      fc.property(threeStates, ({ base, mine, theirs }) => {
        const frozen = [base, mine, theirs].map((doc) => unchangeable(structuredClone(doc)))
        const [first = base, second = base, third = base] = frozen

        expect(mergeDocuments(first, second, third)).toEqual(mergeDocuments(base, mine, theirs))
      }),
    )
  })

  test('nothing of either side is dropped: it is in the document or among the conflicts', () => {
    fc.assert(
      fc.property(threeStates, ({ base, mine, theirs }) => {
        const { doc, conflicts } = mergeDocuments(base, mine, theirs)

        const listed = (path: string) => conflicts.some((conflict) => pathsMeet(conflict.path, path))
        expect(unkept(base, mine, theirs, doc).filter((path) => !listed(path))).toEqual([])
        expect(unkept(base, theirs, mine, doc)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('with every choice mine, everything that I changed is there', () => {
    fc.assert(
      fc.property(threeStates, ({ base, mine, theirs }) => {
        const { conflicts } = mergeDocuments(base, mine, theirs)
        const choices: Choices = new Map(conflicts.map(({ path }) => [path, 'mine']))

        const settled = mergeDocuments(base, mine, theirs, choices)

        expect(settled.conflicts).toEqual([])
        expect(unkept(base, mine, theirs, settled.doc)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('edits of different fields never conflict and give the same whoever saves first', () => {
    fc.assert(
      fc.property(threeStates, ({ base, mine, theirs }) => {
        const paths = changedPaths(base, theirs)
        fc.pre(!changedPaths(base, mine).some((path) => paths.some((other) => pathsMeet(path, other))))

        const one = mergeDocuments(base, mine, theirs)
        const other = mergeDocuments(base, theirs, mine)

        expect([...one.conflicts, ...other.conflicts]).toEqual([])
        expect(sorted(one.doc)).toEqual(sorted(other.doc))
      }),
      { numRuns: 500 },
    )
  })
})

/** Paths that the side changed and the document does not have as the side has them. */
function unkept(base: Session, side: Session, other: Session, doc: Session): string[] {
  return changedPaths(base, side).filter((path) => {
    if (path.endsWith(`.${orderStep}`)) return !hasOrder(path, [base, side, other], doc)
    return !sameContent(valueAt(doc, path), valueAt(side, path))
  })
}

/** Of the rows that all three states have, for a row that somebody removed has no place. */
function hasOrder(path: string, states: Session[], doc: Session): boolean {
  const [base = [], side = [], other = []] = states.map((state) => valueAt(state, path) as string[])
  const common = (ids: string[]) => [base, side, other].every((list) => ids.every((id) => list.includes(id)))
  const order = (ids: string[]) => ids.filter((id) => common([id]))
  return (
    sameContent(order(side), order(base)) || sameContent(order(valueAt(doc, path) as string[]), order(side))
  )
}

function sorted(doc: Session): Record<string, unknown> {
  const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id)
  return Object.fromEntries(
    Object.entries(doc).map(([name, value]) => [
      name,
      areRows([value]) ? (value as { id: string }[]).toSorted(byId) : value,
    ]),
  )
}
