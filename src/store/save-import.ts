/**
 * Saves what an import makes: what others point at first, sessions and references last, so that a crash in between
 * leaves nothing that points at what is not there. Under the same ids it goes on where it was cut off.
 */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Instant } from '../domain/clock.ts'
import type { DocumentKinds, PartKind } from '../domain/draft.ts'
import type { ForumId, SessionId } from '../domain/ids.ts'
import type { ImportedSession, ImportedSessionId } from '../domain/importing/sheet-on-review.ts'
import type { Organisation } from '../domain/organisation.ts'
import type { Person } from '../domain/person.ts'
import type { Presentation } from '../domain/presentation.ts'
import type { Reference } from '../domain/reference.ts'
import type { Session } from '../domain/session.ts'
import type { Store } from './port.ts'
import { mapBounded } from './turns.ts'

export interface ImportedDocuments {
  organisations: readonly Organisation[]
  people: readonly Person[]
  presentations: readonly Presentation[]
  sessions: readonly Session[]
  references: readonly Reference[]
}

const savesAtOnce = 8
const readsAtOnce = 32

export interface ImportBy {
  by: string
  at: Instant
  /** Of the file. */
  name: string
}

/**
 * In the forum's `partsTurn`, where a planner runs. What an import that was cut off left there is what this one says
 * now; what somebody has edited since stays theirs.
 */
export async function saveImport(
  store: Store,
  forumId: ForumId,
  documents: ImportedDocuments,
  imported: ImportBy,
): Promise<void> {
  const { by, at } = imported
  const saveAll = async <Kind extends PartKind>(kind: Kind, docs: readonly DocumentKinds[Kind][]) => {
    await mapBounded(docs, savesAtOnce, async (doc) => {
      const place = { forumId, kind, id: doc.id }
      const there = await store.read(place)
      const isOurs = there === undefined || (there.revision === 1 && !isDeepStrictEqual(there.doc, doc))
      if (isOurs) await store.save(place, doc, { by, at, seen: there?.revision ?? 0 })
    })
  }
  await saveAll('organisation', documents.organisations)
  await saveAll('person', documents.people)
  await saveAll('presentation', documents.presentations)
  await saveAll('session', documents.sessions)
  for (const session of documents.sessions) await keepImported(store, forumId, session, imported)
  await saveAll('reference', documents.references)
}

/** A session as its sheet says it: what a newer sheet of it will be compared with. */
export async function keepImported(
  store: Store,
  forumId: ForumId,
  session: Session,
  { by, at, name }: ImportBy,
): Promise<void> {
  const id = importedIdOf(forumId, session.id)
  const imported = { id, forumId, sessionId: session.id, name, session, by, madeAt: at }
  await store.savePlannerDoc('imported', imported)
}

function readImported(
  store: Store,
  forumId: ForumId,
  sessionId: SessionId,
): Promise<ImportedSession | undefined> {
  return store.readPlannerDoc('imported', importedIdOf(forumId, sessionId))
}

/** Of those sessions that were imported. */
export async function readAllImported(
  store: Store,
  forumId: ForumId,
  sessionIds: readonly SessionId[],
): Promise<ReadonlyMap<SessionId, ImportedSession>> {
  const all = await mapBounded(sessionIds, readsAtOnce, (id) => readImported(store, forumId, id))
  return new Map(all.flatMap((one) => (one === undefined ? [] : [[one.sessionId, one] as const])))
}

function importedIdOf(forumId: ForumId, sessionId: SessionId): ImportedSessionId {
  const text = JSON.stringify(['imported', forumId, sessionId])
  return createHash('sha256').update(text).digest('hex') as ImportedSessionId
}
