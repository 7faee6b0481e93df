import { describe, expect, test } from 'vitest'
import { type Agenda, placeAgenda } from '../../src/domain/agenda.ts'
import { setMinutes } from '../../src/domain/agenda-edits.ts'
import { addMinutes, localTime, minutesBetween, type Zone } from '../../src/domain/clock.ts'
import type { AgendaItem, Session } from '../../src/domain/session.ts'
import { anItem, aSession, at, pinAt, seoul, startAt, unwrap, utc } from '../makers.ts'
import fc from '../properties.ts'

const agendaOf = (session: Session) => unwrap(placeAgenda(session))

/** `18:00–18:10`, as the zone's own clock shows it. */
function clocks({ slots }: Agenda, zone: string = seoul): string[] {
  const clock = (instant: Agenda['startsAt']) => localTime(instant, zone as Zone).clock
  return slots.map(({ startsAt, endsAt }) => `${clock(startsAt)}–${clock(endsAt)}`)
}

describe('items follow one another', () => {
  test('each starts where the one before it ends', () => {
    const unpinned = { pinned: false, startsTwice: false }
    const items = [5, 10, 20].map((minutes) => anItem({ minutes }))

    const agenda = agendaOf(aSession({ plannedMinutes: 35, items }))

    expect(agenda).toEqual({
      startsAt: utc('09:00'),
      plannedEndsAt: utc('09:35'),
      endsAt: utc('09:35'),
      slots: [
        { itemId: items[0]?.id, startsAt: utc('09:00'), endsAt: utc('09:05'), gapMinutes: 0, ...unpinned },
        { itemId: items[1]?.id, startsAt: utc('09:05'), endsAt: utc('09:15'), gapMinutes: 0, ...unpinned },
        { itemId: items[2]?.id, startsAt: utc('09:15'), endsAt: utc('09:35'), gapMinutes: 0, ...unpinned },
      ],
      overrunMinutes: 0,
      startsTwice: false,
    })
  })

  test('a session without items ends as planned and overruns by nothing', () => {
    const agenda = agendaOf(aSession({ plannedMinutes: 90 }))

    expect(agenda).toEqual({
      startsAt: utc('09:00'),
      plannedEndsAt: utc('10:30'),
      endsAt: utc('10:30'),
      slots: [],
      overrunMinutes: 0,
      startsTwice: false,
    })
  })

  test('an item that grows moves everything after it, up to the next pin', () => {
    const first = anItem({ minutes: 10 })
    const session = aSession({
      items: [first, anItem({ minutes: 10 }), anItem({ minutes: 10, pinned: at('18:40') })],
    })

    const longer = unwrap(setMinutes(session, first.id, 15))

    expect(clocks(agendaOf(longer))).toEqual(['18:00–18:15', '18:15–18:25', '18:40–18:50'])
  })

  test('items that need more than was planned move the end, and by how much is told', () => {
    const agenda = agendaOf(
      aSession({ plannedMinutes: 60, items: [anItem({ minutes: 50 }), anItem({ minutes: 30 })] }),
    )

    expect(agenda.plannedEndsAt).toBe(utc('10:00'))
    expect(agenda.endsAt).toBe(utc('10:20'))
    expect(agenda.overrunMinutes).toBe(20)
  })

  test('items that need less leave the end where it was planned', () => {
    const agenda = agendaOf(aSession({ plannedMinutes: 60, items: [anItem({ minutes: 45 })] }))

    expect(agenda.endsAt).toBe(utc('10:00'))
    expect(agenda.overrunMinutes).toBe(-15)
  })
})

