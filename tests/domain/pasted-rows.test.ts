import { describe, expect, test } from 'vitest'
import type { PersonId, PresentationId } from '../../src/domain/ids.ts'
import { readPastedRows } from '../../src/domain/pasted-rows.ts'
import { placePasted } from '../../src/domain/pasted-slots.ts'
import type { PasteableNames } from '../../src/domain/pasted-titles.ts'
import fc from '../properties.ts'

const named = (id: string, ...names: string[]) => ({ id: id as PersonId, names })
const forum: PasteableNames = {
  people: [
    named('ana', 'Ana Ruiz', 'Ms. Ana Ruiz'),
    named('bo', 'Bo-Ra Kim', '김보라'),
    named('chidi', 'Chidi N. Eze', 'Dr. Chidi N. Eze'),
    named('eva', 'Eva Ruiz'),
  ],
  presentations: [
    {
      id: 'wells' as PresentationId,
      title: 'Wells - owned by a village',
      presenters: ['chidi' as PersonId],
    },
  ],
  participations: [
    { personId: 'ana' as PersonId, role: 'moderator' },
    { personId: 'bo' as PersonId, role: 'speaker' },
    { personId: 'chidi' as PersonId, role: 'speaker' },
  ],
}

/** `18:00–18:10 [kind] Title {presentation} ana, bo` */
function rowsOf(text: string): string[] {
  return readPastedRows(text, forum).map(({ start, end, minutes, kind, title, presentationId, people }) =>
    [
      [start, end].filter((clock) => clock !== null).join('–'),
      minutes === null ? '' : `${minutes} min`,
      `[${kind}]`,
      title,
      presentationId === null ? '' : `{${presentationId}}`,
      people
        .map(({ personId, written }) => (written === null ? personId : `${personId} as ${written}`))
        .join(', '),
    ]
      .filter((part) => part !== '')
      .join(' '),
  )
}

describe('a line', () => {
  test.each([
    ['18:00-18:01 Internet connection check', '18:00–18:01 [connection-check] Internet connection check'],
    ['18:11 – 18:21: Welcome', '18:11–18:21 [introduction] Welcome'],
    ['• 10 min Welcome', '10 min [introduction] Welcome'],
    ['(1h30) Panel on water', '90 min [discussion] Panel on water'],
    ['Welcome (10 min)', '10 min [introduction] Welcome'],
    ['Welcome, 10 minutes', '10 min [introduction] Welcome'],
    ['Lunch (12:00-13:00)', '12:00–13:00 [break] Lunch'],
    ['9:00 AM Registration', '09:00 [other] Registration'],
    ['6–7:30 pm Closing', '18:00–19:30 [closing] Closing'],
    ['11:30 a.m. - 12 p.m. Debate', '11:30–12:00 [discussion] Debate'],
    ['18h30-19h Mot de bienvenue', '18:30–19:00 [introduction] Mot de bienvenue'],
    ['10:00 Preguntas y respuestas', '10:00 [questions] Preguntas y respuestas'],
    ['오후 6시 개회', '18:00 [introduction] 개회'],
    ['오후 6시~6시 30분 참가자 질의응답', '18:00–18:30 [questions] 참가자 질의응답'],
    ['18:00부터 18:10까지 휴식', '18:00–18:10 [break] 휴식'],
    ['30분 토론', '30 min [discussion] 토론'],
    ['3 questions from the floor', '[other] 3 questions from the floor'],
    ['24/7 care', '[other] 24/7 care'],
    ['6시에 시작', '[other] 6시에 시작'],
    ['Plan 2021-2022', '[other] Plan 2021-2022'],
  ])('%s', (text, row) => {
    expect(rowsOf(text)).toEqual([row])
  })
})

