import { expect, test } from 'vitest'
import { heading, item, lines, names, read, text } from './makers.ts'

test('lines that begin with a clock are items, and the lines below belong to them', () => {
  const programme = read([
    heading('River forum', 1),
    text('Day 1: Monday 4 May 2026'),
    text('9:00 AM – Registration'),
    text('9:30 AM – Panel: Who owns the river?'),
    text('Moderator: Maria Rossi, River Trust'),
    text('Panelists: Dr. Li Wei, Paul Martin (Lake Fund)'),
    text('12:30 PM – Lunch (Foyer)'),
    text('1:30 PM Closing'),
    text('Contact: forum@rivers.example'),
  ])

  expect(lines(programme)).toEqual([
    '2026-05-04 | 09:00- Registration',
    '2026-05-04 | 09:30- Panel: Who owns the river?',
    '2026-05-04 | 12:30- Lunch',
    '2026-05-04 | 13:30- Closing',
  ])
  const items = programme.days[0]?.items ?? []
  expect(items.map(({ people }) => people.length)).toEqual([0, 3, 0, 0])
  expect(names(items[1]?.people ?? [])[0]).toBe('moderator Maria Rossi')
  expect(items.map(({ room, notes }) => [room?.value, notes?.value])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    ['Foyer', undefined],
    [undefined, undefined],
  ])
})

test('a clock alone on its line has its title below', () => {
  const programme = read([
    text('10:00 – 10:30'),
    text('Coffee'),
    text('10:30 – 11:30'),
    text('The river at night'),
    text('Dr. Ana Ruiz, River Trust'),
    text('11:30'),
    text('End'),
  ])

  expect(lines(programme)).toEqual([
    '- | 10:00-10:30 Coffee',
    '- | 10:30-11:30 The river at night',
    '- | 11:30- End',
  ])
  expect(programme.days[0]?.items[1]?.people.map(({ name }) => name.value)).toEqual(['Ana Ruiz'])
})

test('short words behind a bar are what kind of row it is, where every row has its title below', () => {
  const programme = read([
    text('Sabato 9 Maggio 2026'),
    text('SESSIONE DELLA MATTINA'),
    text(
      'Ore 9.30 | Apertura\nIl fiume e noi\nSaluti istituzionali:\nDott.ssa Carla Neri\nDirettrice Fondazione Acqua',
    ),
    text('Ore 10.15 | Dialoghi\nChi ascolta il fiume?\nModera:\nDott. Ugo Bassi\nDirettore Rivista Onda'),
    text('SESSIONE DEL POMERIGGIO'),
    text('Ore 15.00 | Concerto\nMusica sull’acqua'),
  ])

  expect(lines(programme)).toEqual([
    '2026-05-09 | 09:30- Il fiume e noi',
    '2026-05-09 | 10:15- Chi ascolta il fiume?',
    '2026-05-09 | 15:00- Musica sull’acqua',
  ])
  expect(programme.days[0]?.label).toBeNull()
  expect(programme.days[0]?.items.map(({ notes }) => notes?.value)).toEqual([
    'Apertura',
    'Dialoghi',
    'Concerto',
  ])
  expect(names(programme.days[0]?.items[1]?.people ?? [])).toEqual(['moderator Ugo Bassi'])
})

test('headings with times hold what stands below them', () => {
  const programme = read([
    heading('Programa'),
    heading('09:00 Acreditación', 3),
    heading('10:00 Mesa redonda: El agua', 3),
    item('Modera: Pedro Ruiz, Universidad del Agua'),
    item('La sequía'),
    heading('11:30 Pausa café', 3),
    heading('Sede'),
    text('Calle del Agua 3'),
  ])

  expect(lines(programme)).toEqual([
    '- | 09:00- Acreditación',
    '- | 10:00- Mesa redonda: El agua',
    '- | 11:30- Pausa café',
  ])
  expect(programme.days[0]?.items.map(({ notes }) => notes?.value)).toEqual([
    undefined,
    'La sequía',
    undefined,
  ])
})