describe('pins hold', () => {
  const gaps = (session: Session) => agendaOf(session).slots.map(({ gapMinutes }) => gapMinutes)

  test('a pin after the end of the item before makes a gap, and what follows goes on from it', () => {
    const session = aSession({ items: [anItem(), anItem({ pinned: at('18:30') }), anItem()] })

    expect(clocks(agendaOf(session))).toEqual(['18:00–18:10', '18:30–18:40', '18:40–18:50'])
    expect(gaps(session)).toEqual([0, 20, 0])
  })

  test('a pin before the end of the item before makes an overlap, and moves neither', () => {
    const session = aSession({ items: [anItem({ minutes: 30 }), anItem({ pinned: at('18:20') }), anItem()] })

    expect(clocks(agendaOf(session))).toEqual(['18:00–18:30', '18:20–18:30', '18:30–18:40'])
    expect(gaps(session)).toEqual([0, -10, 0])
  })

  test('a pin where the item would stand anyway is a pin without a gap', () => {
    const [, second] = agendaOf(aSession({ items: [anItem(), anItem({ pinned: at('18:10') })] })).slots

    expect(second).toMatchObject({ startsAt: utc('09:10'), gapMinutes: 0, pinned: true })
  })

  test('a session that moves leaves its pins where they are', () => {
    const items = [anItem({ minutes: 20 }), anItem({ pinned: at('18:40') })]

    const later = aSession({ start: startAt('18:30'), items })

    expect(clocks(agendaOf(later))).toEqual(['18:30–18:50', '18:40–18:50'])
    expect(gaps(later)).toEqual([0, -10])
  })

  test('the first item can be pinned before or after the start', () => {
    expect(gaps(aSession({ items: [anItem({ pinned: at('17:45') })] }))).toEqual([-15])
    expect(gaps(aSession({ items: [anItem({ pinned: at('18:15') })] }))).toEqual([15])
  })

  test('the session ends with the item that ends last, which need not be the last in the list', () => {
    const items = [anItem({ minutes: 90 }), anItem({ pinned: at('18:30') })]

    const agenda = agendaOf(aSession({ plannedMinutes: 60, items }))

    expect(agenda.endsAt).toBe(utc('10:30'))
    expect(agenda.overrunMinutes).toBe(30)
  })

  test('a pin is a clock in the zone of the session', () => {
    const items = [anItem({ pinned: at('18:40') })]

    const agenda = agendaOf(aSession({ start: startAt('18:00', 'America/Mexico_City'), items }))

    expect(agenda.slots.map(({ startsAt }) => startsAt)).toEqual([utc('23:40')])
  })
})

