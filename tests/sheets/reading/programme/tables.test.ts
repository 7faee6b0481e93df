import { expect, test } from 'vitest'
import { heading, lines, names, read, table, text } from './makers.ts'

test('a table with headings gives a row an item, with its people', () => {
  const programme = read([
    heading('Monday 4 May 2026'),
    table(
      ['Time', 'What', 'Who'],
      ['9:00 - 9.30', 'Registration', 'All'],
      ['9.:30 – 10:15', 'Clay and sand', 'Dr. Ana Ruiz'],
      ['10:15 -', 'End', ''],
    ),
  ])

  expect(lines(programme)).toEqual([
    '2026-05-04 | 09:00-09:30 Registration',
    '2026-05-04 | 09:30-10:15 Clay and sand',
    '2026-05-04 | 10:15- End',
  ])
  expect(programme.days[0]?.items.map(({ people }) => names(people))).toEqual([[], ['speaker Ana Ruiz'], []])
  expect(programme.days[0]?.items.map(({ written }) => written)).toEqual([
    '9:00 - 9.30',
    '9.:30 – 10:15',
    '10:15 -',
  ])
})

test.each([
  ['Horario', 'Tema', 'Ponentes'],
  ['시간', '내용', '발표자'],
  ['Heure', 'Intitulé', 'Intervenants'],
  ['Ora', 'Attività', 'Relatori'],
  ['Horário', 'Atividade', 'Palestrante'],
])('the columns are known by their names: %s, %s, %s', (...headings) => {
  const programme = read([
    table(headings, ['10:00-10:30', 'Agua', 'Dra. Ana Ruiz'], ['10:30-11:00', 'Suelo', 'Dr. Luis Soto']),
  ])

  expect(lines(programme)).toEqual(['- | 10:00-10:30 Agua', '- | 10:30-11:00 Suelo'])
  expect(programme.days[0]?.items.map(({ people }) => names(people))).toEqual([
    ['speaker Ana Ruiz'],
    ['speaker Luis Soto'],
  ])
})

test('merged rows with a date begin days, whether or not they name the columns too', () => {
  const programme = read([
    table(
      [{ said: 'MONDAY 4TH MAY 2026', columns: 3 }],
      ['TIME', 'WHAT', 'WHO'],
      ['9:00-10:00', 'Maps', ''],
      [{ said: 'Tuesday 5th May 2026', columns: 3 }],
      ['9:00-10:00', 'Tours', ''],
      ['06/05/2026', 'FIELD DAY', 'SPEAKER'],
      ['13:00-14:00', 'Lunch', ''],
    ),
  ])

  expect(lines(programme)).toEqual(
    ['2026-05-04 | 09:00-10:00 Maps', '2026-05-05 | 09:00-10:00 Tours']
      .concat([])
      .concat(lines(programme).slice(2)),
  )
  expect(programme.asks.map(({ kind, about }) => [kind, about])).toEqual([['day-month', '06/05/2026']])
  expect(programme.days[2]?.label?.value).toBe('FIELD DAY')
})

test('start and end may have columns of their own', () => {
  const programme = read([
    table(
      ['Start', 'End', ''],
      ['7:00', '8:00', 'Breakfast'],
      ['8:15', '8:30', 'Team meeting'],
      ['13:00', '14:00', 'Lunch'],
    ),
  ])

  expect(lines(programme)).toEqual([
    '- | 07:00-08:00 Breakfast',
    '- | 08:15-08:30 Team meeting',
    '- | 13:00-14:00 Lunch',
  ])
})

test('a table that goes on overleaf keeps its columns, and a row without its first cells continues the one above', () => {
  const programme = read([
    table(['Time', 'Topic', 'Speaker'], ['14:00-14:30', 'The long story of the river and', 'Dr. Ana Ruiz']),
    text('River days'),
    table(
      ['', 'its banks', 'River Trust'],
      ['14:30-15:00', 'Boats', 'Dr. Luis Soto'],
      ['15:00-16:00', 'Walk', ''],
    ),
  ])

  expect(lines(programme)).toEqual([
    '- | 14:00-14:30 The long story of the river and its banks',
    '- | 14:30-15:00 Boats',
    '- | 15:00-16:00 Walk',
  ])
  expect(programme.days[0]?.items[1]?.people.map(({ name }) => name.value)).toEqual(['Luis Soto'])
})