describe('people and presentations', () => {
  test.each([
    ['Soil and us by Ms. Ana Ruiz', '[presentation] Soil and us ana'],
    ['Soil and us by ana ruiz', '[presentation] Soil and us ana as ana ruiz'],
    [
      'Soil by Mr. KIM Bo-Ra (Senior Officer, City)',
      '[presentation] Soil bo as Mr. KIM Bo-Ra (Senior Officer, City)',
    ],
    ['Ana Ruiz: Soil and us', '[presentation] Soil and us ana'],
    ['Soil and us (Ana Ruiz, Bo-Ra Kim and Dr. Chidi N. Eze)', '[presentation] Soil and us ana, bo, chidi'],
    ['흙 이야기 - 김보라 님', '[presentation] 흙 이야기 bo as 김보라 님'],
    ['WELLS - OWNED BY A VILLAGE', '[presentation] WELLS - OWNED BY A VILLAGE {wells} chidi'],
    [
      '1 st speaker presentation: Wells - owned by a village by Dr. Chidi N. Eze',
      '[presentation] Wells - owned by a village {wells} chidi',
    ],
    ['2nd speaker presentation: Soil by Ana Ruiz', '[presentation] Soil ana'],
    ['Panel with Ana Ruiz, Nobody Known', '[discussion] Panel with Ana Ruiz, Nobody Known ana'],
    [
      '3rd speaker presentation: Soil by Nobody Known',
      '[presentation] 3rd speaker presentation: Soil by Nobody Known',
    ],
    ['Soil by Ruiz', '[other] Soil by Ruiz'],
    ['Discussion guided by the moderator', '[discussion] Discussion guided by the moderator ana'],
    [
      'Closing remarks by the speakers and the moderator',
      '[closing] Closing remarks by the speakers and the moderator bo, chidi, ana',
    ],
    ['Ana Ruiz', '[other] Ana Ruiz ana'],
  ])('%s', (text, row) => {
    expect(rowsOf(text)).toEqual([row])
  })
})

describe('a table', () => {
  test('a row of headings is none of the agenda', () => {
    expect(rowsOf('Time (KST)\tContent\n18:00\tWelcome')).toEqual(['18:00 [introduction] Welcome'])
    expect(rowsOf('시간\t내용\n18:00\t개회')).toEqual(['18:00 [introduction] 개회'])
    expect(rowsOf('Programme\n• Time\t• Content\n18:00\tWelcome')).toEqual(['18:00 [introduction] Welcome'])
    expect(rowsOf('Time\tContent\n')).toEqual(['[other] Time – Content'])
  })

  test('columns are known by what is in them, in any order', () => {
    expect(
      rowsOf('Who\tMinutes\tWhat\tStart\nAna Ruiz\t10\tWelcome\t18:00\nNobody; Bo-Ra Kim\t0:20\tSoil\t18:10'),
    ).toEqual(['18:00 10 min [introduction] Welcome ana', '18:10 20 min [other] Nobody; Bo-Ra Kim – Soil bo'])
  })

  test('two columns of clocks are beginning and end, a column that counts is left out', () => {
    expect(rowsOf('1.\t18:00\t18:10\tWelcome\n2.\t18:10\t18:30\tSoil')).toEqual([
      '18:00–18:10 [introduction] Welcome',
      '18:10–18:30 [other] Soil',
    ])
  })

  test('a cell with a break in it is one cell', () => {
    expect(rowsOf('"18:00\n18:10"\t"The ""common""\nwell"\n18:10\tSoil')).toEqual([
      '18:00–18:10 [other] The "common" well',
      '18:10 [other] Soil',
    ])
  })

  test('a table of Markdown is one too', () => {
    expect(rowsOf('| Time | Item |\n|---|---|\n| 18:00 | Welcome |')).toEqual([
      '18:00 [introduction] Welcome',
    ])
  })

  test('a time on a line of its own belongs to the next line', () => {
    expect(rowsOf('18:00-18:10\nWelcome\n18:10-18:30\nSoil')).toEqual([
      '18:00–18:10 [introduction] Welcome',
      '18:10–18:30 [other] Soil',
    ])
  })

  test('clocks without a half of the day go on after noon', () => {
    expect(rowsOf('11:30-12:30 Soil\n12:30-1:30 Lunch\n1:30-2 pm Closing').slice(0, 2)).toEqual([
      '11:30–12:30 [other] Soil',
      '12:30–01:30 [break] Lunch',
    ])
    expect(rowsOf('11:30-12:30 Soil\n12:30-1:30 Lunch\n1:30-2:00 Closing')).toEqual([
      '11:30–12:30 [other] Soil',
      '12:30–13:30 [break] Lunch',
      '13:30–14:00 [closing] Closing',
    ])
  })
})

