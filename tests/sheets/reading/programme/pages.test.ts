import { expect, test } from 'vitest'
import { heading, item, lines, names, read, table, text } from './makers.ts'

test('titles may stand above their times, with the room beside these', () => {
  const programme = read([
    text('4–6 May 2026, Valley Hall'),
    heading('Opening ceremony', 3),
    text('10:00 – 10:30 | Main hall'),
    text('Speakers: Dr. Ana Ruiz, River Trust'),
    heading('Who owns the river?', 3),
    text('10:30 – 11:30'),
    heading('Lunch', 3),
    text('11:30 – 12:30 | Foyer'),
  ])

  expect(lines(programme)).toEqual([
    '- | 10:00-10:30 Opening ceremony',
    '- | 10:30-11:30 Who owns the river?',
    '- | 11:30-12:30 Lunch',
  ])
  expect(programme.days[0]?.items.map(({ room }) => room?.value)).toEqual(['Main hall', undefined, 'Foyer'])
})

test('labelled times that come again and again are rows', () => {
  const programme = read([
    text('Thursday, March 5, 2026 – 9:00 AM to 5:00 PM'),
    text('Session: Pumps'),
    text('Time: 9:00 - 10:30'),
    text('Speaker: Dr. Ana Ruiz'),
    text('Session: Pipes'),
    text('Time: 10:30 - 12:00'),
    text('Speaker: Dr. Luis Soto'),
  ])

  expect(lines(programme)).toEqual([
    '2026-03-05 | 09:00-10:30 Session: Pumps',
    '2026-03-05 | 10:30-12:00 Session: Pipes',
  ])
  expect(programme.days[0]?.items.map(({ people }) => names(people))).toEqual([
    ['speaker Ana Ruiz'],
    ['speaker Luis Soto'],
  ])
})

test('a time in brackets may stand inside a title, and bare weekdays have their dates of the week that is named', () => {
  const programme = read([
    text('4–6 May 2026, Valley Hall'),
    heading('Monday'),
    text('Session 1 (9:00-10:30): Opening plenary'),
    text('Session 2 (10:30-12:00): Water and law'),
    heading('Wednesday'),
    text('Session 3 (9:00-10:30): Tours'),
  ])

  expect(lines(programme)).toEqual([
    '2026-05-04 | 09:00-10:30 Session 1: Opening plenary',
    '2026-05-04 | 10:30-12:00 Session 2: Water and law',
    '2026-05-06 | 09:00-10:30 Session 3: Tours',
  ])
})

test('times side by side are turned', () => {
  const programme = read([
    table(['Room', '9:00-10:00', '10:00-11:00'], ['Hall A', 'Opening', '*Soil'], ['Hall B', '', '*Air']),
  ])

  expect(lines(programme)).toEqual(['- | 09:00-10:00 Opening', '- | 10:00-11:00 Soil'])
  expect(programme.days[0]?.items[1]?.parallel?.map(({ room, title }) => [room?.value, title.value])).toEqual(
    [
      ['Hall A', 'Soil'],
      ['Hall B', 'Air'],
    ],
  )
})

test('a table that only lays lists out is read list by list', () => {
  const programme = read([
    table(['Day 1', 'Day 2'], ['9:00 Registration\n9:30 Opening\n10:00 Talk', '9:00 Tour\n12:00 Lunch']),
  ])

  expect(lines(programme)).toEqual([
    'Day 1 | 09:00- Registration',
    'Day 1 | 09:30- Opening',
    'Day 1 | 10:00- Talk',
    'Day 2 | 09:00- Tour',
    'Day 2 | 12:00- Lunch',
  ])
})

test('a part of the day with its hours is no row beside rows', () => {
  const programme = read([
    heading('Programme'),
    text('Morning session (9:00-12:30)'),
    text('09:00 Welcome'),
    text('11:30 Panel'),
    text('Afternoon session (14:00-17:00)'),
    text('14:00 Workshop'),
    heading('About us'),
    text('Friends of the river.'),
  ])

  expect(lines(programme)).toEqual(['- | 09:00- Welcome', '- | 11:30- Panel', '- | 14:00- Workshop'])
  expect(programme.days[0]?.items.map(({ notes }) => notes)).toEqual([null, null, null])
})

test('whoever is named right below the last row takes part in it', () => {
  const programme = read([
    text('14:00 - 15:00 Keynote: Roots'),
    text('15:00 - 17:00 Discussion'),
    text('Moderator: Maria Rossi'),
    text('Panelists:'),
    text('Dr. Li Wei, Tree Institute'),
    text('We thank everybody who helped.'),
  ])

  expect(names(programme.days[0]?.items[1]?.people ?? [])).toEqual([
    'moderator Maria Rossi',
    'panellist Li Wei',
  ])
  expect(programme.used.some(({ block }) => block === 5)).toBe(false)
})

test('a row whose time is to come is left over', () => {
  const programme = read([table(['Time', 'Session'], ['9:00', 'Maps'], ['TBC', 'Boats'], ['11:00', 'Tours'])])

  expect(lines(programme)).toEqual(['- | 09:00- Maps', '- | 11:00- Tours'])
  expect(programme.days[0]?.items[0]?.notes).toBeNull()
})

test('who is named behind a dash or in brackets is no part of the title, who is named in it stays', () => {
  const programme = read([
    item('9:00 Soil maps - Dr. Ana Ruiz'),
    item('9:30 Water maps (Dr. Luis Soto, Lake Fund)'),
    item('10:00 1st presentation: Air maps by Ms. Maria Rossi'),
  ])

  expect(lines(programme)).toEqual([
    '- | 09:00- Soil maps',
    '- | 09:30- Water maps',
    '- | 10:00- 1st presentation: Air maps by Ms. Maria Rossi',
  ])
  expect(programme.days[0]?.items.map(({ people }) => people.map(({ name }) => name.value))).toEqual([
    ['Ana Ruiz'],
    ['Luis Soto'],
    ['Maria Rossi'],
  ])
})
