import { describe, expect, test } from 'vitest'
import type { ReleasedForum } from '../../../src/domain/release/released-forum.ts'
import {
  calendarChangedAt,
  type Selection,
  selectForCalendar,
  selectSessions,
} from '../../../src/domain/release/selection.ts'
import { anItem, aPerson, aRelease, aSession, at, id } from '../../formats/calendar/makers.ts'

const kim = aPerson('Kim Min')
const talk = anItem({ people: [{ personId: kim.id, written: null }] })
/** Ends on 4 October 2021 at 10:30 UTC: forgotten from 3 November on. */
const opening = aSession({ trackId: id('cohesion'), items: [talk] })
const other = aSession({ id: id('other'), slug: id('other'), trackId: id('finance') })
const documents = { sessions: [opening, other], people: [kim] }

const created = '2021-09-01T12:00:00'
const changed = '2021-09-02T12:00:00'
const forgottenAt = '2021-11-03T10:30:00'
const afterwards = '2021-12-01T00:00:00'

const cohesion: Selection = { trackId: id('cohesion') }
const ofKim: Selection = { personId: kim.id }

const release = (sessions: (typeof opening)[], before?: ReleasedForum, when = created) =>
  aRelease({ ...documents, sessions }, before, at(when))

describe('which sessions', () => {
  test('pages show what fits now, calendars also what left, until it is forgotten', () => {
    const moved = { ...opening, trackId: other.trackId }
    const left = release([moved, other], release([opening, other]), changed)
    const forgotten = release([moved, other], left, afterwards)

    expect(selectSessions(left, cohesion)).toEqual([])
    expect(selectForCalendar(left, cohesion).map(({ shown, standing }) => [shown.id, standing])).toEqual([
      ['opening', 'left'],
    ])
    expect(selectForCalendar(forgotten, cohesion)).toEqual([])
  })

  test('what is gone is on no page, and in calendars until it is forgotten', () => {
    const gone = release([other], release([opening, other]), changed)
    const forgotten = release([other], gone, afterwards)

    expect(selectSessions(gone, {}).map(({ shown }) => shown.id)).toEqual(['other'])
    expect(selectForCalendar(gone, {}).map(({ shown }) => shown.id)).toEqual(['opening', 'other'])
    expect(selectForCalendar(forgotten, {}).map(({ shown }) => shown.id)).toEqual(['other'])
  })
})

describe('when a calendar last changed (calendar rule 26)', () => {
  test('a change elsewhere leaves it alone', () => {
    const renamed = release([opening, { ...other, title: 'Other' }], release([opening, other]), changed)

    expect(calendarChangedAt(renamed, cohesion)).toBe(at(created))
    expect(calendarChangedAt(renamed, {})).toBe(at(changed))
  })

  test('it stays where it is when the newest of its sessions goes away for good', () => {
    const renamed = release([opening, { ...other, title: 'Other' }], release([opening, other]), changed)
    const gone = release([opening], renamed, '2021-09-03T12:00:00')
    const forgotten = release([opening], gone, afterwards)

    expect(calendarChangedAt(gone, {})).toBe(at('2021-09-03T12:00:00'))
    expect(calendarChangedAt(forgotten, {})).toBe(at(forgottenAt))
  })

  const stories: [string, (typeof opening)[], Selection][] = [
    ['a session that is gone', [other], {}],
    ['a session that was cancelled', [{ ...opening, state: 'cancelled' }, other], {}],
    ['a session that left the filter', [{ ...opening, trackId: other.trackId }, other], cohesion],
    ['an item that is gone', [{ ...opening, items: [] }, other], cohesion],
    ['a person who left an item', [{ ...opening, items: [{ ...talk, people: [] }] }, other], cohesion],
    ['a person who left everything', [{ ...opening, items: [{ ...talk, people: [] }] }, other], ofKim],
  ]
  test.each(stories)('forgetting %s moves it forward', (_, after, selection) => {
    const before = release([opening, other])
    const told = release(after, before, changed)
    const stillTold = release(after, told, '2021-11-03T10:29:59')
    const forgotten = release(after, stillTold, forgottenAt)
    const longAfter = release(after, forgotten, afterwards)

    const moments = [before, told, stillTold, forgotten, longAfter].map((released) =>
      calendarChangedAt(released, selection),
    )
    expect(moments).toEqual([created, changed, changed, forgottenAt, forgottenAt].map(at))
  })

  test('a session that takes place changes nothing by being over', () => {
    const first = release([opening, other])

    expect(calendarChangedAt(release([opening, other], first, afterwards), {})).toBe(at(created))
  })

  test('never goes back, whatever happens to a session after it was forgotten', () => {
    const cancelled = { ...opening, state: 'cancelled' as const }
    const moved = {
      ...opening,
      start: { ...opening.start, clock: '2022-03-01T18:00' as typeof opening.start.clock },
    }
    const story = [opening, cancelled, cancelled, opening, moved, { ...moved, items: [] }, opening]

    let before: ReleasedForum | undefined
    const moments = story.map((session, month) => {
      before = release([session, other], before, `2021-${String(month + 6).padStart(2, '0')}-05T00:00:00`)
      return calendarChangedAt(before, {})
    })

    expect(moments).toEqual([...moments].sort())
    expect(new Set(moments).size).toBe(6)
  })
})