describe('minutes and pins', () => {
  const slotsOf = (text: string, startsAt?: string) =>
    placePasted(readPastedRows(text, forum), startsAt).map(({ minutes, pin }) =>
      pin === null ? `${minutes}` : `${minutes} at ${pin}`,
    )

  test.each([
    ['a table that follows needs no pin', '18:00-18:01 A\n18:01-18:06 B', '18:00', ['1', '5']],
    [
      'starts alone say how long each row is, the last one what is usual',
      '18:00 A\n18:15 B\n18:20 C',
      '18:00',
      ['15', '5', '10'],
    ],
    ['another start than the session has is pinned', '18:30 A\n18:40 B', '18:00', ['10 at 18:30', '10']],
    ['a start that does not follow is a pin', '18:00-18:10 A\n18:20-18:30 B', '18:00', ['10', '10 at 18:20']],
    ['lengths say where the next one is', '10 min A\n18:15 B', '18:00', ['10', '10 at 18:15']],
    ['midnight is passed', '23:50-00:10 A\n00:10-00:20 B', '23:50', ['20', '10']],
    ['an end before its start says nothing', '18:00-17:00 A\n18:30 B', '18:00', ['30', '10']],
    ['nothing said is what a new row has', 'A\nB', '18:00', ['10', '10']],
    [
      'without a clock before it the first one is pinned',
      '18:00 A\n18:05 B',
      undefined,
      ['5 at 18:00', '10'],
    ],
  ])('%s', (_, text, startsAt, slots) => {
    expect(slotsOf(text, startsAt)).toEqual(slots)
  })
})

describe('nothing that is pasted is lost', () => {
  /** Said by the times, the kind or the order of a row, or by the place of what stands below it. */
  const placed =
    /^(?:\d+|min|minutes|am|pm|h|by|the|and|st|nd|rd|speaker|presentation|오후|시|분|까지|부터|time|content|what|who|start)$/
  const words = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu) ?? []
  const piece = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        '18:00',
        '18:10-18:20',
        '9:00 am',
        '10 min',
        '(5 min)',
        '오후 6시',
        '1st speaker presentation:',
        '10',
        '0:20',
      ),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'Ana Ruiz',
        'Ms. ANA RUIZ',
        'Bo-Ra Kim (Officer)',
        'Nobody Known',
        'Wells - owned by a village',
        'the speakers',
      ),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'Soil',
        'Water for all',
        '토론',
        '"quoted',
        'it"',
        '•',
        '|',
        '(',
        'Time',
        'Content',
      ),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  )
  const joint = fc.constantFrom(' ', ' ', '\t', '\n', ' by ', ': ', ' - ', ', ', ' / ')
  const pasted = fc.array(fc.tuple(piece, joint), { maxLength: 25 }).map((parts) => parts.flat().join(''))

  test('every word stands in a title or is somebody’s name', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const names = new Map(forum.people.map(({ id, names }) => [id, names.join(' ')]))
        const kept = new Set(
          readPastedRows(text, forum).flatMap(({ title, people }) =>
            words(
              [title, ...people.map(({ personId, written }) => `${names.get(personId)} ${written}`)].join(
                ' ',
              ),
            ),
          ),
        )
        expect(words(text).filter((word) => !kept.has(word) && !placed.test(word))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('every row has its minutes, and as many rows come as were read', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const rows = readPastedRows(text, forum)
        const slots = placePasted(rows, '18:00')
        expect(slots).toHaveLength(rows.length)
        expect(slots.every(({ minutes }) => minutes >= 1 && minutes <= 24 * 60)).toBe(true)
      }),
    )
  })
})

describe('text that was made to take long', () => {
  const many = (text: string) => text.repeat(200_000 / text.length)
  const table = Array.from({ length: 1000 }, () => Array<string>(100).fill('a').join('\t')).join('\n')

  test.each([
    ['points', `${many('.')}a`],
    ['points and spaces', `a${many('. ')}a`],
    ['parentheses', `${many('(')}a`],
    ['words and parentheses', `${many('a (')}a`],
    ['quotes', `${many('"')}a`],
    ['names', many('a and ')],
    ['a wide table', table],
  ])('%s are read at once', (_what, text) => {
    // Without bounds these take minutes, and the runner's patience ends.
    expect(readPastedRows(text, forum).length).toBe(text === table ? 1000 : 1)
  })
})
