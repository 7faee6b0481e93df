import { expect, test } from 'vitest'
import type { DocumentKind, DocumentKinds } from '../../src/domain/draft.ts'
import type { ForumId } from '../../src/domain/ids.ts'
import { referenceProblems, removalProblems, usersOf } from '../../src/store/check-references.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import type { Store } from '../../src/store/port.ts'
import {
  aDraft,
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
} from '../makers.ts'
import { edit } from './makers.ts'

const forum = aForum({
  tracks: [{ id: 'care', slug: 'care', title: 'Care', hue: 'teal' }],
  themes: [{ id: 'health', slug: 'health', title: 'Health' }],
  rooms: [{ id: 'hall', title: 'Hall', venue: '' }],
})

/** Ana, an organisation, a presentation and a session; a person who is in another forum only. */
async function filledStore(): Promise<Store> {
  const store = createMemoryStore()
  const save = <Kind extends DocumentKind>(kind: Kind, doc: DocumentKinds[Kind], forumId: ForumId) =>
    store.save({ forumId, kind, id: doc.id }, doc, edit(0))
  await save('forum', forum, forum.id)
  await save('person', aPerson({ id: 'ana' }), forum.id)
  await save('organisation', anOrganisation({ id: 'org' }), forum.id)
  await save('presentation', aPresentation({ id: 'case' }), forum.id)
  await save('session', aSession({ id: 'opening' }), forum.id)
  await save('person', aPerson({ id: 'elsewhere' }), 'other' as ForumId)
  return store
}

/** Every place that a session has for a name, each with the same id. */
function naming(person: string, organisation: string, presentation: string, part: [string, string, string]) {
  const [trackId, themeId, roomId] = part
  return aSession({
    id: 's',
    roomId,
    trackId,
    themeIds: [themeId],
    items: [anItem(), anItem({ presentationId: presentation, people: [person] })],
    participations: [aParticipation({ personId: person, organisationId: organisation, themeId })],
  })
}

test('a document that names what is there has no problems', async () => {
  const store = await filledStore()
  const session = naming('ana', 'org', 'case', ['care', 'health', 'hall'])
  const presentation = aPresentation({
    organisationIds: ['org'],
    presenters: [{ personId: 'ana', post: '' }],
    trackId: 'care',
    themeIds: ['health'],
  })
  const reference = aReference({ trackId: 'care', sessionIds: ['opening'] })

  expect([
    ...(await referenceProblems(store, forum, 'session', session)),
    ...(await referenceProblems(store, forum, 'presentation', presentation)),
    ...(await referenceProblems(store, forum, 'reference', reference)),
    ...(await referenceProblems(store, forum, 'forum', forum)),
    ...(await referenceProblems(store, forum, 'person', aPerson())),
    ...(await referenceProblems(store, forum, 'organisation', anOrganisation())),
  ]).toEqual([])
})

test('what a session names and is not there is told at its field', async () => {
  const session = naming('ben', 'gone', 'gone', ['gone', 'gone', 'gone'])

  expect(await referenceProblems(await filledStore(), forum, 'session', session)).toEqual([
    { field: 'roomId', code: 'room-unknown', facts: { id: 'gone' } },
    { field: 'trackId', code: 'track-unknown', facts: { id: 'gone' } },
    { field: 'themeIds.0', code: 'theme-unknown', facts: { id: 'gone' } },
    { field: 'items.1.presentationId', code: 'presentation-unknown', facts: { id: 'gone' } },
    { field: 'items.1.people.0.personId', code: 'person-unknown', facts: { id: 'ben' } },
    { field: 'participations.0.personId', code: 'person-unknown', facts: { id: 'ben' } },
    { field: 'participations.0.organisationId', code: 'organisation-unknown', facts: { id: 'gone' } },
    { field: 'participations.0.themeId', code: 'theme-unknown', facts: { id: 'gone' } },
  ])
})

test('what presentations and references name and is not there is told too', async () => {
  const store = await filledStore()
  const presentation = aPresentation({
    organisationIds: ['org', 'gone'],
    presenters: [{ personId: 'ben', post: '' }],
  })
  const reference = aReference({ sessionIds: ['opening', 'gone'] })

  expect(await referenceProblems(store, forum, 'presentation', presentation)).toEqual([
    { field: 'organisationIds.1', code: 'organisation-unknown', facts: { id: 'gone' } },
    { field: 'presenters.0.personId', code: 'person-unknown', facts: { id: 'ben' } },
  ])
  expect(await referenceProblems(store, forum, 'reference', reference)).toEqual([
    { field: 'sessionIds.1', code: 'session-unknown', facts: { id: 'gone' } },
  ])
})

test('a person of another forum, an id of another kind and one that no file could have are not there', async () => {
  const people = ['elsewhere', 'org', '../../other/people/elsewhere']
  const session = aSession({ items: [anItem({ people })] })

  const problems = await referenceProblems(await filledStore(), forum, 'session', session)

  expect(problems.map(({ facts }) => facts?.id)).toEqual(people)
})

test('each document that is named is read once, and no other', async () => {
  const store = await filledStore()
  const asked: string[] = []
  const watched: Pick<Store, 'read'> = {
    read(place) {
      asked.push(`${place.kind} ${place.id}`)
      return store.read(place)
    },
  }
  const rows = Array.from({ length: 20 }, () => anItem({ people: ['ana'], presentationId: 'case' }))

  await referenceProblems(watched, forum, 'session', aSession({ items: rows, trackId: 'care' }))

  expect(asked.toSorted()).toEqual(['person ana', 'presentation case'])
})

const draft = aDraft({
  forum,
  people: [aPerson({ id: 'ana' }), aPerson({ id: 'ben' })],
  sessions: [
    aSession({ id: 'one', title: 'Opening', items: [anItem({ people: ['ana'] })] }),
    aSession({ id: 'two', title: 'Closing', participations: [aParticipation({ personId: 'ana' })] }),
    aSession({ id: 'three', trackId: 'care' }),
  ],
  presentations: [
    aPresentation({ id: 'case', title: 'A market', presenters: [{ personId: 'ana', post: '' }] }),
  ],
  references: [aReference({ id: 'paper', title: 'Charter', sessionIds: ['one'] })],
})

test('every document that names a person, a session or a part of the forum is found', () => {
  expect(usersOf(draft, 'person', 'ana')).toEqual([
    { kind: 'session', id: 'one', title: 'Opening' },
    { kind: 'session', id: 'two', title: 'Closing' },
    { kind: 'presentation', id: 'case', title: 'A market' },
  ])
  expect(usersOf(draft, 'session', 'one')).toEqual([{ kind: 'reference', id: 'paper', title: 'Charter' }])
  expect(usersOf(draft, 'track', 'care').map(({ id }) => id)).toEqual(['three'])
  expect(usersOf(draft, 'track', 'ana')).toEqual([])
})

test('what is still named can not be taken away', () => {
  expect(removalProblems(draft, 'person', 'ana')).toEqual([
    { field: 'id', code: 'still-used', facts: { count: 3, title: 'Opening' } },
  ])
  expect(removalProblems(draft, 'person', 'ben')).toEqual([])
})
