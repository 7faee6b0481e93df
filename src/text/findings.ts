/** What an organizer may want to look at, in words: "Items run 6 minutes past the planned end at 19:00." */
import type { Checked } from '../domain/findings/checked.ts'
import type { Severity } from '../domain/findings/finding.ts'
import type { MendedRule } from '../domain/findings/fixes.ts'
import { checkedWords, findingWords, type Told } from './finding-words.ts'
import { type InterfaceLanguage, interfaceLanguages, type Say } from './say.ts'

export function sayFinding(say: Say, finding: Told): string {
  const { key, values } = findingWords(finding)
  return say(key, values)
}

/** `The items add up to the planned 90 minutes.` */
export function sayChecked(say: Say, checked: Checked): string {
  const { key, values } = checkedWords(checked)
  return say(key, values)
}

/** What the button does that mends a finding of this rule. */
export function sayFix(say: Say, rule: MendedRule): string {
  return say(`findingFix.${rule}`)
}

export function saySeverity(say: Say, severity: Severity): string {
  return say(`findingSeverity.${severity}`)
}

/** Every sentence of findings as it is written, placeholders and plural forms included, for a page that fills them. */
export function findingTemplates(language: InterfaceLanguage): Record<string, string> {
  const sentences = Object.entries(interfaceLanguages[language] as Record<string, string>)
  return Object.fromEntries(sentences.filter(([key]) => /^finding(?:Severity|Fix|Checked)?\./.test(key)))
}
