/** Tracks, themes and rooms that sessions still use: they can't be taken away in silence. */
import type { ForumDraft } from '../../../domain/draft.ts'
import { type PartList, partLists } from '../../../domain/namings.ts'
import type { Problem } from '../../../domain/problem.ts'
import { removalProblems } from '../../../store/check-references.ts'
import type { Entered } from '../forms/entered.ts'
import { type RowAction, readRows } from '../forms/rows.ts'

/** Why the row of this button stays where it is. */
export async function rowRemovalProblems(
  readDraft: () => Promise<ForumDraft>,
  entered: Entered,
  action: RowAction,
): Promise<Problem[]> {
  const { list, kind } = action
  const id = readRows(entered, list)[action.at]?.id
  if (kind !== 'remove' || id === undefined || !isPartList(list.name)) return []
  const field = `${list.name}.${action.at}.title`
  return removalProblems(await readDraft(), partLists[list.name], id).map((one) => ({ ...one, field }))
}

function isPartList(name: string): name is PartList {
  return Object.hasOwn(partLists, name)
}
