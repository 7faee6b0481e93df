import { describe, expect, test } from 'vitest'
import { elsewhereOf, occupiedBy } from '../../../src/domain/findings/elsewhere.ts'
import { type Finding, ruleIds } from '../../../src/domain/findings/finding.ts'
import { blocks, findSession, sessionRules } from '../../../src/domain/findings/session-findings.ts'
import { sheetOf } from '../../../src/domain/findings/sheet-context.ts'
import type { SessionId } from '../../../src/domain/ids.ts'
import { anItem, aParticipation, aSession, at, startAt } from '../../makers.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'
import { aSheet, onRow, onSession } from './sheets.ts'

const told = (findings: Finding[]) => findings.map(({ rule, subject }) => [rule, subject])

test('every rule is in the table once, under its own id', () => {
  expect(sessionRules.map(({ id }) => id).toSorted()).toEqual(ruleIds.toSorted())
})

test('errors come first, and under each severity the session, its rows and its people in their order', () => {
  const session = aSession({
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
    expect(told(findSession(aSheet(aSession())))).toEqual([['no-rows', onSession]])
  })

  test('a cancelled session has nothing that anybody must look at', () => {
    const items = [anItem({ minutes: 30 }), anItem({ pinned: at('18:20') })]

    expect(findSession(aSheet(aSession({ state: 'cancelled', items })))).toEqual([])
  })

  test('a clock that never was silences the rules about times, and no other', () => {
    const start = startAt('2021-03-14T02:30', 'America/New_York')
    const items = [anItem({ id: 'talk', kind: 'presentation', minutes: 90 })]

    expect(told(findSession(aSheet(aSession({ start, items }))))).toEqual([
      ['slot-without-speaker', onRow('talk')],
    ])
  })
})

test('an error blocks; a warning and a note do not', () => {
  const finding = { rule: 'gap', subject: onSession, facts: {} } as const

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
  const findingsOf = (id: string) => {
    const session = draft?.sessions.get(id as SessionId)?.doc
    if (draft === undefined || session === undefined) throw new Error(`no session ${id}`)
    return findSession(sheetOf(session, draft, elsewhereOf(occupiedBy(sessions), session)))
  }

  test('the workshop on an inclusive society gives one speaker 9 minutes against 10, and that is all', () => {
    expect(findingsOf('rebuilding-an-inclusive-society')).toEqual([
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
    ])
  })

  test('the round table, edited after its release, runs into its own pin and has nobody to lead it', () => {
    expect(findingsOf('cuidar-la-salud-en-comun')).toEqual([
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
      { rule: 'no-moderator', severity: 'warning', subject: onSession, facts: {} },
    ])
  })

  test('the draft of a panel leaves 5 minutes and has nobody to lead it; the cancelled hour is left alone', () => {
    expect(findingsOf('what-young-members-ask')).toEqual([
      { rule: 'no-moderator', severity: 'warning', subject: onSession, facts: {} },
      { rule: 'under-plan', severity: 'note', subject: onSession, facts: { minutes: 5, planned: 60 } },
    ])
    expect(findingsOf('open-networking-hour')).toEqual([])
  })
})
