/** What keeps a release from being made, each with the page where it can be mended. */
import { addresses, shelfNames } from '../../../addresses.ts'
import type { PartKind } from '../../../domain/draft.ts'
import type { Problem } from '../../../domain/problem.ts'
import { sayProblem } from '../../../text/problems.ts'
import type { ForumCall } from '../desk.ts'
import type { ReleaseProblem } from './release-order.ts'

export function sayProblems(call: ForumCall, problems: readonly Problem[]): ReleaseProblem[] {
  return problems.map((problem) => ({
    href: hrefOf(call, problem),
    text: sayProblem(call.say, problem),
  }))
}

/** `people.ana.slug` stands on Ana’s page; what belongs to no document on the forum’s. */
function hrefOf({ forumId }: ForumCall, { field }: Problem): string {
  const [group, id = ''] = field.split('.')
  const kinds = Object.keys(shelfNames) as PartKind[]
  const kind = kinds.find((one) => shelfNames[one] === group)
  if (kind !== undefined && id !== '') return addresses.document(forumId, kind, id)
  if (field === 'chosen' || field === 'release' || field === 'note') return '#main'
  return addresses.forumSettings(forumId)
}
