/** What the coordinator of one session may see and name of the forum: what the session has, what is public, what is ready. */
import type { ForumDraft } from './draft.ts'
import { type NamedInSession, namedInSession } from './named-in-session.ts'
import { namings } from './namings.ts'
import type { Problem } from './problem.ts'
import type { ReleasedForum } from './release/released-forum.ts'
import type { Session } from './session.ts'

type Kind = keyof NamedInSession
type MayName = (kind: Kind, id: string) => boolean
type ReadyPresentation = (id: string) => boolean

export function mayName(
  session: Session,
  released: ReleasedForum | undefined,
  isReady: ReadyPresentation,
): MayName {
  const had: Record<Kind, ReadonlySet<string>> = namedInSession(session)
  return (kind, id) => {
    if (had[kind].has(id)) return true
    if (kind === 'person') return released?.people.has(id as never) ?? false
    if (kind === 'organisation') return released?.organisations.has(id as never) ?? false
    return isReady(id) || (released?.presentations.has(id as never) ?? false)
  }
}

export function readyPresentations({ presentations }: Pick<ForumDraft, 'presentations'>): ReadyPresentation {
  return (id) => presentations.get(id as never)?.doc.state === 'ready'
}

/** Everything that the session names and its coordinator may not, as though it were not there. */
export function namingProblems(session: Session, may: MayName): Problem[] {
  return namings('session', session).flatMap(({ field, kind, id }) => {
    const isSearched = kind === 'person' || kind === 'presentation' || kind === 'organisation'
    return !isSearched || may(kind, id) ? [] : [{ field, code: `${kind}-unknown`, facts: { id } }]
  })
}
