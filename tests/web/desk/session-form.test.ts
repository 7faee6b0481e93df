import { describe, expect, test } from 'vitest'
import type { Session } from '../../../src/domain/session.ts'
import { Entered } from '../../../src/web/desk/forms/entered.ts'
import { enterSession } from '../../../src/web/desk/sessions/enter-session.ts'
import { joinNames, namesOfDraft, namesOfForm } from '../../../src/web/desk/sessions/name-book.ts'
import { formField } from '../../../src/web/desk/sessions/problem-fields.ts'
import { readSession } from '../../../src/web/desk/sessions/read-session.ts'
import {
  aDraft,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aSession,
  at,
  pinAt,
  startAt,
  unwrap,
} from '../../makers.ts'
import fc from '../../properties.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'

const draft = aDraft({
  people: [
    aPerson({ id: 'ana', given: 'Ana' }),
    aPerson({ id: 'ben', given: 'Ben' }),
    aPerson({ id: 'ben-2', given: 'Ben' }),
    aPerson({
      id: 'hong',
      name: { honorific: null, given: 'Gil-dong', family: 'Hong', order: 'family-first', original: '홍길동' },
    }),
  ],
  presentations: [aPresentation({ id: 'case', title: 'A case' })],
  organisations: [anOrganisation({ id: 'city', name: 'City' })],
})
const names = namesOfDraft(draft)
const context = { names, language: 'en' } as const

function read(session: Session, typed: Record<string, string | string[]>) {
  return readSession(enterSession(session, names).with(typed), session, context)
}