describe('days and changes of the clocks', () => {
  const berlin = (clock: string, items: AgendaItem[], which: 'first' | 'second' = 'first') =>
    aSession({ start: startAt(clock, 'Europe/Berlin', which), plannedMinutes: 60, items })

  test('items go on past midnight, and a pin can stand on the next day', () => {
    const items = [anItem({ minutes: 40 }), anItem(), anItem({ pinned: at('2021-10-05T00:30') })]

    const agenda = agendaOf(aSession({ start: startAt('23:30'), items }))

    expect(clocks(agenda)).toEqual(['23:30–00:10', '00:10–00:20', '00:30–00:40'])
    expect(agenda.slots.map(({ startsAt }) => localTime(startsAt, seoul).date)).toEqual([
      '2021-10-04',
      '2021-10-05',
      '2021-10-05',
    ])
  })

  test('minutes are minutes when the clocks go forward', () => {
    const agenda = agendaOf(berlin('2021-03-28T01:30', [anItem({ minutes: 30 }), anItem({ minutes: 30 })]))

    expect(clocks(agenda, 'Europe/Berlin')).toEqual(['01:30–03:00', '03:00–03:30'])
    expect(minutesBetween(agenda.startsAt, agenda.endsAt)).toBe(60)
  })

  test('minutes are minutes when the clocks go back', () => {
    const agenda = agendaOf(berlin('2021-10-31T02:30', [anItem({ minutes: 30 }), anItem({ minutes: 30 })]))

    expect(clocks(agenda, 'Europe/Berlin')).toEqual(['02:30–02:00', '02:00–02:30'])
    expect(minutesBetween(agenda.startsAt, agenda.endsAt)).toBe(60)
  })

  test('a start that shows twice takes the first and says so; the second is an hour later', () => {
    const first = agendaOf(berlin('2021-10-31T02:30', []))
    const second = agendaOf(berlin('2021-10-31T02:30', [], 'second'))

    expect([first, second].map(({ startsAt, startsTwice }) => [startsAt, startsTwice])).toEqual([
      [utc('2021-10-31T00:30'), true],
      [utc('2021-10-31T01:30'), true],
    ])
  })

  test('a pin that shows twice takes the one it says, and says that there are two', () => {
    const session = (which: 'first' | 'second') =>
      berlin('2021-10-31T01:30', [anItem({ minutes: 60 }), anItem({ pin: pinAt('2021-10-31T02:30', which) })])

    const gaps = (['first', 'second'] as const).map((which) => agendaOf(session(which)).slots[1]?.gapMinutes)

    expect(gaps).toEqual([0, 60])
    expect(agendaOf(session('first')).slots.map(({ startsTwice }) => startsTwice)).toEqual([false, true])
  })

  test('a start that never was is refused', () => {
    expect(placeAgenda(berlin('2021-03-28T02:30', [anItem()]))).toEqual({
      ok: false,
      problems: [
        {
          field: 'start',
          code: 'clock-never-was',
          facts: { clock: '2021-03-28T02:30', zone: 'Europe/Berlin' },
        },
      ],
    })
  })

  test('every pin that never was is refused, each at its own row', () => {
    const items = [
      anItem(),
      anItem({ pinned: at('2021-03-28T02:15') }),
      anItem({ pinned: at('2021-03-28T02:45') }),
    ]

    expect(placeAgenda(berlin('2021-03-28T01:30', items))).toEqual({
      ok: false,
      problems: [
        {
          field: 'items.1.pin',
          code: 'clock-never-was',
          facts: { clock: '2021-03-28T02:15', zone: 'Europe/Berlin' },
        },
        {
          field: 'items.2.pin',
          code: 'clock-never-was',
          facts: { clock: '2021-03-28T02:45', zone: 'Europe/Berlin' },
        },
      ],
    })
  })
})

test('whatever the minutes and pins, slots tile without a gap except at pins, and nothing ends after the session', () => {
  const pins = fc.option(
    fc.integer({ min: 0, max: 23 * 60 }).map((minute) => {
      const [hour, rest] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'))
      return pinAt(`${hour}:${rest}`)
    }),
    { nil: null },
  )
  const rows = fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 240 }), pin: pins }), {
    maxLength: 12,
  })
  const planned = fc.integer({ min: 1, max: 600 })

  fc.assert(
    fc.property(rows, planned, (parts, plannedMinutes) => {
      const items = parts.map((part) => anItem(part))
      const agenda = agendaOf(aSession({ plannedMinutes, items }))

      expect(agenda.slots.map(({ itemId }) => itemId)).toEqual(items.map(({ id }) => id))
      agenda.slots.forEach((slot, index) => {
        const before = agenda.slots[index - 1]?.endsAt ?? agenda.startsAt
        const { minutes, pin } = items[index] as AgendaItem
        expect(slot.startsAt).toBe(addMinutes(before, slot.gapMinutes))
        expect(slot.endsAt).toBe(addMinutes(slot.startsAt, minutes))
        expect(slot.pinned).toBe(pin !== null)
        if (pin === null) expect(slot.gapMinutes).toBe(0)
        else expect(localTime(slot.startsAt, seoul).clock).toBe(pin.clock.slice(11))
        expect(slot.endsAt <= agenda.endsAt).toBe(true)
      })
      expect(agenda.endsAt).toBe(addMinutes(agenda.plannedEndsAt, Math.max(0, agenda.overrunMinutes)))
    }),
  )
})
