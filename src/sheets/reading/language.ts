/** The language that a document is written in: by its small words, with what it says of itself as a hint. */
import { languageOf } from '../../text/text-language.ts'
import type { SheetDocument } from '../blocks/block.ts'
import { cellText } from '../blocks/block.ts'
import { smallWordsOf } from './words/label-qualifiers.ts'

/** Letters that are looked at. */
const enough = 20_000
/** Among so many words one of a language's small words stands. */
const leastShare = 0.04

export function languageOfDocument(document: SheetDocument): string | null {
  const text = textOf(document)
  const words = withoutHalves(text.toLowerCase()).match(/\p{L}+/gu) ?? []
  if (words.length === 0) return null
  const hint = document.language?.split('-')[0]?.toLowerCase()
  const hangul = words.filter((word) => /\p{Script=Hangul}/u.test(word)).length
  if (hangul > words.length / 3) return 'ko'
  const [best, second] = Object.entries(smallWordsOf)
    .map(([language, known]) => ({
      language,
      share: words.filter((word) => known.has(word)).length / words.length,
    }))
    .sort((a, b) => b.share - a.share || Number(b.language === hint) - Number(a.language === hint))
  const isClear = best !== undefined && best.share >= leastShare && best.share > (second?.share ?? 0) * 1.15
  if (isClear) return best.language
  if (hint !== undefined && [best?.language, second?.language].includes(hint)) return hint
  return languageOf(text, hint === undefined ? [] : [hint]) ?? hint ?? null
}

/** `8:30am` and `p. m.` are small words of several languages. */
function withoutHalves(text: string): string {
  return text.replace(/(?<=\d ?)[ap]\.? ?m(?!\p{L})\.?/gu, ' ')
}

function textOf({ blocks }: SheetDocument): string {
  let text = ''
  for (const block of blocks) {
    if (text.length > enough) break
    text +=
      block.kind === 'table' ? `${block.cells.slice(0, 500).map(cellText).join('\n')}\n` : `${block.text}\n`
  }
  return text.slice(0, enough)
}
