/** For each rule a session in which it finds something, and edits that are none of its business, or are just that. */
import type { Finding, RuleId } from '../../../src/domain/findings/finding.ts'
import { findSession } from '../../../src/domain/findings/session-findings.ts'
import type { AgendaItem, Session } from '../../../src/domain/session.ts'
import {
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aSession,
  at,
  pinAt,
  type SessionParts,
  startAt,
} from '../../makers.ts'
import { type Around, aSheet, quietForum } from './sheets.ts'

/** A session and what stands around it. */
export interface Sheet {
  session: Session
  around: Around
}

export type Change = (sheet: Sheet) => Sheet

/** Edits that most rules do not look at, each with the text or number that it brings. */
export const edits = {
  title: (text) => onSession({ title: text }),
  slug: (text) => onSession({ slug: text }),
  notes: (text) => onSession({ privateNotes: text }),
  audience: (text) => onSession({ audience: [text] }),
  keywords: (text) => onBrief({ keywords: [text] }),
  background:
    (text) =>
    ({ session, around }) => ({
      around,
      session: {
        ...session,
        brief: { ...session.brief, background: `${session.brief.background} ${text}.` },
      },
    }),
  rowTitles: (text) => onRows((row) => ({ ...row, title: text })),
  rowNotes: (text) => onRows((row) => ({ ...row, privateNotes: text })),
  posts:
    (text) =>
    ({ session, around }) => {
      const participations = session.participations.map((one) => ({ ...one, post: text }))
      return { around, session: { ...session, participations } }
    },
  orderOfPeople:
    () =>
    ({ session, around }) => ({
      around,
      session: { ...session, participations: session.participations.toReversed() },
    }),
  nameOfPeople:
    (text) =>
    ({ session, around }) => {
      const people = around.people?.map((one) => ({ ...one, name: { ...one.name, family: text } }))
      return { session, around: { ...around, ...(people && { people }) } }
    },
  abstracts:
    (text) =>
    ({ session, around }) => {
      const presentations = around.presentations?.map((one) => ({ ...one, abstract: text }))
      return { session, around: { ...around, ...(presentations && { presentations }) } }
    },
  otherTitles:
    (text) =>
    ({ session, around }) => {
      const others = around.others?.map((one) => ({ ...one, title: text }))
      return { session, around: { ...around, ...(others && { others }) } }
    },
  /** The day, of its clocks too. */
  day:
    () =>
    ({ session, around }) => {
      const moved = JSON.stringify(session)
        .replaceAll('2021-10-05T', '2021-10-06T')
        .replaceAll('2021-10-04T', '2021-10-05T')
      return { around, session: JSON.parse(moved) }
    },
  anotherRow:
    () =>
    ({ session, around }) => {
      const row = anItem({ kind: 'other', minutes: 1 })
      return { around, session: { ...session, items: [...session.items, row] } }
    },
} satisfies Record<string, (text: string) => Change>

export type EditName = keyof typeof edits

export interface Lapsing {
  sheet: Sheet
  /** Edits of the table above that the rule does look at. */
  own: EditName[]
  /** What the rule looked at, changed in this way or that. */
  touching: Change[]
}

export function found(rule: RuleId, { session, around }: Sheet): Finding[] {
  return findSession(aSheet(session, around)).filter((finding) => finding.rule === rule)
}

const everybody = [
  aPerson({ id: 'ana', given: 'Ana' }),
  aPerson({ id: 'bo', given: 'Bo', family: 'Sun' }),
  aPerson({ id: 'cleo', given: 'Cleo', family: 'Star' }),
]
const quietBrief = { background: 'Said.', objectives: ['One.'], mainQuestion: 'Which?' }
const row = (parts: Parameters<typeof anItem>[0] = {}) =>
  anItem({ id: 'a', kind: 'other', title: 'A', ...parts })
const tea = (clock: string) => anItem({ id: 'b', kind: 'other', title: 'Tea', pinned: at(clock) })
const talk = (id: string, minutes: number, ...people: string[]) =>
  anItem({ id, kind: 'presentation', minutes, people })
const speaker = (personId: string) => aParticipation({ personId })
const leader = aParticipation({ personId: 'ana', role: 'moderator' })

function a(parts: SessionParts, around: Around = {}): Sheet {
  const { brief, ...rest } = parts
  const session = aSession({ id: 's1', state: 'draft', brief: { ...quietBrief, ...brief }, ...rest })
  return { session, around: { forum: quietForum, people: everybody, ...around } }
}

function onSession(parts: object): Change {
  return ({ session, around }) => ({ around, session: { ...session, ...parts } as Session })
}

function onBrief(parts: Partial<Session['brief']>): Change {
  return ({ session, around }) => ({ around, session: { ...session, brief: { ...session.brief, ...parts } } })
}

function onRows(change: (row: AgendaItem, index: number) => AgendaItem): Change {
  return ({ session, around }) => ({ around, session: { ...session, items: session.items.map(change) } })
}

function onAround(parts: Around): Change {
  return ({ session, around }) => ({ session, around: { ...around, ...parts } })
}

