import { beforeAll, describe, expect, test } from 'vitest'
import { placeAgenda } from '../../src/domain/agenda.ts'
import { localTime } from '../../src/domain/clock.ts'
import type { ItemId, SessionId } from '../../src/domain/ids.ts'
import type { ItemKind, Session } from '../../src/domain/session.ts'
import { type Payer, whoPays } from '../../src/domain/who-pays.ts'
import { anItem, aSession, at, pinAt, unwrap } from '../makers.ts'
import { sampleForumId, sampleStore } from '../sample.ts'

/** `kind minutes` of each row, a pin after `@`, a locked end after `-`: `questions 15 @18:40`. */
function sessionOf(...rows: string[]): Session {
  const items = rows.map((row, index) => {
    const [, kind, minutes, pin, lock] = /^([a-z-]+) (\d+)(?: @(\S+))?(?: -(\S+))?$/.exec(row) ?? []
    return anItem({
      id: `row-${index + 1}`,
      title: `Row ${index + 1}`,
      kind: kind as ItemKind,
      minutes: Number(minutes),
      pin: pin === undefined ? null : pinAt(pin),
      lockedEnd: lock === undefined ? null : pinAt(lock),
    })
  })
  const plannedMinutes = items.reduce((sum, { minutes }) => sum + minutes, 0)
  return aSession({ plannedMinutes, items })
}

const minutesOf = ({ items }: Session) => items.map(({ minutes }) => minutes).join(' ')

function answersOf(session: Session, row: number, minutes: number): Record<string, string> {
  const payments = whoPays(session, `row-${row}` as ItemId, minutes)
  return Object.fromEntries(
    payments.map((one) => [
      one.payer,
      'session' in one
        ? `${one.session.plannedMinutes}: ${minutesOf(one.session)}`
        : `${one.why} ${JSON.stringify(one.facts)}`,
    ]),
  )
}

const answerOf = (payer: Payer, session: Session, row: number, minutes: number) =>
  answersOf(session, row, minutes)[payer]

describe('in the sample session speaker 3 gets 15 minutes instead of 9', () => {
  let sample: Session

  beforeAll(async () => {
    const id = 'rebuilding-an-inclusive-society' as SessionId
    const found = await (await sampleStore()).read({ forumId: sampleForumId, kind: 'session', id })
    if (found === undefined) throw new Error('the sample has no such session')
    sample = found.doc
  })

  const starts = (session: Session) =>
    unwrap(placeAgenda(session)).slots.map(({ startsAt }) => localTime(startsAt, session.start.zone).clock)
  const paid = (payer: Payer) => {
    const answer = whoPays(sample, 'rebuilding-speaker-3' as ItemId, 15).find((one) => one.payer === payer)
    if (answer === undefined || 'why' in answer) return answer
    const { plannedMinutes } = answer.session
    return { plannedMinutes, minutes: minutesOf(answer.session), starts: starts(answer.session).join(' ') }
  }

  test('which has these rows now', () => {
    expect([sample.plannedMinutes, minutesOf(sample), starts(sample).join(' ')]).toEqual([
      90,
      '1 5 5 10 10 9 10 20 15 5',
      '18:00 18:01 18:06 18:11 18:21 18:31 18:40 18:50 19:10 19:25',
    ])
  })

  test('the session ends at 19:36', () => {
    expect(paid('end')).toEqual({
      plannedMinutes: 96,
      minutes: '1 5 5 10 10 15 10 20 15 5',
      starts: '18:00 18:01 18:06 18:11 18:21 18:31 18:46 18:56 19:16 19:31',
    })
  })

  test('the questions keep 9 minutes', () => {
    expect(paid('questions')).toEqual({
      plannedMinutes: 90,
      minutes: '1 5 5 10 10 15 10 20 9 5',
      starts: '18:00 18:01 18:06 18:11 18:21 18:31 18:46 18:56 19:16 19:25',
    })
  })

  test('the discussion keeps 14 minutes', () => {
    expect(paid('discussion')).toEqual({
      plannedMinutes: 90,
      minutes: '1 5 5 10 10 15 10 14 15 5',
      starts: '18:00 18:01 18:06 18:11 18:21 18:31 18:46 18:56 19:10 19:25',
    })
  })

  test('the three other speakers give two minutes each', () => {
    expect(paid('speakers')).toEqual({
      plannedMinutes: 90,
      minutes: '1 5 5 8 8 15 8 20 15 5',
      starts: '18:00 18:01 18:06 18:11 18:19 18:27 18:42 18:50 19:10 19:25',
    })
  })

  test('there is no break that could', () => {
    expect(paid('break')).toEqual({ payer: 'break', why: 'no-row', facts: {} })
  })

  test('and the sheet that was asked about stays as it was', () => {
    const before = structuredClone(sample)

    whoPays(sample, 'rebuilding-speaker-3' as ItemId, 15)

    expect(sample).toEqual(before)
  })
})

