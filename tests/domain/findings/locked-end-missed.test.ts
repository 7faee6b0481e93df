import { expect, test } from 'vitest'
import { fixAct, fixSession } from '../../../src/domain/findings/fixes.ts'
import { findSession } from '../../../src/domain/findings/session-findings.ts'
import { settleLocks } from '../../../src/domain/locked-ends.ts'
import { anItem, aSession, pinAt, startAt } from '../../makers.ts'
import { aSheet, foundBy, onRow } from './sheets.ts'

const first = (minutes: number) => anItem({ id: 'first', title: 'Opening', minutes })
const locked = anItem({ id: 'panel', title: 'Panel', lockedEnd: pinAt('18:40') })
const session = (minutes: number) => settleLocks(aSession({ items: [first(minutes), locked] }))

test('a locked end is missed when its row starts there or later', () => {
  expect(foundBy('locked-end-missed', session(45))).toMatchObject([
    {
      severity: 'warning',
      subject: onRow('panel'),
      facts: { row: 'Panel', locked: '18:40', end: '18:46', minutes: 6 },
    },
  ])
})

test('a row that ends where it is locked is fine, however short it became', () => {
  expect(foundBy('locked-end-missed', session(39))).toEqual([])
})

test('and so is a lock on a clock that never was: that is a problem of its own', () => {
  const start = startAt('2021-03-28T01:30', 'Europe/Berlin')
  const items = [anItem({ lockedEnd: pinAt('2021-03-28T02:30') })]

  expect(foundBy('locked-end-missed', aSession({ start, items }))).toEqual([])
})

test('it is mended by letting the end go', () => {
  const before = session(45)
  const sheet = aSheet(before)
  const [finding] = findSession(sheet).filter(({ rule }) => rule === 'locked-end-missed')
  if (finding === undefined) throw new Error('nothing was found')

  const after = fixSession(sheet, fixAct(finding) ?? '')

  expect(after).toEqual({ ...before, items: [before.items[0], { ...before.items[1], lockedEnd: null }] })
})