test('clocks at the ends of lines count where all lines have them', () => {
  expect(
    lines(read([text('Opening (10:00–10:30)'), text('Strategy talk …… 10:30'), text('Lunch, 11:30')])),
  ).toEqual(['- | 10:00-10:30 Opening', '- | 10:30- Strategy talk', '- | 11:30- Lunch'])
})

test.each([
  ['one clock in prose', [text('We meet at 9:00 in the hall.'), text('Bring shoes.')]],
  [
    'opening hours',
    [text('9:00-17:00 Monday to Friday'), text('10:00-14:00 Saturday'), text('10:00-12:00 Sunday')],
  ],
  [
    'deadlines and telephones',
    [text('Submit by 17:00'), text('Call us before 12:00'), text('Tel. +82 2 1234 5678, until 18:00')],
  ],
  [
    'the date line of a session',
    [text('Date: 4 May 2026 (18:00-19:30 KST / 9:00-10:30 UTC)'), text('Language: English')],
  ],
  [
    'slots in a list of zones',
    [
      text('Slot "everyone" (UTC = 13:00-15:00)'),
      item('6am-8am Pacific Standard Time'),
      item('9am-11am Eastern Standard Time'),
      item('10pm-12pm Japan Standard Time'),
      text('Slot "west" (UTC = 15:30-17:30)'),
      item('11:30am-1:30pm Eastern Standard Time'),
      item('4:30pm-6:30pm British Standard Time'),
    ],
  ],
])('no item comes of %s', (_what, blocks) => {
  expect(read(blocks)).toEqual({ days: [], used: [], asks: [], findings: [] })
})

test('the same time by several clocks, a line each, is one item', () => {
  const programme = read([
    text('09:30-10:00 UTC+01\n03:30-04:00 UTC-05\n19:30-20:00 UTC+11\nWelcome'),
    text('10:00-12:00 UTC+01\n04:00-06:00 UTC-05\n21:00-23:00 UTC+11\nMorning'),
  ])

  expect(lines(programme)).toEqual(['- | 09:30-10:00 Welcome', '- | 10:00-12:00 Morning'])
  expect(programme.findings.map(({ code, facts }) => [code, facts])).toEqual([
    ['zones-disagree', { one: '10:00-12:00 UTC+01', other: '21:00-23:00 UTC+11' }],
  ])
})

test('lengths alone are a programme, and more than their slot is a finding', () => {
  const programme = read([
    heading('Wednesday, 6 May 2026'),
    text('12:00-12:30 Session I'),
    heading('Start', 3),
    text('5 min total'),
    item('Notes'),
    item('Blue sheets'),
    heading('Items', 3),
    item('15 min - Soil maps - Ana Ruiz'),
    item('5 - Water maps - Luis Soto'),
    item('10 mins - Air maps - Mina Park'),
  ])

  expect(lines(programme)).toEqual([
    "2026-05-06 | 5' Start",
    "2026-05-06 | 15' Soil maps",
    "2026-05-06 | 5' Water maps",
    "2026-05-06 | 10' Air maps",
  ])
  expect(programme.days[0]?.items.map(({ notes }) => notes?.value)).toEqual([
    'Notes\nBlue sheets',
    undefined,
    undefined,
    undefined,
  ])
  expect(programme.days[0]?.items.map(({ people }) => people.map(({ name }) => name.value))).toEqual([
    [],
    ['Ana Ruiz'],
    ['Luis Soto'],
    ['Mina Park'],
  ])
  expect(programme.findings.map(({ code, facts }) => ({ code, ...facts }))).toEqual([
    { code: 'more-than-slot', minutes: 35, slot: 30, written: '12:00-12:30' },
  ])
})

test('a sentence may tell a programme, each part by its subject', () => {
  const programme = read([
    text('강과 마을 세미나'),
    text('2026년 5월 4일 시청 대강당에서 열린다.'),
    text('개회식은 오전 9시20분부터 오전 10시까지 40분간, 세미나는 오전 10시부터 오전 11시40분까지 열린다.'),
  ])

  expect(lines(programme)).toEqual(['2026-05-04 | 09:20-10:00 개회식', '2026-05-04 | 10:00-11:40 세미나'])
  expect(programme.days[0]?.items.map(({ minutes }) => minutes?.value)).toEqual([40, undefined])
})
