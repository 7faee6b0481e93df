/** Which sentence a finding has, and what stands in it. No i18next here: a page in the browser fills it by itself. */
import type { Checked, CheckId } from '../domain/findings/checked.ts'
import type { Facts, Finding, ForumFinding, ForumRuleId, RuleId } from '../domain/findings/finding.ts'

type EmptyPart = 'background' | 'objectives' | 'main-question' | 'round'

export type FindingKey =
  | `finding.${Exclude<RuleId, 'unequal-time' | 'empty-brief'>}`
  | `finding.${ForumRuleId}`
  | 'finding.slot-without-speaker.presenters'
  | `finding.${'person-twice' | 'moderator-twice' | 'person-between-sessions'}.many`
  | `finding.unequal-time.${'speaker' | 'panellist'}`
  | 'finding.name-two-ways.people'
  | 'finding.question-twice.main'
  | 'finding.country-twice.other'
  | 'finding.clock-pair.itself'
  | 'finding.other-language.questions'
  | `finding.empty-brief.${EmptyPart}`
  | `findingChecked.${CheckId}`

export interface FindingWords {
  key: FindingKey
  /** The facts; where there are minutes or others, they are the `count` that chooses the form. */
  values: Facts
}

/** A finding of a session, or of its forum. */
export type Told = Pick<Finding, 'rule' | 'facts'> | Pick<ForumFinding, 'rule' | 'facts'>

export function findingWords({ rule, facts }: Told): FindingWords {
  const count = facts.minutes ?? facts.others
  return { key: keyOf(rule, facts), values: count === undefined ? facts : { ...facts, count } }
}

export function checkedWords({ id, facts }: Checked): FindingWords {
  return { key: `findingChecked.${id}`, values: facts }
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

function keyOf(rule: RuleId | ForumRuleId, facts: Facts): FindingKey {
  if (rule === 'unequal-time') {
    return facts.role === 'panellist' ? 'finding.unequal-time.panellist' : 'finding.unequal-time.speaker'
  }
  if (rule === 'empty-brief') return `finding.empty-brief.${facts.part as EmptyPart}`
  if (rule === 'slot-without-speaker' && facts.presenters !== undefined) {
    return 'finding.slot-without-speaker.presenters'
  }
  if (rule === 'person-twice' || rule === 'moderator-twice' || rule === 'person-between-sessions') {
    return facts.others === undefined ? `finding.${rule}` : `finding.${rule}.many`
  }
  if (rule === 'name-two-ways' && facts.other !== undefined) return 'finding.name-two-ways.people'
  if (rule === 'question-twice' && facts.first === undefined) return 'finding.question-twice.main'
  if (rule === 'country-twice' && facts.same === 'no') return 'finding.country-twice.other'
  if (rule === 'clock-pair' && facts.itself === 'yes') return 'finding.clock-pair.itself'
  if (rule === 'other-language' && facts.part === 'questions') return 'finding.other-language.questions'
  return `finding.${rule}`
}

/** Made once for each language: a page fills many sentences at every key that is pressed. */
const pluralRules = new Map<string, Intl.PluralRules>()

function formOf(count: number, language: string): Intl.LDMLPluralRule {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language)
  pluralRules.set(language, rules)
  return rules.select(count)
}
