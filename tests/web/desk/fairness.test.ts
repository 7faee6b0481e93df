import { expect, test } from 'vitest'
import type { ForumId } from '../../../src/domain/ids.ts'
import { storeWith } from '../../app.ts'
import {
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aSession,
  type DraftDocs,
  startAt,
} from '../../makers.ts'
import { startDesk } from './desk-app.ts'

const fairness = '/desk/forums/forum/fairness'

async function startWith(docs: DraftDocs) {
  const forum = aForum({
    hostCity: { name: 'Mexico City', zone: 'America/Mexico_City' },
    audienceRegions: [{ name: 'East Africa', zone: 'Africa/Nairobi' }],
  })
  const desk = await startDesk(await storeWith({ forum, ...docs }))
  return desk.signIn('Rita', 'reader', 'forum' as ForumId)
}

test('says which region sits up most, whose zone nobody knows, and who speaks how long', async () => {
  const rita = await startWith({
    people: [
      aPerson({ id: 'ana', given: 'Ana', zone: 'America/Mexico_City' }),
      aPerson({ id: 'joyce', given: 'Joyce', country: 'KE' }),
      aPerson({ id: 'lost', given: 'Lee', country: 'US' }),
    ],
    organisations: [anOrganisation({ id: 'co-op', type: 'sse-organisation', country: 'MX' })],
    sessions: [
      aSession({
        start: startAt('18:00'),
        plannedMinutes: 90,
        participations: [
          aParticipation({ personId: 'ana', organisationId: 'co-op' }),
          aParticipation({ personId: 'lost', role: 'moderator' }),
        ],
        items: [anItem({ minutes: 75, people: ['ana'] }), anItem({ minutes: 15, people: ['joyce'] })],
      }),
      aSession({ start: startAt('09:00'), plannedMinutes: 60 }),
      aSession({ start: startAt('18:00'), state: 'cancelled' }),
    ],
  })

  const page = await rita.page(fairness)

  expect(page.texts('.lead')).toEqual(['Mexico City sits up in 1 of 2 sessions.'])
  expect(page.texts('.shares li')).toEqual([
    'Mexico City sits up in 1 of 2 asleep 1 h 30 min',
    'East Africa Nairobi sits up in 1 of 2 asleep 1 h',
    'Ana Moon Mexico City asleep 1 h 30 min speaks 1 h 15 min',
    'Lee Moon time zone not known, so no night is counted',
    'Joyce Moon Nairobi always by day speaks 15 min',
    'SSE organisation 1 h 15 min · 83%',
    'Not known 15 min · 17%',
    'Mexico 1 h 15 min · 83%',
    'Kenya 15 min · 17%',
  ])
  expect(page.texts('.count')).toEqual(['3 people · of 1 person nobody knows the time zone'])
})

test('of many people shows the first, in the order that is asked for, and finds the others', async () => {
  const people = Array.from({ length: 60 }, (_, at) =>
    aPerson({ id: `p${at}`, given: `Given${at}`, family: 'Kim' }),
  )
  const items = people.map(({ id }, at) => anItem({ minutes: 1 + at, people: [id] }))
  const rita = await startWith({ people, sessions: [aSession({ start: startAt('09:00'), items })] })

  const all = await rita.page(`${fairness}?by=speaking`)
  const one = await rita.page(`${fairness}?q=given7`)

  expect(all.texts('#people .share-name').length).toBe(50)
  expect(all.texts('#people .shares li')[0]).toBe(
    'Given59 Kim time zone not known, so no night is counted speaks 1 h',
  )
  expect(all.texts('.count')[0]).toContain('50 of 60 people')
  expect(one.texts('#people .share-name')).toEqual(['Given7 Kim'])
})

test('of a forum without sessions says so', async () => {
  const rita = await startWith({})

  expect((await rita.page(fairness)).texts('.empty p')[0]).toMatch(/^There is no session with a time yet/)
})
