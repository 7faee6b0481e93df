/** Sentences by key, in the reader's language: one file a language; a test holds each to every key. */
import i18next from 'i18next'
import { en } from './en.ts'
import { ko } from './ko.ts'

/** Every language of the interface, in the order in which it is offered: a further one is its file and its name here. */
export const interfaceLanguages = { en, ko }

export type InterfaceLanguage = keyof typeof interfaceLanguages
type PluralKey<Key> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
  ? Stem
  : Key
export type TextKey = PluralKey<keyof typeof en>
type PluralStem = keyof typeof en extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never
/** A language's sentences: `_one` and `_other` where a count decides, or whatever forms the language has for it. */
export type Sentences = Partial<
  Record<keyof typeof en | `${PluralStem}_${'zero' | 'two' | 'few' | 'many'}` | `city.${string}`, string>
>

export type Say = (key: TextKey, values?: Record<string, string | number>) => string

export const defaultLanguage: InterfaceLanguage = 'en'

const dictionary = i18next.createInstance()
await dictionary.init({
  lng: defaultLanguage,
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  resources: Object.fromEntries(
    Object.entries(interfaceLanguages).map(([language, sentences]) => [language, { translation: sentences }]),
  ),
})

export function isInterfaceLanguage(tag: string): tag is InterfaceLanguage {
  return Object.hasOwn(interfaceLanguages, tag)
}

/** The sentences of one language. Values are put in as they are: whoever shows the text escapes it for its format. */
export function sayIn(language: InterfaceLanguage): Say {
  const translate = dictionary.getFixedT(language)
  return (key, values) => translate(key, values ?? {}) as string
}
