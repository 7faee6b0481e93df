import { describe, expect, test } from 'vitest'
import { makeRelease, releasableSessions } from '../../../src/domain/release/make-release.ts'
import type { ReleasedForum } from '../../../src/domain/release/released-forum.ts'
import {
  aDraft,
  aForum,
  anItem,
  anOrder,
  aParticipation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
  edited,
  release,
  sessionRecord,
  without,
} from '../../makers.ts'

const titles = ({ sessions }: ReleasedForum) =>
  Object.fromEntries([...sessions].map(([id, { title }]) => [id, title]))
const told = ({ manifest }: ReleasedForum) =>
  Object.fromEntries(
    manifest.changes.map(({ sessionId, facts }) => [sessionId, facts.map(({ code }) => code)]),
  )
const session = (id: string, title: string, state: 'draft' | 'ready' | 'cancelled' = 'ready') =>
  aSession({ id, title, state })

describe('what goes out', () => {
  test('releases are numbered from 1 and say who, when and why', () => {
    const draft = aDraft({ sessions: [session('a', 'A')] })

    const first = release(draft, undefined, { by: 'mina@example.org', note: 'Programme is out' })
    const second = release(draft, first, { at: '2021-09-05T10:00:00Z' })

    const { forumId, number, at, by, note } = first.manifest
    expect({ forumId, number, at, by, note }).toEqual({
      forumId: 'forum',
      number: 1,
      at: '2021-09-01T00:00:00Z',
      by: 'mina@example.org',
      note: 'Programme is out',
    })
    expect([second.manifest.number, second.manifest.at]).toEqual([2, '2021-09-05T10:00:00Z'])
  })

  test('only the chosen sessions go out as their drafts are; the others stay as they were', () => {
    const draft = aDraft({ sessions: [session('a', 'A'), session('b', 'B'), session('c', 'C')] })
    const first = release(draft, undefined, { chosen: ['a', 'b'] })
    const later = edited(draft, { sessions: [session('a', 'A, new'), session('b', 'B, half-writ')] })

    const second = release(later, first, { chosen: ['a'] })

    expect(titles(first)).toEqual({ a: 'A', b: 'B' })
    expect(titles(second)).toEqual({ a: 'A, new', b: 'B' })
    expect(sessionRecord(second, 'b')).toEqual(sessionRecord(first, 'b'))
  })

  test('a released session that is a draft again stays out as it was', () => {
    const draft = aDraft({ sessions: [session('a', 'A')] })
    const later = edited(draft, { sessions: [session('a', 'A, half-writ', 'draft')] })

    const second = release(later, release(draft))

    expect(titles(second)).toEqual({ a: 'A' })
    expect(second.manifest.changes).toEqual([])
  })

  test('a session without a draft stays out until it is chosen, then it is gone but remembered', () => {
    const draft = aDraft({ sessions: [session('a', 'A'), session('b', 'B')] })
    const first = release(draft)
    const removed = without(draft, 'a')

    const unchosen = release(removed, first, { chosen: [] })
    const chosen = release(removed, unchosen, { chosen: ['a'] })

    expect([unchosen, chosen].map((one) => sessionRecord(one, 'a').state)).toEqual(['on', 'gone'])
    expect(titles(chosen)).toEqual({ a: 'A', b: 'B' })
    expect(told(chosen)).toEqual({ a: ['removed'] })
  })

  test('drafts, unknown sessions and sessions cancelled before they were ever out are refused together', () => {
    const draft = aDraft({
      sessions: [
        session('a', 'A', 'draft'),
        session('b', 'B', 'cancelled'),
        session('c', ''),
        session('d', 'D'),
      ],
    })

    const refusal = makeRelease(anOrder(draft, undefined, { chosen: ['a', 'b', 'c', 'd', 'nowhere'] }))

    expect(refusal).toEqual({
      ok: false,
      problems: [
        { field: 'sessions.a.state', code: 'session-not-ready' },
        { field: 'sessions.b.state', code: 'session-not-ready' },
        { field: 'sessions.c.title', code: 'title-missing' },
        { field: 'sessions.nowhere', code: 'session-unknown' },
      ],
    })
  })

  test('a release of a session that is out is refused when its draft is a draft', () => {
    const draft = aDraft({ sessions: [session('a', 'A')] })
    const later = edited(draft, { sessions: [session('a', 'A', 'draft')] })

    expect(makeRelease(anOrder(later, release(draft), { chosen: ['a'] }))).toEqual({
      ok: false,
      problems: [{ field: 'sessions.a.state', code: 'session-not-ready' }],
    })
  })

  test('two people of one release can not have one address', () => {
    const named = (personId: string) => aParticipation({ id: `speaker-${personId}`, personId })
    const draft = aDraft({
      people: [aPerson({ id: 'a', slug: 'kim' }), aPerson({ id: 'b', slug: 'kim' })],
      sessions: [aSession({ id: 'opening', participations: [named('a'), named('b')] })],
    })

    expect(makeRelease(anOrder(draft))).toEqual({
      ok: false,
      problems: ['a', 'b'].map((id) => ({
        field: `people.${id}.slug`,
        code: 'slug-taken',
        facts: { slug: 'kim' },
      })),
    })
  })

  test('two sessions of one release can not have one address, also when their drafts no longer do', () => {
    const draft = aDraft({ sessions: [aSession({ id: 'a', slug: 'opening' })] })
    const later = edited(draft, {
      sessions: [aSession({ id: 'a', slug: 'welcome' }), aSession({ id: 'b', slug: 'opening' })],
    })
    const first = release(draft)

    expect(makeRelease(anOrder(later, first, { chosen: ['b'] }))).toEqual({
      ok: false,
      problems: [{ field: 'sessions.b.slug', code: 'slug-taken', facts: { slug: 'opening' } }],
    })
    expect(makeRelease(anOrder(later, first, { chosen: ['a', 'b'] })).ok).toBe(true)
    expect(makeRelease(anOrder(without(later, 'a'), first, { chosen: ['a', 'b'] })).ok).toBe(true)
  })

  test('changes are told in the order of their titles, those of one title in that of their ids', () => {
    const ids = ['b', 'z', 'a']
    const draft = aDraft({ sessions: [...ids.map((id) => session(id, 'Same')), session('first', 'Earlier')] })

    const { manifest } = release(draft)

    expect(manifest.changes).toEqual(
      ['first', 'a', 'b', 'z'].map((id) => ({
        sessionId: id,
        slug: id,
        title: id === 'first' ? 'Earlier' : 'Same',
        facts: [{ code: 'added' }],
      })),
    )
  })
})

