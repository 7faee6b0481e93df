/** What an organizer may want to look at, in words: "Items run 6 minutes past the planned end at 19:00." */
import type { Finding, Severity } from '../domain/findings/finding.ts'
import { findingWords } from './finding-words.ts'
import { type InterfaceLanguage, interfaceLanguages, type Say } from './say.ts'

export function sayFinding(say: Say, finding: Pick<Finding, 'rule' | 'facts'>): string {
  const { key, values } = findingWords(finding)
  return say(key, values)
}

export function saySeverity(say: Say, severity: Severity): string {
  return say(`findingSeverity.${severity}`)
}

/** Every sentence of findings as it is written, placeholders and plural forms included, for a page that fills them. */
export function findingTemplates(language: InterfaceLanguage): Record<string, string> {
  const sentences = Object.entries(interfaceLanguages[language] as Record<string, string>)
  return Object.fromEntries(sentences.filter(([key]) => /^finding(?:Severity)?\./.test(key)))
}
