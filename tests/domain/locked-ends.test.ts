import { describe, expect, test } from 'vitest'
import { pinTo, resizeRow, settleLocks } from '../../src/domain/locked-ends.ts'
import { freezeSession } from '../../src/domain/release/freeze.ts'
import { sessionProblems } from '../../src/domain/session-rules.ts'
import { mergeSettled } from '../../src/domain/settled-merge.ts'
import { readTypedLock } from '../../src/domain/typed-locks.ts'
import { anItem, aSession, at, pinAt, seoul, startAt, utc } from '../makers.ts'

const minutesOf = ({ items }: ReturnType<typeof aSession>) => items.map(({ minutes }) => minutes)
const row = (id: string, minutes: number, lock?: string) =>
  anItem({ id, title: id, minutes, lockedEnd: lock === undefined ? null : pinAt(lock) })

describe('a locked end', () => {
  test.each([
    ['gives its row the minutes up to it', [row('a', 10), row('b', 10, '18:30')], [10, 20]],
    ['is kept when the rows before it grow', [row('a', 25), row('b', 10, '18:30')], [25, 5]],
    ['moves what stands behind it with nothing', [row('a', 5, '18:20'), row('b', 10)], [20, 10]],
    ['that is missed leaves its row one minute', [row('a', 30), row('b', 10, '18:30')], [30, 1]],
    ['that lies before its row leaves it one minute', [row('a', 40), row('b', 10, '18:30')], [40, 1]],
    ['can be followed by another one', [row('a', 5, '18:20'), row('b', 10, '18:25')], [20, 5]],
    ['far away makes no row longer than a day', [row('a', 5, '2021-10-09T18:00')], [1440]],
  ])('%s', (_, items, minutes) => {
    expect(minutesOf(settleLocks(aSession({ items })))).toEqual(minutes)
  })

  test('counts from a pin, where its row has one', () => {
    const items = [row('a', 10), anItem({ pinned: at('18:20'), lockedEnd: pinAt('18:50') })]

    expect(minutesOf(settleLocks(aSession({ items })))).toEqual([10, 30])
  })

  test('counts real minutes when the clocks go back', () => {
    const start = startAt('2021-10-31T01:30', 'Europe/Berlin')
    const first = anItem({ lockedEnd: pinAt('2021-10-31T02:30') })
    const second = anItem({ lockedEnd: pinAt('2021-10-31T02:30', 'second') })

    expect(minutesOf(settleLocks(aSession({ start, items: [first] })))).toEqual([60])
    expect(minutesOf(settleLocks(aSession({ start, items: [second] })))).toEqual([120])
  })

  test('is no part of a release', () => {
    const session = aSession({ items: [row('a', 10, '18:10')] })
    const open = aSession({ ...session, items: [row('a', 10)] })

    expect(freezeSession(session)).toEqual(freezeSession(open))
    expect(JSON.stringify(freezeSession(session))).not.toContain('lockedEnd')
  })

  test('that is not there leaves the very session', () => {
    const session = aSession({ items: [row('a', 10)] })

    expect(settleLocks(session)).toBe(session)
  })

  test('on a clock that never was changes nothing, and is told at its row', () => {
    const start = startAt('2021-03-28T01:30', 'Europe/Berlin')
    const items = [anItem(), anItem({ minutes: 7, lockedEnd: pinAt('2021-03-28T02:30') })]
    const session = aSession({ start, items })

    expect(settleLocks(session)).toEqual(session)
    expect(sessionProblems(session)).toEqual([
      {
        field: 'items.1.lockedEnd',
        code: 'clock-never-was',
        facts: { clock: '2021-03-28T02:30', zone: 'Europe/Berlin' },
      },
    ])
  })

  test('goes along when its row is given other minutes', () => {
    const session = aSession({ items: [row('a', 10), row('b', 10, '18:20')] })

    const longer = resizeRow(session, 'b' as never, 15)

    expect(longer.items[1]).toEqual({ ...session.items[1], minutes: 15, lockedEnd: pinAt('18:25') })
  })

  test('is put on the second of a clock that shows twice where that is the moment', () => {
    expect([
      pinTo(utc('2021-10-31T00:30'), 'Europe/Berlin' as never),
      pinTo(utc('2021-10-31T01:30'), 'Europe/Berlin' as never),
      pinTo(utc('09:50'), seoul),
    ]).toEqual([pinAt('2021-10-31T02:30'), pinAt('2021-10-31T02:30', 'second'), pinAt('18:50')])
  })
})

