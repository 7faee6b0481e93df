import { describe, expect, test } from 'vitest'
import type { ForumDraft } from '../../../src/domain/draft.ts'
import type { SessionId } from '../../../src/domain/ids.ts'
import { releasableSessions } from '../../../src/domain/release/make-release.ts'
import {
  countPending,
  findingProblems,
  findPending,
  previewRelease,
} from '../../../src/domain/release/pending.ts'
import type { ReleasedForum } from '../../../src/domain/release/released-forum.ts'
import { releasedState } from '../../../src/domain/release/released-state.ts'
import { world } from '../../../src/text/world.ts'
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
  at,
  edited,
  privateSentences,
  release,
  sha256,
  startAt,
  unwrap,
  utc,
  without,
} from '../../makers.ts'

const moment = { at: utc('12:00'), hash: sha256, world }
const pendingOf = (draft: ForumDraft, before?: ReleasedForum) => findPending({ draft, before, ...moment })
const ids = (...all: string[]) => all as SessionId[]

const opening = aSession({ id: 'opening', title: 'Opening' })
const closing = aSession({ id: 'closing', title: 'Closing', start: startAt('20:00') })

describe('what a release would bring', () => {
  test('each session that differs, with what readers will be told', () => {
    const draft = aDraft({ sessions: [opening, closing] })
    const before = release(draft)

    const later = edited(draft, { sessions: [{ ...opening, start: startAt('18:30') }] })

    const { sessions, ...rest } = pendingOf(later, before)
    expect(sessions.map(({ id, facts, mayGoOut }) => ({ id, facts, mayGoOut }))).toEqual([
      { id: 'opening', facts: [{ code: 'moved', from: utc('09:00'), to: utc('09:30') }], mayGoOut: true },
    ])
    expect(rest).toEqual({ documents: [], along: [], others: [], problems: [] })
  })

  test('one that was taken away, and one that was cancelled', () => {
    const draft = aDraft({ sessions: [opening, closing] })
    const before = release(draft)

    const later = without(edited(draft, { sessions: [{ ...opening, state: 'cancelled' }] }), 'closing')

    expect(pendingOf(later, before).sessions.map(({ title, saved, facts }) => [title, saved, facts])).toEqual(
      [
        ['Closing', null, [{ code: 'removed' }]],
        ['Opening', later.sessions.get('opening' as SessionId), [{ code: 'cancelled' }]],
      ],
    )
  })

  test('drafts are not among them, nor what only organizers see', () => {
    const draft = aDraft({ sessions: [opening, closing], people: [aPerson({ id: 'ana' })] })
    const before = release(draft)

    const later = edited(draft, {
      sessions: [
        { ...opening, privateNotes: 'Another note.' },
        { ...closing, state: 'draft', title: 'Another closing' },
      ],
    })

    expect(pendingOf(later, before)).toEqual({
      sessions: [],
      documents: [],
      along: [],
      others: [],
      problems: [],
    })
    expect(countPending(later, before)).toBe(0)
  })

  test('an error that was found keeps a session in; a warning does not', () => {
    const items = [anItem({ title: 'Talk', minutes: 30 }), anItem({ title: 'Break', pinned: at('18:10') })]
    const draft = aDraft({ sessions: [aSession({ id: 'overlapping', items, plannedMinutes: 20 }), opening] })

    const found = pendingOf(draft).sessions.map(({ id, findings, mayGoOut }) => {
      return { id, mayGoOut, severities: [...new Set(findings.map(({ severity }) => severity))] }
    })

    expect(found).toMatchObject([
      { id: 'opening', mayGoOut: true },
      { id: 'overlapping', mayGoOut: false, severities: expect.arrayContaining(['error']) },
    ])
    expect(findingProblems(draft, new Set(ids('overlapping', 'opening')))).toEqual([
      {
        field: 'sessions.overlapping',
        code: 'finding-blocks',
        facts: { title: 'Title of overlapping', rule: 'overlap' },
      },
    ])
  })

  test('a session that can’t be frozen is told with its problem, and the others with what they change', () => {
    const never = aSession({ id: 'never', start: startAt('2021-03-28T02:30', 'Europe/Madrid') })
    const draft = aDraft({ sessions: [never, opening] })

    const found = pendingOf(draft).sessions.map(({ id, facts, problems, mayGoOut }) => {
      return { id, facts, mayGoOut, codes: problems.map(({ code }) => code) }
    })

    expect(found).toEqual([
      { id: 'opening', facts: [{ code: 'added' }], mayGoOut: true, codes: [] },
      { id: 'never', facts: [], mayGoOut: false, codes: ['clock-never-was'] },
    ])
  })

  test('what goes out with any release, and the sessions that change because of it', () => {
    const talk = aSession({
      id: 'talk',
      title: 'Talk',
      participations: [aParticipation({ personId: 'ana' })],
    })
    const draft = aDraft({ sessions: [talk], people: [aPerson({ id: 'ana', given: 'Ana' })] })
    const before = release(draft)

    const later = edited(draft, {
      people: [aPerson({ id: 'ana', given: 'Anna' })],
      references: [aReference({ id: 'charter', title: 'The charter' })],
      forum: aForum({ summary: 'Another summary' }),
    })

    const { sessions, documents, others } = pendingOf(later, before)
    expect(sessions).toEqual([])
    expect(documents.map(({ kind, title, before: was }) => [kind, title, was === null])).toEqual([
      ['forum', 'Global Forum', false],
      ['person', 'Anna Moon', false],
      ['reference', 'The charter', true],
    ])
    expect(others.map(({ title, facts }) => [title, facts])).toEqual([
      ['Talk', [{ code: 'people-renamed', names: ['Anna Moon'] }]],
    ])
    expect(countPending(later, before)).toBe(3)
  })

  test('what only comes with the sessions stands apart, a draft presentation too', () => {
    const talk = aSession({
      id: 'talk',
      items: [anItem({ presentationId: 'case', people: ['ana'] })],
      participations: [aParticipation({ personId: 'ana', organisationId: 'house' })],
    })
    const draft = aDraft({
      sessions: [talk],
      people: [aPerson({ id: 'ana', given: 'Ana' }), aPerson({ id: 'nobody' })],
      organisations: [anOrganisation({ id: 'house', name: 'House' })],
      presentations: [aPresentation({ id: 'case', title: 'A case', state: 'draft' })],
    })
    const before = release(aDraft())

    const { documents, along } = pendingOf(draft, before)

    expect(documents).toEqual([])
    expect(along.map(({ kind, title }) => [kind, title])).toEqual([
      ['person', 'Ana Moon'],
      ['organisation', 'House'],
      ['presentation', 'A case'],
    ])
  })

  test('nothing private of a person is among it', () => {
    const draft = aDraft({ people: [aPerson({ id: 'ana' })], sessions: [opening] })
    const talk = { ...opening, participations: [aParticipation({ personId: 'ana' })] }

    const found = pendingOf(edited(draft, { sessions: [talk] }), release(draft))

    const shown = JSON.stringify([found.documents, found.along, found.others])
    expect(shown).toContain('ana')
    expect(privateSentences.filter((sentence) => shown.includes(sentence))).toEqual([])
  })

  test('what keeps any release from being made belongs to no session', () => {
    const two = [aReference({ id: 'one', slug: 'same' }), aReference({ id: 'two', slug: 'same' })]

    const { problems, sessions } = pendingOf(aDraft({ references: two, sessions: [opening] }))

    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ['references.one.slug', 'slug-taken'],
      ['references.two.slug', 'slug-taken'],
    ])
    expect(sessions.map(({ id }) => id)).toEqual(['opening'])
  })
})

