import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { documentProblems } from '../../src/domain/document-rules.ts'
import type { DocumentKind } from '../../src/domain/draft.ts'
import { fullName } from '../../src/domain/person.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { documentShape } from '../../src/store/shapes.ts'
import {
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
} from '../makers.ts'
import { sampleFolder } from '../sample.ts'

const sampleFiles: [string, DocumentKind][] = [
  ['forum', 'forum'],
  ['sessions', 'session'],
  ['people', 'person'],
  ['organisations', 'organisation'],
  ['presentations', 'presentation'],
  ['references', 'reference'],
]

test.each(sampleFiles)('nothing in the sample’s %s is wrong', (file, kind) => {
  const read = JSON.parse(readFileSync(join(sampleFolder, `${file}.json`), 'utf8'))

  const docs = [read].flat().map((doc) => documentShape(kind).parse(doc))
  expect(docs.flatMap((doc) => documentProblems(kind, doc))).toEqual([])
})

const name = { honorific: null, given: ' ', family: '', order: 'given-first', original: null } as const

test.each<[string, Problem[], Problem]>([
  [
    'a person without any name',
    documentProblems('person', aPerson({ name })),
    { field: 'name.given', code: 'name-missing' },
  ],
  [
    'a person in no known zone',
    documentProblems('person', aPerson({ zone: 'KST' })),
    { field: 'zone', code: 'zone-unknown', facts: { typed: 'KST' } },
  ],
  [
    'a person with two e-mail addresses',
    documentProblems('person', aPerson({ contact: { email: 'a@b.example, c@d.example', phone: null } })),
    { field: 'contact.email', code: 'email-unusable' },
  ],
  [
    'an organisation in no country',
    documentProblems('organisation', anOrganisation({ country: 'ZZ' })),
    { field: 'country', code: 'country-unknown', facts: { typed: 'ZZ' } },
  ],
  [
    'an organisation with an address that runs',
    documentProblems('organisation', anOrganisation({ website: 'javascript:alert(1)' })),
    { field: 'website', code: 'address-unusable' },
  ],
  [
    'a presentation in a language that is none',
    documentProblems('presentation', aPresentation({ language: 'english' })),
    { field: 'language', code: 'language-unknown', facts: { typed: 'english' } },
  ],
  [
    'a presentation that names an organisation twice',
    documentProblems('presentation', aPresentation({ organisationIds: ['a', 'b', 'a'] })),
    { field: 'organisationIds.2', code: 'named-twice' },
  ],
  [
    'a partner without a name',
    documentProblems(
      'reference',
      aReference({ partners: [{ name: '', countryWritten: null, country: null }] }),
    ),
    { field: 'partners.0.name', code: 'name-missing' },
  ],
  [
    'a quote without words',
    documentProblems('reference', aReference({ quotes: [{ person: 'A. Writer', work: '', said: ' ' }] })),
    { field: 'quotes.0.said', code: 'text-missing' },
  ],
  [
    'a session in no language',
    documentProblems('session', aSession({ languages: [] })),
    { field: 'languages', code: 'language-missing' },
  ],
  [
    'a session in an unknown zone, told once',
    documentProblems(
      'session',
      aSession({ start: { clock: '2021-10-04T18:00', zone: 'KST', which: 'first' } }),
    ),
    { field: 'start.zone', code: 'zone-unknown', facts: { typed: 'KST' } },
  ],
  [
    'a person twice on one row',
    documentProblems('session', aSession({ items: [anItem(), anItem({ people: ['ana', 'ben', 'ana'] })] })),
    { field: 'items.1.people.2.personId', code: 'named-twice' },
  ],
  [
    'two participations with one id',
    documentProblems(
      'session',
      aSession({ participations: [aParticipation({ id: 'a' }), aParticipation({ id: 'a' })] }),
    ),
    { field: 'participations.1.id', code: 'id-twice' },
  ],
  [
    'a forum with a track without a title',
    documentProblems('forum', aForum({ tracks: [{ id: 'a', slug: 'a', title: '', hue: 'teal' }] })),
    { field: 'tracks.0.title', code: 'title-missing' },
  ],
  [
    'a forum with a zone that nobody named',
    documentProblems('forum', aForum({ displayZones: [{ zone: 'Asia/Seoul', label: '' }] })),
    { field: 'displayZones.0.label', code: 'label-missing' },
  ],
  [
    'a forum that opens on no day',
    documentProblems('forum', aForum({ opens: '2021-02-30' })),
    { field: 'opens', code: 'date-unreadable', facts: { typed: '2021-02-30' } },
  ],
  [
    'a forum whose calendar entries have no domain',
    documentProblems('forum', aForum({ uidDomain: 'localhost' })),
    { field: 'uidDomain', code: 'uid-domain-unusable' },
  ],
  [
    'a forum whose domain readers know as another',
    documentProblems('forum', aForum({ uidDomain: 'two.example' }), { uidDomain: 'one.example' }),
    { field: 'uidDomain', code: 'uid-domain-changed', facts: { was: 'one.example' } },
  ],
  [
    'two rooms with one id',
    documentProblems('forum', aForum({ rooms: ['A', 'B'].map((title) => ({ id: 'a', title, venue: '' })) })),
    { field: 'rooms.1.id', code: 'id-twice' },
  ],
  [
    'an id that is no file name',
    documentProblems('person', aPerson({ id: '../secret', slug: 'ana' })),
    { field: 'id', code: 'id-unusable' },
  ],
])('%s can not be saved', (_what, problems, expected) => {
  expect(problems).toEqual([expected])
})

test('a name in its own script is name enough, and what the person is called by', () => {
  const person = aPerson({ name: { ...name, given: '', original: '홍길동' } })

  expect(documentProblems('person', person)).toEqual([])
  expect(fullName(person.name)).toBe('홍길동')
})

test('a slug that is far too long is told once', () => {
  expect(documentProblems('person', aPerson({ slug: 'a'.repeat(400) }))).toEqual([
    { field: 'slug', code: 'slug-unusable' },
  ])
})
