/** A day of the forum as a grid, and what became of a move. */
import { addresses } from '../../../addresses.ts'
import { minutesBetween } from '../../../domain/clock.ts'
import { type DayGrid, gridOf, hoursOf, type Occurrence } from '../../../domain/day-grid.ts'
import type { ForumDraft, Saved } from '../../../domain/draft.ts'
import { isOpen } from '../../../domain/findings/acceptance.ts'
import { judgeSession } from '../../../domain/findings/forum-findings.ts'
import { spanOf } from '../../../domain/findings/stays.ts'
import type { SessionId } from '../../../domain/ids.ts'
import type { Session } from '../../../domain/session.ts'
import { sayDate } from '../../../text/when.ts'
import { readWholeNumber } from '../../whole-number.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { acceptancesOf, viewOf } from '../findings/judging.ts'
import { agendaOf } from '../forums/session-search.ts'
import { gridData } from './grid-data.ts'
import { type AskedDay, dayLinks, gridHref, readDay, zoneLinks } from './grid-days.ts'
import { gridSession } from './grid-session.ts'
import { readMoved } from './moved.ts'

/** More side by side can't be read: then the day is a list. */
const mostColumns = 24
/** Of a very full day the first so many, and as many more as are asked for. */
const atATime = 120

export interface GridAnswer {
  status?: number
  /** Why a session was not moved. */
  problems?: readonly string[]
  shown?: AskedDay
}

export async function sendGrid(call: ForumCall, answer: GridAnswer = {}): Promise<void> {
  const { say, language, forum, forumId, req } = call
  const draft = await call.draft()
  const shown = answer.shown ?? readDay(call, draft, { day: req.query.day, zone: req.query.zone })
  const grid = gridOf(occurrencesOf(draft), shown.day, {
    zone: shown.zone,
    order: forum.doc.rooms.map(({ id }) => id),
  })
  const [view, acceptances] = [await viewOf(call), await acceptancesOf(call)]
  const find = (session: Session) => judgeSession(session, view, acceptances).findings.filter(isOpen)
  const most = Math.max(atATime, readWholeNumber(String(req.query.most ?? '')))
  const sessions = grid.sessions.slice(0, most).flatMap((placed) => {
    const saved = draft.sessions.get(placed.id)
    const agenda = saved === undefined ? null : agendaOf(saved.doc)
    if (saved === undefined || agenda === null) return []
    return [gridSession({ call, draft, find, shown }, saved, { agenda, placed })]
  })
  await sendDeskPage(call, {
    view: 'planning/grid',
    title: say('grid.title'),
    section: 'grid',
    status: answer.status ?? 200,
    ...(call.mayEdit ? { script: 'grid-drag' } : {}),
    page: {
      day: { date: shown.day, heading: sayDate(language, shown.day, 'long') },
      zone: shown.zone,
      self: gridHref(call, shown),
      gridHref: addresses.grid(forumId),
      days: dayLinks(call, draft, shown),
      zones: zoneLinks(call, shown),
      isOwnZone: shown.zone === forum.doc.zone,
      problems: answer.problems ?? [],
      moved: answer.problems === undefined ? readMoved(call, draft) : null,
      action: call.mayEdit ? addresses.gridMoves(forumId) : '',
      newHref: call.mayEdit ? addresses.newDocument(forumId, 'session') : '',
      fairnessHref: addresses.fairness(forumId),
      listHref: addresses.deskForum(forumId),
      isList: grid.columns > mostColumns,
      rooms: columnHeads(call, grid),
      hours: hoursOf(grid, shown.zone).map(({ at, clock, top }) => ({ at, clock, hour: top / 60 })),
      hourCount: grid.minutes / 60,
      sessions,
      moreHref: grid.sessions.length > most ? moreHref(call, shown, most + atATime) : '',
      untimed: untimedOf(call, draft),
      data: gridData(call, { grid, sessions, shown }),
    },
  })
}

function moreHref(call: ForumCall, shown: AskedDay, most: number): string {
  const href = gridHref(call, shown)
  return `${href}${href.includes('?') ? '&' : '?'}most=${most}`
}

const knownOccurrences = new WeakMap<ForumDraft['sessions'], Occurrence[]>()

/** Every session whose clock can be told. */
export function occurrencesOf({ sessions }: ForumDraft): Occurrence[] {
  const known = knownOccurrences.get(sessions)
  if (known !== undefined) return known
  const all = [...sessions.values()].flatMap(({ doc }) => {
    const agenda = agendaOf(doc)
    if (agenda === null || minutesBetween(agenda.startsAt, agenda.endsAt) <= 0) return []
    return [{ id: doc.id, ...spanOf(agenda), roomId: doc.roomId, takesPlace: doc.state !== 'cancelled' }]
  })
  knownOccurrences.set(sessions, all)
  return all
}

/** One for each column; a room in which two run at once has as many. */
function columnHeads({ say, forum }: ForumCall, { rooms }: DayGrid) {
  const titleOf = (id: string | null) => forum.doc.rooms.find((room) => room.id === id)?.title
  const isOnlyNone = rooms.every(({ roomId }) => roomId === null)
  return rooms.flatMap(({ roomId, column, columns }) =>
    Array.from({ length: columns }, (_, at) => ({
      column: column + at,
      title: isOnlyNone ? '' : (titleOf(roomId) ?? say('grid.noRoom')),
      isMore: at > 0,
    })),
  )
}

/** They stand on no day: their clock never was. */
function untimedOf({ forumId }: ForumCall, draft: ForumDraft) {
  const isUntimed = ({ doc }: Saved<Session>) => agendaOf(doc) === null
  return [...draft.sessions.values()].filter(isUntimed).map(({ doc }) => ({
    title: doc.title,
    language: doc.languages[0] ?? '',
    href: addresses.document(forumId, 'session', doc.id as SessionId),
  }))
}
