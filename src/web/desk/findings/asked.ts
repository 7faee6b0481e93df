/** Which of a forum's findings its page shows: what the address asks for, and the addresses of the other choices. */
import { addresses } from '../../../addresses.ts'
import { isOpen, type Judged } from '../../../domain/findings/acceptance.ts'
import { type ForumRuleId, type RuleId, severities } from '../../../domain/findings/finding.ts'
import { readWholeNumber } from '../../whole-number.ts'
import type { ForumCall } from '../desk.ts'

/** By severity what is open, or what was accepted; without one all that is open. */
export const sorts = [...severities, 'accepted'] as const
export type Sort = (typeof sorts)[number]

export interface Asked {
  only: Sort | undefined
  /** Any text; of a rule that found nothing nothing is shown. */
  rule: string
  page: number
}

const mostInRule = 60

export function readAsked({ req }: ForumCall): Asked {
  const { only, rule, page } = req.query
  return {
    only: sorts.find((one) => one === only),
    rule: typeof rule === 'string' ? rule.slice(0, mostInRule) : '',
    page: Math.max(1, readWholeNumber(String(page ?? ''))),
  }
}

export function askedHref({ forumId }: ForumCall, { only, rule, page }: Asked): string {
  const query = new URLSearchParams({
    ...(only === undefined ? {} : { only }),
    ...(rule === '' ? {} : { rule }),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString()
  return addresses.findings(forumId) + (query === '' ? '' : `?${query}`)
}

export type Sorted = Pick<Judged, 'severity' | 'standing'> & { rule: RuleId | ForumRuleId }

export function isOfSort(finding: Sorted, only: Sort | undefined): boolean {
  if (only === 'accepted') return !isOpen(finding)
  return isOpen(finding) && (only === undefined || finding.severity === only)
}

export function isAskedFor(finding: Sorted, { only, rule }: Asked): boolean {
  return isOfSort(finding, only) && (rule === '' || finding.rule === rule)
}
