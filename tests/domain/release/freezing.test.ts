import { expect, test } from 'vitest'
import { canonicalJson } from '../../../src/domain/release/canonical.ts'
import { freezePerson, freezeSession, nameFrozen } from '../../../src/domain/release/freeze.ts'
import { assembleRelease, frozenNames } from '../../../src/domain/release/released-forum.ts'
import {
  aDraft,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
  at,
  pinAt,
  privateSentences,
  releaseWithFrozen,
  sha256,
  startAt,
  unwrap,
  utc,
} from '../../makers.ts'

const draft = aDraft({
  sessions: [
    aSession({
      id: 'opening',
      items: [anItem({ people: ['ana'], presentationId: 'case' }), anItem({ pinned: at('18:40') })],
      participations: [aParticipation({ personId: 'ana', organisationId: 'union' })],
    }),
    aSession({ id: 'unready', title: 'Nobody may know this title', state: 'draft' }),
  ],
  people: [aPerson({ id: 'ana' }), aPerson({ id: 'never-named', biography: 'Nobody may know this person' })],
  organisations: [
    anOrganisation({ id: 'union' }),
    anOrganisation({ id: 'other', name: 'Nobody may know this name' }),
  ],
  presentations: [
    aPresentation({ id: 'case', state: 'draft' }),
    aPresentation({ id: 'unready-case', abstract: 'Nobody may know this case', state: 'draft' }),
  ],
  references: [
    aReference({ id: 'article' }),
    aReference({ id: 'unready-article', text: 'Nobody may know this text', state: 'draft' }),
  ],
})

test('a frozen session has its instants beside its clocks, and nothing private', () => {
  const items = [
    anItem({ id: 'talk', minutes: 20, people: ['ana'] }),
    anItem({ id: 'round', pinned: at('18:40') }),
  ]
  const { privateNotes: _, ...open } = aSession({ id: 'opening', plannedMinutes: 30, items })

  const frozen = unwrap(freezeSession({ ...open, privateNotes: privateSentences[0] }))

  const publicPart = { kind: 'discussion', presentationId: null } as const
  expect(frozen).toEqual({
    ...open,
    start: { clock: '2021-10-04T18:00', zone: 'Asia/Seoul', which: 'first' },
    startsAt: utc('09:00'),
    endsAt: utc('09:50'),
    items: [
      {
        ...publicPart,
        id: 'talk',
        title: 'Title of talk',
        minutes: 20,
        pin: null,
        people: [{ personId: 'ana', written: null }],
        startsAt: utc('09:00'),
        endsAt: utc('09:20'),
      },
      {
        ...publicPart,
        id: 'round',
        title: 'Title of round',
        minutes: 10,
        pin: { clock: '2021-10-04T18:40', which: 'first' },
        people: [],
        startsAt: utc('09:40'),
        endsAt: utc('09:50'),
      },
    ],
  })
})

test('a session that can not be right is not frozen, and says all that is wrong', () => {
  const session = aSession({
    title: '',
    start: startAt('2021-03-28T01:30', 'Europe/Berlin'),
    items: [anItem({ pin: pinAt('2021-03-28T02:30') })],
  })

  expect(freezeSession(session)).toEqual({
    ok: false,
    problems: [
      { field: 'title', code: 'title-missing' },
      {
        field: 'items.0.pin',
        code: 'clock-never-was',
        facts: { clock: '2021-03-28T02:30', zone: 'Europe/Berlin' },
      },
    ],
  })
})

test('a frozen person has no contact, and nobody learns when they can', () => {
  const said = {
    availability: [{ from: at('09:00'), to: at('12:00') }],
    preferredHours: { from: '09:00', to: '17:00' },
  }
  const { contact, availability: _availability, preferredHours: _hours, ...open } = aPerson({ id: 'ana' })

  expect(contact).toEqual({ email: privateSentences[2], phone: privateSentences[3] })
  expect(freezePerson({ ...open, contact, ...said })).toEqual(open)
})

test('nothing private, no draft and nobody who is not named is anywhere in a release', () => {
  const made = releaseWithFrozen(draft)

  const whole = JSON.stringify([
    made.frozen,
    made.released.manifest,
    ...Object.values(made.released).map(plain),
  ])
  const leaked = [...privateSentences, 'Nobody may know', 'unready', 'never-named'].filter((text) =>
    whole.includes(text),
  )
  expect(leaked).toEqual([])
  expect(JSON.stringify([...draft.sessions.values(), ...draft.people.values()])).toContain('Nobody may know')
})

function plain(shelf: unknown) {
  return shelf instanceof Map ? [...shelf] : shelf
}

test('a release is made of exactly what it shows', () => {
  const { frozen } = releaseWithFrozen(draft)

  expect(frozen.map(({ body }) => `${body.kind} ${body.doc.id}`)).toEqual([
    'forum forum',
    'session opening',
    'presentation case',
    'person ana',
    'organisation union',
    'reference article',
  ])
})

test('the same content has the same name whatever the order of its fields; other content has another', () => {
  const doc = freezePerson(aPerson({ id: 'ana' }))
  const backwards = Object.fromEntries(Object.entries(doc).reverse()) as unknown as typeof doc

  const named = nameFrozen({ kind: 'person', doc }, sha256)

  expect(named).toEqual({
    name: sha256(canonicalJson({ kind: 'person', doc })),
    body: { kind: 'person', doc },
  })
  expect(nameFrozen({ kind: 'person', doc: backwards }, sha256).name).toBe(named.name)
  expect(nameFrozen({ kind: 'person', doc: { ...doc, biography: '!' } }, sha256).name).not.toBe(named.name)
})

test('a release put together again from its frozen documents is the release that was made', () => {
  const { released, frozen } = releaseWithFrozen(draft)
  const shelf = new Map(frozen.map(({ name, body }) => [name, body]))

  expect(new Set(frozenNames(released.manifest))).toEqual(new Set(shelf.keys()))
  expect(assembleRelease(released.manifest, shelf)).toEqual(released)
})

test('a release of which one frozen document is missing is not put together', () => {
  const { released, frozen } = releaseWithFrozen(draft)

  for (const { name: missing } of frozen) {
    const shelf = new Map(frozen.filter(({ name }) => name !== missing).map(({ name, body }) => [name, body]))
    expect(assembleRelease(released.manifest, shelf)).toBeUndefined()
  }
})
