import { describe, expect, test } from 'vitest'
import type { Facts, Inputs, RuleId, Severity, Subject } from '../../../src/domain/findings/finding.ts'
import {
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aSession,
  at,
  type SessionParts,
  startAt,
  utc,
} from '../../makers.ts'
import { type Around, foundBy, onPerson, onSession, quietForum } from './sheets.ts'

const organisations = [
  anOrganisation({ id: 'twice', name: 'Hongseong, Republic of Korea', country: 'KR' }),
  anOrganisation({ id: 'other', name: 'Friends of Kenya', country: 'UG' }),
  anOrganisation({ id: 'once', name: 'Korean Housing Union', country: 'KR' }),
  anOrganisation({ id: 'bissau', name: 'Women of Guinea-Bissau', country: 'GW' }),
  anOrganisation({ id: 'nowhere', name: 'Guinea Fowl Trust', country: null }),
]
const people = [
  aPerson({ id: 'ana', given: 'Ana', zone: 'America/Mexico_City' }),
  aPerson({ id: 'bo', given: 'Bo', country: 'KE' }),
  aPerson({ id: 'cleo', given: 'Cleo', country: 'US' }),
]
const of = (organisationId: string) => aParticipation({ personId: 'bo', organisationId })
const regions = (...zones: string[]) => ({
  forum: aForum({
    hostCity: { name: 'Seoul', zone: 'Asia/Seoul' },
    audienceRegions: zones.map((zone) => ({ name: zone.split('/')[1] ?? '', zone })),
  }),
})
const winter = { start: startAt('2021-11-07T08:30', 'Europe/Berlin'), plannedMinutes: 60 }
const hall: SessionParts = {
  delivery: 'in-person',
  roomId: 'hall',
  participations: [aParticipation({ personId: 'bo' })],
}
const annex = (clock: string, parts: SessionParts = {}) =>
  aSession({ id: 'annex', title: 'Annex', ...hall, roomId: 'annex', start: startAt(clock), ...parts })

type Row = [RuleId, string, SessionParts, Around, Severity, Subject, Facts, Inputs]

describe('fires', () => {
  test.each<Row>([
    [
      'country-twice',
      'on an organisation whose name has its country in it',
      { participations: [of('twice')] },
      {},
      'note',
      onPerson('bo'),
      { organisation: 'Hongseong, Republic of Korea', named: 'Republic of Korea', same: 'yes' },
      ['twice', 'Hongseong, Republic of Korea', 'KR'],
    ],
    [
      'country-twice',
      'on an organisation whose name has another country in it',
      { participations: [of('other')] },
      {},
      'note',
      onPerson('bo'),
      { organisation: 'Friends of Kenya', named: 'Kenya', same: 'no' },
      ['other', 'Friends of Kenya', 'UG'],
    ],
    [
      'country-unknown',
      'once on an organisation that stands in no country',
      { participations: [of('nowhere'), of('nowhere')] },
      {},
      'note',
      onPerson('bo'),
      { organisation: 'Guinea Fowl Trust' },
      ['nowhere'],
    ],
    [
      'somebody-asleep',
      'on a region of the audience, and a person who lives there, told together',
      { participations: [aParticipation({ personId: 'ana' })] },
      regions('America/Mexico_City'),
      'warning',
      onSession,
      { places: 'Mexico_City, Ana Moon 04:00–05:00' },
      [
        utc('09:00'),
        utc('10:00'),
        'America/Mexico_City',
        'America/Mexico_City',
        'ana',
        'America/Mexico_City',
      ],
    ],
    [
      'somebody-asleep',
      'on people of a country that has one zone, from the minute at which it is 23 there',
      { start: startAt('22:01', 'Africa/Nairobi'), participations: [aParticipation({ personId: 'bo' })] },
      { forum: aForum({ hostCity: { name: 'Lima', zone: 'America/Lima' } }) },
      'warning',
      onSession,
      { places: 'Bo Moon 22:01–23:01' },
      [utc('19:01'), utc('20:01'), 'bo', 'Africa/Nairobi'],
    ],
    [
      'clock-change',
      'where a region sets its clocks while the session runs',
      { ...winter, start: startAt('2021-11-07T06:30', 'Europe/Berlin') },
      regions('America/New_York'),
      'warning',
      onSession,
      { places: 'New_York' },
      [utc('2021-11-07T05:30'), utc('2021-11-07T06:30'), 'America/New_York', 'America/New_York'],
    ],
    [
      'clock-change',
      'where the session’s own zone does, though nobody sits there',
      { start: startAt('2021-10-31T02:30', 'Europe/Berlin') },
      {},
      'warning',
      onSession,
      { places: 'Europe/Berlin' },
      [utc('2021-10-31T00:30'), utc('2021-10-31T01:30'), 'Europe/Berlin', 'Europe/Berlin'],
    ],
    [
      'outside-days',
      'on a session after the forum closes, by the forum’s calendar',
      { start: startAt('2021-10-08T15:00', 'UTC') },
      {},
      'warning',
      onSession,
      { date: '2021-10-09', opens: '2021-10-04', closes: '2021-10-08' },
      ['2021-10-09', '2021-10-04', '2021-10-08'],
    ],
    [
      'no-time-between-rooms',
      'on nine minutes from one room to another',
      hall,
      { others: [annex('19:09')] },
      'warning',
      onPerson('bo'),
      { person: 'Bo Moon', session: 'Annex', minutes: 9 },
      ['bo', 'annex', 'hall', 'annex', 9],
    ],
    [
      'no-time-between-rooms',
      'on a session that ends as this one starts',
      hall,
      { others: [annex('17:00')] },
      'warning',
      onPerson('bo'),
      { person: 'Bo Moon', session: 'Annex', minutes: 0 },
      ['bo', 'annex', 'hall', 'annex', 0],
    ],
    [
      'moderator-twice',
      'on whoever leads the session and is needed in another',
      { participations: [aParticipation({ personId: 'bo', role: 'moderator' })] },
      { others: [annex('18:30')] },
      'warning',
      onPerson('bo'),
      { person: 'Bo Moon', session: 'Annex', from: '18:30', to: '19:30' },
      ['bo', 'annex', utc('09:00'), utc('10:00'), utc('09:30'), utc('10:30')],
    ],
    [
      'no-pause',
      'on an hour and a half without a break',
      { plannedMinutes: 90, items: [anItem({ id: 'a', minutes: 50 }), anItem({ id: 'b', minutes: 40 })] },
      {},
      'note',
      onSession,
      { minutes: 90, from: '18:00', to: '19:30' },
      ['a', 'b', 90],
    ],
    [
      'no-questions',
      'on presentations and nothing else',
      { items: [anItem({ kind: 'presentation' }), anItem({ kind: 'closing' })] },
      {},
      'note',
      onSession,
      {},
      [],
    ],
  ])('%s %s', (rule, _when, parts, around, severity, subject, facts, inputs) => {
    const found = foundBy(rule, aSession(parts), { people, organisations, ...around })

    expect(found).toEqual([{ rule, severity, subject, facts, inputs }])
  })
})

