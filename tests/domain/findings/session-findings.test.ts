import { describe, expect, test } from 'vitest'
import { checkSession } from '../../../src/domain/findings/checked.ts'
import { elsewhereOf, occupiedBy } from '../../../src/domain/findings/elsewhere.ts'
import { findForum } from '../../../src/domain/findings/find-forum.ts'
import { type Finding, ruleIds } from '../../../src/domain/findings/finding.ts'
import { blocks, findSession, sessionRules } from '../../../src/domain/findings/session-findings.ts'
import { sheetOf } from '../../../src/domain/findings/sheet-context.ts'
import type { SessionId } from '../../../src/domain/ids.ts'
import { world } from '../../../src/text/world.ts'
import { anItem, aParticipation, aSession, at, startAt } from '../../makers.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'
import { aSheet, onPerson, onRow, onSession, sightsOf } from './sheets.ts'

const told = (findings: Finding[]) => findings.map(({ rule, subject }) => [rule, subject])

test('every rule is in the table once, under its own id', () => {
  expect(sessionRules.map(({ id }) => id).toSorted()).toEqual(ruleIds.toSorted())
})

test('errors come first, and under each severity the session, its rows and its people in their order', () => {
  const session = aSession({
    state: 'draft',
    plannedMinutes: 30,
    participations: [aParticipation({ personId: 'bo' }), aParticipation({ personId: 'ana' })],
    items: [
      anItem({ id: 'late', pinned: at('18:05') }),
      anItem({ id: 'empty', kind: 'presentation' }),
      anItem({ id: 'early', pinned: at('18:20') }),
      anItem({ id: 'later', pinned: at('18:40'), people: ['cleo'] }),
    ],
  })

  const findings = findSession(aSheet(session))

  expect(told(findings)).toEqual([
    ['overlap', onRow('early')],
    ['over-plan', onSession],
    ['no-moderator', onSession],
    ['gap', onRow('late')],
    ['slot-without-speaker', onRow('empty')],
    ['gap', onRow('later')],
    ['row-person-unlisted', onRow('later')],
    ['speaker-without-slot', { kind: 'person', personId: 'bo' }],
    ['speaker-without-slot', { kind: 'person', personId: 'ana' }],
  ])
})

describe('quiet', () => {
  test('a new session has one note', () => {
    expect(told(findSession(aSheet(aSession({ state: 'draft' }))))).toEqual([['no-rows', onSession]])
  })

  test('a cancelled session has nothing that anybody must look at', () => {
    const items = [anItem({ minutes: 30 }), anItem({ pinned: at('18:20') })]

    expect(findSession(aSheet(aSession({ state: 'cancelled', items })))).toEqual([])
  })

  test('a clock that never was silences the rules about times, and no other', () => {
    const start = startAt('2021-03-14T02:30', 'America/New_York')
    const items = [anItem({ id: 'talk', kind: 'presentation', minutes: 90 })]

    expect(told(findSession(aSheet(aSession({ state: 'draft', start, items }))))).toEqual([
      ['slot-without-speaker', onRow('talk')],
      ['no-questions', onSession],
    ])
  })
})

test('an error blocks; a warning and a note do not', () => {
  const finding = { rule: 'gap', subject: onSession, facts: {}, inputs: [] } as const

  expect(blocks([])).toBe(false)
  expect(
    blocks([
      { ...finding, severity: 'warning' },
      { ...finding, severity: 'note' },
    ]),
  ).toBe(false)
  expect(
    blocks([
      { ...finding, severity: 'note' },
      { ...finding, severity: 'error' },
    ]),
  ).toBe(true)
})

