import { describe, expect, test } from 'vitest'
import { findForum, forumRules } from '../../../src/domain/findings/find-forum.ts'
import { forumRuleIds } from '../../../src/domain/findings/finding.ts'
import type { Person, PersonName } from '../../../src/domain/person.ts'
import { aDraft, aForum, aPerson } from '../../makers.ts'
import { onPerson } from './sheets.ts'

const named = (id: string, name: Partial<PersonName>): Person =>
  aPerson({
    id,
    name: { honorific: null, given: '', family: '', order: 'given-first', original: null, ...name },
  })
const ana = named('a', { given: 'Seon-Hee', family: 'Choi' })
const twoWays = (other: Person) => findForum(aDraft({ people: [ana, other] }))

test('every rule of a forum is in the table once', () => {
  expect(forumRules.map(({ id }) => id).toSorted()).toEqual(forumRuleIds.toSorted())
})

describe('one person in two documents', () => {
  test('is told at the later one, with both names', () => {
    expect(twoWays(named('b', { honorific: 'Dr.', given: 'Seonhee', family: 'CHOI' }))).toEqual([
      {
        rule: 'person-two-ways',
        severity: 'warning',
        subject: onPerson('b'),
        facts: { person: 'Seonhee CHOI', other: 'Seon-Hee Choi' },
        inputs: ['b', 'a', 'Seonhee', 'CHOI', null, 'Seon-Hee', 'Choi', null],
      },
    ])
  })

  test.each<[string, Partial<PersonName>]>([
    ['in another order', { given: 'Choi', family: 'Seon Hee', order: 'family-first' }],
    ['with accents', { given: 'Séon-hee', family: 'Choi' }],
    ['letter by letter the same', { given: 'Seon-Hee', family: 'Choi' }],
  ])('%s', (_how, name) => {
    expect(twoWays(named('b', name)).map(({ subject }) => subject)).toEqual([onPerson('b')])
  })

  test('in another script, where one of the two has both', () => {
    const both = named('b', { given: 'Gil-dong', family: 'Hong', original: '홍길동' })
    const own = named('c', { given: '길동', family: '홍', order: 'family-first' })

    expect(findForum(aDraft({ people: [both, own] })).map(({ facts }) => facts)).toEqual([
      { person: '홍 길동', other: 'Gil-dong Hong' },
    ])
  })

  test.each<[string, Partial<PersonName>]>([
    ['another given name', { given: 'Seon-Hwa', family: 'Choi' }],
    ['the family name alone', { given: '', family: 'Choi' }],
    ['another family name', { given: 'Seon-Hee', family: 'Cho' }],
  ])('but not with %s', (_what, name) => {
    expect(twoWays(named('b', name))).toEqual([])
  })
})

describe('clocks that change between the days of a forum', () => {
  const europe = {
    hostCity: { name: 'Berlin', zone: 'Europe/Berlin' },
    audienceRegions: [{ name: 'Paris', zone: 'Europe/Paris' }],
  }

  test('are told once, with every place that changes them that night', () => {
    const forum = aForum({ ...europe, opens: '2021-10-29', closes: '2021-11-02' })

    expect(findForum(aDraft({ forum }))).toEqual([
      {
        rule: 'clock-change-between-days',
        severity: 'note',
        subject: { kind: 'forum' },
        facts: { date: '2021-10-31', places: 'Berlin, Paris' },
        inputs: ['2021-10-31', 'Europe/Berlin', 'Europe/Paris'],
      },
    ])
  })

  test('are not told when they change the night before it opens', () => {
    const forum = aForum({ ...europe, opens: '2021-10-31', closes: '2021-11-02' })

    expect(findForum(aDraft({ forum }))).toEqual([])
  })
})
