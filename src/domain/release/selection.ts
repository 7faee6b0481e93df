/** Which sessions a page or a feed is about: filters by what readers see, and what calendars must still hear of. */
import { type Instant, laterOf } from '../clock.ts'
import { containsWords, searchedWords } from '../folding.ts'
import type { Language } from '../forum.ts'
import type { PersonId, SessionId, ThemeId, TrackId } from '../ids.ts'
import type { Facets, SessionRecord } from './manifest.ts'
import { forgottenFrom, isForgotten, type ReleasedForum } from './released-forum.ts'
import { type ShownSession, showSession } from './shown.ts'

/** Every part that is given must fit; a selection without parts is the whole forum. */
export interface Selection {
  trackId?: TrackId
  themeId?: ThemeId
  language?: Language
  personId?: PersonId
  /** Words that all must occur. */
  text?: string
  sessionIds?: readonly SessionId[]
}

export interface SelectedSession {
  shown: ShownSession
  record: SessionRecord
  /** `left`: it fitted the selection once and no longer does. */
  standing: 'in' | 'left'
}

/** Sessions for a page: those that fit now and are not gone; by start, then id. */
export function selectSessions(released: ReleasedForum, selection: Selection): SelectedSession[] {
  return standings(released, selection).filter(
    ({ standing, record }) => standing === 'in' && record.state !== 'gone',
  )
}

/** Sessions for a calendar: also those that left the selection, were cancelled or are gone, until they are forgotten. */
export function selectForCalendar(released: ReleasedForum, selection: Selection): SelectedSession[] {
  return standings(released, selection).filter(({ shown, record, standing }) => {
    const stays = standing === 'in' && record.state === 'on'
    return stays || !isForgotten(shown.endsAt, released.manifest)
  })
}

/**
 * When a calendar of this selection last changed, at the level of sessions or of items. It only moves forward: what
 * left, was cancelled or is gone goes on counting, and being forgotten counts as a change (calendar rule 26).
 */
export function calendarChangedAt(released: ReleasedForum, selection: Selection): Instant {
  const { manifest } = released
  return standings(released, selection)
    .map(({ shown, record, standing }) => {
      const stays = standing === 'in' && record.state === 'on' && !remembersMore(record, shown)
      const forgotten = !stays && isForgotten(shown.endsAt, manifest)
      return forgotten ? laterOf(record.changedAt, forgottenFrom(shown.endsAt)) : record.changedAt
    })
    .reduce(laterOf, manifest.forumChangedAt)
}

/** True when calendars of items are still told of a row that is gone, or of somebody who left one. */
function remembersMore(record: SessionRecord, { items }: ShownSession): boolean {
  const now = new Map<string, number>(
    items.map(({ id, people }) => [id, new Set(people.map(({ person }) => person.id)).size]),
  )
  return Object.entries(record.items).some(([id, { people }]) => {
    const present = now.get(id)
    return present === undefined || present < people.length
  })
}

function standings(released: ReleasedForum, selection: Selection): SelectedSession[] {
  const words = selection.text === undefined ? [] : searchedWords(selection.text)
  return sessionsInOrder(released).flatMap(({ shown, record }) => {
    const standing = standingOf(record, shown.id, selection, words)
    return standing === undefined ? [] : { shown, record, standing }
  })
}

type RecordedSession = Omit<SelectedSession, 'standing'>

const sortedSessions = new WeakMap<ReleasedForum, RecordedSession[]>()

/** By start, then id; a release never changes, so they are sorted once. */
function sessionsInOrder(released: ReleasedForum): RecordedSession[] {
  const known = sortedSessions.get(released)
  if (known !== undefined) return known
  const ids = [...released.sessions.keys()]
  const sorted = ids
    .flatMap((id): RecordedSession[] => {
      const record = released.manifest.sessions[id]
      return record === undefined ? [] : [{ shown: shownSession(released, id), record }]
    })
    .sort((a, b) => compareText(a.shown.startsAt, b.shown.startsAt) || compareText(a.shown.id, b.shown.id))
  sortedSessions.set(released, sorted)
  return sorted
}

const shownSessions = new WeakMap<ReleasedForum, Map<SessionId, ShownSession>>()

/** A release never changes, so what it shows of a session is put together once. Throws when it has no such session. */
export function shownSession(released: ReleasedForum, id: SessionId): ShownSession {
  const known = shownSessions.get(released) ?? new Map<SessionId, ShownSession>()
  shownSessions.set(released, known)
  const before = known.get(id)
  if (before !== undefined) return before
  const session = released.sessions.get(id)
  const record = released.manifest.sessions[id]
  if (session === undefined || record === undefined) throw new Error(`session ${id} is not in this release`)
  const shown = showSession(released, session, record.state)
  known.set(id, shown)
  return shown
}

function standingOf(
  record: SessionRecord,
  id: SessionId,
  selection: Selection,
  words: readonly string[],
): 'in' | 'left' | undefined {
  if (selection.sessionIds !== undefined && !selection.sessionIds.includes(id)) return undefined
  const [now, ...before] = record.facets
  if (now !== undefined && fits(now, selection, words)) return 'in'
  return before.some((facets) => fits(facets, selection, words)) ? 'left' : undefined
}

function fits(
  facets: Facets,
  { trackId, themeId, language, personId }: Selection,
  words: readonly string[],
): boolean {
  return (
    (trackId === undefined || facets.trackId === trackId) &&
    (themeId === undefined || facets.themeIds.includes(themeId)) &&
    (language === undefined || facets.languages.includes(language)) &&
    (personId === undefined || facets.personIds.includes(personId)) &&
    containsWords(facets.text, words)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
