import { expect, test } from 'vitest'
import { printReading } from '../../../../src/sheets/reading/print-reading.ts'
import { briefOf, readText } from '../brief/documents.ts'
import { heading, item, lines, names, read, table, text } from './makers.ts'

const day = text('12 March 2024')

function whoAndWhere(programme: ReturnType<typeof read>) {
  return programme.days.flatMap(({ items }) =>
    items.flatMap(({ people }) =>
      people.map(({ name, post, organisation }) => [
        name.value,
        post?.value ?? '-',
        organisation?.value ?? '-',
      ]),
    ),
  )
}

test('a column beside the speakers says where they belong, line by line', () => {
  const programme = read([
    day,
    table(
      ['No.', 'Session', 'Speaker', 'Affiliation', 'Time'],
      ['1', 'Nets and boats', 'Ana Ruiz', 'City of Aro', '14:00'],
      [
        '2',
        'Women who row',
        'Modera: Ivo Zan\nSofie Larsen',
        'Lake University\nGerente, Coop Norte',
        '14:20',
      ],
      ['3', 'Open talk', 'All participants', '', '14:40'],
    ),
  ])

  expect(whoAndWhere(programme)).toEqual([
    ['Ana Ruiz', '-', 'City of Aro'],
    ['Ivo Zan', '-', 'Lake University'],
    ['Sofie Larsen', 'Gerente', 'Coop Norte'],
  ])
  expect(lines(programme)).toEqual([
    '2024-03-12 | 14:00- Nets and boats',
    '2024-03-12 | 14:20- Women who row',
    '2024-03-12 | 14:40- Open talk',
  ])
})

test.each(['10m', '10 m', '10\nmin'])('a column of lengths may write them short: %s', (written) => {
  const programme = read([
    day,
    table(
      ['Time', 'Length', 'What', 'Who'],
      ['10:00', written, 'Welcome', 'Chairs'],
      ['10:10', written, 'Updates', 'A. Ferri'],
      ['10:20', written, 'Wrap-up', 'A. Ferri'],
    ),
  ])

  expect(programme.days[0]?.items.map(({ title, minutes }) => [title.value, minutes?.value])).toEqual([
    ['Welcome', 10],
    ['Updates', 10],
    ['Wrap-up', 10],
  ])
})

test('a date below the name of its day in a cell over several rows dates them', () => {
  const programme = read([
    text('School of tides, 20–21 October 2025'),
    table(
      ['Day', 'Time', 'Talk'],
      [{ said: 'Monday\n20 October', rows: 2 }, '09:00 - 12:00', 'Currents'],
      ['12:00 - 13:00', 'Lunch'],
      [{ said: 'Tuesday\n21 October', rows: 2 }, '09:00 - 12:00', 'Storms'],
      ['12:00 - 13:00', 'Lunch'],
    ),
  ])

  expect(lines(programme)).toEqual([
    '2025-10-20 | 09:00-12:00 Currents',
    '2025-10-20 | 12:00-13:00 Lunch',
    '2025-10-21 | 09:00-12:00 Storms',
    '2025-10-21 | 12:00-13:00 Lunch',
  ])
})

test('right below a bare time even a word for a part of a brief is the title', () => {
  const said = [
    '10:00 – 10:30',
    'Introduction: what we know by now',
    '10:30 – 11: 15',
    'Panel',
    '11:15 – 11:30',
    'End',
  ]
  const programme = read([day, ...said.map(text)])

  expect(lines(programme)).toEqual([
    '2024-03-12 | 10:00-10:30 Introduction: what we know by now',
    '2024-03-12 | 10:30-11:15 Panel',
    '2024-03-12 | 11:15-11:30 End',
  ])
})

test('rows that run on in small letters are rows of their own, and about is no part of a title', () => {
  const programme = read([
    day,
    text('10:00 arrival and tea 10:30 welcome by the chair 10:45 seed exchange 11:30 short break 14:00 walk'),
    table(['Time', 'Activity'], ['ca. 15.30', 'Tea'], ['16.00', 'Songs'], ['ca. 17.00', 'End']),
  ])

  expect(lines(programme)).toEqual([
    '2024-03-12 | 10:00- arrival and tea',
    '2024-03-12 | 10:30- welcome by the chair',
    '2024-03-12 | 10:45- seed exchange',
    '2024-03-12 | 11:30- short break',
    '2024-03-12 | 14:00- walk',
    '2024-03-12 | 15:30- Tea',
    '2024-03-12 | 16:00- Songs',
    '2024-03-12 | 17:00- End',
  ])
})

test('the list under a heading with a time says where it is and who speaks', () => {
  const programme = read([
    day,
    heading('10:00 - 11:00 | Open data in the quarters', 3),
    item('Venue: Hall A'),
    item('Speaker: Carolina Mardones, DataSur'),
    heading('11:00 - 11:30 | Coffee', 3),
    item('Venue: Foyer'),
  ])
  const items = programme.days.flatMap((one) => one.items)

  expect(items.map(({ room }) => room?.value)).toEqual(['Hall A', 'Foyer'])
  expect(items.map(({ people }) => names(people))).toEqual([['speaker Carolina Mardones'], []])
})

test('squares and gardens beside most times are places, and the next lines the titles', () => {
  const said = [
    '10.30 | Piazza Grande',
    'Town band',
    '15.00 | Giardino del Museo',
    'Kites',
    '18.00 | Teatro Sociale',
    'Talk',
    '21.00 | Lungofiume',
    'Walk',
  ]
  const programme = read([day, ...said.map(text)])

  expect(lines(programme)).toEqual([
    '2024-03-12 | 10:30- Town band',
    '2024-03-12 | 15:00- Kites',
    '2024-03-12 | 18:00- Talk',
    '2024-03-12 | 21:00- Walk',
  ])
})

test('who speaks stands behind the length, and an hour of the day is no length', () => {
  const programme = read([
    text('Weekly call'),
    item('16:00 UTC start'),
    item('(5m) Welcome'),
    item('Root labels (15 min) – Dana Whitfield, Registry Services'),
    item('Any other business (10 min)'),
  ])

  expect(lines(programme)).toEqual(["- | 5' Welcome", "- | 15' Root labels", "- | 10' Any other business"])
  expect(whoAndWhere(programme)).toEqual([['Dana Whitfield', '-', 'Registry Services']])
})

test('a form with hints, noughts and the day to send it back by is empty', () => {
  const said = [
    'SESSION PROPOSAL FORM',
    'Title of the session: ____________',
    'Date: ____ / ____ / ______     Time: ____:____ – ____:____',
    'Speakers (max. 4):',
    '1. Name / Position / Organization',
    'Time | Activity | Speaker',
    '00:00 – 00:00 | (Opening) | (Name)',
    'Please return this form before 31 March 2025.',
  ]
  const reading = readText(said.join('\n'))

  expect(reading.kind).toBe('empty-form')
  expect(printReading(reading).days).toEqual([])
  expect(briefOf(reading)).toMatchObject({ speakers: [], moderators: [], title: null })
})