describe('what can be chosen', () => {
  const all = ['ready', 'draft', 'cancelled'] as const
  const draft = aDraft({ sessions: all.map((state) => session(state, state, state)) })

  test('before the first release: whatever is ready', () => {
    expect(releasableSessions(draft, undefined)).toEqual(new Set(['ready']))
  })

  test('what is out unchanged is not to be chosen again; what differs, was cancelled or is gone is', () => {
    const ids = ['same', 'retitled', 'noted', 'cancelled', 'half', 'gone']
    const before = aDraft({ sessions: ids.map((id) => session(id, id)) })
    const first = release(before)
    const after = edited(without(before, 'gone'), {
      sessions: [
        session('retitled', 'Another title'),
        { ...session('noted', 'noted'), privateNotes: 'Another private note' },
        session('cancelled', 'cancelled', 'cancelled'),
        session('half', 'Half a ti', 'draft'),
        session('new', 'new'),
      ],
    })

    expect(releasableSessions(after, first)).toEqual(new Set(['retitled', 'cancelled', 'new', 'gone']))
    expect(releasableSessions(after, release(after, first))).toEqual(new Set())
  })

  test('a session that came back from removal can be chosen though it says the same', () => {
    const before = aDraft({ sessions: [session('a', 'A')] })
    const gone = release(without(before, 'a'), release(before))

    expect(releasableSessions(before, gone)).toEqual(new Set(['a']))
  })

  test('a session that can not go out as it is can be chosen, so that the reason is told', () => {
    const before = aDraft({ sessions: [session('a', 'A')] })
    const broken = edited(before, { sessions: [session('a', '')] })

    expect(releasableSessions(broken, release(before))).toEqual(new Set(['a']))
  })

  test('a session is to be chosen when the unfinished presentation on its agenda changed', () => {
    const shows = aSession({ id: 'a', items: [anItem({ presentationId: 'case' })] })
    const before = aDraft({
      sessions: [shows],
      presentations: [aPresentation({ id: 'case', state: 'draft' })],
    })
    const after = edited(before, {
      presentations: [aPresentation({ id: 'case', state: 'draft', title: 'New title' })],
    })

    expect(releasableSessions(after, release(before))).toEqual(new Set(['a']))
  })
})

