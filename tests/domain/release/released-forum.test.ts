import { describe, expect, test } from 'vitest'
import type { Manifest } from '../../../src/domain/release/manifest.ts'
import {
  findBySlug,
  findSession,
  isForgotten,
  type ReleasedForum,
} from '../../../src/domain/release/released-forum.ts'
import {
  aDraft,
  anItem,
  aParticipation,
  aPerson,
  aSession,
  edited,
  release,
  sessionRecord,
  utc,
  without,
} from '../../makers.ts'

const named = (id: string, slug: string) => aSession({ id, slug })

/** `id`, and what the address says of it. */
function found(released: ReleasedForum, slug: string) {
  const answer = findSession(released, slug)
  if (answer === undefined) return undefined
  return `${answer.session.id} ${answer.record.state}${answer.moved ? ', moved' : ''}`
}

describe('a session by its address', () => {
  const draft = aDraft({ sessions: [named('a', 'opening'), named('b', 'closing')] })
  const first = release(draft)

  test('is found by the slug of now, and by every slug before it', () => {
    const second = release(edited(draft, { sessions: [named('a', 'welcome')] }), first)
    const third = release(edited(draft, { sessions: [named('a', 'start')] }), second)

    expect(['start', 'welcome', 'opening', 'closing', 'nowhere'].map((slug) => found(third, slug))).toEqual([
      'a on',
      'a on, moved',
      'a on, moved',
      'b on',
      undefined,
    ])
    expect(findSession(third, 'opening')).toEqual({
      session: third.sessions.get(named('a', 'start').id),
      record: sessionRecord(third, 'a'),
      moved: true,
    })
  })

  test('a slug that another session took leads to that one', () => {
    const renamed = edited(draft, { sessions: [named('a', 'welcome'), named('c', 'opening')] })

    const second = release(renamed, first)

    expect(found(second, 'opening')).toBe('c on')
  })

  test('what is gone is still known by its address, until another session takes it', () => {
    const gone = release(without(draft, 'a'), first)
    const taken = release(edited(without(draft, 'a'), { sessions: [named('c', 'opening')] }), gone)

    expect([gone, taken].map((released) => found(released, 'opening'))).toEqual(['a gone', 'c on'])
  })

  test('an old slug leads to a session that lives before one that is gone', () => {
    const renamed = edited(draft, { sessions: [named('a', 'welcome'), named('b', 'opening')] })
    const second = release(renamed, first)

    const third = release(without(renamed, 'b'), second)

    expect(found(third, 'opening')).toBe('a on, moved')
  })

  test('a slug that two sessions once had leads to the one that had it last, in whatever order they are kept', () => {
    const steps = [
      [named('z', 'opening'), named('b', 'closing')],
      [named('z', 'welcome'), named('b', 'closing')],
      [named('z', 'start'), named('b', 'opening')],
      [named('z', 'start'), named('b', 'end')],
    ]
    const last = steps.reduce<ReleasedForum | undefined>(
      (before, sessions) => release(aDraft({ sessions }), before),
      undefined,
    )
    if (last === undefined) throw new Error('four releases')
    const backwards = Object.fromEntries(
      Object.entries(last.manifest.sessions).reverse(),
    ) as Manifest['sessions']

    expect(found(last, 'opening')).toBe('b on, moved')
    expect(found({ ...last, manifest: { ...last.manifest, sessions: backwards } }, 'opening')).toBe(
      'b on, moved',
    )
  })
})

test('a person is found by slug among those of the release', () => {
  const draft = aDraft({
    sessions: [aSession({ participations: [aParticipation({ personId: 'ana' })] })],
    people: [aPerson({ id: 'ana', slug: 'ana-moon' }), aPerson({ id: 'ben', slug: 'ben-moon' })],
  })
  const { people } = release(draft)

  expect(findBySlug(people, 'ana-moon')?.id).toBe('ana')
  expect(findBySlug(people, 'ben-moon')).toBeUndefined()
})

test('an entry is forgotten by a release made thirty days after its end, not before', () => {
  const forgotten = (at: string) => isForgotten(utc('2021-10-04T10:00'), { at: utc(at) })

  expect(forgotten('2021-11-03T09:59')).toBe(false)
  expect(forgotten('2021-11-03T10:00')).toBe(true)
})

test('a session is found by the names of everybody on it, also of those who stand on a row only', () => {
  const written = [{ personId: 'ben', written: 'Monsieur Benoît' }]
  const session = aSession({
    id: 'a',
    title: 'Who Cares?',
    items: [anItem({ title: 'Round', people: written })],
    participations: [aParticipation({ personId: 'ana' })],
    brief: { mainQuestion: 'And why?', keywords: ['Care work'] },
  })
  const people = [aPerson({ id: 'ana', given: 'Ana' }), aPerson({ id: 'ben', given: 'Ben' })]

  const [facets] = sessionRecord(release(aDraft({ sessions: [session], people })), 'a').facets

  expect(facets).toEqual({
    trackId: null,
    themeIds: [],
    languages: ['en'],
    personIds: ['ana', 'ben'],
    text: 'who cares? and why? ana moon ben moon monsieur benoit round care work',
  })
})
