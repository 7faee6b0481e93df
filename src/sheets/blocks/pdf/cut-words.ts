/** Hyphens at the ends of lines: some cut a word in two, some belong to it. The rest of the document tells which. */
import type { Block } from '../block.ts'

/** Stands where a hyphen at the end of a line was, until the whole document is there. No text of a PDF holds it. */
export const cutMark = '\uE000'

const pair = /(?<![\p{L}\uE000])(\p{L}{1,30})[-‐](\p{Ll}\p{L}{0,29})(?![\p{L}\uE000])/gu
const cut = /(\p{L}{1,30})\uE000(\p{L}{1,30})/gu
const plainWord = /(?<![\p{L}\uE000])\p{L}{1,60}(?![\p{L}\uE000])/gu
/** Before these a hyphen is often their own, `co-operative`, though the word is written without it elsewhere. */
const hyphened = /^(?:anti|co|ex|multi|non|post|re|self|semi|socio|vice|well)$/i

export function settleCuts(blocks: readonly Block[]): Block[] {
  const texts = blocks.flatMap(textsOf)
  if (!texts.some((text) => text.includes(cutMark))) return [...blocks]
  const settle = settlerOf(texts)
  return blocks.map((block) => {
    if (block.kind !== 'table') return { ...block, text: settle(block.text) }
    const cells = block.cells.map((cell) => ({
      ...cell,
      lines: cell.lines.map((line) => ({ ...line, text: settle(line.text) })),
    }))
    return { ...block, cells }
  })
}

function textsOf(block: Block): string[] {
  return block.kind === 'table'
    ? block.cells.flatMap(({ lines }) => lines.map(({ text }) => text))
    : [block.text]
}

function settlerOf(texts: readonly string[]): (text: string) => string {
  const whole = new Set(texts.flatMap((text) => (text.match(plainWord) ?? []).map(stemOf)))
  const pairs = texts.flatMap((text) => [...text.matchAll(pair)].map(([, a, b]) => stemOf(`${a}-${b}`)))
  const cuts = texts.flatMap((text) => [...text.matchAll(cut)].map(([, a, b]) => stemOf(`${a}-${b}`)))
  const twins = new Set(pairs)
  const open = cuts.filter((one) => !twins.has(one)).length
  // Who cuts words does it in many lines; a hyphen that belongs to a word stands inside of lines more often.
  const cutsWords = open >= 3 && open > 2 * pairs.length
  return (text) =>
    text
      .replace(cut, (_, a: string, b: string) => {
        const isKnown = whole.has(stemOf(a + b)) && !hyphened.test(a)
        return (cutsWords || isKnown) && !twins.has(stemOf(`${a}-${b}`)) ? a + b : `${a}-${b}`
      })
      .replaceAll(cutMark, '-')
}

/** A plural tells about its singular. */
function stemOf(word: string): string {
  return word.toLowerCase().replace(/s$/, '')
}