test('headings that are repeated on the next page are no row', () => {
  const programme = read([
    table(['Time', 'Session'], ['9:00-10:00', 'Maps'], ['10:00-11:00', 'Tours']),
    table(['Time', 'Session'], ['11:00-12:00', 'Boats']),
  ])

  expect(lines(programme)).toEqual(['- | 09:00-10:00 Maps', '- | 10:00-11:00 Tours', '- | 11:00-12:00 Boats'])
})

test('a break without a time is no item and no part of the one above', () => {
  const programme = read([
    table(['Time', 'Session'], ['9:00-10:00', 'Maps'], ['', '30 minute break'], ['10:30-11:00', 'Tours']),
  ])

  expect(lines(programme)).toEqual(['- | 09:00-10:00 Maps', '- | 10:30-11:00 Tours'])
  expect(programme.days[0]?.items[0]?.notes).toBeNull()
})

test('one time over several rows is one item with their lines', () => {
  const programme = read([
    table(
      ['구분', '항목', '시간', '내용'],
      [{ said: '개막식', rows: 4 }, '공연', '13:50~14:05 (15’)', '합창단'],
      [{ said: '개회사', rows: 2 }, { said: '14:05~14:20 (15’)', rows: 2 }, '시장 인사'],
      ['의장 인사'],
      ['사진 촬영', '14:20~14:25 (5’)', ''],
      [{ said: '휴식', columns: 2 }, '14:25~14:40 (15’)', ''],
    ),
  ])

  expect(lines(programme)).toEqual([
    '- | 13:50-14:05 공연',
    '- | 14:05-14:20 개회사',
    '- | 14:20-14:25 사진 촬영',
    '- | 14:25-14:40 휴식',
  ])
  expect(programme.days[0]?.items[1]?.notes?.value).toBe('개막식\n시장 인사\n의장 인사')
  expect(programme.days[0]?.items.map(({ minutes }) => minutes?.value)).toEqual([15, 15, 5, 15])
  expect(programme.findings).toEqual([])
})

test('topics side by side are one item with its parts, a cell over all of them is for everybody', () => {
  const programme = read([
    table(
      ['Time', 'Room A', 'Room B'],
      ['9:00-9:30', { said: 'Welcome', columns: 2 }],
      ['9:30-10:30', 'Soil', 'Water'],
    ),
  ])

  expect(lines(programme)).toEqual(['- | 09:00-09:30 Welcome', '- | 09:30-10:30 Soil'])
  const [welcome, both] = programme.days[0]?.items ?? []
  expect(welcome?.parallel).toBeUndefined()
  expect(both?.parallel?.map((part) => [part.room?.value, part.title.value])).toEqual([
    ['Room A', 'Soil'],
    ['Room B', 'Water'],
  ])
})

test('what has a room and people of its own is an item of its own', () => {
  const programme = read([
    table(
      ['Time', 'Room A', 'Room B'],
      ['9:30-10:30', '*Soil\nDr. Ana Ruiz', '*Water\nDr. Luis Soto'],
      ['10:30-11:00', 'Tea', ''],
    ),
  ])

  expect(
    programme.days[0]?.items.map(({ title, room, people }) => [title.value, room?.value, names(people)]),
  ).toEqual([
    ['Soil', 'Room A', ['speaker Ana Ruiz']],
    ['Water', 'Room B', ['speaker Luis Soto']],
    ['Tea', undefined, []],
  ])
})

test('two rows with the same time are two items', () => {
  const programme = read([
    table(
      ['Horario', 'Tema'],
      ['12:30 a 13:45', '*Taller A\nSuelos\n(Sala 4)'],
      ['12:30 –13:45', '*Taller B\nAguas\n(Sala 1)'],
    ),
  ])

  expect(lines(programme)).toEqual(['- | 12:30-13:45 Taller A', '- | 12:30-13:45 Taller B'])
  expect(programme.days[0]?.items.map(({ room }) => room?.value)).toEqual(['Sala 4', 'Sala 1'])
  expect(programme.days[0]?.items.map(({ notes }) => notes?.value)).toEqual(['Suelos', 'Aguas'])
})

