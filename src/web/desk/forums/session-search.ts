/** Which sessions of the desk's list fit what was asked, in the order of their days and times. */
import { type Agenda, agendaOf as placeOnce } from '../../../domain/agenda.ts'
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
  sessions: readonly Saved<Session>[]
}

export function searchSessions(draft: ForumDraft, { text, state }: SessionSearch): FoundSessions {
  const words = searchedWords(text)
  const all = inOrder(draft.sessions)
  const found = text.trim() === '' ? all : searchIn(draft, words)
  const counts = Object.fromEntries(
    sessionStates.map((one) => [one, found.filter(({ doc }) => doc.state === one).length]),
  ) as Record<SessionState, number>
  return { counts, sessions: found.filter(({ doc }) => state === undefined || doc.state === state) }
}

/** By day and time. The sessions of a draft never change, a change makes the next draft. */
function inOrder(sessions: ForumDraft['sessions']): readonly Saved<Session>[] {
  const known = knownOrders.get(sessions)
  if (known !== undefined) return known
  const keyed = [...sessions.values()].map((saved) => ({ saved, key: sortingOf(saved.doc) }))
  const order = keyed.sort((a, b) => compareText(a.key, b.key)).map(({ saved }) => saved)
  knownOrders.set(sessions, order)
  return order
}

const knownOrders = new WeakMap<ForumDraft['sessions'], readonly Saved<Session>[]>()

function searchIn(draft: ForumDraft, words: readonly string[]): Saved<Session>[] {
  const all = inOrder(draft.sessions)
  const texts = knownTexts.get(draft) ?? all.map(({ doc }) => wordsOf(draft, doc))
  knownTexts.set(draft, texts)
  return all.filter((_saved, at) => containsWords(texts[at] ?? '', words))
}

const knownTexts = new WeakMap<ForumDraft, readonly string[]>()

interface Words {
  /** The documents that they were taken from. */
  from: readonly (object | undefined)[]
  text: string
}

const knownWords = new WeakMap<Session, Words>()

/** Title, people and track: what the list shows of a session, folded for the search. */
function wordsOf({ people, forum }: ForumDraft, session: Session): string {
  const named = [...namedInSession(session).person].map((id) => people.get(id)?.doc)
  const track = forum.doc.tracks.find(({ id }) => id === session.trackId)
  const from = [track, ...named]
  const known = knownWords.get(session)
  if (known?.from.length === from.length && known.from.every((one, at) => one === from[at])) return known.text
  const names = named.flatMap((one) =>
    one === undefined ? [] : [fullName(one.name), one.name.original ?? ''],
  )
  const text = foldText([session.title, track?.title ?? '', ...names].join(' '))
  knownWords.set(session, { from, text })
  return text
}

/** Null while a clock of the session never was. */
export function agendaOf(session: Session): Agenda | null {
  const placed = placeOnce(session)
  return placed.ok ? placed.value : null
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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
