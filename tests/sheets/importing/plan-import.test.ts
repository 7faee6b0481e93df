/** From a reading to documents: programmes by days and rows, parallel rooms, talks, references, catalogues, what is missing. */

import { describe, expect, test } from 'vitest'
import { documentProblems } from '../../../src/domain/document-rules.ts'
import type { ForumDraft } from '../../../src/domain/draft.ts'
import { defaultChoices, type ImportChoices } from '../../../src/sheets/importing/import-choices.ts'
import { planImport } from '../../../src/sheets/importing/plan-import.ts'
import { withTalkTitles } from '../../../src/sheets/importing/talk-titles.ts'
import { emptyReading } from '../../../src/sheets/reading/brief/empty-reading.ts'
import { found, type ReadItem, type Reading, type ReadPerson } from '../../../src/sheets/reading/reading.ts'
import { aDraft, aForum, anOrganisation, aPerson, aPresentation, unwrap } from '../../makers.ts'
import fc from '../../properties.ts'

const said = <Value>(value: Value) => found(value, [])

function aReading(parts: Partial<Reading>): Reading {
  return {
    ...emptyReading('programme', 'en'),
    zone: said({ iana: 'Asia/Seoul', stated: true }),
    title: said('Valley days'),
    ...parts,
  }
}

function anItemRead(
  title: string,
  start: string | null,
  end: string | null,
  parts: Partial<ReadItem> = {},
): ReadItem {
  return {
    start: start === null ? null : said(start),
    end: end === null ? null : said(end),
    minutes: null,
    written: '',
    title: said(title),
    kind: 'other',
    people: [],
    room: null,
    notes: null,
    ...parts,
  }
}

function aDay(date: string | null, items: ReadItem[], label: string | null = null): Reading['days'][0] {
  return {
    date: date === null ? null : said(date as never),
    label: label === null ? null : said(label),
    items,
  }
}

function somebody(name: string, parts: Partial<ReadPerson> = {}): ReadPerson {
  const none = { honorific: null, post: null, organisation: null, organisationType: null, country: null }
  return {
    ...{ name: said(name), ...none, theme: null, role: 'speaker', roleWritten: null, presentation: null },
    ...parts,
  }
}

function plan(reading: Reading, draft: ForumDraft = aDraft({}), choices: Partial<ImportChoices> = {}) {
  const all = { ...defaultChoices(reading, draft), ...choices }
  return planImport({
    reading,
    draft,
    key: 'abcdef0123456789',
    name: 'Valley_days.docx',
    choices: all,
  })
}

const twoDays = [
  aDay(
    '2021-10-04',
    [anItemRead('Opening', '10:00', '10:30'), anItemRead('Walk', '10:30', '12:00')],
    'Day 1',
  ),
  aDay('2021-10-05', [anItemRead('What was seen', '09:00', null), anItemRead('Closing', '10:00', '10:10')]),
]
const told = (result: ReturnType<typeof plan>) =>
  unwrap(result).sessions.map(({ title, start, plannedMinutes, items }) => [
    title,
    start.clock,
    plannedMinutes,
    items.map((item) => [item.title, item.minutes]),
  ])

