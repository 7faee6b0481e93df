import { describe, expect, test } from 'vitest'
import { columnNamed } from '../../../../src/sheets/reading/words/columns.ts'
import { dayNumberAt, isPartOfDay, isProgrammeLabel } from '../../../../src/sheets/reading/words/day-parts.ts'
import { itemKindOf } from '../../../../src/sheets/reading/words/kinds.ts'
import { isDateToFill, isToFill } from '../../../../src/sheets/reading/words/placeholders.ts'
import { isRoomName } from '../../../../src/sheets/reading/words/rooms.ts'

const titles = {
  break: [
    'Tea and Coffee Break',
    'RECESO / NETWORKING',
    'COMIDA',
    'Pause déjeuner',
    'Pausa caffè',
    'Almoço',
    '브레이크타임',
  ],
  introduction: [
    'Registration',
    'Inauguración',
    'Accueil des participants',
    'Saluti istituzionali',
    'Abertura',
    '개회사',
  ],
  closing: ['Workshop close', 'CLAUSURA', 'Clôture', 'Chiusura dei lavori', 'Encerramento', '마무리', 'End'],
  presentation: ['Conferencia magistral', 'Lectio magistralis', 'Keynote lecture', '주제발표'],
  discussion: ['Mesa redonda: el agua', 'Tavola rotonda', 'Group work on maps', '종합토론'],
  questions: ['Q&A', 'Preguntas y respuestas', 'Domande e risposte', '질의응답'],
  other: [
    'Maps of the river',
    'Breaking the silence',
    'Soils and the lunches that they give us, told in the words of those who live off them',
  ],
}

describe.each(Object.entries(titles))('a row is of the kind %s', (kind, all) => {
  test.each(all)('%s', (title) => {
    expect(itemKindOf(title)).toBe(kind)
  })
})

test.each([
  ['Time (KST)', 'time'],
  ['Start / End', 'time'],
  ['Session / Topic', 'title'],
  ['Ponentes y moderador', 'people'],
  ['구분', 'category'],
  ['Room', 'room'],
  ['Room A', undefined],
  ['Sala 2', undefined],
  ['Isar Valley, 6th floor', undefined],
])('a column called %s is of %s', (heading, word) => {
  expect(columnNamed(heading)?.word).toBe(word)
})

test.each([
  ['Day 2: Exercise', 2],
  ['DÍA 1', 1],
  ['Jour 3 –', 3],
  ['Primera jornada', undefined],
  ['First day', 1],
  ['2일차', 2],
  ['둘째 날', 2],
  ['Day 1:30', undefined],
  ['Daylight', undefined],
])('%s is day %s', (text, day) => {
  expect(dayNumberAt(text)?.day).toBe(day)
})

test('parts of the day, programmes, rooms and what is to be filled in are told by their words', () => {
  expect(['SESSIONE DELLA MATTINA', 'Afternoon session', '오전', 'Tarde'].map(isPartOfDay)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['Morning yoga', 'Session 1'].map(isPartOfDay)).toEqual([false, false])
  expect(['Programme', 'Orden del día', '세부 일정', 'Programming rivers'].map(isProgrammeLabel)).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(['Salón 4', '2층 대강당', 'Lounge', 'Roomy ideas'].map(isRoomName)).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(
    ['Track Name – Session Title', '(Location)', 'Speaker Name', 'Insert title here', 'xxxx to xxxx'].map(
      isToFill,
    ),
  ).toEqual([true, true, true, true, true])
  expect(['Keynote – Speaker', 'The session', 'Location of wells'].map(isToFill)).toEqual([
    false,
    false,
    false,
  ])
  expect(['Day, Month dd, yyyy (Venue)', 'dd/mm/aaaa', 'Friday 4 May 2026'].map(isDateToFill)).toEqual([
    true,
    true,
    false,
  ])
})
