/** Languages in a form: of a forum or a session some to tick and any other by its tag, of a text one to choose. */
import { isLanguage } from '../../../domain/field-rules.ts'
import type { Language } from '../../../domain/forum.ts'
import { sayLanguage } from '../../../text/names.ts'
import type { InterfaceLanguage, Say } from '../../../text/say.ts'
import type { Choice } from './form.ts'
import { nameChoices, pairsOfLetters, withMissing } from './named-choices.ts'
import { isTouched, type Reading, readChecked } from './reading.ts'

const commonLanguages = ['en', 'ko', 'es', 'fr', 'pt', 'ar', 'zh', 'ja', 'ru', 'de', 'it', 'id', 'vi', 'sw']

/** The common ones as boxes, any other in the field for tags. */
export function enterLanguages(languages: readonly Language[]): Record<string, string | string[]> {
  const isCommon = (one: Language) => commonLanguages.includes(one)
  return {
    languages: languages.filter(isCommon),
    otherLanguages: languages.filter((one) => !isCommon(one)).join(', '),
  }
}

/** Those that were there stay in their order, for the first one is the language that is written in. */
export function readLanguages(reading: Reading, before: readonly Language[]): Language[] {
  const { entered, was } = reading
  if (!isTouched(reading, 'languages') && !isTouched(reading, 'otherLanguages')) return [...before]
  const typedBefore = tagsIn(was.text('otherLanguages'))
  const boxes = before.filter((one) => !typedBefore.includes(one))
  const tags = tagsIn((entered.has('otherLanguages') ? entered : was).text('otherLanguages'))
  if (tags.length > mostTags) {
    reading.problems.push({ field: 'otherLanguages', code: 'too-many', facts: { most: mostTags } })
  }
  const typed = tags.slice(0, mostTags)
  const named = [...readChecked(reading, 'languages', boxes), ...typed].map((one) =>
    before.includes(one) ? one : canonicalTag(one),
  )
  return [...new Set([...before.filter((one) => named.includes(one)), ...named])]
}

/** In one field: nobody speaks more at once. */
const mostTags = 50

function tagsIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter((one) => one !== '')
}

/** `pt-br` becomes `pt-BR`; what is no tag stays as it is, and is refused by the rules of documents. */
function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}

export function languageBoxes(
  language: InterfaceLanguage,
  tags: readonly Language[] = commonLanguages,
): Choice[] {
  return [...new Set(tags)].map((value) => ({ value, label: sayLanguage(language, value) }))
}

const knownLanguages = new Map<InterfaceLanguage, Choice[]>()

/** Of a text: those of the forum first, then every other one of two letters. */
export function languageChoices(
  { say, language, forumLanguages }: { say: Say; language: InterfaceLanguage; forumLanguages: Language[] },
  has: string,
): Choice[] {
  const own = languageBoxes(language, forumLanguages)
  const others = allLanguages(language).filter(({ value }) => !forumLanguages.includes(value))
  return withMissing(
    [
      ...own.map((one) => ({ ...one, group: say('shelf.languagesOfForum') })),
      ...others.map((one) => ({ ...one, group: say('shelf.otherLanguages') })),
    ],
    has,
  )
}

function allLanguages(language: InterfaceLanguage): Choice[] {
  const tags = pairsOfLetters.map((pair) => pair.toLowerCase())
  const all =
    knownLanguages.get(language) ??
    nameChoices(tags.filter(isLanguage), language, (tag) => sayLanguage(language, tag))
  knownLanguages.set(language, all)
  return all
}