describe('a programme', () => {
  test('is a session a day, each from its first row to the end of its last', () => {
    expect(told(plan(aReading({ days: twoDays })))).toEqual([
      [
        'Valley days: Day 1',
        '2021-10-04T10:00',
        120,
        [
          ['Opening', 30],
          ['Walk', 90],
        ],
      ],
      [
        'Valley days: Tuesday 5 October 2021',
        '2021-10-05T09:00',
        70,
        [
          ['What was seen', 60],
          ['Closing', 10],
        ],
      ],
    ])
  })

  test('is a session a row where that is chosen, without breaks', () => {
    const days = [
      aDay('2021-10-04', [
        anItemRead('Opening', '10:00', '10:30'),
        anItemRead('Tea', '10:30', '10:40', { kind: 'break' }),
      ]),
    ]

    expect(told(plan(aReading({ days }), aDraft({}), { split: 'rows' }))).toEqual([
      ['Opening', '2021-10-04T10:00', 30, [['Opening', 30]]],
    ])
  })

  test('has a session of its own for each of the rows that run side by side, in the room that the forum knows', () => {
    const forum = aForum({ rooms: [{ id: 'hall', title: 'Hall', venue: '' }] })
    const days = [
      aDay('2021-10-04', [
        anItemRead('Opening', '10:00', '10:30'),
        anItemRead('Wells', '10:30', '11:30', { room: said('HALL') }),
        anItemRead('Pumps', '10:30', '11:30', { room: said('Cellar') }),
        anItemRead('Closing', '11:30', '12:00'),
      ]),
    ]
    const made = plan(aReading({ days }), aDraft({ forum }))

    expect(told(made)).toEqual([
      [
        'Valley days',
        '2021-10-04T10:00',
        120,
        [
          ['Opening', 30],
          ['Closing', 30],
        ],
      ],
      ['Wells', '2021-10-04T10:30', 60, [['Wells', 60]]],
      ['Pumps', '2021-10-04T10:30', 60, [['Pumps', 60]]],
    ])
    expect(unwrap(made).sessions.map(({ roomId, items }) => [roomId, items[0]?.privateNotes])).toEqual([
      [null, ''],
      ['hall', ''],
      [null, 'Cellar'],
    ])
  })

  test('goes on after midnight on the next day', () => {
    const days = [
      aDay('2021-10-04', [anItemRead('Late', '23:30', '00:30'), anItemRead('Later', '00:45', '01:00')]),
    ]

    const [session] = unwrap(plan(aReading({ days }))).sessions
    expect(session?.items.map(({ minutes, pin }) => [minutes, pin?.clock])).toEqual([
      [60, undefined],
      [15, '2021-10-05T00:45'],
    ])
  })
})

test('who speaks beside the others only is of that session, and not of the day’s', () => {
  const inRoom = (room: string, name: string) => ({ room: said(room), people: [somebody(name)] })
  const days = [
    aDay('2021-10-04', [
      anItemRead('Opening', '10:00', '10:30', { people: [somebody('Wanjiru Kamau')] }),
      anItemRead('Wells', '10:30', '11:30', inRoom('Hall', 'Ana Gómez')),
      anItemRead('Pumps', '10:30', '11:30', inRoom('Cellar', 'Rivka Stern')),
    ]),
  ]
  const speakers = ['Wanjiru Kamau', 'Ana Gómez', 'Rivka Stern'].map((name) => somebody(name))

  const { sessions, people } = unwrap(plan(aReading({ days, speakers })))

  const given = new Map(people.map(({ id, name }) => [id, name.given]))
  expect(sessions.map((one) => one.participations.map(({ personId }) => given.get(personId)))).toEqual([
    ['Wanjiru'],
    ['Ana'],
    ['Rivka'],
  ])
})

test('the place of the sheet is the forum’s room where it names one, else a note of the session', () => {
  const forum = aForum({
    rooms: [
      { id: 'small', title: 'Hall', venue: '' },
      { id: 'hall', title: 'Main hall', venue: '' },
    ],
  })
  const session = (place: string) => {
    const reading = aReading({ kind: 'session', days: twoDays.slice(0, 1), place: said(place) })
    const [made] = unwrap(plan(reading, aDraft({ forum }))).sessions
    return [made?.roomId, made?.delivery, made?.privateNotes]
  }

  expect([
    session('Main Hall, 2nd floor'),
    session('Hallway, hall'),
    session('The old mill'),
    session('Halls of the mill'),
  ]).toEqual([
    ['hall', 'in-person', ''],
    ['small', 'in-person', ''],
    [null, 'in-person', 'The old mill'],
    [null, 'in-person', 'Halls of the mill'],
  ])
})

test('a row that names the talk of its speaker is called as the talk is', () => {
  const speaker = somebody('Wanjiru Kamau', {
    presentation: { title: said('Wells that last'), abstract: null },
  })
  const row = (title: string, name: string) =>
    anItemRead(title, '10:00', '10:30', { kind: 'presentation', people: [somebody(name)] })
  const days = [
    aDay('2021-10-04', [
      row('1st speaker: Wells that last by Ms. Kamau', 'Wanjiru Kamau'),
      row('An answer to Wells that last', 'Ana Gómez'),
    ]),
  ]

  const [day] = withTalkTitles(aReading({ days, speakers: [speaker] })).days
  expect(day?.items.map(({ title }) => title.value)).toEqual([
    'Wells that last',
    'An answer to Wells that last',
  ])
})

test('a day without rows among several is no session', () => {
  expect(told(plan(aReading({ days: [...twoDays, aDay(null, [], 'Day 3')] }))).length).toBe(2)
})