describe('what goes out beside the sessions', () => {
  const shows = aSession({ id: 'a', items: [anItem({ id: 'row', presentationId: 'case' })] })
  const someCase = (title: string, state: 'draft' | 'ready' = 'draft') =>
    aPresentation({ id: 'case', title, state })
  const caseTitle = ({ presentations }: ReleasedForum) =>
    [...presentations.values()].map(({ title }) => title)

  test('a presentation goes out when it is ready, or with the session that shows it', () => {
    const draft = aDraft({
      sessions: [shows, session('b', 'B')],
      presentations: [
        someCase('Unfinished'),
        aPresentation({ id: 'ready' }),
        aPresentation({ id: 'alone', state: 'draft' }),
      ],
    })

    const other = release(draft, undefined, { chosen: ['b'] })
    const own = release(draft, other, { chosen: ['a'] })

    expect([other, own].map(({ presentations }) => [...presentations.keys()])).toEqual([
      ['ready'],
      ['case', 'ready'],
    ])
  })

  test('an unfinished presentation does not change while its session is not chosen', () => {
    const draft = aDraft({ sessions: [shows, session('b', 'B')], presentations: [someCase('Case')] })
    const first = release(draft)
    const later = edited(draft, {
      presentations: [someCase('Case, half-writ')],
      sessions: [session('b', 'B 2')],
    })

    const other = release(later, first, { chosen: ['b'] })
    const own = release(later, other, { chosen: ['a'] })

    expect([caseTitle(other), told(other)]).toEqual([['Case'], { b: ['retitled'] }])
    expect([caseTitle(own), told(own)]).toEqual([['Case, half-writ'], { a: ['items-edited'] }])
    expect(sessionRecord(other, 'a')).toEqual(sessionRecord(first, 'a'))
  })

  test('a finished presentation is as it is now with every release', () => {
    const draft = aDraft({ sessions: [shows], presentations: [someCase('Case', 'ready')] })
    const later = edited(draft, { presentations: [someCase('Better title', 'ready')] })

    const second = release(later, release(draft), { chosen: [] })

    expect([caseTitle(second), told(second)]).toEqual([['Better title'], { a: ['items-edited'] }])
  })

  test('a presentation that is taken away stays with the session that is out with it', () => {
    const draft = aDraft({ sessions: [shows], presentations: [someCase('Case', 'ready')] })

    const second = release(without(draft, 'case'), release(draft), { chosen: [] })

    expect([caseTitle(second), told(second)]).toEqual([['Case'], {}])
  })

  test('a presentation that is unfinished again leaves the catalogue', () => {
    const draft = aDraft({ presentations: [someCase('Case', 'ready')] })
    const later = edited(draft, { presentations: [someCase('Case')] })
    const first = release(draft)

    expect([first, release(later, first)].map(caseTitle)).toEqual([['Case'], []])
  })

  test('people go out when a session, a row or a presentation names them, and stay once they did', () => {
    const ids = ['listed', 'on-row', 'presenter', 'unnamed']
    const presenters = [{ personId: 'presenter', post: '' }]
    const named = aSession({
      id: 'a',
      items: [anItem({ people: ['on-row'], presentationId: 'case' })],
      participations: [aParticipation({ personId: 'listed' })],
    })
    const draft = aDraft({
      sessions: [named],
      presentations: [aPresentation({ id: 'case', presenters })],
      people: ids.map((id) => aPerson({ id })),
    })
    const first = release(draft)

    const emptied = release(edited(draft, { sessions: [aSession({ id: 'a' })] }), first)
    const later = release(edited(draft, { sessions: [aSession({ id: 'a' })] }), emptied)

    const people = [first, emptied, later].map((one) => [...one.people.keys()])
    expect(people).toEqual(Array(3).fill(['listed', 'on-row', 'presenter']))
  })

  test('somebody whose draft was taken away is remembered as they were', () => {
    const named = aSession({ id: 'a', participations: [aParticipation({ personId: 'ana' })] })
    const draft = aDraft({ sessions: [named], people: [aPerson({ id: 'ana', given: 'Ana' })] })
    const first = release(draft)

    const second = release(without(draft, 'ana'), first)

    expect(second.people).toEqual(first.people)
    expect(second.manifest.sessions).toEqual(first.manifest.sessions)
  })

  test('background documents go out when they are ready, and leave when they no longer are', () => {
    const draft = aDraft({ references: [aReference({ id: 'a' }), aReference({ id: 'b', state: 'draft' })] })
    const later = edited(draft, {
      references: [aReference({ id: 'a', state: 'draft' }), aReference({ id: 'b' })],
    })
    const first = release(draft)

    const second = release(later, first)

    expect([first, second].map(({ references }) => [...references.keys()])).toEqual([['a'], ['b']])
  })

  test('a forum that is renamed says so in every calendar, and leaves the sessions as they were', () => {
    const draft = aDraft({ forum: aForum({ title: 'Forum' }), sessions: [session('a', 'A')] })
    const first = release(draft)

    const renamed = release(edited(draft, { forum: aForum({ title: 'Great Forum' }) }), first)
    const same = release(edited(draft, { forum: aForum({ title: 'Great Forum' }) }), renamed)

    expect(renamed.forum.title).toBe('Great Forum')
    expect([first, renamed, same].map(({ manifest }) => manifest.forumChangedAt)).toEqual([
      '2021-09-01T00:00:00Z',
      '2021-09-02T00:00:00Z',
      '2021-09-02T00:00:00Z',
    ])
    expect(renamed.manifest.sessions).toEqual(first.manifest.sessions)
    expect(renamed.manifest.changes).toEqual([])
  })
})
