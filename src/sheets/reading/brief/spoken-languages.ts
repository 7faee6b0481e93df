/** Languages by their names in six languages, by their own names and by their codes: "English and Spanish", "영어", "EN/FR". */

import { foldText } from '../../../domain/folding.ts'
import type { Passage } from '../../blocks/block.ts'
import { type Found, found } from '../reading.ts'

const codes =
  'en ko es fr it pt de ja zh ar ru nl sv no da fi pl cs el tr he hi bn id ms vi th tl sw am uk ro hu bg hr sr sk sl lt lv et ca eu gl ne ur fa ta km lo my mn ht qu gn ay cy ga af zu xh so rw'.split(
    ' ',
  )
const alsoCalled: Record<string, string> = {
  castellano: 'es',
  castilian: 'es',
  castilla: 'es',
  mandarin: 'zh',
  'haitian creole': 'ht',
  'creole haitien': 'ht',
  farsi: 'fa',
  한글: 'ko',
  filipino: 'tl',
}

let known: Map<string, string> | undefined

function names(): Map<string, string> {
  if (known !== undefined) return known
  known = new Map(Object.entries(alsoCalled))
  for (const code of codes) {
    for (const language of ['en', 'ko', 'es', 'fr', 'it', 'pt', code]) {
      const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code)
      if (name !== undefined) known.set(foldText(name), code)
    }
  }
  return known
}

/** From here on a text tells what is interpreted, not what is spoken. */
const interpreted = /interpr[eé]t|traduc|tradu[zç]|traduz|통역|subtit|sottotit|sous-titr|legend/iu

/** `☐ French`, as far as the next box. */
const unticked = /[☐□▢❏][^☐□▢❏☑☒✓✔■▣⊠\n]{0,60}/gu

/** The languages that a session is held in, each once. */
export function languagesIn(passage: Passage): Found<string>[] {
  const stop = interpreted.exec(passage.text)?.index ?? passage.text.length
  const chosen = passage.text.slice(0, stop).replace(unticked, (option) => ' '.repeat(option.length))
  const words = [...chosen.matchAll(/[\p{L}\p{M}]+/gu)]
  const isCodes = words.every(([word]) => /^(?:[A-Z]{2}|and|y|et|e|ou?)$/.test(word))
  const languages: Found<string>[] = []
  for (const [at, { 0: word, index }] of words.entries()) {
    const next = words[at + 1]?.[0]
    const pair = next === undefined ? word : `${word} ${next}`
    const written = codeOf(pair, false) === undefined ? word : pair
    const code = codeOf(written, isCodes)
    if (code === undefined || languages.some(({ value }) => value === code)) continue
    const from = passage.spot.from + index
    languages.push(found(code, { ...passage.spot, from, to: from + written.length }))
  }
  return languages
}

function codeOf(word: string, isCodes: boolean): string | undefined {
  const folded = foldText(word)
  if (isCodes && codes.includes(folded)) return folded
  return names().get(folded) ?? names().get(folded.replace(/(?:로|으로)$/u, ''))
}