describe('what only a person can say is not guessed', () => {
  test.each([
    ['no zone', aReading({ zone: null, days: twoDays }), 'zone-missing'],
    [
      'a zone that is only hinted at',
      aReading({ zone: said({ iana: 'Asia/Seoul', stated: false }), days: twoDays }),
      'zone-missing',
    ],
    [
      'an offset that the forum has nowhere',
      aReading({ zone: said({ iana: '+05:45', stated: true }), days: twoDays }),
      'zone-missing',
    ],
    [
      'a day without a date',
      aReading({ days: [aDay(null, [anItemRead('A', '10:00', '11:00')])] }),
      'date-missing',
    ],
    [
      'rows without a clock',
      aReading({ days: [aDay('2021-10-04', [anItemRead('A', null, null)])] }),
      'start-missing',
    ],
    ['an empty form', aReading({ kind: 'empty-form' }), 'nothing-to-import'],
    ['nothing known', aReading({ kind: 'none' }), 'nothing-to-import'],
  ])('%s', (_what, reading, code) => {
    const refused = plan(reading)
    expect(refused.ok ? [] : refused.problems.map((one) => one.code)).toEqual([code])
  })

  test('an offset is the zone of the forum that has it on that day', () => {
    const reading = aReading({ zone: said({ iana: '+09:00', stated: true }), days: twoDays })
    expect(unwrap(plan(reading)).sessions[0]?.start.zone).toBe('Asia/Seoul')
  })

  test('a row whose length nobody says takes five minutes', () => {
    const days = [aDay('2021-10-04', [anItemRead('Opening', '10:00', null)])]
    expect(told(plan(aReading({ days })))).toEqual([['Valley days', '2021-10-04T10:00', 5, [['Opening', 5]]]])
  })
})

describe('people', () => {
  const speaker = somebody('Mi Moon', {
    organisation: said('Water Board'),
    presentation: { title: said('Wells'), abstract: null },
  })
  const row = anItemRead('1st speaker presentation: Wells', '10:00', '10:10', {
    kind: 'presentation',
    people: [somebody('MOON Mi')],
  })
  const reading = aReading({ kind: 'session', speakers: [speaker], days: [aDay('2021-10-04', [row])] })

  test('whom the forum has are themselves, in another order and in capitals too', () => {
    const draft = aDraft({
      people: [aPerson({ id: 'mi', given: 'Mi', family: 'Moon' })],
      organisations: [anOrganisation({ id: 'board', name: 'Water board' })],
    })
    const made = unwrap(plan(reading, draft))

    expect([made.people, made.organisations]).toEqual([[], []])
    expect(
      made.sessions[0]?.participations.map(({ personId, organisationId }) => [personId, organisationId]),
    ).toEqual([['mi', 'board']])
    expect(made.sessions[0]?.items[0]?.people).toEqual([{ personId: 'mi', written: 'MOON Mi' }])
    expect(made.presentations.map(({ title, presenters }) => [title, presenters])).toEqual([
      ['Wells', [{ personId: 'mi', post: '' }]],
    ])
    expect(made.sessions[0]?.items[0]?.presentationId).toBe(made.presentations[0]?.id)
  })

  test('of one name with several of the forum are made anew: nobody is merged by a guess', () => {
    const draft = aDraft({
      people: ['one', 'two'].map((id) => aPerson({ id, given: 'Mi', family: 'Moon' })),
    })
    expect(unwrap(plan(reading, draft)).people.length).toBeGreaterThan(0)
  })

  test('who are left out stand nowhere, and nobody is made for them', () => {
    const people = new Map([['mi moon', 'out' as const]])
    const made = unwrap(plan(reading, aDraft({}), { people }))
    expect([made.people, made.sessions[0]?.participations, made.sessions[0]?.items[0]?.people]).toEqual([
      [],
      [],
      [],
    ])
  })
})

test('a document that is no session is a reference with its text', () => {
  const reading = aReading({
    kind: 'reference',
    reference: {
      headings: [],
      text: [said('Water is for all.')],
      source: said('From an encyclopedia'),
      lists: [{ title: said('Kinds of water'), points: [said('Rain')] }],
      aims: [said('To share water')],
      quotes: [{ person: said('A. Author'), work: said('A book'), said: said('Water is common.') }],
      partners: [{ name: said('Comune'), country: said({ code: 'IT', written: 'Italia' }) }],
      revision: said('2020-01-02'),
      revisedBy: null,
    },
  })
  const [reference] = unwrap(plan(reading)).references

  expect(reference).toMatchObject({
    title: 'Valley days',
    state: 'draft',
    language: 'en',
    text: 'Water is for all.',
    source: { name: 'From an encyclopedia', url: null, revision: '2020-01-02', revisedBy: null },
    aims: ['To share water'],
    definitions: [{ title: 'Kinds of water', points: ['Rain'] }],
    quotes: [{ person: 'A. Author', work: 'A book', said: 'Water is common.' }],
    partners: [{ name: 'Comune', country: 'IT', countryWritten: 'Italia' }],
  })
})