describe('a form that nobody touched', () => {
  test('gives every session of the sample as it is', async () => {
    const sample = await (await sampleStore()).readForum(sampleForumId)
    const all = sample === undefined ? [] : [...sample.sessions.values()].map(({ doc }) => doc)
    const known = sample === undefined ? names : namesOfDraft(sample)

    const read = all.map((doc) =>
      unwrap(readSession(enterSession(doc, known), doc, { names: known, language: 'en' })),
    )

    expect(read).toEqual(all)
    expect(all.length).toBeGreaterThan(3)
  })

  test('gives any session as it is, whatever its texts hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 })
    const clock = fc
      .date({ min: new Date('2021-01-01Z'), max: new Date('2022-01-01Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 16))
    const row = fc.record({
      title: text,
      minutes: fc.integer({ min: 1, max: 1440 }),
      pin: fc.option(clock),
      note: text,
    })

    fc.assert(
      fc.property(
        clock,
        text,
        fc.array(row, { maxLength: 5 }),
        fc.array(text),
        (start, title, rows, lines) => {
          const session = aSession({
            title,
            start: startAt(start),
            audience: lines,
            brief: {
              objectives: lines,
              keywords: lines,
              mainQuestion: title,
              rounds: [{ title, questions: lines }],
            },
            items: rows.map(({ title, minutes, pin, note }) =>
              anItem({
                title,
                minutes,
                privateNotes: note,
                pin: pin === null ? null : pinAt(pin),
                people: [{ personId: 'ben', written: title }, 'gone'],
                presentationId: 'case',
              }),
            ),
            participations: [aParticipation({ personId: 'ben-2', organisationId: 'city', post: title })],
          })

          expect(unwrap(readSession(enterSession(session, names), session, context))).toEqual(session)
        },
      ),
    )
  })

  test('and one that shows a single field changes that field only', () => {
    const session = aSession({
      languages: ['en', 'ko'],
      themeIds: ['women'],
      items: [anItem({ people: ['ana'] })],
      participations: [aParticipation()],
    })

    const titled = readSession(Entered.of({ title: ' A new title ' }), session, context)

    expect(unwrap(titled)).toEqual({ ...session, title: 'A new title' })
  })
})

describe('rows', () => {
  const first = anItem({ id: 'first', minutes: 10, people: [{ personId: 'ana', written: 'Mrs. Moon' }] })
  const second = anItem({ id: 'second', minutes: 20, pinned: at('18:40') })
  const session = aSession({ items: [first, second] })
  const itemsOf = (typed: Record<string, string | string[]>) => unwrap(read(session, typed)).items

  test('go in the order of their ids; those that are left out are gone, unknown ones are new', () => {
    const items = itemsOf({
      rows: ['', 'second', 'new-1'],
      'items.new-1.title': 'Break',
      'items.new-1.kind': 'break',
    })

    expect(items).toEqual([
      second,
      {
        id: 'new-1',
        kind: 'break',
        title: 'Break',
        minutes: 10,
        pin: null,
        lockedEnd: null,
        presentationId: null,
        people: [],
        privateNotes: '',
      },
    ])
  })

  test('can all be taken away', () => {
    expect(itemsOf({ rows: [''] })).toEqual([])
  })

  test('take minutes as people write lengths, or an end', () => {
    expect(itemsOf({ 'items.first.minutes': '1h30' })[0]).toEqual({ ...first, minutes: 90 })
    expect(itemsOf({ 'items.first.end': '18:25' })[0]).toEqual({ ...first, minutes: 25 })
    expect(itemsOf({ 'items.second.end': '7 pm' })[1]).toEqual({ ...second, minutes: 20 })
  })

  test('keep how a name is written while its person stays', () => {
    const [item] = itemsOf({ 'items.first.person': ['Ana Moon', '홍길동'] })

    expect(item?.people).toEqual([
      { personId: 'ana', written: 'Mrs. Moon' },
      { personId: 'hong', written: null },
    ])
  })

  test('take several names in one field, and tell people of one name apart by their addresses', () => {
    const [item] = itemsOf({ 'items.first.person': 'Ben Moon (ben); Ben Moon (ben-2)' })

    expect(item?.people.map(({ personId }) => personId)).toEqual(['ben', 'ben-2'])
  })

  test('lose a pin that is emptied, and move it with the day of the session', () => {
    expect(itemsOf({ 'items.second.pin': '' })[1]?.pin).toBe(null)
    expect(itemsOf({ 'start.date': '2021-10-05' })[1]?.pin).toEqual(pinAt('2021-10-05T18:40'))
  })

  test('say at the field what could not be read, all at once', () => {
    const typed = {
      'items.first.minutes': 'long',
      'items.first.person': ['Ben Moon', 'Nobody'],
      'items.first.presentation': 'No case',
      'items.second.pin': 'noonish',
      'items.second.end': '18:30',
    }

    expect(read(session, typed)).toEqual({
      ok: false,
      problems: [
        { field: 'items.first.minutes', code: 'length-unreadable', facts: { typed: 'long' } },
        { field: 'items.first.presentation', code: 'presentation-not-found', facts: { typed: 'No case' } },
        { field: 'items.first.person', code: 'person-not-found', facts: { typed: 'Ben Moon' } },
        { field: 'items.first.person', code: 'person-not-found', facts: { typed: 'Nobody' } },
        { field: 'items.second.pin', code: 'time-unreadable', facts: { typed: 'noonish' } },
        { field: 'items.second.end', code: 'end-before-start', facts: { start: '18:40' } },
      ],
    })
  })
})

describe('the head', () => {
  const session = aSession({ languages: ['en', 'ko'], start: startAt('18:00') })

  test.each([
    [{ 'start.time': '930' }, startAt('09:30')],
    [{ 'start.time': '+10m' }, startAt('18:10')],
    [{ 'start.time': '+10m', 'start.shown': '18:10' }, startAt('18:20')],
    [{ 'start.time': '+7h' }, startAt('2021-10-05T01:00')],
    [{ 'start.zone': 'nairobi' }, startAt('18:00', 'Africa/Nairobi')],
    [{ 'start.date': '2021-10-06' }, startAt('2021-10-06T18:00')],
  ])('reads a start as people type it: %j', (typed, start) => {
    expect(unwrap(read(session, typed)).start).toEqual(start)
  })

  test('keeps the order of languages, and takes others by their tags', () => {
    const { languages } = unwrap(read(session, { languages: ['ko', 'en', 'es'], otherLanguages: 'pt-br' }))

    expect(languages).toEqual(['en', 'ko', 'es', 'pt-BR'])
  })

  test('has no theme any more when none is ticked', () => {
    expect(unwrap(read(aSession({ themeIds: ['women'] }), { themeIds: [''] })).themeIds).toEqual([])
  })

  test('refuses what is no day, no zone and no length', () => {
    const typed = { 'start.date': '', 'start.zone': 'KST', plannedMinutes: 'a while' }
    const answer = read(session, typed)

    expect(answer.ok ? [] : answer.problems.map(({ field, code }) => [field, code])).toEqual([
      ['start.date', 'date-unreadable'],
      ['start.zone', 'zone-abbreviation'],
      ['plannedMinutes', 'length-unreadable'],
    ])
  })
})

describe('people of the session', () => {
  const one = aParticipation({ id: 'one', personId: 'ana', role: 'moderator', organisationId: 'city' })
  const session = aSession({ participations: [one] })

  test('are added with a role, a post and an organisation by their names', () => {
    const typed = {
      participations: ['new-1', 'one'],
      'participations.new-1.person': 'hong gil-dong',
      'participations.new-1.role': 'speaker',
      'participations.new-1.post': 'Director',
      'participations.new-1.organisation': 'City',
    }
    const added = { ...one, id: 'new-1', personId: 'hong', role: 'speaker', post: 'Director' }

    expect(unwrap(read(session, typed)).participations).toEqual([added, one])
  })

  test('need a name once anything else is said of them', () => {
    const blank = { participations: ['one', 'new-1'], 'participations.new-1.role': 'speaker' }

    expect(unwrap(read(session, blank)).participations).toEqual([one])
    expect(read(session, { ...blank, 'participations.new-1.post': 'Director' })).toEqual({
      ok: false,
      problems: [{ field: 'participations.new-1.person', code: 'name-missing' }],
    })
  })
})

test('rounds are added, changed and removed; a blank one is none', () => {
  const session = aSession({
    brief: {
      rounds: [
        { title: 'One', questions: ['Why?'] },
        { title: 'Two', questions: [] },
      ],
    },
  })
  const typed = {
    rounds: ['2', 'new-1', 'new-2'],
    'rounds.2.questions': 'Who?\n\nHow?',
    'rounds.new-1.title': 'Three',
  }

  expect(unwrap(read(session, typed)).brief.rounds).toEqual([
    { title: 'Two', questions: ['Who?', 'How?'] },
    { title: 'Three', questions: [] },
  ])
})

test('a name that the page showed is still that person after somebody renamed them', () => {
  const shown = namesOfForm(Entered.of({ 'known.person': 'ana Ana the First' }))

  expect(joinNames(shown, names).person.find('Ana the First')).toBe('ana')
  expect(joinNames(shown, names).person.find('Ben Moon (ben)')).toBe('ben')
})

test('every path of a problem leads to a field of the form', () => {
  const session = aSession({ items: [anItem({ id: 'a' })], participations: [aParticipation({ id: 'p' })] })
  const paths = [
    ['title', 'title'],
    ['start', 'start.time'],
    ['start.zone', 'start.zone'],
    ['languages.1', 'languages'],
    ['items', 'rows'],
    ['items.0.minutes', 'items.a.minutes'],
    ['items.0.people.1.personId', 'items.a.person'],
    ['items.0.presentationId', 'items.a.presentation'],
    ['items.0.pin', 'items.a.pin'],
    ['items.0.privateNotes', 'items.a.note'],
    ['items.7.minutes', 'rows'],
    ['participations.0.organisationId', 'participations.p.organisation'],
    ['participations.0.id', 'participations.p.person'],
    ['brief.background', 'brief.background'],
    ['brief.objectives.3', 'brief.objectives'],
    ['brief.rounds.1.questions.0', 'rounds.new-1.questions'],
    ['audience.0', 'audience'],
  ]

  expect(paths.map(([path = '']) => formField(path, session, ['1', 'new-1']))).toEqual(
    paths.map(([, field]) => field),
  )
})
