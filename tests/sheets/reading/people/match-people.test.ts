/** Who of the forum a person of a document may be: proposed, the surest first. */
import { expect, test } from 'vitest'
import { findOrganisations } from '../../../../src/sheets/reading/people/match-organisations.ts'
import { matchPeople } from '../../../../src/sheets/reading/people/match-people.ts'
import { anOrganisation, aPerson } from '../../../makers.ts'
import { people } from './told.ts'

const known = [
  aPerson({
    id: 'ana',
    name: { honorific: null, given: 'Ana María', family: 'Ibáñez', order: 'given-first', original: null },
  }),
  aPerson({
    id: 'chang',
    name: { honorific: 'Mr.', given: 'Li-Li', family: 'Chang', order: 'given-first', original: null },
  }),
  aPerson({
    id: 'joyce',
    name: { honorific: null, given: 'Joyce N.', family: 'Mundara', order: 'given-first', original: null },
  }),
  aPerson({
    id: 'hong',
    name: { honorific: null, given: 'Gil-dong', family: 'Hong', order: 'family-first', original: '홍길동' },
  }),
  aPerson({
    id: 'other-ana',
    name: { honorific: null, given: 'Ana', family: 'Ibáñez', order: 'given-first', original: null },
  }),
]

test.each([
  ['Joyce N. Mundara', [['joyce', 'same']]],
  ['Ms. JOYCE N. MUNDARA', [['joyce', 'honorific-case']]],
  ['Li-Li CHANG', [['chang', 'honorific-case']]],
  ['Chang Li-Li', [['chang', 'name-order']]],
  ['Mr. Lili Chang', [['chang', 'diacritics']]],
  ['Joyce Mundara', [['joyce', 'initials']]],
  ['J. N. Mundara', [['joyce', 'initials']]],
  [
    'Ana María Ibanez',
    [
      ['ana', 'diacritics'],
      ['other-ana', 'initials'],
    ],
  ],
  [
    'A. Ibáñez',
    [
      ['ana', 'initials'],
      ['other-ana', 'initials'],
    ],
  ],
  ['홍길동 교수', [['hong', 'same']]],
  ['Gil-dong Hong', [['hong', 'name-order']]],
  ['Marta Vale', []],
  ['Joyce Arum', []],
])('%s may be %j', (written, candidates) => {
  const [match] = matchPeople(people(written), known)
  expect(match?.people.map(({ personId, why }) => [personId, why])).toEqual(candidates)
})

test.each([
  ['Cooperativa La Esperanza', ['coop same']],
  ['COOPERATIVA LA ESPERANZA', ['coop case']],
  ['NIBC', ['nibc acronym']],
  ['La Esperanza, Perú', []],
  ['Coop Norte', []],
])('the organisation %s may be %j', (written, candidates) => {
  const organisations = [
    anOrganisation({ id: 'coop', name: 'Cooperativa La Esperanza' }),
    anOrganisation({ id: 'nibc', name: 'Northern Isles Broadcasting Corporation (NIBC)' }),
  ]

  const found = findOrganisations(written, organisations)

  expect(found.map(({ organisationId, why }) => `${organisationId} ${why}`)).toEqual(candidates)
})