test('a catalogue is presentations with place, organisations and presenters; who is missing stays missing', () => {
  const reading = aReading({
    kind: 'catalogue',
    cases: [
      {
        title: said('A well'),
        abstract: said('How it was dug.'),
        country: said({ code: 'KE', written: 'Kenya' }),
        region: null,
        city: said('Kisumu'),
        organisations: [{ name: said('Water Board'), type: said('public-agency') }],
        presenters: [somebody('Wanjiru Kamau', { post: said('Director') })],
      },
      {
        title: said('A pump'),
        abstract: null,
        country: null,
        region: null,
        city: null,
        organisations: [],
        presenters: [],
      },
    ],
  })
  const { presentations, people, organisations } = unwrap(plan(reading))

  expect(
    presentations.map(({ title, place, presenters }) => [
      title,
      place.city,
      presenters.map(({ post }) => post),
    ]),
  ).toEqual([
    ['A well', 'Kisumu', ['Director']],
    ['A pump', null, []],
  ])
  expect([people.length, organisations.map(({ name, type, country }) => [name, type, country])]).toEqual([
    1,
    [['Water Board', 'public-agency', 'KE']],
  ])
})

describe('a catalogue of cases that the forum has already', () => {
  const aCase = (title: string, name: string) => ({
    ...{ title: said(title), abstract: null, country: null, region: null, city: null, organisations: [] },
    presenters: [somebody(name)],
  })
  const there = aDraft({
    presentations: [
      aPresentation({ id: 'well', title: 'A well' }),
      aPresentation({ id: 'sop', title: 'A pump' }),
    ],
  })
  const made = (...cases: Reading['cases']) => plan(aReading({ kind: 'catalogue', cases }), there)

  test('makes the others, and nobody who stands in these only', () => {
    const { presentations, people } = unwrap(
      made(aCase('A WELL', 'Ana Gómez'), aCase('A dam', 'Wanjiru Kamau'), aCase('A dam', 'Rivka Stern')),
    )

    expect(presentations.map(({ title }) => title)).toEqual(['A dam', 'A dam'])
    expect(people.map(({ name }) => name.given)).toEqual(['Wanjiru', 'Rivka'])
  })

  test('makes one that it has twice once more, where the forum has one', () => {
    const { presentations } = unwrap(made(aCase('A well', 'Ana Gómez'), aCase('A well', 'Rivka Stern')))

    expect(presentations.map(({ title }) => title)).toEqual(['A well'])
  })

  test('makes nothing where it has them all, and says so', () => {
    expect(made(aCase('A well', 'Ana Gómez'), aCase('A pump', 'Rivka Stern'))).toEqual({
      ok: false,
      problems: [{ field: '', code: 'all-there' }],
    })
  })

  test('knows its own, which an import that was cut off left there', () => {
    const reading = aReading({ kind: 'catalogue', cases: [aCase('A dam', 'Ana Gómez')] })
    const first = unwrap(plan(reading))

    expect(unwrap(plan(reading, aDraft({ presentations: first.presentations })))).toEqual(first)
  })
})

test('whatever is read, what is made of it can be saved', () => {
  const clock = fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map(
      (minute) =>
        `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
    )
  const item = fc.record({
    title: fc.string({ minLength: 1, unit: 'grapheme-ascii' }).filter((text) => text.trim() !== ''),
    start: fc.option(clock),
    end: fc.option(clock),
  })
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (rows) => {
      const items = rows.map(({ title, start, end }) => anItemRead(title, start, end))
      const made = plan(aReading({ kind: 'session', days: [aDay('2021-10-04', items)] }))
      const problems = made.ok
        ? made.value.sessions.flatMap((session) => documentProblems('session', session))
        : made.problems.filter(({ code }) => code !== 'start-missing')
      expect(problems).toEqual([])
    }),
    { numRuns: 200 },
  )
})