const minutesOfFirst = (minutes: number) =>
  onRows((item, index) => (index === 0 ? { ...item, minutes } : item))
const planned = (plannedMinutes: number) => onSession({ plannedMinutes })
const rows = (...items: AgendaItem[]) => onSession({ items })
const people = (...participations: Session['participations']) => onSession({ participations })

const elsewhere = (clock: string, parts: SessionParts = {}) =>
  aSession({
    id: 'other',
    start: startAt(clock),
    participations: [aParticipation({ personId: 'ana' })],
    ...parts,
  })
const inRoom = { delivery: 'in-person', roomId: 'hall' } as const
const annex = (clock: string) => elsewhere(clock, { delivery: 'in-person', roomId: 'annex' })
const coming = (personId: string) => aParticipation({ personId, organisationId: 'org' })
const org = (name: string, country: string | null) => ({
  organisations: [anOrganisation({ id: 'org', name, country })],
})
const themed = {
  ...quietForum,
  themes: ['women', 'supply'].map((id) => ({ id, slug: id, title: id })) as (typeof quietForum)['themes'],
}
const titled = (title: string) => ({ presentations: [aPresentation({ id: 'case', title })] })
const mexico = { name: 'Mexico City', zone: 'America/Mexico_City' }
const spanish =
  'Un vecindario que se organiza enferma menos y se atiende antes. Partimos de un caso argentino y conversamos sobre lo que cada ciudad puede hacer con lo que ya tiene en sus propias calles.'
const german =
  'Eine Nachbarschaft, die sich selbst organisiert, wird seltener krank und früher behandelt. Wir beginnen mit einem Fall und sprechen darüber, was jede Stadt mit dem tun kann, was sie schon hat.'

