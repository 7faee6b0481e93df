/** What a text is written in: told from its letters and its commonest words, and by a detector where these do not say. */
import { LRUCache } from 'lru-cache'
import { detectAll } from 'tinyld/light'
import type { Language } from '../domain/forum.ts'

/** Letters that are looked at: more tell no more. */
const enough = 300
/** Below this the detector only guesses. */
const leastAccuracy = 0.25
/** Of a text's words in its own language, so many at least are among the commonest. */
const commonShare = 0.12

const commonWords: Record<Language, ReadonlySet<string>> = {
  en: words('the of and to in a is that for with are by from as on'),
  es: words('de la que el en y a los se del las un por con una para'),
  fr: words('de la le les et des en un une du que est pour dans qui sur'),
  pt: words('de a o que e do da em um para com uma os no se na'),
  de: words('der die und in den von zu das mit sich des auf für ist im dem'),
  it: words('di e il la che in un per una con del non della le si da'),
}

const told = new LRUCache<string, { language: Language | undefined }>({ max: 2_000 })

/** `likely` is asked first. The same text is worked out once. */
export function languageOf(text: string, likely: readonly Language[]): Language | undefined {
  const start = text.slice(0, enough)
  const key = `${likely.join()} ${start}`
  const before = told.get(key)
  if (before !== undefined) return before.language
  const asked = [...likely, ...Object.keys(commonWords), 'ko']
  const language = asked.find((one) => readsAs(start, one.split('-')[0] ?? '')) ?? detect(start)
  told.set(key, { language })
  return language
}

function readsAs(text: string, language: Language): boolean {
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (language === 'ko') return all.filter((word) => /\p{Script=Hangul}/u.test(word)).length > all.length / 2
  const common = commonWords[language]
  if (common === undefined) return false
  const share = (those: ReadonlySet<string>) => all.filter((word) => those.has(word)).length / all.length
  const own = share(common)
  return own >= commonShare && Object.values(commonWords).every((other) => share(other) <= own)
}

function detect(text: string): Language | undefined {
  const [best] = detectAll(text)
  return best !== undefined && best.accuracy >= leastAccuracy ? best.lang : undefined
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