describe('a preview', () => {
  const draft = aDraft({ sessions: [opening, { ...closing, state: 'draft', title: 'Still a draft' }] })

  test('of what is ready leaves drafts, and what an error keeps in, as they are', () => {
    const items = [anItem({ minutes: 30 }), anItem({ pinned: at('18:10') })]
    const stuck = edited(draft, { sessions: [aSession({ id: 'stuck', items })] })

    const made = unwrap(previewRelease({ draft: stuck, before: undefined, ...moment }, 'ready'))

    expect([...made.released.sessions.keys()]).toEqual(['opening'])
  })

  test('of a session takes it as if it were ready, and nothing else', () => {
    const made = unwrap(previewRelease({ draft, before: undefined, ...moment }, ids('closing')))

    expect([...made.released.sessions.values()].map(({ title, state }) => [title, state])).toEqual([
      ['Still a draft', 'ready'],
    ])
    expect(draft.sessions.get('closing' as SessionId)?.doc.state).toBe('draft')
  })

  test('is the release that would be made at that moment', () => {
    const before = release(aDraft())
    const ready = edited(draft, { sessions: [{ ...closing, state: 'ready' }] })

    const made = unwrap(previewRelease({ draft: ready, before, ...moment }, 'ready'))

    expect(made.released).toEqual(release(ready, before, { at: moment.at, by: '' }))
  })

  test('of a session that nobody knows is refused', () => {
    const made = previewRelease({ draft, before: undefined, ...moment }, ids('nobody'))

    expect(made).toEqual({ ok: false, problems: [{ field: 'sessions.nobody', code: 'session-unknown' }] })
  })
})

test('the sign of the list said “same” of a session that the page of releases had a change of', () => {
  const sessions = [
    aSession({ id: 'talk', items: [anItem({ presentationId: 'case' })] }),
    aSession({ id: 'still', start: startAt('20:00') }),
  ]
  const first = aDraft({ sessions, presentations: [aPresentation({ id: 'case', title: 'A case' })] })
  const before = release(first)
  const draft = edited(first, {
    presentations: [aPresentation({ id: 'case', title: 'Another', state: 'draft' })],
  })

  const signs = sessions.map((one) => [one.id, releasedState(one, draft, before)])

  expect(signs).toEqual([
    ['talk', 'changed'],
    ['still', 'same'],
  ])
  expect([...releasableSessions(draft, before)]).toEqual(['talk'])
})
