import { describe, expect, test } from 'vitest'
import { acceptFinding } from '../../../src/domain/accepted-findings.ts'
import type { ForumDraft } from '../../../src/domain/draft.ts'
import { type Acceptance, isOpen } from '../../../src/domain/findings/acceptance.ts'
import { occupiedBy } from '../../../src/domain/findings/elsewhere.ts'
import type { RuleId } from '../../../src/domain/findings/finding.ts'
import {
  countOpen,
  findingsOf,
  judgeForum,
  judgeSession,
  judgeSessions,
} from '../../../src/domain/findings/forum-findings.ts'
import type { SessionId } from '../../../src/domain/ids.ts'
import type { Session } from '../../../src/domain/session.ts'
import { aDraft, anItem, aParticipation, aPerson, aSession, at, edited, startAt, utc } from '../../makers.ts'
import { quietForum } from './sheets.ts'

const word = { reason: 'It is meant so.', by: 'Ana', at: utc('09:00') }
const brief = { background: 'Said.', objectives: ['One.'], mainQuestion: 'Which?' }
const row = anItem({ id: 'a', kind: 'other' })
const late = (clock: string) => anItem({ id: 'b', kind: 'other', pinned: at(clock) })
const anyOf = (id: string, ...items: Session['items']) =>
  aSession({ id, title: id, state: 'draft', brief, plannedMinutes: 40, items })

const gapped = anyOf('gapped', row, late('18:30'))
const overlapping = anyOf('overlapping', row, late('18:05'), anItem({ kind: 'other', minutes: 25 }))
const noted = anyOf('noted', row)
const fine = anyOf('fine', anItem({ kind: 'other', minutes: 40 }))

const viewOf = (draft: ForumDraft) => ({
  draft,
  occupied: occupiedBy([...draft.sessions.values()].map(({ doc }) => doc)),
  world: null,
})
const draft = aDraft({ forum: quietForum, sessions: [noted, gapped, fine, overlapping] })

function accepting(session: Session, rule: RuleId): readonly Acceptance[] {
  const found = findingsOf(session, viewOf(draft))
  const finding = found.find((one) => one.rule === rule)
  if (finding === undefined) throw new Error(`${session.id} has no ${rule}`)
  return acceptFinding([], session.id, { finding, found }, word)
}

describe('the sessions of a forum', () => {
  const order = (acceptances: readonly Acceptance[] = [], of = draft) =>
    judgeSessions(viewOf(of), acceptances).map(({ session }) => session.id)

  test('with the worst that is open come first; those in which nothing was found are left out', () => {
    expect(order()).toEqual(['overlapping', 'gapped', 'noted'])
  })

  test('are no worse for what was accepted in them, and stay in the list', () => {
    const note = anyOf('a-note', row)

    expect(order(accepting(gapped, 'gap'), edited(draft, { sessions: [note] }))).toEqual([
      ...['overlapping', 'a-note', 'noted', 'gapped'],
    ])
  })

  test('that are cancelled have nothing found in them', () => {
    expect(order([], edited(draft, { sessions: [{ ...overlapping, state: 'cancelled' }] }))).toEqual([
      ...['gapped', 'noted'],
    ])
  })
})

test('what was accepted in one session is open in another', () => {
  const acceptances = accepting(gapped, 'gap')
  const twin = { ...gapped, id: 'twin' as SessionId }

  const [own, other] = [gapped, twin].map((one) => judgeSession(one, viewOf(draft), acceptances).findings)

  expect(own?.filter((one) => !isOpen(one)).map(({ rule }) => rule)).toEqual(['gap'])
  expect(other?.every(isOpen)).toBe(true)
})

test('only what is open is counted', () => {
  const { findings } = judgeSession(gapped, viewOf(draft), accepting(gapped, 'gap'))

  expect(countOpen(findings)).toEqual({ error: 0, warning: 0, note: 0 })
  expect(countOpen(judgeSession(gapped, viewOf(draft), []).findings)).toEqual({
    error: 0,
    warning: 1,
    note: 0,
  })
})

describe('what is kept of a session', () => {
  const ana = aPerson({ id: 'ana', given: 'Ana' })
  const talks = aSession({ ...gapped, id: 'talks', participations: [aParticipation()] })
  const before = aDraft({ forum: quietForum, people: [ana], sessions: [talks] })
  const texts = (draft: ForumDraft) =>
    findingsOf(talks, viewOf(draft)).map(({ facts }) => JSON.stringify(facts))

  test('is the same as long as all around it is', () => {
    expect(findingsOf(talks, viewOf(before))).toBe(findingsOf(talks, viewOf({ ...before })))
  })

  test('is worked out anew when a person is called otherwise, or is needed elsewhere', () => {
    expect(texts(before).join()).toContain('Ana Moon')
    const renamed = edited(before, { people: [{ ...ana, name: { ...ana.name, given: 'Anna' } }] })
    expect(texts(renamed).join()).toContain('Anna Moon')
    const busy = edited(before, {
      sessions: [aSession({ id: 'other', start: startAt('18:10'), participations: [aParticipation()] })],
    })
    expect(findingsOf(talks, viewOf(busy)).map(({ rule }) => rule)).toContain('person-twice')
    expect(findingsOf(talks, viewOf(before)).map(({ rule }) => rule)).not.toContain('person-twice')
  })
})

test('what is found in the forum itself is accepted there, and nowhere else', () => {
  const people = ['one', 'two'].map((id) => aPerson({ id, given: 'Mi', family: 'Moon' }))
  const namesakes = edited(draft, { people })
  const found = judgeForum(namesakes, [])
  const [finding] = found
  if (finding === undefined) throw new Error('nothing is found')
  const acceptances = acceptFinding([], null, { finding, found }, word)

  expect(found.map(({ rule, standing }) => [rule, standing.kind])).toEqual([['person-two-ways', 'open']])
  expect(judgeForum(namesakes, acceptances).map(({ standing }) => standing.kind)).toEqual(['accepted'])
  const renamed = edited(namesakes, {
    people: people.map((one) => ({ ...one, name: { ...one.name, family: 'Sun' } })),
  })
  expect(judgeForum(renamed, acceptances).map(({ standing }) => standing.kind)).toEqual(['lapsed'])
  const inSession = acceptances.map((one) => ({ ...one, sessionId: gapped.id }))
  expect(judgeForum(namesakes, inSession).map(({ standing }) => standing.kind)).toEqual(['open'])
})
