import { describe, expect, test } from 'vitest'
import { fairnessOf } from '../../src/domain/fairness.ts'
import type { Person } from '../../src/domain/person.ts'
import {
  aDraft,
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aSession,
  type DraftDocs,
  startAt,
} from '../makers.ts'

const mexico = { name: 'Mexico City', zone: 'America/Mexico_City' }
const nairobi = { name: 'Nairobi', zone: 'Africa/Nairobi' }
const forum = aForum({ hostCity: mexico, audienceRegions: [nairobi] })

function ledgerOf(docs: DraftDocs, zoneOf = ({ zone }: Person) => zone) {
  return fairnessOf(aDraft({ forum, ...docs }), zoneOf)
}

/** 18:00 in Seoul: 04:00 in Mexico City, 12:00 in Nairobi. */
const evening = (parts: Parameters<typeof aSession>[0] = {}) =>
  aSession({ start: startAt('18:00'), plannedMinutes: 90, ...parts })

describe('places', () => {
  test('tell early, late and asleep apart, whoever sits up longest first', () => {
    const morning = aSession({ start: startAt('09:00'), plannedMinutes: 60 })

    const { places, sessions } = ledgerOf({ sessions: [evening(), morning] })

    expect(sessions).toBe(2)
    expect(places).toEqual([
      { ...mexico, minutes: { fine: 60, early: 0, late: 0, asleep: 90 }, sessions: 2, asleepSessions: 1 },
      { ...nairobi, minutes: { fine: 90, early: 0, late: 0, asleep: 60 }, sessions: 2, asleepSessions: 1 },
    ])
  })

  test('a host city that is a region of the audience too stands there once', () => {
    const { places } = fairnessOf(
      aDraft({ forum: aForum({ hostCity: mexico, audienceRegions: [mexico, nairobi] }) }),
      () => null,
    )

    expect(places.map(({ name }) => name)).toEqual(['Mexico City', 'Nairobi'])
  })

  test('a cancelled session asks nobody; one whose clock never was is told as not counted', () => {
    const never = aSession({ start: startAt('2021-03-28T02:30', 'Europe/Paris') })

    const { sessions, untimed, places } = ledgerOf({ sessions: [evening({ state: 'cancelled' }), never] })

    expect([sessions, untimed]).toEqual([0, 1])
    expect(places.map(({ minutes }) => minutes.asleep)).toEqual([0, 0])
  })
})

describe('people', () => {
  const ana = aPerson({ id: 'ana', zone: 'America/Mexico_City' })
  const joyce = aPerson({ id: 'joyce', country: 'KE' })
  const lost = aPerson({ id: 'lost' })
  const idle = aPerson({ id: 'idle', zone: 'America/Mexico_City' })

  test('count once in each session, by a clock that is known and never by a guess', () => {
    const session = evening({
      participations: [
        aParticipation({ personId: 'ana', role: 'moderator' }),
        aParticipation({ personId: 'ana' }),
        aParticipation({ personId: 'lost' }),
      ],
      items: [anItem({ people: ['joyce'], minutes: 30 })],
    })
    const only = ({ zone, country }: Person) => zone ?? (country === 'KE' ? nairobi.zone : null)

    const { people, unknownZones } = ledgerOf(
      { sessions: [session], people: [ana, joyce, lost, idle] },
      only as never,
    )

    const none = { fine: 0, early: 0, late: 0, asleep: 0 }
    expect(unknownZones).toBe(1)
    expect(people).toEqual([
      {
        personId: 'ana',
        zone: mexico.zone,
        minutes: { ...none, asleep: 90 },
        sessions: 1,
        asleepSessions: 1,
        speakingMinutes: 0,
      },
      { personId: 'lost', zone: null, minutes: none, sessions: 1, asleepSessions: 0, speakingMinutes: 0 },
      {
        personId: 'joyce',
        zone: nairobi.zone,
        minutes: { ...none, fine: 90 },
        sessions: 1,
        asleepSessions: 0,
        speakingMinutes: 30,
      },
    ])
  })
})

describe('planned speaking', () => {
  const people = [aPerson({ id: 'ana', country: 'MX' }), aPerson({ id: 'joyce', country: 'KE' })]
  const organisations = [
    anOrganisation({ id: 'co-op', type: 'sse-organisation', country: 'KR' }),
    anOrganisation({ id: 'nameless' }),
  ]

  test('a row is shared evenly by who is on it; breaks and checks of the line are nobody’s', () => {
    const sessions = [
      evening({
        items: [
          anItem({ minutes: 30, people: ['ana', 'joyce'] }),
          anItem({ minutes: 10, people: ['ana'] }),
          anItem({ minutes: 20, kind: 'break', people: ['ana'] }),
          anItem({ minutes: 20, kind: 'connection-check', people: ['ana'] }),
          anItem({ minutes: 20 }),
        ],
      }),
    ]

    const { speaking } = ledgerOf({ sessions, people })

    expect([speaking.minutes, Object.fromEntries(speaking.people)]).toEqual([40, { ana: 25, joyce: 15 }])
  })

  test('a row without people is its presentation’s presenters’', () => {
    const talk = aPresentation({ id: 'talk', presenters: [{ personId: 'joyce', post: '' }] as never })
    const sessions = [evening({ items: [anItem({ minutes: 12, presentationId: 'talk' })] })]

    const { speaking } = ledgerOf({ sessions, people, presentations: [talk] })

    expect(Object.fromEntries(speaking.people)).toEqual({ joyce: 12 })
  })

  test('counts for the organisation that a person stands for in that session, else for the person’s own country', () => {
    const sessions = [
      evening({
        participations: [
          aParticipation({ personId: 'ana', organisationId: 'co-op' }),
          aParticipation({ personId: 'joyce', organisationId: 'nameless' }),
        ],
        items: [anItem({ minutes: 10, people: ['ana'] }), anItem({ minutes: 20, people: ['joyce'] })],
      }),
      evening({ items: [anItem({ minutes: 5, people: ['ana'] })] }),
      evening({ items: [anItem({ minutes: 40, people: ['nobody'] })] }),
    ]

    const { speaking } = ledgerOf({ sessions, people, organisations })

    expect(speaking.kinds).toEqual([
      { of: 'sse-organisation', minutes: 10 },
      { of: null, minutes: 65 },
    ])
    expect(speaking.countries).toEqual([
      { of: 'KE', minutes: 20 },
      { of: 'KR', minutes: 10 },
      { of: 'MX', minutes: 5 },
      { of: null, minutes: 40 },
    ])
  })

  test('of a cancelled session counts for nobody', () => {
    const sessions = [evening({ state: 'cancelled', items: [anItem({ minutes: 30, people: ['ana'] })] })]

    expect(ledgerOf({ sessions, people }).speaking).toEqual({
      minutes: 0,
      people: new Map(),
      kinds: [],
      countries: [],
    })
  })
})