test('days side by side are days', () => {
  const programme = read([
    table(
      ['Time', 'Monday 4 May 2026', 'Tuesday 5 May 2026'],
      ['9:00', 'Opening', 'Tour'],
      ['10:00', 'Clay', ''],
      ['14:00', 'Workshop', 'Closing'],
    ),
  ])

  expect(lines(programme)).toEqual([
    '2026-05-04 | 09:00- Opening',
    '2026-05-04 | 10:00- Clay',
    '2026-05-04 | 14:00- Workshop',
    '2026-05-05 | 09:00- Tour',
    '2026-05-05 | 14:00- Closing',
  ])
})

test('a column of dates says the day of the rows below, too', () => {
  const programme = read([
    table(
      ['Date', 'Time', 'Activity'],
      [{ said: '4 May 2026', rows: 2 }, '9:00', 'Opening'],
      ['10:00', 'Clay'],
      ['5 May 2026', '9:00', 'Tour'],
    ),
  ])

  expect(lines(programme)).toEqual([
    '2026-05-04 | 09:00- Opening',
    '2026-05-04 | 10:00- Clay',
    '2026-05-05 | 09:00- Tour',
  ])
})

test('the first of several zones counts, and one that contradicts it is a finding', () => {
  const programme = read([
    table(
      ['Time (KST)', 'Time (UTC)', 'Programme'],
      ['18:00-18:30', '09:00-09:30', 'Welcome'],
      ['18:30-19:00', '10:30-11:00', 'Soil'],
      ['19:00-19:30 KST\n10:00-10:30 UTC', '', 'Water'],
    ),
  ])

  expect(lines(programme)).toEqual([
    '- | 18:00-18:30 Welcome',
    '- | 18:30-19:00 Soil',
    '- | 19:00-19:30 Water',
  ])
  expect(programme.findings.map(({ code }) => code)).toEqual(['zones-disagree'])
})

test('minutes that are not what the clocks say are a finding', () => {
  const programme = read([
    table(['Time', 'Session'], ['9:00-9:30 (40’)', 'Maps'], ['9:30-10:00 (30’)', 'Tours']),
  ])

  expect(programme.findings.map(({ code, facts }) => ({ code, ...facts }))).toEqual([
    { code: 'minutes-disagree', title: 'Maps', written: 40, between: 30 },
  ])
})

test('a template that nobody filled in gives no item', () => {
  const programme = read([
    table(
      ['Start', 'End', ''],
      [{ said: 'Day, Month dd, yyyy (Venue)', columns: 3 }],
      ['8:00', '9:00', 'Breakfast\n(Location)'],
      ['9:00', '10:00', 'Keynote – Speaker Name\n(Location)'],
      ['10:00', '11:00', 'Transport from xxxx to xxxx'],
    ),
  ])

  expect(programme).toEqual({ days: [], used: [], asks: [], findings: [] })
})

test.each([
  [
    'speakers',
    [
      ['Name', 'Organisation', 'Country'],
      ['Ana Ruiz', 'River Trust', 'Spain'],
      ['Luis Soto', 'Lake Fund', 'Peru'],
    ],
  ],
  [
    'the time in cities',
    [
      ['City', 'Local time'],
      ['Seoul', '18:00–19:30'],
      ['London', '10:00–11:30'],
      ['Lima', '04:00–05:30'],
    ],
  ],
])('a table of %s is no programme', (_what, rows) => {
  expect(read([table(...rows)]).days).toEqual([])
})

test('what was taken is told, and nothing else', () => {
  const programme = read([
    text('Some words before'),
    table(['Time', 'Session'], ['9:00-9:30', 'Maps'], ['', '30 minute break'], ['10:00-11:00', 'Tours']),
  ])

  expect(programme.used.map(({ block, cell }) => [block, cell])).toEqual([
    [1, 2],
    [1, 3],
    [1, 6],
    [1, 7],
  ])
})
