import { expect, test } from 'vitest'
import { placeAgenda } from '../../../src/domain/agenda.ts'
import { settleLocks } from '../../../src/domain/locked-ends.ts'
import { leastMinutes } from '../../../src/domain/paying/minimums.ts'
import { unpaidMinutes, whoPaysFor } from '../../../src/domain/paying/unpaid.ts'
import { itemKinds, type Session } from '../../../src/domain/session.ts'
import { whoPays } from '../../../src/domain/who-pays.ts'
import { anItem, aSession, pinAt, unwrap } from '../../makers.ts'
import fc from '../../properties.ts'

const clock = fc.integer({ min: 0, max: 240 }).map((minute) => {
  const [hours, rest] = [18 + Math.floor(minute / 60), minute % 60].map((part) =>
    String(part % 24).padStart(2, '0'),
  )
  return hours === '22' ? pinAt('21:59') : pinAt(`${hours}:${rest}`)
})
const seldom = fc.option(clock, { nil: null, freq: 3 })
const rowParts = fc.record({
  kind: fc.constantFrom(...itemKinds),
  minutes: fc.integer({ min: 1, max: 40 }),
  pin: fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, seldom),
  lockedEnd: fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, seldom),
})
const anySession = fc
  .record({
    rows: fc.array(rowParts, { minLength: 1, maxLength: 10 }),
    plannedMinutes: fc.integer({ min: 1, max: 200 }),
  })
  .map(({ rows, plannedMinutes }) =>
    settleLocks(
      aSession({ plannedMinutes, items: rows.map((row, index) => anItem({ id: `r${index}`, ...row })) }),
    ),
  )
const anyGrowth = fc
  .tuple(anySession, fc.nat(9), fc.integer({ min: 1, max: 30 }))
  .map(([session, place, more]) => ({ session, place: place % session.items.length, more }))

const slotsOf = (session: Session) => unwrap(placeAgenda(session)).slots
const sumOf = ({ items }: Session) => items.reduce((sum, { minutes }) => sum + minutes, 0)
/** Everything of a row but how long it is. */
const restOf = ({ items }: Session) => items.map(({ minutes: _, lockedEnd: __, ...rest }) => rest)

function answersTo({ session, place, more }: { session: Session; place: number; more: number }) {
  const item = session.items[place]
  if (item === undefined) return []
  return whoPays(session, item.id, item.minutes + more).flatMap((one) => ('session' in one ? [one] : []))
}

test('whoever pays: no row is lost, slots tile, minimums hold, pins and other locks stay', () => {
  fc.assert(
    fc.property(anyGrowth, (growth) => {
      const { session, place, more } = growth
      const before = slotsOf(session)
      for (const { payer, session: paid } of answersTo(growth)) {
        const after = slotsOf(paid)
        expect(restOf(paid)).toEqual(restOf(session))
        expect(paid.items[place]?.minutes).toBe((session.items[place]?.minutes ?? 0) + more)
        expect(sumOf(paid) - sumOf(session)).toBe(payer === 'end' ? more : 0)
        expect({ ...paid, items: [], plannedMinutes: 0 }).toEqual({
          ...session,
          items: [],
          plannedMinutes: 0,
        })
        expect(settleLocks(paid)).toEqual(paid)
        if (payer !== 'end') expect(paid.plannedMinutes).toBe(session.plannedMinutes)
        for (const [index, item] of paid.items.entries()) {
          const was = session.items[index]
          if (index !== place) expect(item.lockedEnd).toEqual(was?.lockedEnd)
          if (index !== place && item.minutes !== was?.minutes) {
            expect(item.minutes).toBeGreaterThanOrEqual(leastMinutes[item.kind])
          }
          if (item.pin === null && index > 0) expect(after[index]?.startsAt).toBe(after[index - 1]?.endsAt)
          if (item.pin !== null) expect(after[index]?.startsAt).toBe(before[index]?.startsAt)
          const overlap = Math.min(0, after[index]?.gapMinutes ?? 0)
          expect(overlap).toBeGreaterThanOrEqual(Math.min(0, before[index]?.gapMinutes ?? 0))
        }
      }
    }),
  )
})

test('a row that has grown asks for what does not fit, and whoever pays that makes room for it', () => {
  fc.assert(
    fc.property(anySession, fc.nat(9), fc.nat(30), (session, nth, less) => {
      const place = nth % session.items.length
      const item = session.items[place]
      if (item === undefined) return
      const from = Math.max(0, item.minutes - less)

      const unpaid = unpaidMinutes(session, item.id, from)
      const answers = whoPaysFor(session, item.id, from)

      expect(unpaid).toBeLessThanOrEqual(item.minutes - from)
      expect(answers.length).toBe(unpaid === 0 ? 0 : 5)
      for (const answer of answers) {
        if ('why' in answer) continue
        expect(answer.session.items[place]?.minutes).toBe(item.minutes)
        if (answer.payer === 'end' || session.items.slice(place + 1).some(({ lockedEnd }) => lockedEnd))
          continue
        expect(sumOf(session) - sumOf(answer.session)).toBe(unpaid)
      }
    }),
  )
})
