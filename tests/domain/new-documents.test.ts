import { describe, expect, test } from 'vitest'
import type { LocalDate, Zone } from '../../src/domain/clock.ts'
import { documentProblems } from '../../src/domain/document-rules.ts'
import type {
  ForumId,
  OrganisationId,
  PersonId,
  PresentationId,
  ReferenceId,
  SessionId,
  Slug,
} from '../../src/domain/ids.ts'
import {
  blankForum,
  blankOrganisation,
  blankPerson,
  blankPresentation,
  blankReference,
  blankSession,
  duplicateSession,
} from '../../src/domain/new-documents.ts'
import { aForum, anItem, aParticipation, aSession, at } from '../makers.ts'

const named = { slug: 'new' as Slug, title: 'New' }

function newForum(zone: string) {
  return blankForum('f' as ForumId, {
    ...named,
    zone: zone as Zone,
    opens: '2026-05-04' as LocalDate,
    closes: '2026-05-08' as LocalDate,
    languages: ['es', 'en'],
    uidDomain: 'new.example',
  })
}

test('every new document can be saved as it is', () => {
  const forum = newForum('America/Mexico_City')

  expect([
    ...documentProblems('forum', forum),
    ...documentProblems('session', blankSession('s' as SessionId, named, forum)),
    ...documentProblems('person', blankPerson('p' as PersonId, { ...named, given: 'Ana', family: '' })),
    ...documentProblems(
      'organisation',
      blankOrganisation('o' as OrganisationId, { ...named, name: 'Neighbours' }),
    ),
    ...documentProblems('presentation', blankPresentation('x' as PresentationId, named, forum)),
    ...documentProblems('reference', blankReference('r' as ReferenceId, named, forum)),
  ]).toEqual([])
})

test('a new forum is shown in its own zone and in UTC', () => {
  expect(newForum('America/Mexico_City').displayZones).toEqual([
    { zone: 'America/Mexico_City', label: 'Mexico City' },
    { zone: 'UTC', label: 'UTC' },
  ])
  expect(newForum('UTC').displayZones).toEqual([{ zone: 'UTC', label: 'UTC' }])
})

test('a new session is a draft at nine on the first day, in the forum’s zone and first language', () => {
  const { state, start, languages, plannedMinutes } = blankSession(
    's' as SessionId,
    named,
    newForum('America/Mexico_City'),
  )

  expect({ state, start, languages, plannedMinutes }).toEqual({
    state: 'draft',
    start: { clock: '2026-05-04T09:00', zone: 'America/Mexico_City', which: 'first' },
    languages: ['es'],
    plannedMinutes: 60,
  })
})

describe('a duplicate', () => {
  const session = aSession({
    state: 'cancelled',
    brief: { objectives: ['To meet'] },
    items: [anItem({ id: 'row', pinned: at('18:40'), people: ['ana'] })],
    participations: [aParticipation({ id: 'part' })],
  })
  const ids = ['s2', 'row2', 'part2']
  const copy = duplicateSession(session, named, () => ids.shift() ?? 'too many')

  test('is a draft with everything that the session has, under new ids', () => {
    expect(copy).toEqual({
      ...session,
      ...named,
      id: 's2',
      state: 'draft',
      items: [{ ...session.items[0], id: 'row2' }],
      participations: [{ ...session.participations[0], id: 'part2' }],
    })
  })

  test('shares nothing with the session that could be changed for both', () => {
    copy.brief.objectives.push('To part')
    copy.items[0]?.people.pop()

    expect(session.brief.objectives).toEqual(['To meet'])
    expect(session.items[0]?.people).toHaveLength(1)
  })

  test('can be saved', () => {
    expect(documentProblems('session', copy)).toEqual([])
    expect(documentProblems('forum', aForum())).toEqual([])
  })
})
