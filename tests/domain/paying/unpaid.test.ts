import { expect, test } from 'vitest'
import type { ItemId } from '../../../src/domain/ids.ts'
import { unpaidMinutes, whoPaysFor } from '../../../src/domain/paying/unpaid.ts'
import type { Session } from '../../../src/domain/session.ts'
import { anItem, aSession, at, pinAt } from '../../makers.ts'

const id = 'talk' as ItemId
const talk = (minutes: number) => anItem({ id, kind: 'presentation', minutes })
const questions = (minutes = 20) => anItem({ id: 'questions', kind: 'questions', minutes })
const planned = (plannedMinutes: number, ...items: Session['items']) => aSession({ plannedMinutes, items })

test.each<[string, Session, number]>([
  ['all of it, when it all runs past the planned end', planned(30, talk(15), questions()), 5],
  ['what runs past the planned end', planned(32, talk(15), questions()), 3],
  ['nothing, when it fits', planned(35, talk(15), questions()), 0],
  ['no more than the row grew, when the plan was too short before', planned(20, talk(15), questions()), 5],
  ['what runs into a pin', planned(90, talk(15), anItem({ pinned: at('18:12') })), 3],
  ['nothing, when the gap before a pin is enough', planned(30, talk(15), anItem({ pinned: at('18:15') })), 0],
  [
    'all of it, when a locked end stands behind the row',
    planned(90, talk(15), { ...questions(5), lockedEnd: pinAt('18:20') }),
    5,
  ],
])('%s', (_, session, unpaid) => {
  expect(unpaidMinutes(session, id, 10)).toBe(unpaid)
})

test('a row that is as long as it was, or shorter, asks for nothing', () => {
  const session = planned(20, talk(15), questions())

  expect([15, 20].map((from) => whoPaysFor(session, id, from))).toEqual([[], []])
})

test('who was asked for a part pays that part', () => {
  const session = planned(32, talk(15), questions())

  const paid = whoPaysFor(session, id, 10).flatMap((one) => ('session' in one ? [one] : []))

  expect(
    paid.map(({ payer, session }) => [
      payer,
      session.plannedMinutes,
      ...session.items.map(({ minutes }) => minutes),
    ]),
  ).toEqual([
    ['end', 35, 15, 20],
    ['questions', 32, 15, 17],
  ])
})

test('a row behind which one is locked gets back what it had before it is asked', () => {
  const session = planned(20, talk(15), { ...questions(5), lockedEnd: pinAt('18:20') })

  expect(whoPaysFor(session, id, 10).find(({ payer }) => payer === 'questions')).toEqual({
    payer: 'questions',
    session,
  })
})
