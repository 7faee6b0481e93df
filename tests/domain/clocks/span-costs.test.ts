import { expect, test } from 'vitest'
import { addMinutes, type Zone } from '../../../src/domain/clock.ts'
import type { SlotParty } from '../../../src/domain/clocks/slot-party.ts'
import { spanCosts } from '../../../src/domain/clocks/span-costs.ts'
import { wakingDuring } from '../../../src/domain/waking.ts'
import { utc } from '../../makers.ts'
import fc from '../../properties.ts'

/** A day on which clocks change in some of these zones is among them. */
const from = utc('2021-10-29T15:00')
const minutes = 4 * 24 * 60
const zones = [
  'Asia/Seoul',
  'Europe/Berlin',
  'America/Mexico_City',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
]

function aParty(parts: Partial<SlotParty> = {}): SlotParty {
  const seoul = 'Asia/Seoul' as Zone
  return {
    kind: 'person',
    id: 'ana',
    name: 'Ana',
    zone: seoul,
    available: null,
    preferred: null,
    stays: [],
    elsewhere: [],
    ...parts,
  }
}

test('what is counted at once is what each span has by itself, whatever the zone and wherever its clocks change', () => {
  const parties = zones.map((zone) => aParty({ zone: zone as Zone }))
  const costsOf = spanCosts(parties, { from, minutes })

  fc.assert(
    fc.property(fc.nat(minutes - 600), fc.integer({ min: 1, max: 600 }), (first, length) => {
      const at = addMinutes(from, first)

      const alone = zones.map((zone) => wakingDuring(at, addMinutes(at, length), zone as Zone).minutes)

      expect(costsOf(at, length).map(({ asleep, unsocial }) => [asleep, unsocial])).toEqual(
        alone.map(({ asleep, early, late }) => [asleep, early + late]),
      )
    }),
  )
})

test('whoever said when they can, can where one stretch of it holds all of a span', () => {
  const at = (clock: string) => utc(`2021-10-30T${clock}`)
  const free = (...spans: [string, string][]) => spans.map(([a, b]) => ({ startsAt: at(a), endsAt: at(b) }))
  const can = (available: SlotParty['available']) =>
    spanCosts([aParty({ available })], { from, minutes })(at('09:00'), 90).map((cost) => cost.can)[0]

  expect(can(null)).toBe(true)
  expect(can(free(['08:00', '10:30']))).toBe(true)
  expect(can(free(['10:00', '12:00'], ['09:00', '10:00']))).toBe(true)
  expect(can(free(['09:00', '10:00'], ['10:10', '12:00']))).toBe(false)
  expect(can(free(['09:01', '12:00']))).toBe(false)
  expect(can([{ startsAt: utc('2021-01-01T00:00'), endsAt: utc('2022-01-01T00:00') }])).toBe(true)
  expect(can([{ startsAt: utc('2021-01-01T00:00'), endsAt: utc('2021-01-02T00:00') }])).toBe(false)
})

test('minutes outside the hours that somebody likes are counted by their own clock', () => {
  const party = aParty({ preferred: { from: '22:00', to: '02:00' } })
  const [cost] = spanCosts([party], { from, minutes })(utc('2021-10-30T12:30'), 90)

  expect(cost?.disliked).toBe(30)
})