describe('the sample forum', async () => {
  const draft = await (await sampleStore()).readForum(sampleForumId)
  const sessions = [...(draft?.sessions.values() ?? [])].map(({ doc }) => doc)
  const sampleSheet = (id: string) => {
    const session = draft?.sessions.get(id as SessionId)?.doc
    if (draft === undefined || session === undefined) throw new Error(`no session ${id}`)
    return sheetOf(session, draft, elsewhereOf(occupiedBy(sessions), session), world)
  }
  const findingsOf = (id: string) => findSession(sampleSheet(id))

  test('the workshop on an inclusive society has eight findings, and nothing else', () => {
    expect(sightsOf(findingsOf('rebuilding-an-inclusive-society'))).toEqual([
      {
        rule: 'somebody-asleep',
        severity: 'warning',
        subject: onSession,
        facts: { places: 'Mexico City 04:00–05:30' },
      },
      {
        rule: 'theme-without-speaker',
        severity: 'warning',
        subject: onSession,
        facts: { theme: 'Supply chain' },
      },
      {
        rule: 'question-twice',
        severity: 'warning',
        subject: onSession,
        facts: {
          question: 'Which steps could people, public bodies and whole nations take so that the worl…',
          round: 'Round 2',
        },
      },
      {
        rule: 'title-differs',
        severity: 'warning',
        subject: onRow('rebuilding-speaker-2'),
        facts: {
          row: 'All the members have the right to live in a friendly, inclusive and suitable co…',
          presentation: 'The Inclusive Community-Ankang Low-Income Housing and the Xinglong Social Housi…',
        },
      },
      {
        rule: 'name-two-ways',
        severity: 'warning',
        subject: onRow('rebuilding-speaker-2'),
        facts: {
          row: 'All the members have the right to live in a friendly, inclusive and suitable co…',
          person: 'Li-Li Chang',
          written: 'Mr. Li-Li CHANG (Senior Specialist from the Department of Urban Development)',
        },
      },
      {
        rule: 'unequal-time',
        severity: 'note',
        subject: onSession,
        facts: {
          role: 'speaker',
          shortest: 'Seon-Hee Choi',
          least: 9,
          longest: 'Joyce N. Mundara',
          most: 10,
        },
      },
      {
        rule: 'no-pause',
        severity: 'note',
        subject: onSession,
        facts: { minutes: 90, from: '18:00', to: '19:30' },
      },
      {
        rule: 'country-twice',
        severity: 'note',
        subject: onPerson('sung-woong-jung'),
        facts: {
          organisation: 'Hongseong Country of Korea, Republic of',
          named: 'Korea, Republic of',
          same: 'yes',
        },
      },
    ])
  })

  test('and agrees in the sum of its items, its two clocks, its speakers and who leads it', () => {
    const sheet = sampleSheet('rebuilding-an-inclusive-society')

    expect(checkSession(sheet, findSession(sheet))).toEqual([
      { id: 'items-fill-plan', facts: { minutes: 90 } },
      { id: 'clocks-agree', facts: { first: '18:00–19:30 KST', other: '09:00–10:30 UTC' } },
      { id: 'speakers-placed', facts: { count: 4 } },
      { id: 'rows-have-speakers', facts: { count: 4 } },
      { id: 'led', facts: { person: 'Chingyu Yao' } },
      { id: 'no-gaps', facts: {} },
      { id: 'brief-filled', facts: {} },
    ])
  })

  test('the round table, edited after its release, runs into its own pin at night, with nobody to lead it', () => {
    expect(sightsOf(findingsOf('cuidar-la-salud-en-comun'))).toEqual([
      {
        rule: 'overlap',
        severity: 'error',
        subject: onRow('salud-conversacion'),
        facts: {
          row: 'Conversación abierta: lo que ya hacemos',
          before: 'Pausa',
          start: '00:15',
          minutes: 5,
        },
      },
      {
        rule: 'somebody-asleep',
        severity: 'warning',
        subject: onSession,
        facts: { places: 'Seoul 23:30–00:45; Taipei 22:30–23:45' },
      },
      { rule: 'no-moderator', severity: 'warning', subject: onSession, facts: {} },
    ])
  })

  test('the draft of a panel leaves 5 minutes and has nobody to lead it; the cancelled hour is left alone', () => {
    expect(sightsOf(findingsOf('what-young-members-ask'))).toEqual([
      {
        rule: 'somebody-asleep',
        severity: 'warning',
        subject: onSession,
        facts: { places: 'Mexico City 03:00–04:00' },
      },
      { rule: 'no-moderator', severity: 'warning', subject: onSession, facts: {} },
      { rule: 'under-plan', severity: 'note', subject: onSession, facts: { minutes: 5, planned: 60 } },
    ])
    expect(findingsOf('open-networking-hour')).toEqual([])
  })

  test('nothing is found in the forum as a whole', () => {
    expect(draft && findForum(draft)).toEqual([])
  })
})
