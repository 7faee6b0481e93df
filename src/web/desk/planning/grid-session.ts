/** One session on the grid as it is printed: where it stands, what is found in it, the form that moves it. */
import { addresses } from '../../../addresses.ts'
import type { Agenda } from '../../../domain/agenda.ts'
import { localTime } from '../../../domain/clock.ts'
import type { PlacedSession } from '../../../domain/day-grid.ts'
import type { ForumDraft, Saved } from '../../../domain/draft.ts'
import { type Finding, severities } from '../../../domain/findings/finding.ts'
import { namedInSession } from '../../../domain/named-in-session.ts'
import type { Session } from '../../../domain/session.ts'
import { sayDayShift } from '../../../text/when.ts'
import { locate } from '../clocks/strip-view.ts'
import type { ForumCall } from '../desk.ts'
import type { FindIn } from './findings-of.ts'
import type { AskedDay } from './grid-days.ts'

export interface GridSources {
  call: ForumCall
  draft: ForumDraft
  find: FindIn
  shown: AskedDay
}

/** The steps of the grid: what is between them is drawn at the nearer one. */
export const stepMinutes = 5

export function gridSession(
  { call, draft, find, shown }: GridSources,
  { doc, revision }: Saved<Session>,
  { agenda, placed }: { agenda: Agenda; placed: PlacedSession },
) {
  const { say, forumId, forum } = call
  const [from, to] = [agenda.startsAt, agenda.endsAt].map((at) => localTime(at, shown.zone)) as [
    ReturnType<typeof localTime>,
    ReturnType<typeof localTime>,
  ]
  const track = forum.doc.tracks.find(({ id }) => id === doc.trackId)
  const people = [...namedInSession(doc).person].flatMap((id) => draft.people.get(id)?.doc ?? [])
  const room = forum.doc.rooms.find(({ id }) => id === doc.roomId)
  return {
    id: doc.id,
    revision,
    href: addresses.document(forumId, 'session', doc.id),
    title: doc.title,
    language: doc.languages[0] ?? '',
    hue: track?.hue ?? 'slate',
    state: doc.state,
    isCancelled: doc.state === 'cancelled',
    stateText: doc.state === 'ready' ? '' : say(`field.state.${doc.state}`),
    from: { at: agenda.startsAt, clock: from.clock, shift: sayDayShift(say, shown.day, from.date) },
    to: { at: agenda.endsAt, clock: to.clock, shift: sayDayShift(say, shown.day, to.date) },
    date: from.date,
    about: [
      track?.title ?? '',
      room?.title ?? '',
      people.length > 0 ? say('grid.people', { count: people.length }) : '',
    ].filter((part) => part !== ''),
    findings: doc.state === 'cancelled' ? [] : signsOf(call, find(doc)),
    inRoom: sayShared({ call, draft }, placed, room?.title ?? ''),
    place: { column: placed.column, top: stepsOf(placed.top), length: stepsOf(placed.minutes) },
    people: people.map(locate),
  }
}

/** The first of the others, and how many there are besides; empty where the room is its own. */
function sayShared(
  { call, draft }: Pick<GridSources, 'call' | 'draft'>,
  { sharesRoomWith }: PlacedSession,
  room: string,
): string {
  const [first, ...others] = sharesRoomWith
  if (first === undefined) return ''
  const title = draft.sessions.get(first)?.doc.title ?? ''
  if (others.length === 0) return call.say('grid.sharesRoom', { room, title })
  return call.say('grid.sharesRoomMany', { room, title, count: others.length })
}

/** Hours and steps of five minutes: what the stylesheet has classes for. */
function stepsOf(minutes: number) {
  const steps = Math.round(minutes / stepMinutes)
  return { hours: Math.floor(steps / 12), steps: steps % 12 }
}

/** So many of each severity; that somebody would be asleep has a sign of its own. */
function signsOf({ say }: ForumCall, found: readonly Finding[]) {
  const asleep = found.some(({ rule }) => rule === 'somebody-asleep')
  return [
    ...severities.flatMap((severity) => {
      const count = found.filter((one) => one.severity === severity && one.rule !== 'somebody-asleep').length
      if (count === 0 || severity === 'note') return []
      return [{ severity, text: say(`sessions.found.${severity}`, { count }) }]
    }),
    ...(asleep ? [{ severity: 'asleep', text: say('grid.asleep') }] : []),
  ]
}
