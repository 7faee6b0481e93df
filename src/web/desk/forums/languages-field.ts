/** The languages of a forum in a form: common ones to tick, any other by its tag. */
import type { Language } from '../../../domain/forum.ts'
import { sayLanguage } from '../../../text/names.ts'
import type { InterfaceLanguage } from '../../../text/say.ts'
import type { Entered } from '../forms/entered.ts'
import type { Choice } from '../forms/form.ts'

const commonLanguages = ['en', 'ko', 'es', 'fr', 'pt', 'ar', 'zh', 'ja', 'ru', 'de', 'it', 'id', 'vi', 'sw']

export function enterLanguages(languages: readonly Language[]): Record<string, string | string[]> {
  const isCommon = (one: Language) => commonLanguages.includes(one)
  return {
    languages: languages.filter(isCommon),
    otherLanguages: languages.filter((one) => !isCommon(one)).join(', '),
  }
}

/** Those that the forum had stay in their order, for the first one is the language it writes in. */
export function readLanguages(entered: Entered, before: readonly Language[] = []): Language[] {
  const others = entered.text('otherLanguages').split(/[\s,;]+/)
  const named = [...new Set([...entered.all('languages'), ...others.filter((one) => one !== '')])]
  return [...before.filter((one) => named.includes(one)), ...named.filter((one) => !before.includes(one))]
}

export function languageChoices(language: InterfaceLanguage): Choice[] {
  return commonLanguages.map((value) => ({ value, label: sayLanguage(language, value) }))
}