describe('nothing is asked', () => {
  const session = sessionOf('presentation 10', 'questions 10')

  test.each([
    ['when a row gets shorter', 1, 8],
    ['when a row stays as it is', 1, 10],
    ['of a row that is not there', 3, 20],
    ['when a row would be longer than a day', 1, 1441],
  ])('%s', (_, row, minutes) => {
    expect(answersOf(session, row, minutes)).toEqual({})
  })

  test('while a clock of the session never was', () => {
    const start = { ...session.start, clock: at('2021-03-28T02:30'), zone: 'Europe/Berlin' as never }

    expect(answersOf({ ...session, start }, 1, 15)).toEqual({})
  })
})

describe('nobody gives more than they have', () => {
  test.each<[Payer, string[], number, string]>([
    ['questions', ['presentation 10', 'questions 15'], 20, '25: 20 5'],
    ['questions', ['presentation 10', 'questions 15'], 21, 'too-little {"can":10,"needed":11,"least":5}'],
    ['questions', ['presentation 10', 'questions 3'], 11, 'too-little {"can":0,"needed":1,"least":5}'],
    ['questions', ['presentation 10', 'discussion 15'], 11, 'no-row {}'],
    ['questions', ['questions 10', 'discussion 15'], 11, 'no-row {}'],
    ['questions', ['presentation 10', 'questions 20', 'questions 7'], 18, '37: 18 14 5'],
    ['discussion', ['presentation 10', 'discussion 10'], 15, '20: 15 5'],
    ['discussion', ['presentation 10', 'discussion 10'], 16, 'too-little {"can":5,"needed":6,"least":5}'],
    ['break', ['presentation 10', 'break 10', 'questions 5'], 15, '25: 15 5 5'],
    ['break', ['presentation 10', 'break 10'], 16, 'too-little {"can":5,"needed":6,"least":5}'],
    ['break', ['presentation 10', 'break 6', 'break 20'], 12, 'too-little {"can":1,"needed":2,"least":5}'],
  ])('%s: %j, the first grows to %i', (payer, rows, minutes, answer) => {
    expect(answerOf(payer, sessionOf(...rows), 1, minutes)).toBe(answer)
  })

  test('a break that is over can give nothing', () => {
    expect(answerOf('break', sessionOf('break 10', 'presentation 10'), 2, 12)).toBe(
      'row-before {"row":"Row 1"}',
    )
  })
})

describe('speakers share evenly', () => {
  const four = ['presentation 10', 'presentation 10', 'presentation 10', 'presentation 10']

  test('what is left over is given by the first ones, a minute each', () => {
    expect(answerOf('speakers', sessionOf(...four), 2, 15)).toBe('40: 8 15 8 9')
  })

  test('whoever would fall under five minutes keeps all of them from paying', () => {
    const session = sessionOf('presentation 10', 'presentation 6', 'presentation 30')

    expect(answerOf('speakers', session, 1, 13)).toBe('under-minimum {"row":"Row 2","minutes":4,"least":5}')
    expect(answerOf('speakers', session, 1, 12)).toBe('46: 12 5 29')
  })

  test('a speaker who is asked for nothing may have less than the least', () => {
    const session = sessionOf('presentation 10', 'presentation 10', 'presentation 3')

    expect(answerOf('speakers', session, 1, 11)).toBe('23: 11 9 3')
  })

  test('a row of another kind takes from all speakers', () => {
    expect(answerOf('speakers', sessionOf('introduction 5', ...four), 1, 9)).toBe('45: 9 9 9 9 9')
  })

  test('one speaker alone has nobody to share with', () => {
    expect(answerOf('speakers', sessionOf('presentation 10', 'questions 10'), 1, 11)).toBe('no-row {}')
  })
})

