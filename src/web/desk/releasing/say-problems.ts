/** What keeps a release from being made: of which document, and the page where it can be mended. */
import { addresses, shelfNames } from '../../../addresses.ts'
import type { ForumDraft, PartKind } from '../../../domain/draft.ts'
import { type DraftNames, namesIn } from '../../../domain/draft-names.ts'
import type { Problem } from '../../../domain/problem.ts'
import { sayProblem } from '../../../text/problems.ts'
import type { ForumCall } from '../desk.ts'
import type { ReleaseProblem } from './release-order.ts'

export function sayProblems(
  call: ForumCall,
  problems: readonly Problem[],
  draft: ForumDraft,
): ReleaseProblem[] {
  const names = namesIn(draft)
  return problems.map((problem) => {
    const text = sayProblem(call.say, problem)
    const title = problem.facts?.title === undefined ? nameOf(problem, names) : ''
    return {
      href: hrefOf(call, problem),
      text: title === '' ? text : call.say('releasing.problemOf', { title, text }),
    }
  })
}

/** `people.ana.slug` stands on Ana’s page; what belongs to no document on the forum’s. */
function hrefOf({ forumId }: ForumCall, { field }: Problem): string {
  const document = documentIn(field)
  if (document !== undefined) return addresses.document(forumId, document.kind, document.id)
  if (field === 'chosen' || field === 'release' || field === 'note') return '#main'
  return addresses.forumSettings(forumId)
}

function nameOf({ field }: Problem, names: DraftNames): string {
  const document = documentIn(field)
  if (document === undefined || document.kind === 'reference') return ''
  return names[document.kind]?.(document.id) ?? ''
}

function documentIn(field: string): { kind: PartKind; id: string } | undefined {
  const [group, id = ''] = field.split('.')
  const kind = (Object.keys(shelfNames) as PartKind[]).find((one) => shelfNames[one] === group)
  return kind === undefined || id === '' ? undefined : { kind, id }
}
