import { beforeEach, describe, expect, test } from 'vitest'
import { done, refused } from '../../src/domain/problem.ts'
import type { Session } from '../../src/domain/session.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { StaleRevision, type Store } from '../../src/store/port.ts'
import { type MergedEdit, saveMerged } from '../../src/store/save-merged.ts'
import { aSession, edit, instant, sessionPlace } from './makers.ts'

const at = instant('2021-09-02T08:00:00Z')
const place = sessionPlace()

let store: Store

beforeEach(async () => {
  store = createMemoryStore()
  await store.save(place, aSession({ title: 'First' }), edit(0))
})

function editBy(parts: Partial<Session>, more: Partial<MergedEdit<Session>> = {}): MergedEdit<Session> {
  return {
    seen: 1,
    change: (base) => done({ ...base, ...parts }),
    problems: () => [],
    by: 'bo@example.org',
    at,
    ...more,
  }
}

const save = (parts: Partial<Session>, more?: Partial<MergedEdit<Session>>) =>
  saveMerged(store, place, editBy(parts, more))
const current = () => store.read(place)

/** A store in which somebody saves just before each of the next saves. */
function withSaveBefore(saves: (() => Promise<unknown>)[]): Store {
  return {
    ...store,
    async save(where, doc, seen) {
      await saves.shift()?.()
      return store.save(where, doc, seen)
    },
  }
}

describe('an edit of the newest state', () => {
  test('is saved by whoever made it, without reading the history', async () => {
    const blind: Store = { ...store, history: () => Promise.reject(new Error('the history was read')) }

    const answer = await saveMerged(blind, place, editBy({ title: 'Second' }))

    const saved = {
      doc: aSession({ title: 'Second' }),
      revision: 2,
      savedAt: at,
      savedBy: 'bo@example.org',
    }
    expect(answer).toEqual({ kind: 'saved', saved, merged: false })
    expect(await current()).toEqual(saved)
  })

  test('that changes nothing makes no revision and no history', async () => {
    const answer = await save({ title: 'First' })

    expect(answer).toEqual({ kind: 'unchanged', saved: await current() })
    expect(await store.history(place)).toHaveLength(1)
  })

  test('that can’t be made, or can’t be right, is refused and changes nothing', async () => {
    const problem = { field: 'title', code: 'title-missing' }

    const unmade = await save({}, { change: () => refused(problem) })
    const wrong = await save(
      { title: '' },
      { problems: async ({ title }) => (title === '' ? [problem] : []) },
    )

    expect([unmade, wrong]).toEqual(Array(2).fill({ kind: 'refused', problems: [problem] }))
    expect((await current())?.revision).toBe(1)
  })
})

describe('an edit of an older state', () => {
  test('is merged with what others saved since', async () => {
    await store.save(place, aSession({ title: 'First', plannedMinutes: 120 }), edit(1))

    const answer = await save({ title: 'Second' })

    expect(answer).toMatchObject({ kind: 'saved', merged: true, saved: { revision: 3 } })
    expect((await current())?.doc).toEqual(aSession({ title: 'Second', plannedMinutes: 120 }))
  })

  test('is looked at as it would be saved, with the others’ edits', async () => {
    await store.save(place, aSession({ title: 'First', plannedMinutes: 120 }), edit(1))
    const problems = ({ title, plannedMinutes }: Session) => [
      { field: title, code: `long-${plannedMinutes}` },
    ]

    const answer = await save({ title: 'Second' }, { problems })

    expect(answer).toEqual({ kind: 'refused', problems: [{ field: 'Second', code: 'long-120' }] })
    expect((await current())?.revision).toBe(2)
  })

  test('that says what the newest says already changes nothing', async () => {
    await store.save(place, aSession({ title: 'Same' }), edit(1))

    expect(await save({ title: 'Same' })).toEqual({ kind: 'unchanged', saved: await current() })
  })

  test('of the same field shows both texts with who changed it last and when, and saves neither', async () => {
    await store.save(place, aSession({ title: 'Theirs' }), edit(1, 'ana@example.org'))
    await store.save(place, aSession({ title: 'Theirs', plannedMinutes: 1 }), edit(2, 'someone@example.org'))

    const answer = await save({ title: 'Mine', privateNotes: 'kept' })

    expect(answer).toEqual({
      kind: 'conflict',
      conflicts: [
        {
          path: 'title',
          base: 'First',
          mine: 'Mine',
          theirs: 'Theirs',
          by: 'ana@example.org',
          at: '2021-09-01T10:01:00Z',
        },
      ],
      theirs: await current(),
      mine: aSession({ title: 'Mine', privateNotes: 'kept' }),
    })
    expect(await store.history(place)).toHaveLength(3)
  })

  test('of a row that somebody removed says who did', async () => {
    await store.save(place, aSession({ title: 'First', items: [] }), edit(1, 'ana@example.org'))
    await store.save(place, aSession({ title: 'Else', items: [] }), edit(2, 'someone@example.org'))
    const [row] = aSession().items
    if (row === undefined) throw new Error('the session has a row')

    const answer = await save({ items: [{ ...row, minutes: 15 }] })

    expect(answer).toMatchObject({
      conflicts: [{ path: 'items.i1', mine: { minutes: 15 }, by: 'ana@example.org' }],
    })
  })
})

