import { describe, expect, test } from 'vitest'
import { fixAct, fixOf, fixSession, mendedRules } from '../../../src/domain/findings/fixes.ts'
import { sessionRules } from '../../../src/domain/findings/session-findings.ts'
import type { Session } from '../../../src/domain/session.ts'
import {
  anItem,
  aParticipation,
  aPerson,
  aPresentation,
  aSession,
  at,
  pinAt,
  type SessionParts,
} from '../../makers.ts'
import { type Around, aSheet, foundBy } from './sheets.ts'

const around: Around = {
  presentations: [
    aPresentation({
      id: 'case',
      title: 'A Case',
      presenters: [
        { personId: 'ana', post: 'Teacher' },
        { personId: 'bo', post: '' },
      ],
    }),
    aPresentation({ id: 'nobodys' }),
  ],
}
const ten = anItem({ id: 'ten', minutes: 10 })
const pinned = (clock: string) => anItem({ id: 'pinned', pinned: at(clock) })
const rounds = (...questions: string[][]) =>
  questions.map((all, index) => ({ title: `${index}`, questions: all }))
const change =
  (id: string, parts: object) =>
  (session: Session): Session => ({
    ...session,
    items: session.items.map((item) => (item.id === id ? { ...item, ...parts } : item)),
  })
const brief =
  (parts: object) =>
  (session: Session): Session => ({ ...session, brief: { ...session.brief, ...parts } })

const cases: Record<(typeof mendedRules)[number], [SessionParts, (session: Session) => Session]> = {
  'under-plan': [{ items: [ten], plannedMinutes: 60 }, (session) => ({ ...session, plannedMinutes: 10 })],
  'over-plan': [{ items: [ten], plannedMinutes: 5 }, (session) => ({ ...session, plannedMinutes: 10 })],
  'row-before-start': [{ items: [pinned('17:50')] }, change('pinned', { pin: null })],
  overlap: [{ items: [ten, pinned('18:05')] }, change('pinned', { pin: null })],
  gap: [{ items: [ten, pinned('18:15')] }, change('pinned', { pin: null })],
  'locked-end-missed': [
    { items: [anItem({ id: 'locked', minutes: 10, lockedEnd: pinAt('18:30') })] },
    change('locked', { lockedEnd: null }),
  ],
  'title-differs': [
    { items: [ten, anItem({ id: 'talk', title: 'My Case', presentationId: 'case' })] },
    change('talk', { title: 'A Case' }),
  ],
  'name-two-ways': [
    {
      items: [
        anItem({
          id: 'row',
          people: [
            { personId: 'bo', written: 'Bo Sun' },
            { personId: 'ana', written: 'Dr. MOON' },
          ],
        }),
      ],
    },
    change('row', {
      people: [
        { personId: 'bo', written: 'Bo Sun' },
        { personId: 'ana', written: null },
      ],
    }),
  ],
  'slot-without-speaker': [
    { items: [anItem({ id: 'talk', kind: 'presentation', presentationId: 'case' })] },
    change('talk', {
      people: [
        { personId: 'ana', written: null },
        { personId: 'bo', written: null },
      ],
    }),
  ],
  'theme-without-speaker': [
    { participations: [aParticipation({ themeId: 'youth' })], themeIds: ['women', 'youth'] },
    (session) => ({ ...session, themeIds: session.themeIds.slice(1) }),
  ],
  'question-twice': [
    { brief: { mainQuestion: 'Why?', rounds: rounds(['How?', 'Why?'], ['When?']) } },
    brief({ rounds: rounds(['How?'], ['When?']) }),
  ],
  'clock-pair': [
    { brief: { background: 'At **18:00-19:00 KST / 8:00-9:00 UTC**.', objectives: ['Be there.'] } },
    brief({ background: 'At **18:00–19:00 KST / 09:00–10:00 UTC**.' }),
  ],
}

describe('one click mends it, and touches nothing else', () => {
  test.each(mendedRules)('%s', (rule) => {
    const [parts, mend] = cases[rule]
    const session = aSession(parts)
    const [finding] = foundBy(rule, session, around)
    if (finding === undefined) throw new Error('it is not found')

    const mended = fixSession(aSheet(session, around), fixAct(finding) ?? '')

    expect(mended).toEqual(mend(session))
    expect(mended && foundBy(rule, mended, around)).toEqual([])
  })
})

test('every rule that can mend has its button', () => {
  const mending = sessionRules.filter(({ fix }) => fix !== undefined).map(({ id }) => id)

  expect(mending.toSorted()).toEqual(mendedRules.toSorted())
})

test('of several findings the button mends its own', () => {
  const session = aSession({ brief: { mainQuestion: 'Why?', rounds: rounds(['why'], ['How?', 'Why!']) } })
  const [, second] = foundBy('question-twice', session)
  if (second === undefined) throw new Error('it is not found')

  expect(fixSession(aSheet(session), fixAct(second) ?? '')).toEqual(
    brief({ rounds: rounds(['why'], ['How?']) })(session),
  )
})

test('a button whose finding is there no more mends nothing', () => {
  const session = aSession({ items: [ten, pinned('18:15')] })
  const [finding] = foundBy('gap', session)
  if (finding === undefined) throw new Error('it is not found')
  const moved = aSession({ ...session, items: [ten, pinned('18:20')] } as never)

  expect(fixSession(aSheet(moved), fixAct(finding) ?? '')).toBe(undefined)
  expect(fixSession(aSheet(session), 'fix:gap:0')).toBe(undefined)
  expect(fixSession(aSheet(session), 'up:pinned')).toBe(undefined)
})

describe('no button', () => {
  test('where people have to say who speaks', () => {
    const talk = anItem({ kind: 'presentation', presentationId: 'nobodys' })
    const found = foundBy('slot-without-speaker', aSession({ items: [talk] }), around)

    expect(found.map(fixOf)).toEqual([undefined])
  })

  test('where two documents would have to become one', () => {
    const twins = [aParticipation({ personId: 'ana' }), aParticipation({ personId: 'cleo' })]
    const people = ['ana', 'cleo'].map((id) => aPerson({ id, given: 'Ana' }))
    const found = foundBy('name-two-ways', aSession({ participations: twins }), { people })

    expect(found.map(fixOf)).toEqual([undefined])
  })
})
