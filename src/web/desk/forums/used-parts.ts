/** Tracks, themes and rooms that sessions still use: they can't be taken away in silence. */
import type { ForumDraft } from '../../../domain/draft.ts'
import type { Forum } from '../../../domain/forum.ts'
import type { Problem } from '../../../domain/problem.ts'
import { removalProblems } from '../../../store/check-references.ts'
import type { Entered } from '../forms/entered.ts'
import { type RowAction, readRows } from '../forms/rows.ts'

export const partLists = { tracks: 'track', themes: 'theme', rooms: 'room' } as const
export type PartList = keyof typeof partLists

/** Those of the forum that the next state has no more, told at the list that they stood in. */
export function usedPartProblems(draft: ForumDraft, next: Forum): Problem[] {
  return (Object.keys(partLists) as PartList[]).flatMap((list) => {
    const kept = new Set<string>(next[list].map(({ id }) => id))
    const gone = draft.forum.doc[list].filter(({ id }) => !kept.has(id))
    return gone.flatMap(({ id }) => removalProblems(draft, partLists[list], id)).map(at(list))
  })
}

/** Why the row of this button stays where it is. */
export async function rowRemovalProblems(
  readDraft: () => Promise<ForumDraft>,
  entered: Entered,
  action: RowAction,
): Promise<Problem[]> {
  const { list, kind } = action
  const id = readRows(entered, list)[action.at]?.id
  if (kind !== 'remove' || id === undefined || !isPartList(list.name)) return []
  return removalProblems(await readDraft(), partLists[list.name], id).map(
    at(`${list.name}.${action.at}.title`),
  )
}

function isPartList(name: string): name is PartList {
  return Object.hasOwn(partLists, name)
}

function at(field: string) {
  return (problem: Problem): Problem => ({ ...problem, field })
}