/** `overlap` is an error, which nobody can accept. */
export const lapsing: Record<Exclude<RuleId, 'overlap'>, Lapsing> = {
  'no-rows': { sheet: a({ items: [] }), own: ['anotherRow'], touching: [rows(row())] },
  'under-plan': {
    sheet: a({ plannedMinutes: 60, items: [row()] }),
    own: ['anotherRow'],
    touching: [minutesOfFirst(20), planned(50)],
  },
  'over-plan': {
    sheet: a({ plannedMinutes: 5, items: [row()] }),
    own: ['anotherRow'],
    touching: [minutesOfFirst(20), planned(6)],
  },
  'row-before-start': {
    sheet: a({ items: [tea('17:50')] }),
    own: [],
    touching: [rows(tea('17:45')), onSession({ start: startAt('18:05') })],
  },
  gap: {
    sheet: a({ items: [row(), tea('18:30')] }),
    own: [],
    touching: [minutesOfFirst(15), rows(row(), tea('18:40'))],
  },
  'locked-end-missed': {
    sheet: a({ items: [row({ pinned: at('18:45'), lockedEnd: pinAt('18:40') })] }),
    own: ['day'],
    touching: [
      rows(row({ pinned: at('18:45'), lockedEnd: pinAt('18:30') })),
      rows(row({ pinned: at('18:50'), lockedEnd: pinAt('18:40') })),
    ],
  },
  'speaker-without-slot': {
    sheet: a({ participations: [speaker('ana'), speaker('bo')], items: [talk('t', 10, 'bo')] }),
    own: [],
    touching: [rows(talk('t', 10, 'bo', 'ana'))],
  },
  'slot-without-speaker': {
    sheet: a({ items: [talk('t', 10)] }),
    own: [],
    touching: [rows(talk('t', 10, 'ana')), rows(row())],
  },
  'row-person-unlisted': {
    sheet: a({ items: [talk('t', 10, 'bo')] }),
    own: [],
    touching: [rows(talk('t', 10, 'cleo')), people(speaker('bo'))],
  },
  'no-moderator': {
    sheet: a({ participations: [speaker('ana')], items: [talk('t', 10, 'ana')] }),
    own: [],
    touching: [rows(talk('t', 10, 'ana'), anItem({ kind: 'discussion' })), people(leader)],
  },
  'moderator-twice': {
    sheet: a({ participations: [leader], items: [row()] }, { others: [elsewhere('18:30')] }),
    own: ['day'],
    touching: [planned(70), onAround({ others: [elsewhere('18:40')] })],
  },
  'person-twice': {
    sheet: a({ participations: [speaker('ana')], items: [row()] }, { others: [elsewhere('18:30')] }),
    own: ['day'],
    touching: [planned(70), onAround({ others: [elsewhere('18:40')] })],
  },
  'person-between-sessions': {
    sheet: a(
      { participations: [speaker('ana')], items: [talk('t', 10, 'ana')] },
      { others: [elsewhere('18:00', { items: [row(), talk('u', 10, 'ana')] })] },
    ),
    own: ['day'],
    touching: [
      minutesOfFirst(9),
      onAround({ others: [elsewhere('18:00', { items: [row({ minutes: 15 }), talk('u', 10, 'ana')] })] }),
    ],
  },
  'no-time-between-rooms': {
    sheet: a({ ...inRoom, participations: [speaker('ana')], items: [row()] }, { others: [annex('19:05')] }),
    own: ['day'],
    touching: [planned(58), onSession({ roomId: 'attic' }), onAround({ others: [annex('19:00')] })],
  },
  'unequal-time': {
    sheet: a({
      participations: [speaker('ana'), speaker('bo')],
      items: [talk('t', 10, 'ana'), talk('u', 9, 'bo')],
    }),
    own: [],
    touching: [minutesOfFirst(12), minutesOfFirst(9)],
  },
  'title-differs': {
    sheet: a({ items: [row({ presentationId: 'case', title: 'A case' })] }, titled('A case of Koidu')),
    own: ['rowTitles'],
    touching: [onRows((item) => ({ ...item, title: 'The case' })), onAround(titled('Koidu'))],
  },
  'name-two-ways': {
    sheet: a({ items: [row({ people: [{ personId: 'ana', written: 'Anna Moon' }] })] }),
    own: ['nameOfPeople'],
    touching: [
      rows(row({ people: [{ personId: 'ana', written: 'Anne Moon' }] })),
      onAround({ people: [aPerson({ id: 'ana', given: 'Ana-Maria' })] }),
    ],
  },
  'theme-without-speaker': {
    sheet: a({ themeIds: ['women'], participations: [speaker('ana')] }, { forum: themed }),
    own: [],
    touching: [
      onSession({ themeIds: ['supply'] }),
      people(aParticipation({ personId: 'ana', themeId: 'women' })),
    ],
  },
  'question-twice': {
    sheet: a({ brief: { mainQuestion: 'Why now?', rounds: [{ title: 'One', questions: ['Why now?'] }] } }),
    own: [],
    touching: [
      onBrief({ mainQuestion: 'How so?', rounds: [{ title: 'One', questions: ['How so?'] }] }),
      onBrief({ mainQuestion: 'How so?' }),
    ],
  },
  'country-twice': {
    sheet: a({ participations: [coming('ana')] }, org('Hongseong, Republic of Korea', 'KR')),
    own: [],
    touching: [
      onAround(org('Seoul, Republic of Korea', 'KR')),
      onAround(org('Hongseong, Republic of Korea', 'KE')),
    ],
  },
  'country-unknown': {
    sheet: a({ participations: [coming('ana')] }, org('Guinea Fowl Trust', null)),
    own: [],
    touching: [onAround(org('Guinea Fowl Trust', 'KE'))],
  },
  'no-pause': {
    sheet: a({ plannedMinutes: 120, items: [row({ minutes: 90 })] }),
    own: ['anotherRow'],
    touching: [minutesOfFirst(95), rows(row({ id: 'c', minutes: 90 }))],
  },
  'no-questions': {
    sheet: a({ items: [talk('t', 10, 'ana')] }),
    own: [],
    touching: [rows(talk('t', 10, 'ana'), anItem({ kind: 'questions' }))],
  },
  'somebody-asleep': {
    sheet: a({ items: [row()] }, { forum: aForum({ hostCity: mexico }) }),
    own: ['day'],
    touching: [
      onSession({ start: startAt('18:30') }),
      planned(70),
      onAround({
        forum: aForum({ hostCity: mexico, audienceRegions: [{ name: 'Quito', zone: 'America/Guayaquil' }] }),
      }),
    ],
  },
  'clock-change': {
    sheet: a({ start: startAt('2021-10-31T01:30', 'Europe/Berlin'), plannedMinutes: 120 }),
    own: [],
    touching: [planned(130), onSession({ start: startAt('2021-10-31T01:20', 'Europe/Berlin') })],
  },
  'outside-days': {
    sheet: a({ start: startAt('2021-11-20T18:00') }),
    own: [],
    touching: [
      onSession({ start: startAt('2021-11-21T18:00') }),
      onAround({ forum: { ...quietForum, closes: '2021-10-09' as typeof quietForum.closes } }),
    ],
  },
  'empty-brief': {
    sheet: a({ state: 'ready', brief: { background: '' } }),
    own: ['background'],
    touching: [onBrief({ background: 'Said.' }), onSession({ state: 'draft' })],
  },
  'bad-link': {
    sheet: a({ brief: { background: 'See [the page](page).' } }),
    own: [],
    touching: [onBrief({ background: 'See [the page](other).' }), onBrief({ background: 'See it.' })],
  },
  'clock-pair': {
    sheet: a({ brief: { background: 'We meet at 18:00-19:00 KST / 8:00-9:00 UTC' } }),
    own: [],
    touching: [onBrief({ background: 'We meet at 18:00-19:00 KST / 7:00-8:00 UTC' }), planned(50)],
  },
  'other-language': {
    sheet: a({ brief: { background: spanish } }),
    own: ['background'],
    touching: [
      onBrief({ background: german }),
      onBrief({ background: '', mainQuestion: spanish }),
      onSession({ languages: ['en', 'fr'] }),
    ],
  },
}
