/** Which sessions of the desk's list fit what was asked, in the order of their days and times. */
import { type Agenda, placeAgenda } from '../../../domain/agenda.ts'
import { type LocalDate, localTime, type Zone } from '../../../domain/clock.ts'
import type { ForumDraft, Saved } from '../../../domain/draft.ts'
import { containsWords, foldText, searchedWords } from '../../../domain/folding.ts'
import { namedInSession } from '../../../domain/named-in-session.ts'
import { fullName } from '../../../domain/person.ts'
import { type Session, type SessionState, sessionStates } from '../../../domain/session.ts'

export interface SessionSearch {
  text: string
  state: SessionState | undefined
}

export interface FoundSessions {
  /** Before the state was asked for. */
  counts: Record<SessionState, number>
  sessions: Saved<Session>[]
}

export function searchSessions(draft: ForumDraft, { text, state }: SessionSearch): FoundSessions {
  const words = searchedWords(text)
  const all = [...draft.sessions.values()]
  const found = text.trim() === '' ? all : all.filter(({ doc }) => containsWords(wordsOf(draft, doc), words))
  const counts = Object.fromEntries(
    sessionStates.map((one) => [one, found.filter(({ doc }) => doc.state === one).length]),
  ) as Record<SessionState, number>
  const sessions = found.filter(({ doc }) => state === undefined || doc.state === state)
  return { counts, sessions: sessions.sort((a, b) => compareText(sortingOf(a.doc), sortingOf(b.doc))) }
}

/** Title, people and track: what the list shows of a session. */
function wordsOf({ people, forum }: ForumDraft, session: Session): string {
  const names = [...namedInSession(session).person].flatMap((id) => {
    const name = people.get(id)?.doc.name
    return name === undefined ? [] : [fullName(name), name.original ?? '']
  })
  const track = forum.doc.tracks.find(({ id }) => id === session.trackId)
  return folded([session.title, track?.title ?? '', ...names].join(' '))
}

const knownAgendas = new WeakMap<Session, Agenda | null>()

/** Null while a clock of the session never was. A document never changes, so this is worked out once for each. */
export function agendaOf(session: Session): Agenda | null {
  const known = knownAgendas.get(session)
  if (known !== undefined) return known
  const placed = placeAgenda(session)
  const agenda = placed.ok ? placed.value : null
  knownAgendas.set(session, agenda)
  return agenda
}

/** The day that the session stands under; its own where its time can't be told in another zone. */
export function dayOf(session: Session, zone: Zone): LocalDate {
  const agenda = agendaOf(session)
  return agenda === null
    ? (session.start.clock.slice(0, 10) as LocalDate)
    : localTime(agenda.startsAt, zone).date
}

function sortingOf(session: Session): string {
  return `${agendaOf(session)?.startsAt ?? session.start.clock} ${session.title} ${session.id}`
}

const foldedTexts = new Map<string, string>()
const mostFolded = 20_000

/** Folding costs more than looking, and the same texts are searched again and again. */
function folded(text: string): string {
  const known = foldedTexts.get(text)
  if (known !== undefined) return known
  if (foldedTexts.size >= mostFolded) foldedTexts.clear()
  const fresh = foldText(text)
  foldedTexts.set(text, fresh)
  return fresh
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
