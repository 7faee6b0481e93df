import { expect, test } from 'vitest'
import type { ParticipationId } from '../../src/domain/ids.ts'
import { peopleOfRows } from '../../src/domain/row-people.ts'
import { anItem, aParticipation, aPresentation, aSession } from '../makers.ts'

const wells = {
  ...aPresentation({ id: 'wells' }),
  presenters: [{ personId: 'bo' as never, post: 'Engineer' }],
  organisationIds: ['city' as never],
}
const rows = [
  anItem({ kind: 'introduction', people: ['ana'] }),
  anItem({ kind: 'presentation', people: ['bo'], presentationId: 'wells' }),
  anItem({ kind: 'presentation', people: ['chidi'] }),
  anItem({ kind: 'closing', people: ['ana', 'bo'] }),
]

function listed(session: Parameters<typeof aSession>[0]): string[] {
  let count = 0
  const newId = () => `new-${++count}` as ParticipationId
  const added = peopleOfRows(aSession(session), (id) => (id === 'wells' ? wells : undefined), newId)
  return added.map(({ id, personId, role, post, organisationId }) =>
    [id, personId, role, post, organisationId].filter(Boolean).join(' '),
  )
}

test('everybody who stands on a row, as the rows and the presentations have them', () => {
  expect(listed({ items: rows, participations: [] })).toEqual([
    'new-1 ana moderator',
    'new-2 bo speaker Engineer city',
    'new-3 chidi speaker',
  ])
})

test('nobody twice, and no second moderator', () => {
  const participations = [
    aParticipation({ personId: 'eva', role: 'chair' }),
    aParticipation({ personId: 'bo' }),
  ]

  expect(listed({ items: rows, participations })).toEqual(['new-1 ana speaker', 'new-2 chidi speaker'])
  expect(listed({ items: [], participations })).toEqual([])
})

test('of two who present nothing neither is taken for the moderator', () => {
  expect(
    listed({ items: [anItem({ kind: 'discussion', people: ['ana', 'eva'] })], participations: [] }),
  ).toEqual(['new-1 ana speaker', 'new-2 eva speaker'])
})
