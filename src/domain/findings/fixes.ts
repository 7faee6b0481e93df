/** Findings mended on one click: the button's name for what it does, and the session after it. */
import type { Session } from '../session.ts'
import { fingerprintOf } from './acceptance.ts'
import type { Finding, RuleId } from './finding.ts'
import { findSession, sessionRules } from './session-findings.ts'
import type { SheetContext } from './sheet-context.ts'

export const mendedRules = [
  'under-plan',
  'over-plan',
  'row-before-start',
  'overlap',
  'gap',
  'locked-end-missed',
  'title-differs',
  'name-two-ways',
  'slot-without-speaker',
  'theme-without-speaker',
  'question-twice',
  'clock-pair',
] as const satisfies readonly RuleId[]
export type MendedRule = (typeof mendedRules)[number]

export interface Fix {
  rule: MendedRule
  /** `fix:<rule>:<fingerprint>`, the value of the editor's button. */
  act: string
}

const rules = new Map(sessionRules.map((rule) => [rule.id, rule]))

/** Undefined where it can't be mended without asking, or another document would have to change. */
export function fixOf(finding: Finding): Fix | undefined {
  const rule = mendedRules.find((one) => one === finding.rule)
  if (rule === undefined || !isMendable(finding)) return undefined
  return { rule, act: `fix:${rule}:${fingerprintOf(finding)}` }
}

/** The value of the editor's button. */
export function fixAct(finding: Finding): string | undefined {
  return fixOf(finding)?.act
}

/** The session without what that button was for; undefined when it is there no more, or was no such button. */
export function fixSession(sheet: SheetContext, act: string): Session | undefined {
  if (!act.startsWith('fix:')) return undefined
  const finding = findSession(sheet).find((one) => fixOf(one)?.act === act)
  return finding === undefined ? undefined : rules.get(finding.rule)?.fix?.(sheet, finding)
}

/** Two documents of one person are not the session's to mend, and a presentation without presenters offers nobody. */
function isMendable({ rule, subject, facts }: Finding): boolean {
  if (rule === 'slot-without-speaker') return facts.presenters !== undefined
  return rule !== 'name-two-ways' || subject.kind === 'row'
}