describe('does not fire', () => {
  test.each<[RuleId, string, SessionParts, Around]>([
    ['country-twice', 'on a word made of a country’s name', { participations: [of('once')] }, {}],
    ['country-unknown', 'on an organisation that has one', { participations: [of('once')] }, {}],
    ['country-unknown', 'on somebody without an organisation', { participations: [aParticipation()] }, {}],
    [
      'somebody-asleep',
      'where it is 23 when the session ends',
      { start: startAt('22:00') },
      regions('Asia/Seoul'),
    ],
    ['somebody-asleep', 'where it is six when it starts', { start: startAt('06:00') }, regions('Asia/Tokyo')],
    [
      'somebody-asleep',
      'on people of a country with several zones, where nobody knows',
      { participations: [aParticipation({ personId: 'cleo' })] },
      {},
    ],
    [
      'somebody-asleep',
      'while the session’s clock never was',
      { start: startAt('2021-03-14T02:30', 'America/New_York') },
      regions('America/New_York'),
    ],
    [
      'clock-change',
      'where the clocks change an hour before',
      { start: startAt('2021-11-07T07:00', 'Europe/Berlin') },
      regions('America/New_York'),
    ],
    ['outside-days', 'on the last evening', { start: startAt('2021-10-08T23:59') }, {}],
    ['no-time-between-rooms', 'on ten minutes', hall, { others: [annex('19:10')] }],
    ['no-time-between-rooms', 'in one room', hall, { others: [annex('19:00', { roomId: 'hall' })] }],
    ['no-time-between-rooms', 'online', { ...hall, delivery: 'online' }, { others: [annex('19:00')] }],
    [
      'no-time-between-rooms',
      'before there is a room',
      { ...hall, roomId: null },
      { others: [annex('19:00')] },
    ],
    [
      'moderator-twice',
      'on a speaker',
      { participations: [aParticipation({ personId: 'bo' })] },
      { others: [annex('18:30')] },
    ],
    [
      'person-twice',
      'on whoever leads the session: that is told once',
      { participations: [aParticipation({ personId: 'bo', role: 'chair' })] },
      { others: [annex('18:30')] },
    ],
    ['no-pause', 'on a minute less', { items: [anItem({ minutes: 89 })] }, {}],
    [
      'no-pause',
      'with a break between',
      { items: [anItem({ minutes: 60 }), anItem({ kind: 'break' }), anItem({ minutes: 60 })] },
      {},
    ],
    [
      'no-pause',
      'where a pin leaves five minutes',
      { items: [anItem({ minutes: 60 }), anItem({ minutes: 60, pinned: at('19:05') })] },
      {},
    ],
    [
      'no-questions',
      'where there is a discussion',
      { items: [anItem({ kind: 'presentation' }), anItem({ kind: 'discussion' })] },
      {},
    ],
    ['no-questions', 'on a ceremony', { items: [anItem({ kind: 'closing' })] }, {}],
  ])('%s %s', (rule, _when, parts, around) => {
    expect(foundBy(rule, aSession(parts), { people, organisations, forum: quietForum, ...around })).toEqual(
      [],
    )
  })
})

test('of two names that begin alike the longer one is meant', () => {
  const found = foundBy('country-twice', aSession({ participations: [of('bissau')] }), {
    people,
    organisations,
  })

  expect(found.map(({ facts }) => facts)).toEqual([
    { organisation: 'Women of Guinea-Bissau', named: 'Guinea-Bissau', same: 'yes' },
  ])
})

test('many who sleep are told by the first four, and how many more', () => {
  const many = Array.from({ length: 6 }, (_, index) =>
    aPerson({ id: `p${index}`, given: `P${index}`, zone: 'America/Mexico_City' }),
  )
  const session = aSession({ participations: many.map(({ id }) => aParticipation({ personId: id })) })

  expect(foundBy('somebody-asleep', session, { people: many }).map(({ facts }) => facts)).toEqual([
    { places: 'P0 Moon, P1 Moon, P2 Moon, P3 Moon +2 04:00–05:00' },
  ])
})
