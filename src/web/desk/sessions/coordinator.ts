/** What the coordinator of one session may see and name of the forum: what the session has, what is public, what is ready. */
import type { ForumDraft } from '../../../domain/draft.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { ReleasedForum } from '../../../domain/release/released-forum.ts'
import type { Session } from '../../../domain/session.ts'
import type { BookKind } from './name-book.ts'

type Named = Record<BookKind, ReadonlySet<string>>
type ReadyPresentation = (id: string) => boolean

export function mayName(
  session: Session,
  released: ReleasedForum | undefined,
  isReady: ReadyPresentation,
): (kind: BookKind, id: string) => boolean {
  const had = namedIn(session)
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
export function namingProblems(session: Session, may: (kind: BookKind, id: string) => boolean): Problem[] {
  const check = (field: string, kind: BookKind, id: string | null): Problem[] =>
    id === null || may(kind, id) ? [] : [{ field, code: `${kind}-unknown`, facts: { id } }]
  return [
    ...session.items.flatMap(({ people, presentationId }, row) => [
      ...check(`items.${row}.presentationId`, 'presentation', presentationId),
      ...people.flatMap(({ personId }, at) =>
        check(`items.${row}.people.${at}.personId`, 'person', personId),
      ),
    ]),
    ...session.participations.flatMap(({ personId, organisationId }, row) => [
      ...check(`participations.${row}.personId`, 'person', personId),
      ...check(`participations.${row}.organisationId`, 'organisation', organisationId),
    ]),
  ]
}

function namedIn({ items, participations }: Session): Named {
  return {
    person: new Set([
      ...participations.map(({ personId }) => personId),
      ...items.flatMap(({ people }) => people.map(({ personId }) => personId)),
    ]),
    presentation: new Set(items.flatMap(({ presentationId }) => presentationId ?? [])),
    organisation: new Set(participations.flatMap(({ organisationId }) => organisationId ?? [])),
  }
}
