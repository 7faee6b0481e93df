/** Whatever organizers do, in whatever order: no calendar entry ever goes back or gets lost (calendar rules 16 to 18). */

import { expect, test } from 'vitest'
import type { ForumDraft } from '../../../src/domain/draft.ts'
import { makeRelease, releasableSessions } from '../../../src/domain/release/make-release.ts'
import type { EntryRecord, SessionRecord } from '../../../src/domain/release/manifest.ts'
import { assembleRelease, type ReleasedForum } from '../../../src/domain/release/released-forum.ts'
import type { Session, SessionState } from '../../../src/domain/session.ts'
import {
  aDraft,
  aForum,
  anItem,
  anOrder,
  aParticipation,
  aPerson,
  aPresentation,
  aSession,
  edited,
  pinAt,
  privateSentences,
  startAt,
  without,
} from '../../makers.ts'
import fc from '../../properties.ts'

const sessionIds = ['s1', 's2', 's3']
const rowIds = ['i1', 'i2', 'i3', 'i4']
const personIds = ['ana', 'ben']
const unfinished = '[unfinished]'

type Edit = (draft: ForumDraft) => ForumDraft
type Step = { edit: Edit } | { release: { mask: number; hours: number } }

const words = fc.constantFrom('One', 'Two', 'Three')
const clocks = fc.constantFrom('17:30', '18:00', '18:30', '23:50')
const states = fc.constantFrom<SessionState>('ready', 'ready', 'ready', 'draft', 'cancelled')

const rows = fc.record({
  id: fc.constantFrom(...rowIds),
  title: words,
  minutes: fc.constantFrom(5, 10, 20),
  pin: fc.option(
    clocks.map((clock) => pinAt(clock)),
    { nil: null, freq: 3 },
  ),
  people: fc.subarray(personIds),
  presentationId: fc.option(fc.constant('case'), { nil: null }),
})

const sessions = fc
  .record({
    id: fc.constantFrom(...sessionIds),
    slug: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    title: words,
    state: states,
    start: clocks.map((clock) => startAt(clock)),
    plannedMinutes: fc.constantFrom(30, 60),
    roomId: fc.option(fc.constant('hall'), { nil: null }),
    languages: fc.subarray(['en', 'ko'], { minLength: 1 }),
    items: fc.uniqueArray(rows, { selector: ({ id }) => id, maxLength: 4 }),
    people: fc.subarray(personIds),
  })
  .map(
    ({ items, people, ...parts }): Session =>
      aSession({
        ...parts,
        title: parts.state === 'draft' ? `${parts.title} ${unfinished}` : parts.title,
        items: items.map((item) => anItem(item)),
        participations: people.map((personId) => aParticipation({ id: `p-${personId}`, personId })),
      }),
  )

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: sessions.map(
      (session): Edit =>
        (draft) =>
          edited(draft, { sessions: [session] }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...sessionIds).map(
      (id): Edit =>
        (draft) =>
          without(draft, id),
    ),
  },
  fc.tuple(fc.constantFrom(...personIds), words).map(
    ([id, given]): Edit =>
      (draft) =>
        edited(draft, { people: [aPerson({ id, given })] }),
  ),
  words.map(
    (title): Edit =>
      (draft) =>
        edited(draft, { forum: aForum({ rooms: [{ id: 'hall', title, venue: '' }] }) }),
  ),
  words.map(
    (title): Edit =>
      (draft) =>
        edited(draft, { presentations: [aPresentation({ id: 'case', title })] }),
  ),
)

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: edits.map((edit): Step => ({ edit })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ mask: fc.integer({ min: 0, max: 7 }), hours: fc.integer({ min: -30, max: 30 }) })
      .map((release): Step => ({ release })),
  },
)

test('no sequence and no last change goes back, no record is lost, and every change that shows is told', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 5, maxLength: 40 }), (story) => {
      let draft = aDraft({ people: personIds.map((id) => aPerson({ id })) })
      let before: ReleasedForum | undefined
      for (const step of story) {
        if ('edit' in step) draft = step.edit(draft)
        else before = releaseAndCheck(draft, before, step.release) ?? before
      }
    }),
    { numRuns: 300 },
  )
})

/** The next release, or undefined when two sessions would have one address. */
function releaseAndCheck(
  draft: ForumDraft,
  before: ReleasedForum | undefined,
  { mask, hours }: { mask: number; hours: number },
): ReleasedForum | undefined {
  const chosen = [...releasableSessions(draft, before)].filter((_id, index) => (mask >> index) & 1)
  const at = new Date(Date.UTC(2021, 8, 10, hours)).toISOString().replace('.000Z', 'Z')
  const made = makeRelease(anOrder(draft, before, { chosen, at }))
  if (!made.ok) {
    expect(new Set(made.problems.map(({ code }) => code))).toEqual(new Set(['slug-taken']))
    return undefined
  }
  const { released, frozen } = made.value
  expect(assembleRelease(released.manifest, new Map(frozen.map(({ name, body }) => [name, body])))).toEqual(
    released,
  )
  const whole = JSON.stringify([frozen, released.manifest])
  expect([...privateSentences, unfinished].filter((text) => whole.includes(text))).toEqual([])
  if (before !== undefined) expectOnward(before, released)
  return released
}

function expectOnward(before: ReleasedForum, after: ReleasedForum) {
  expect(after.manifest.number).toBe(before.manifest.number + 1)
  expect(after.manifest.at > before.manifest.at).toBe(true)
  expect([...after.people.keys()]).toEqual(expect.arrayContaining([...before.people.keys()]))
  const told = new Set(after.manifest.changes.map(({ sessionId }) => sessionId as string))
  for (const [id, old] of Object.entries(before.manifest.sessions)) {
    const record = recordIn(after, id)
    expectRecordOnward(old, record, after)
    expect(record.slugs).toEqual(expect.arrayContaining(old.slugs))
    expect(record.facets).toEqual(expect.arrayContaining(old.facets))
    if (old.state !== 'gone' || record.state !== 'gone') {
      expect(told.has(id), `the change of ${id} is told`).toBe(record.changedAt === after.manifest.at)
    }
    for (const [itemId, oldItem] of Object.entries(old.items)) {
      const item = Object.entries(record.items).find(([one]) => one === itemId)?.[1]
      if (item === undefined) throw new Error(`the record of ${itemId} is lost`)
      expectRecordOnward(oldItem, item, after)
      expect(item.people).toEqual(expect.arrayContaining(oldItem.people))
    }
  }
}

function recordIn({ manifest }: ReleasedForum, id: string): SessionRecord {
  const found = Object.entries(manifest.sessions).find(([one]) => one === id)?.[1]
  if (found === undefined) throw new Error(`the record of ${id} is lost`)
  return found
}

function expectRecordOnward(old: EntryRecord, record: EntryRecord, { manifest }: ReleasedForum) {
  const moved = old.placed !== record.placed
  const changed = moved || old.shown !== record.shown
  expect({
    sequence: record.sequence,
    createdAt: record.createdAt,
    changedAt: record.changedAt,
  }).toEqual({
    sequence: old.sequence + (moved ? 1 : 0),
    createdAt: old.createdAt,
    changedAt: changed ? manifest.at : old.changedAt,
  })
}