describe('a choice', () => {
  const mine = { choices: new Map([['title', 'mine']] as const) }

  beforeEach(async () => {
    await store.save(place, aSession({ title: 'Theirs' }), edit(1))
  })

  test('made against the newest state settles the conflict', async () => {
    const answer = await save({ title: 'Mine', privateNotes: 'kept' }, { ...mine, chosenAgainst: 2 })

    expect(answer).toMatchObject({ kind: 'saved', merged: true })
    expect((await current())?.doc).toEqual(aSession({ title: 'Mine', privateNotes: 'kept' }))
  })

  test('of theirs keeps the rest of the edit', async () => {
    const choices = new Map([['title', 'theirs']] as const)

    await save({ title: 'Mine', privateNotes: 'kept' }, { choices, chosenAgainst: 2 })

    expect((await current())?.doc).toEqual(aSession({ title: 'Theirs', privateNotes: 'kept' }))
  })

  test('counts on while only other fields changed', async () => {
    await store.save(place, aSession({ title: 'Theirs', plannedMinutes: 5 }), edit(2))

    await save({ title: 'Mine' }, { ...mine, chosenAgainst: 2 })

    expect((await current())?.doc).toEqual(aSession({ title: 'Mine', plannedMinutes: 5 }))
  })

  test.each([
    ['before the field changed again', 2],
    ['against no state that it names', undefined],
    ['against a state that never was', 9],
  ])('made %s is asked for again', async (_when, chosenAgainst) => {
    await store.save(place, aSession({ title: 'Newer' }), edit(2))

    const answer = await save(
      { title: 'Mine' },
      { ...mine, ...(chosenAgainst === undefined ? {} : { chosenAgainst }) },
    )

    expect(answer).toMatchObject({ kind: 'conflict', conflicts: [{ path: 'title', theirs: 'Newer' }] })
    expect((await current())?.doc.title).toBe('Newer')
  })
})

describe('somebody who saves in between', () => {
  test('finds both edits in the document', async () => {
    const other = () => store.save(place, aSession({ title: 'First', plannedMinutes: 120 }), edit(1))

    const answer = await saveMerged(withSaveBefore([other]), place, editBy({ title: 'Mine' }))

    expect(answer).toMatchObject({ kind: 'saved', merged: true, saved: { revision: 3 } })
    expect((await current())?.doc).toEqual(aSession({ title: 'Mine', plannedMinutes: 120 }))
  })

  test('into the same field makes a conflict', async () => {
    const other = () => store.save(place, aSession({ title: 'Theirs' }), edit(1))

    const answer = await saveMerged(withSaveBefore([other]), place, editBy({ title: 'Mine' }))

    expect(answer).toMatchObject({ kind: 'conflict', theirs: { revision: 2 } })
    expect((await current())?.doc.title).toBe('Theirs')
  })

  test('and removes the document is named', async () => {
    const answer = await saveMerged(
      withSaveBefore([() => store.remove(place, edit(1))]),
      place,
      editBy({ title: 'Mine' }),
    )

    expect(answer).toEqual({ kind: 'removed', by: 'ana@example.org', at: '2021-09-01T10:01:00Z' })
  })

  test('again and again is not waited for without end', async () => {
    const saves = Array.from({ length: 30 }, (_, index) => () => {
      return store.save(place, aSession({ title: 'First', plannedMinutes: index + 2 }), edit(index + 1))
    })

    const answer = saveMerged(withSaveBefore(saves), place, editBy({ title: 'Mine' }))

    await expect(answer).rejects.toBeInstanceOf(StaleRevision)
    expect((await current())?.revision).toBe(11)
  })

  test('at once with many others loses nothing', async () => {
    const edits = [
      editBy({ title: 'Mine' }),
      editBy({ plannedMinutes: 5 }),
      editBy({ privateNotes: 'kept' }),
      editBy({ audience: ['everybody'] }),
    ]

    await Promise.all(edits.map((one) => saveMerged(store, place, one)))

    expect((await current())?.doc).toEqual(
      aSession({ title: 'Mine', plannedMinutes: 5, privateNotes: 'kept', audience: ['everybody'] }),
    )
    expect((await current())?.revision).toBe(5)
  })
})

describe('what is not there', () => {
  test('is missing, or was removed by somebody', async () => {
    const nowhere = await saveMerged(store, sessionPlace('nobody'), editBy({ title: 'Mine' }))
    await store.remove(place, edit(1, 'ana@example.org'))

    expect(nowhere).toEqual({ kind: 'missing' })
    expect(await save({ title: 'Mine' })).toEqual({
      kind: 'removed',
      by: 'ana@example.org',
      at: '2021-09-01T10:01:00Z',
    })
    expect(await current()).toBeUndefined()
  })

  test.each([0, 2, 7])('revision %i that nobody can have seen is refused', async (seen) => {
    await store.remove(place, edit(1))
    await store.save(place, aSession({ title: 'Back' }), edit(2))

    expect(await save({ title: 'Mine' }, { seen })).toEqual({
      kind: 'refused',
      problems: [{ field: 'revision', code: 'no-such-state', facts: { revision: seen } }],
    })
    expect((await current())?.doc.title).toBe('Back')
  })
})
