/** Which sentence a finding has, and what stands in it. No i18next here: a page in the browser fills it by itself. */
import type { Facts, Finding, RuleId } from '../domain/findings/finding.ts'

export type FindingKey =
  | `finding.${Exclude<RuleId, 'unequal-time'>}`
  | 'finding.slot-without-speaker.presenters'
  | 'finding.person-twice.many'
  | 'finding.person-between-sessions.many'
  | 'finding.unequal-time.speaker'
  | 'finding.unequal-time.panellist'

export interface FindingWords {
  key: FindingKey
  /** The facts; where there are minutes or others, they are the `count` that chooses the form. */
  values: Facts
}

export function findingWords({ rule, facts }: Pick<Finding, 'rule' | 'facts'>): FindingWords {
  const count = facts.minutes ?? facts.others
  return { key: keyOf(rule, facts), values: count === undefined ? facts : { ...facts, count } }
}

/** `templates` as `findingTemplates` gives them; an empty text where they have no such sentence. */
export function fillFinding(
  templates: Readonly<Record<string, string>>,
  language: string,
  { key, values }: FindingWords,
): string {
  const form = typeof values.count === 'number' ? `_${formOf(values.count, language)}` : ''
  const template = templates[key + form] ?? templates[key] ?? ''
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

function keyOf(rule: RuleId, facts: Facts): FindingKey {
  if (rule === 'unequal-time') {
    return facts.role === 'panellist' ? 'finding.unequal-time.panellist' : 'finding.unequal-time.speaker'
  }
  if (rule === 'slot-without-speaker' && facts.presenters !== undefined) {
    return 'finding.slot-without-speaker.presenters'
  }
  if ((rule === 'person-twice' || rule === 'person-between-sessions') && facts.others !== undefined) {
    return `finding.${rule}.many`
  }
  return `finding.${rule}`
}

/** Made once for each language: a page fills many sentences at every key that is pressed. */
const pluralRules = new Map<string, Intl.PluralRules>()

function formOf(count: number, language: string): Intl.LDMLPluralRule {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language)
  pluralRules.set(language, rules)
  return rules.select(count)
}
