import { expect, test } from 'vitest'
import { lines, names, read, table, text } from './makers.ts'

test.each([
  '09:00 Opening 09:30 Keynote by Dr. Ana Ruiz 10:15 Break',
  '09:00 Opening / 09:30 Keynote by Dr. Ana Ruiz / 10:15 Break',
  '09:00 Opening; 09:30 Keynote by Dr. Ana Ruiz; 10:15 Break',
])('rows that run on in one line are rows of their own: %s', (said) => {
  const programme = read([text('12 March 2024'), text(said)])

  expect(lines(programme)).toEqual([
    '2024-03-12 | 09:00- Opening',
    '2024-03-12 | 09:30- Keynote by Dr. Ana Ruiz',
    '2024-03-12 | 10:15- Break',
  ])
})

test.each([
  '10:00 We met at 11:00 and left by 12:00 for the quay',
  '10:00 Lisbon 11:00 Madrid 12:00 Athens',
  '09:00 Boat from 10:00 to 11:00 and back',
])('a line of prose or of cities is not cut at its hours: %s', (said) => {
  const programme = read([text('12 March 2024'), text('08:00 Registration'), text(said), text('18:00 End')])

  expect(programme.days.flatMap(({ items }) => items)).toHaveLength(3)
})

test('a start and an end in lines of their own are one range', () => {
  const said = [
    '09:00',
    '09:30',
    'Registration',
    '09:30',
    '10:15',
    'Opening words',
    '10:15',
    '10:45',
    'Coffee',
  ]
  const programme = read([text('12 March 2024'), ...said.map(text)])

  expect(lines(programme)).toEqual([
    '2024-03-12 | 09:00-09:30 Registration',
    '2024-03-12 | 09:30-10:15 Opening words',
    '2024-03-12 | 10:15-10:45 Coffee',
  ])
})

test('a row with its time at the end stands where it closes the gap, and nowhere else', () => {
  const programme = read([
    text('16:00 h. a 17:00 h. Mesa: El muelle'),
    text('17:00 h. a 18:00 h. Las redes'),
    text('Descanso 18:00 h. a 18:15 h.'),
    text('18:15 h. a 19:00 h. Debate final'),
    text('Biblioteca 8:00 h. a 20:00 h.'),
    text('19:00 h. a 19:15 h. Clausura'),
  ])

  expect(lines(programme).filter((line) => /Descanso|Biblioteca/.test(line))).toEqual([
    '- | 18:00-18:15 Descanso',
  ])
})

test.each([
  ['Workshop of the harbours, 15.-17.04.2021', '15.04', 'Friday 16.04.'],
  ['Jornadas del 15 al 17 de abril de 2021', 'Jueves 15', 'Viernes 16'],
  [
    'Seminário, 15 e 16 de abril de 2021',
    'Bloco I – dia 15 de abril, das 9h às 11h',
    'Bloco II – 16 de abril',
  ],
])('days that are named in short belong to the span of the document: %s', (span, first, second) => {
  const programme = read([
    text(span),
    text(first),
    text('9:00 Opening'),
    text('9:30 Nets'),
    text(second),
    text('9:00 Debate'),
    text('9:30 End'),
  ])

  expect(programme.days.map(({ date, items }) => [date?.value, items.length])).toEqual([
    ['2021-04-15', 2],
    ['2021-04-16', 2],
  ])
})

test('a weekday that speaks against the span names no day of it', () => {
  const programme = read([
    text('Jornadas del 15 al 17 de abril de 2021'),
    text('Lunes 16'),
    text('9:00 Opening'),
    text('9:30 Nets'),
  ])

  expect(programme.days.map(({ date }) => date)).toEqual([null])
})

test('where rows begin with a person, the talk below is the title', () => {
  const programme = read([
    table(
      ['Time', 'Session'],
      ['09:00–09:30', 'Opening'],
      ['09:30–10:00', 'Dr. Ana Ruiz, River Trust\nThe port of tomorrow'],
      ['10:00–10:30', 'Prof. Paul Martin, Lake Fund\nTides and jobs'],
      ['10:30–11:00', 'Maria Rossi, Lake Fund\nDirector of Research'],
    ),
  ])

  expect(lines(programme).map((line) => line.slice(4))).toEqual([
    '09:00-09:30 Opening',
    '09:30-10:00 The port of tomorrow',
    '10:00-10:30 Tides and jobs',
    '10:30-11:00 Maria Rossi, Lake Fund',
  ])
  expect(programme.days[0]?.items.map(({ people }) => names(people))).toEqual([
    [],
    ['speaker Ana Ruiz'],
    ['speaker Paul Martin'],
    ['speaker Maria Rossi'],
  ])
})

test('who chairs a day is with what follows on that day', () => {
  const programme = read([
    table(
      ['Time', 'Tuesday 12 March 2024', 'Wednesday 13 March 2024'],
      ['Session chair', 'Ana Ruiz', 'Paul Martin'],
      ['09:00–09:30', 'Opening', 'Docks'],
      ['10:30–11:00', { said: 'Coffee', columns: 2 }],
    ),
  ])

  expect(programme.days.map(({ items }) => items.map(({ people }) => names(people)))).toEqual([
    [['chair Ana Ruiz'], []],
    [['chair Paul Martin'], []],
  ])
})

test('minutes that are counted from the beginning tell how long each row but the last takes', () => {
  const programme = read([
    table(['Time (min)', 'Activity'], ['0', 'Welcome'], ['10', 'Pairs'], ['25', 'Nets'], ['70', 'Closing']),
  ])

  expect(programme.days[0]?.items.map(({ title, minutes }) => [title.value, minutes?.value])).toEqual([
    ['Welcome', 10],
    ['Pairs', 15],
    ['Nets', 45],
    ['Closing', undefined],
  ])
})

test('a cell over two rows with a time each is one row, from the first time to the last', () => {
  const programme = read([
    table(
      ['Time', 'Session', 'Speaker'],
      ['08:00–08:15', { said: 'Registration', rows: 2 }, { said: '', rows: 2 }],
      ['08:15–08:30'],
      ['08:30–09:00', 'Opening', 'Dr. Ana Ruiz'],
    ),
  ])

  expect(lines(programme)).toEqual(['- | 08:00-08:30 Registration', '- | 08:30-09:00 Opening'])
})

test('how long somebody speaks, in the bracket of the name, is no organisation', () => {
  const programme = read([
    text('12:00 Welcome'),
    text('12:05 Nets and knots (Dr. Li Wei, 20 min)'),
    text('12:25 The quay (Dr. Maria Rossi, 15 min)'),
    text('12:40 End'),
  ])

  const items = programme.days[0]?.items ?? []
  expect(items.map(({ title, minutes }) => [title.value, minutes?.value])).toEqual([
    ['Welcome', undefined],
    ['Nets and knots', 20],
    ['The quay', 15],
    ['End', undefined],
  ])
  expect(items.flatMap(({ people }) => people.map(({ organisation }) => organisation))).toEqual([null, null])
})
