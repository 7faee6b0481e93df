/** The session of which a sheet is a newer one: by its title now, or by the title or the file that it was imported with. */
import type { ForumDraft } from '../../../domain/draft.ts'
import { foldText } from '../../../domain/folding.ts'
import type { SessionId } from '../../../domain/ids.ts'
import type { ImportedSession, ReviewEntry } from '../../../domain/importing/sheet-on-review.ts'
import type { Session } from '../../../domain/session.ts'
import type { Reading } from '../../../sheets/reading/reading.ts'
import { readAllImported } from '../../../store/save-import.ts'
import type { ForumCall } from '../desk.ts'
import { pastedNames } from './upload.ts'

export interface Target {
  session: Session
  revision: number
  imported: ImportedSession | null
}

export interface Targets {
  /** Null for a new session. */
  target: Target | null
  /** Sessions that it may be of, best first; with what was imported of them, where that says so. */
  likely: readonly { id: SessionId; imported: ImportedSession | null }[]
}

export const targetField = 'newer-of'

/** Of a sheet as it was read, whatever of it is left out: a programme has no one session that it would be newer of. */
export function isOfOneSession({ kind, days }: Reading): boolean {
  return kind === 'session' && days.length <= 1
}

interface Sought {
  reading: Reading
  mayBeNewer: boolean
  /** Of the file. */
  name: string
  draft: ForumDraft
  entries: ReadonlyMap<string, ReviewEntry>
}

/** The one that was chosen; unless somebody chose, the only session of that title, or the only one that had it. */
export async function findTarget(
  { desk, forumId }: ForumCall,
  { reading, mayBeNewer, name, draft, entries }: Sought,
): Promise<Targets> {
  if (!mayBeNewer) return { target: null, likely: [] }
  const all = await readAllImported(desk.store, forumId, [...draft.sessions.keys()])
  const title = foldText(reading.title?.value ?? '')
  const sessions = [...draft.sessions.values()].map(({ doc }) => doc)
  const called = title === '' ? [] : sessions.filter((one) => foldText(one.title) === title)
  const before = [...all.values()].filter((one) => title !== '' && foldText(one.session.title) === title)
  const isFile = !Object.values<string>(pastedNames).includes(name)
  const fromFile = [...all.values()].filter((one) => isFile && one.name === name)
  const likely = new Map<SessionId, ImportedSession | null>(called.map(({ id }) => [id, null]))
  for (const one of [...before, ...fromFile]) if (!likely.has(one.sessionId)) likely.set(one.sessionId, one)
  const usual = onlyOf(called.map(({ id }) => id)) ?? onlyOf(before.map(({ sessionId }) => sessionId))
  const id = entries.has(targetField) ? (entries.get(targetField)?.value as SessionId) : usual
  const saved = id === undefined ? undefined : draft.sessions.get(id)
  const target =
    saved === undefined
      ? null
      : { session: saved.doc, revision: saved.revision, imported: all.get(saved.doc.id) ?? null }
  return { target, likely: [...likely].map(([id, imported]) => ({ id, imported })) }
}

function onlyOf<Value>([first, ...others]: readonly Value[]): Value | undefined {
  return others.length === 0 ? first : undefined
}
