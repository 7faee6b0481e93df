/** A forum's next edition: everything that is chosen comes along as a draft, on days that are as far from the first one. */
import { addDays, daysBetween, type LocalDate, readLocalDate, type Zone } from './clock.ts'
import type { ForumDraft, Saved } from './draft.ts'
import { type MovedClock, type Mover, moverBy } from './edition-clocks.ts'
import { type Carried, type EditionDocs, leaveOut } from './edition-parts.ts'
import type { ForumId, Slug } from './ids.ts'
import { done, type Problem, type Result, refused } from './problem.ts'
import type { AgendaItem, Session } from './session.ts'

export interface EditionAsked {
  id: ForumId
  slug: Slug
  title: string
  shortTitle: string
  /** Its first day. */
  opens: LocalDate
  uidDomain: string
  carried: ReadonlySet<Carried>
}

export interface NextEdition extends EditionDocs {
  /** Clocks that never are on their new day, and what they became. */
  moved: MovedClock[]
}

/**
 * Ids of documents and rows stay as they are, for they stand under another forum. Never comes along: releases, what was
 * accepted, private notes, the online address of a session. Problems at `opens`: `date-unreadable`, also where a day
 * would lie outside of what the planner knows.
 */
export function nextEdition(draft: ForumDraft, asked: EditionAsked): Result<NextEdition> {
  const before = draft.forum.doc
  if (readLocalDate(asked.opens) === undefined) return refused(unreadable(asked.opens))
  const days = daysBetween(before.opens, asked.opens)
  const mover = moverBy(days)
  const docs = leaveOut(docsOf(draft), asked.carried)
  const sessions = docs.sessions.map((session) => moveSession(session, mover))
  const closes = addDays(before.closes, days)
  if (mover.isOut() || readLocalDate(closes) === undefined) return refused(unreadable(asked.opens))
  const { id, slug, title, shortTitle, opens, uidDomain } = asked
  const forum = { ...docs.forum, ...{ id, slug, title, shortTitle, opens, closes, uidDomain } }
  return done({ ...docs, forum, sessions, moved: mover.moved })
}

function unreadable(typed: string): Problem {
  return { field: 'opens', code: 'date-unreadable', facts: { typed } }
}

function docsOf(draft: ForumDraft) {
  const docs = <Doc>(shelf: ReadonlyMap<string, Saved<Doc>>) => [...shelf.values()].map(({ doc }) => doc)
  return {
    forum: draft.forum.doc,
    sessions: docs(draft.sessions),
    presentations: docs(draft.presentations),
    people: docs(draft.people),
    organisations: docs(draft.organisations),
    references: docs(draft.references),
  }
}

function moveSession(session: Session, mover: Mover): Session {
  const { title, start, items } = session
  const from = { session: title, row: null, zone: start.zone }
  return {
    ...session,
    start: { ...start, ...mover.move(start.clock, from) },
    items: items.map((item) => moveItem(item, session, mover)),
  }
}

function moveItem(item: AgendaItem, { title, start }: Session, mover: Mover): AgendaItem {
  const from = { session: title, row: item.title, zone: start.zone as Zone }
  return {
    ...item,
    pin: item.pin && mover.move(item.pin.clock, from),
    lockedEnd: item.lockedEnd && mover.move(item.lockedEnd.clock, from),
  }
}
