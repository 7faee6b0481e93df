/** A session as plain values: every clock, every name, and nothing that is not for everybody. */
import { describe, expect, test } from 'vitest'
import {
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aSession,
  privateSentences,
  startAt,
} from '../../makers.ts'
import { address, aSheet } from './a-sheet.ts'

const people = [aPerson({ id: 'ana', given: 'Ana', family: 'Moon' })]

test('the clocks stand in every zone that the forum shows, with the day where it is another', () => {
  const session = aSession({
    start: startAt('23:30'),
    plannedMinutes: 90,
    items: [anItem({ title: 'Welcome', minutes: 45 }), anItem({ title: 'Talk', minutes: 45 })],
  })

  const sheet = aSheet({ session })

  expect(sheet.date).toBe('Monday 4 October 2021')
  expect(sheet.zones.map(({ name, about }) => [name, about])).toEqual([
    ['KST', 'Seoul, UTC+9'],
    ['UTC', ''],
  ])
  expect(sheet.clocks).toEqual([
    { from: '23:30', to: '01:00', shift: 'ends +1 day' },
    { from: '14:30', to: '16:00', shift: '' },
  ])
  expect(sheet.rows.map(({ title, clocks: [own] }) => [title, own])).toEqual([
    ['Welcome', { from: '23:30', to: '00:15', shift: 'ends +1 day' }],
    ['Talk', { from: '00:15', to: '01:00', shift: '+1 day' }],
  ])
})

test('zones that agree all that time are one, and a zone without a name of the forum is its city', () => {
  const forum = aForum({
    displayZones: [
      { zone: 'Asia/Seoul', label: 'KST' },
      { zone: 'Asia/Tokyo', label: 'JST' },
      { zone: 'America/Mexico_City', label: 'Mexico City' },
    ],
  })

  const { zones } = aSheet({ forum, session: aSession() })

  expect(zones.map(({ name, about }) => [name, about])).toEqual([
    ['KST/JST', 'Seoul, UTC+9'],
    ['Mexico City (UTC−5)', ''],
  ])
})

test('places are told once each, from where the day is furthest on', () => {
  const forum = aForum({ audienceRegions: [{ name: 'Nairobi', zone: 'Africa/Nairobi' }] })

  const { places } = aSheet({ forum, session: aSession({ start: startAt('18:00'), plannedMinutes: 60 }) })

  expect(places.map(({ names, offset, clock }) => [names.join(), offset, clock.from])).toEqual([
    ['KST', 'UTC+9', '18:00'],
    ['Nairobi', 'UTC+3', '12:00'],
    ['UTC', 'UTC', '09:00'],
    ['Mexico City (host city)', 'UTC−5', '04:00'],
  ])
})

test('people stand by their role, who leads first, each with what they present', () => {
  const session = aSession({
    items: [anItem({ title: 'A talk', people: ['bo'], presentationId: 'case', minutes: 60 })],
    participations: [
      aParticipation({ personId: 'bo', post: 'Mayor', organisationId: 'house' }),
      aParticipation({ personId: 'ana', role: 'moderator' }),
    ],
  })

  const sheet = aSheet({
    session,
    people: [...people, aPerson({ id: 'bo', given: 'Bo', family: 'Sun' })],
    organisations: [anOrganisation({ id: 'house', name: 'The House', country: 'KE' })],
    presentations: [aPresentation({ id: 'case', title: 'A case', abstract: 'First.\n\n- one\n- two' })],
  })

  expect(sheet.groups.map(({ role }) => role)).toEqual(['moderator', 'speaker'])
  const [speaker] = sheet.groups[1]?.people ?? []
  expect(speaker).toMatchObject({ post: 'Mayor', organisation: 'The House', country: 'Kenya', theme: '' })
  expect(speaker?.presentations.map(({ title, abstract }) => [title, abstract.length])).toEqual([
    ['A case', 3],
  ])
})

describe('nothing private', () => {
  const session = aSession({
    items: [anItem({ people: ['ana'] })],
    participations: [aParticipation({ personId: 'ana' })],
  })

  test.each(['draft', 'release'] as const)('is within a sheet of a %s', (as) => {
    const sheet = JSON.stringify(aSheet({ session, people, as }))

    expect(JSON.stringify({ session, people })).toContain(privateSentences[0])
    expect(privateSentences.filter((sentence) => sheet.includes(sentence))).toEqual([])
  })
})

test('a draft says so, in words of the reader, and has no address; a release has its number', () => {
  const session = aSession({ title: 'Talk' })

  const [draft, korean, release] = [
    aSheet({ session, as: 'draft' }),
    aSheet({ session, as: 'draft', language: 'ko' }),
    aSheet({ session }),
  ]

  expect([draft.marks, draft.address, draft.edition]).toEqual([
    ['Draft of 20 September 2021, not released.'],
    '',
    '',
  ])
  expect(korean.marks).toEqual(['2021년 9월 20일 초안이며 아직 공개되지 않았습니다.'])
  expect([release.marks, release.address, release.edition]).toEqual([
    [],
    address,
    'Release 3, 20 September 2021',
  ])
})
