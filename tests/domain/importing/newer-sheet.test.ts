/** What was imported, what the desk has, what a newer sheet says: matched row by row, and taken path by path. */

import { expect, test } from 'vitest'
import { alignSession, compareSheets, takeFromSheet } from '../../../src/domain/importing/newer-sheet.ts'
import type { Session } from '../../../src/domain/session.ts'
import { anItem, aParticipation, aSession, pinAt } from '../../makers.ts'
import fc from '../../properties.ts'
import { threeStates } from '../random-edits.ts'

const row = (id: string, title: string, minutes = 10) => anItem({ id, title, minutes })
const imported = aSession({
  items: [row('a', 'Welcome'), row('b', 'Talk'), row('c', 'Closing')],
  participations: [aParticipation({ id: 'p1', personId: 'ana', role: 'moderator' })],
})
const paths = (then: Session | null, desk: Session, sheet: Session) =>
  compareSheets(then, desk, alignSession(sheet, then, desk)).map(({ path, changed }) => [path, changed])

test('rows are known by their titles, and by when they start where a title is new', () => {
  const sheet = aSession({
    items: [row('n1', 'WELCOME', 5), row('n2', 'Another talk', 20), row('n3', 'New'), row('n4', 'Closing')],
    participations: [aParticipation({ id: 'n9', personId: 'ana', role: 'chair' })],
  })
  const aligned = alignSession(sheet, imported, imported)

  expect(aligned.items.map(({ id }) => id)).toEqual(['a', 'n2', 'n3', 'c'])
  expect(aligned.participations.map(({ id, role }) => [id, role])).toEqual([['p1', 'chair']])
})

test('a row with a new title at the same time is the same row', () => {
  const sheet = aSession({ items: [row('n1', 'Welcome'), row('n2', 'Another talk'), row('n3', 'Closing')] })

  expect(alignSession(sheet, imported, imported).items.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('what no sheet speaks of stays as the desk has it', () => {
  const desk = {
    ...imported,
    state: 'ready' as const,
    items: imported.items.map((item) => ({ ...item, lockedEnd: pinAt('18:10'), privateNotes: 'Ours.' })),
  }
  const aligned = alignSession(aSession({ items: [row('n1', 'Welcome', 7)] }), imported, desk)

  expect([aligned.id, aligned.slug, aligned.state, aligned.privateNotes]).toEqual([
    desk.id,
    desk.slug,
    'ready',
    desk.privateNotes,
  ])
  expect(aligned.items[0]).toEqual({ ...desk.items[0], title: 'Welcome', minutes: 7 })
})

test('who changed what is told by path', () => {
  const desk = { ...imported, title: 'At the desk', audience: ['Desk'], plannedMinutes: 80 }
  const sheet = { ...imported, title: 'At the sheet', audience: imported.audience, plannedMinutes: 90 }

  expect(paths({ ...imported, plannedMinutes: 80 }, desk, sheet)).toEqual([
    ['title', 'both'],
    ['plannedMinutes', 'sheet'],
    ['audience', 'desk'],
  ])
  expect(paths(null, desk, sheet).map(([, changed]) => changed)).toEqual(['both', 'both', 'both'])
})

test('a row that the desk removed is not brought back unless somebody takes it', () => {
  const desk = { ...imported, items: imported.items.filter(({ id }) => id !== 'b') }

  expect(paths(imported, desk, imported)).toEqual([['items.b', 'desk']])
  expect(takeFromSheet(desk, imported, new Set(['items.b'])).items).toEqual(imported.items)
})

test('a row that the sheet has no more goes where that is taken', () => {
  const sheet = { ...imported, items: imported.items.filter(({ id }) => id !== 'b') }

  expect(paths(imported, imported, sheet)).toEqual([['items.b', 'sheet']])
  expect(takeFromSheet(imported, sheet, new Set(['items.b']))).toEqual(sheet)
})

test('nothing taken is the desk’s session, everything taken the sheet’s', () => {
  fc.assert(
    fc.property(threeStates, ({ base, mine, theirs }) => {
      const all = compareSheets(base, theirs, mine).map(({ path }) => path)

      expect(takeFromSheet(theirs, mine, new Set())).toEqual(theirs)
      expect(takeFromSheet(theirs, mine, new Set(all))).toEqual(mine)
    }),
  )
})
