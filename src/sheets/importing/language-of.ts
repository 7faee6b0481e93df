/** The language in which a document of the forum is written: the sheet's own, where it can be told. */
import { isLanguage } from '../../domain/field-rules.ts'
import type { Forum, Language } from '../../domain/forum.ts'
import type { Reading } from '../reading/reading.ts'

export function languageOf({ language }: Reading, { languages }: Pick<Forum, 'languages'>): Language {
  return language !== null && isLanguage(language) ? language : (languages[0] ?? 'en')
}
