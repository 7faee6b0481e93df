import { describe, expect, test } from 'vitest'
import type { Facts, RuleId, Severity, Subject } from '../../../src/domain/findings/finding.ts'
import { anItem, aParticipation, aPresentation, aSession, type SessionParts } from '../../makers.ts'
import { foundBy, onPerson, onRow, onSession, sightsOf } from './sheets.ts'

const presentations = [
  aPresentation({
    id: 'case',
    presenters: [
      { personId: 'ana', post: '' },
      { personId: 'bo', post: '' },
    ],
  }),
  aPresentation({ id: 'nobodys' }),
]

const ana = aParticipation({ personId: 'ana' })
const bo = aParticipation({ personId: 'bo' })
const talk = (minutes: number, ...people: string[]) =>
  anItem({ id: `talk-${minutes}`, title: `Talk of ${minutes}`, kind: 'presentation', minutes, people })
/** A row of that presentation, given by these people. */
const slot = (presentationId: string, ...people: string[]) =>
  anItem({ id: 'slot', title: 'Slot', kind: 'presentation', presentationId, people })
const debate = anItem({ kind: 'discussion' })

describe('fires', () => {
  test.each<[RuleId, string, SessionParts, Severity, Subject, Facts]>([
    [
      'speaker-without-slot',
      'on a speaker without a row',
      { participations: [ana, bo], items: [talk(10, 'bo')] },
      'warning',
      onPerson('ana'),
      { person: 'Ana Moon' },
    ],
    [
      'speaker-without-slot',
      'once on a panellist who is a speaker too',
      { participations: [ana, aParticipation({ role: 'panellist' })], items: [debate] },
      'warning',
      onPerson('ana'),
      { person: 'Ana Moon' },
    ],
    [
      'speaker-without-slot',
      'on a presenter whose presentation is given by somebody else',
      { participations: [ana, bo], items: [slot('case', 'bo')] },
      'warning',
      onPerson('ana'),
      { person: 'Ana Moon' },
    ],
    [
      'slot-without-speaker',
      'on a presentation row that names nobody',
      { items: [talk(10)] },
      'warning',
      onRow('talk-10'),
      { row: 'Talk of 10' },
    ],
    [
      'slot-without-speaker',
      'with the presenters, where the presentation has some',
      { items: [slot('case')] },
      'warning',
      onRow('slot'),
      { row: 'Slot', presenters: 'Ana Moon, Bo Sun' },
    ],
    [
      'slot-without-speaker',
      'on a row whose presentation names nobody either',
      { items: [slot('nobodys')] },
      'warning',
      onRow('slot'),
      { row: 'Slot' },
    ],
    [
      'slot-without-speaker',
      'on a row whose presentation is gone',
      { items: [slot('gone')] },
      'warning',
      onRow('slot'),
      { row: 'Slot' },
    ],
    [
      'row-person-unlisted',
      'once on a row that names somebody from outside the session twice',
      { participations: [ana], items: [talk(10, 'ana', 'bo', 'bo')] },
      'warning',
      onRow('talk-10'),
      { row: 'Talk of 10', person: 'Bo Sun' },
    ],
    [
      'row-person-unlisted',
      'with the id of a person who has no card any more',
      { items: [talk(10, 'gone')] },
      'warning',
      onRow('talk-10'),
      { row: 'Talk of 10', person: 'gone' },
    ],
    [
      'no-moderator',
      'on speakers alone',
      { participations: [ana], items: [talk(10, 'ana')] },
      'warning',
      onSession,
      {},
    ],
    ['no-moderator', 'on a discussion that nobody leads', { items: [debate] }, 'warning', onSession, {}],
    [
      'no-moderator',
      'on questions with only an interpreter',
      { participations: [aParticipation({ role: 'interpreter' })], items: [anItem({ kind: 'questions' })] },
      'warning',
      onSession,
      {},
    ],
    [
      'unequal-time',
      'on speakers with talks of different lengths',
      { participations: [ana, bo], items: [talk(10, 'ana'), talk(9, 'bo')] },
      'note',
      onSession,
      { role: 'speaker', shortest: 'Bo Sun', least: 9, longest: 'Ana Moon', most: 10 },
    ],
    [
      'unequal-time',
      'on panellists, over all the talks of each',
      {
        participations: [
          aParticipation({ role: 'panellist' }),
          aParticipation({ role: 'panellist', personId: 'bo' }),
        ],
        items: [talk(10, 'ana', 'bo'), talk(5, 'ana')],
      },
      'note',
      onSession,
      { role: 'panellist', shortest: 'Bo Sun', least: 10, longest: 'Ana Moon', most: 15 },
    ],
  ])('%s %s', (rule, _when, parts, severity, subject, facts) => {
    expect(sightsOf(foundBy(rule, aSession(parts), { presentations }))).toEqual([
      { rule, severity, subject, facts },
    ])
  })
})

describe('does not fire', () => {
  const moderated = [ana, aParticipation({ personId: 'cleo', role: 'moderator' })]

  test.each<[RuleId, string, SessionParts]>([
    ['speaker-without-slot', 'before there is any row', { participations: [ana] }],
    [
      'speaker-without-slot',
      'on a row of any kind',
      { participations: [ana], items: [anItem({ people: ['ana'] })] },
    ],
    [
      'speaker-without-slot',
      'on the presenter of a row that names nobody',
      { participations: [ana], items: [slot('case')] },
    ],
    [
      'speaker-without-slot',
      'on people who do not speak',
      {
        participations: (['moderator', 'chair', 'rapporteur', 'interpreter', 'host'] as const).map((role) =>
          aParticipation({ role }),
        ),
        items: [debate],
      },
    ],
    ['slot-without-speaker', 'on a row with a person', { items: [talk(10, 'ana')] }],
    ['slot-without-speaker', 'on a row of another kind', { items: [debate] }],
    ['row-person-unlisted', 'on people of the session', { participations: [ana], items: [talk(10, 'ana')] }],
    ['no-moderator', 'on a session that somebody moderates', { participations: moderated, items: [debate] }],
    [
      'no-moderator',
      'on a session that somebody chairs',
      { participations: [aParticipation({ role: 'chair' })], items: [debate] },
    ],
    ['no-moderator', 'before there is any row', { participations: [ana] }],
    ['no-moderator', 'on a ceremony without speakers', { items: [anItem({ kind: 'introduction' })] }],
    ['unequal-time', 'on equal talks', { participations: [ana, bo], items: [talk(20, 'ana', 'bo')] }],
    [
      'unequal-time',
      'on somebody whom one row names twice',
      { participations: [ana, bo], items: [talk(10, 'ana', 'ana', 'bo')] },
    ],
    [
      'unequal-time',
      'between a speaker and a moderator',
      { participations: moderated, items: [talk(10, 'ana'), talk(5, 'cleo')] },
    ],
    [
      'unequal-time',
      'on a speaker who has no talk, or opening words only',
      {
        participations: [ana, bo],
        items: [talk(10, 'ana'), anItem({ kind: 'introduction', people: ['bo'] })],
      },
    ],
  ])('%s %s', (rule, _when, parts) => {
    expect(foundBy(rule, aSession(parts), { presentations })).toEqual([])
  })
})
