import { expect, test } from 'vitest'
import { namedInSession } from '../../src/domain/named-in-session.ts'
import { anItem, aParticipation, aSession } from '../makers.ts'

test('everybody and everything that a session names is found once, its own people first', () => {
  const session = aSession({
    items: [
      anItem({ people: ['on-a-row', 'ana'], presentationId: 'case' }),
      anItem({ people: ['on-a-row'], presentationId: 'case' }),
      anItem({ people: [], presentationId: null }),
    ],
    participations: [
      aParticipation({ id: 'one', personId: 'ana', organisationId: 'city' }),
      aParticipation({ id: 'two', personId: 'ben', organisationId: null }),
      aParticipation({ id: 'three', personId: 'ana', organisationId: 'city' }),
    ],
  })

  const { person, presentation, organisation } = namedInSession(session)

  expect([[...person], [...presentation], [...organisation]]).toEqual([
    ['ana', 'ben', 'on-a-row'],
    ['case'],
    ['city'],
  ])
})