describe('pins never move', () => {
  const pinned = sessionOf(
    ...['questions 10', 'presentation 10', 'discussion 10', 'break 10 @18:30'],
    ...['discussion 10', 'questions 10'],
  )

  test('before one the session can not end later, and rows behind it do not help', () => {
    expect(answersOf(pinned, 2, 12)).toEqual({
      end: 'pin-between {"row":"Row 4","clock":"18:30"}',
      questions: '60: 8 12 10 10 10 10',
      discussion: '60: 10 12 8 10 10 10',
      speakers: 'no-row {}',
      break: 'pin-between {"row":"Row 4","clock":"18:30"}',
    })
  })

  test('rows on its far side alone are named with the pin that stands between', () => {
    const before = sessionOf('questions 10', 'introduction 10 @18:10', 'presentation 10', 'closing 5')
    const after = sessionOf('presentation 10', 'closing 5 @18:10', 'questions 10')

    expect(answerOf('questions', before, 3, 12)).toBe('pin-between {"row":"Row 2","clock":"18:10"}')
    expect(answerOf('questions', after, 1, 12)).toBe('pin-between {"row":"Row 2","clock":"18:10"}')
  })

  test('a row that is pinned itself takes from those after it only', () => {
    const session = sessionOf('questions 10', 'presentation 10 @18:10', 'discussion 10')

    expect(answersOf(session, 2, 12)).toMatchObject({
      end: '32: 10 12 10',
      questions: 'pin-between {"row":"Row 2","clock":"18:10"}',
      discussion: '30: 10 12 8',
    })
  })

  test('a gap before a pin is room that nobody has to pay for, and the end stays', () => {
    const session = { ...sessionOf('presentation 10', 'questions 10 @18:15'), plannedMinutes: 25 }

    expect(answerOf('end', session, 1, 15)).toBe('25: 15 10')
    expect(answerOf('end', session, 1, 16)).toBe('pin-between {"row":"Row 2","clock":"18:15"}')
  })
})

describe('locked ends never move', () => {
  test('a row with one gives when it is asked, and then the session does not end later', () => {
    const session = sessionOf('presentation 10', 'questions 15 -18:25', 'closing 5')

    expect(answersOf(session, 1, 15)).toMatchObject({
      end: 'lock-between {"row":"Row 2","clock":"18:25"}',
      questions: '30: 15 10 5',
    })
  })

  test('rows before it pay without touching it, rows behind it can not', () => {
    const session = sessionOf('presentation 10', 'discussion 10', 'other 5 -18:25', 'questions 15')

    expect(answersOf(session, 1, 12)).toMatchObject({
      questions: 'lock-between {"row":"Row 3","clock":"18:25"}',
      discussion: '40: 12 8 5 15',
    })
  })

  test('rows before a locked end behind the row can not pay', () => {
    const session = sessionOf('questions 10', 'introduction 5 -18:15', 'presentation 10')

    expect(answerOf('questions', session, 3, 12)).toBe('lock-between {"row":"Row 2","clock":"18:15"}')
  })

  test('a row that grows takes its own lock along', () => {
    const session = sessionOf('presentation 10 -18:10', 'questions 10')
    const [, questions] = whoPays(session, 'row-1' as ItemId, 13)

    expect(questions).toEqual({
      payer: 'questions',
      session: {
        ...session,
        items: [
          { ...session.items[0], minutes: 13, lockedEnd: pinAt('18:13') },
          { ...session.items[1], minutes: 7 },
        ],
      },
    })
  })
})

describe('the session ends later', () => {
  const session = sessionOf('presentation 10', 'questions 10')

  test('by what does not fit into the plan, and no more', () => {
    expect(answerOf('end', { ...session, plannedMinutes: 23 }, 1, 15)).toBe('25: 15 10')
    expect(answerOf('end', { ...session, plannedMinutes: 40 }, 1, 15)).toBe('40: 15 10')
  })

  test('and what ran over the plan before still does', () => {
    expect(answerOf('end', { ...session, plannedMinutes: 18 }, 1, 15)).toBe('23: 15 10')
  })

  test('but not by more than a day', () => {
    const long = { ...sessionOf('presentation 1430', 'questions 10'), plannedMinutes: 1440 }

    expect(answerOf('end', long, 1, 1431)).toBe('past-day {"most":1440}')
  })
})