describe('a locked end as it is typed', () => {
  const frame = { start: startAt('18:00'), plannedMinutes: 60 }
  const typed = (text: string) => readTypedLock(text, { startsAt: utc('09:30'), minutes: 10 }, frame)

  test.each([
    ['18:50', pinAt('18:50')],
    ['6:50 pm', pinAt('18:50')],
    ['+5m', pinAt('18:45')],
    ['-2', pinAt('18:38')],
    ['2021-10-05 00:10', pinAt('2021-10-05T00:10')],
  ])('%s', (text, lock) => {
    expect(typed(text)).toEqual({ ok: true, value: lock })
  })

  test('of a clock that shows twice is the first that comes after the row starts', () => {
    const berlin = { start: startAt('2021-10-31T02:30', 'Europe/Berlin'), plannedMinutes: 60 }
    const lockIn = (startsAt: string) =>
      readTypedLock('02:45', { startsAt: utc(startsAt), minutes: 10 }, berlin)

    expect([lockIn('2021-10-31T00:30'), lockIn('2021-10-31T00:50')]).toEqual([
      { ok: true, value: pinAt('2021-10-31T02:45') },
      { ok: true, value: pinAt('2021-10-31T02:45', 'second') },
    ])
  })

  test('is refused where no clock shows it', () => {
    expect(typed('half past')).toMatchObject({ ok: false, problems: [{ code: 'time-unreadable' }] })
    const berlin = { start: startAt('2021-03-28T01:30', 'Europe/Berlin'), plannedMinutes: 60 }
    const never = readTypedLock('02:30', { startsAt: utc('2021-03-28T00:30'), minutes: 10 }, berlin)
    expect(never).toMatchObject({ ok: false, problems: [{ code: 'clock-never-was' }] })
  })
})

describe('two people’s edits of an agenda with a locked end', () => {
  const base = aSession({ items: [row('a', 10), row('b', 10), row('c', 20, '18:40')] })
  const longer = (id: string, minutes: number) => settleLocks(resizeRow(base, id as never, minutes))

  test('never conflict over the minutes that follow from it', () => {
    const merged = mergeSettled('session', { base, mine: longer('a', 12), theirs: longer('b', 15) })

    expect(merged.conflicts).toEqual([])
    expect(minutesOf(merged.doc)).toEqual([12, 15, 13])
  })

  test('conflict over a lock that one sets where the other changes the minutes, and over nothing else', () => {
    const open = aSession({ ...base, items: [row('a', 10), row('b', 10)] })
    const mine = aSession({ ...open, items: [row('a', 10), row('b', 10, '18:20')] })
    const theirs = aSession({ ...open, items: [row('a', 10), row('b', 15)] })
    const merged = (choice?: 'mine' | 'theirs') => {
      const choices = new Map(choice === undefined ? [] : [['items.b.lockedEnd', choice]])
      const { doc, conflicts } = mergeSettled('session', { base: open, mine, theirs }, choices as never)
      return [conflicts.map(({ path }) => path), doc.items[1]?.minutes, doc.items[1]?.lockedEnd]
    }

    expect(merged()).toEqual([['items.b.lockedEnd'], 15, null])
    expect(merged('theirs')).toEqual([[], 15, null])
    expect(merged('mine')).toEqual([[], 10, pinAt('18:20')])
    expect(mergeSettled('session', { base: open, mine, theirs: open }).doc).toEqual(mine)
    const shorter = aSession({ ...open, items: [row('a', 10), row('b', 5, '18:15')] })
    const choices = new Map([['items.b.lockedEnd', 'theirs']] as const)
    expect(mergeSettled('session', { base: open, mine: shorter, theirs }, choices)).toEqual({
      doc: theirs,
      conflicts: [],
    })
  })

  test('conflict over the lock itself, as a whole', () => {
    const mine = longer('c', 25)
    const theirs = longer('c', 30)

    expect(mergeSettled('session', { base, mine, theirs }).conflicts).toEqual([
      { path: 'items.c.lockedEnd', base: pinAt('18:40'), mine: pinAt('18:45'), theirs: pinAt('18:50') },
    ])
  })
})
