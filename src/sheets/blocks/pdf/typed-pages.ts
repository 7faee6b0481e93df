/**
 * A PDF that was printed from a text file: one size, every letter as wide as the others, no ruled lines. It becomes that
 * text again, with its tabs and without the line ends of the paper, and is read as text.
 */
import { median, type PageContent, type Word } from './page-content.ts'
import { lineOf, linesOfWords, type TextLine } from './text-lines.ts'

const leastWords = 20
const leastShare = 0.97
/** What office programs set without being asked: half an inch, 1.25 and 1.27 centimetres, in points. */
const usualStops = [35.45, 36]
/** Of a letter: nearer than this two places are the same. */
const near = 0.15

interface Sheet {
  /** Of a letter, in points. */
  letter: number
  left: number
  right: number
  pitch: number
  stop: number
}

/** Undefined for any other PDF. */
export function typedText(pages: readonly PageContent[]): string | undefined {
  const words = pages.flatMap((page) => page.words)
  const isRuled = pages.some(({ level, upright }) => level.length + upright.length > 2)
  if (words.length < leastWords || isRuled) return undefined
  const letter = median(words.map(letterWidth))
  const alike = words.filter((word) => Math.abs(letterWidth(word) - letter) < letter * 0.04)
  const isPlain = words.every(({ size }) => Math.abs(size - (words[0]?.size ?? 0)) < 0.1)
  if (!isPlain || alike.length < words.length * leastShare) return undefined
  return textOf(pages, letter)
}

/** Signs of East Asian scripts take two places. */
function letterWidth({ text, left, right }: Word): number {
  const places = [...text].reduce(
    (sum, sign) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/.test(sign) ? 2 : 1),
    0,
  )
  return (right - left) / Math.max(places, 1)
}

function textOf(contents: readonly PageContent[], letter: number): string {
  const pages = contents.map(({ words }) => linesOfWords(words))
  const all = pages.flat()
  const left = Math.min(...all.map((line) => line.left))
  const sheet = {
    letter,
    left,
    /* A short text does not show how far its lines could have gone. */
    right: Math.max(...all.map((line) => line.right), (contents[0]?.width ?? 0) - left),
    pitch: median(
      pages.flatMap((lines) => lines.slice(1).map((line, at) => line.baseline - (lines[at]?.baseline ?? 0))),
    ),
    stop: stopOf(all, left, letter),
  }
  let text = ''
  let before: TextLine | undefined
  for (const lines of pages)
    for (const [at, line] of lines.entries()) {
      const blank = at === 0 || before === undefined ? 0 : emptyLines(before, line, sheet)
      text +=
        before === undefined
          ? ''
          : blank === 0 && isCut(before, line, sheet)
            ? joint(text, line, sheet)
            : '\n'.repeat(1 + blank)
      text += typedLine(line, sheet)
      before = line
    }
  return text
}

/** Where most of the words begin that only a gap parts from the word before. */
function stopOf(lines: readonly TextLine[], left: number, letter: number): number {
  const starts = lines.flatMap(({ words }) =>
    words.filter((word, at) => isTabbed(words[at - 1], word, letter)).map((word) => word.left - left),
  )
  const fits = (stop: number) =>
    starts.filter((start) => Math.abs(start / stop - Math.round(start / stop)) * stop < letter * 0.5).length
  return usualStops.toSorted((one, other) => fits(other) - fits(one))[0] ?? 36
}

function isTabbed(before: Word | undefined, word: Word, letter: number): boolean {
  return before !== undefined && !word.spaced && word.left - before.right > letter * near
}

function emptyLines(before: TextLine, line: TextLine, { pitch }: Sheet): number {
  return Math.max(0, Math.min(3, Math.round((line.baseline - before.baseline) / pitch) - 1))
}

/** The paper ended the line: its next word, or what of it ends in a hyphen, would not have fitted. A tab may lead it. */
function isCut(before: TextLine, line: TextLine, { left, right, letter, stop }: Sheet): boolean {
  const [first] = line.words
  if (first === undefined || beginsRow(before, line)) return false
  const piece = /^[^-]*-(?=[^-])/.exec(first.text)?.[0].length ?? first.text.length
  const overRight = (from: number) => from + letter * piece > right + letter * 0.5
  const indent = line.left - left
  if (indent <= letter * near) return overRight(before.right + letter)
  const isTab = Math.abs(indent - stop) < letter * 0.5
  return isTab && overRight(left + (Math.floor((before.right - left) / stop) + 1) * stop)
}

/** `17:30 h. Break`, `16:20 – 16:30`: what begins so is a row of its own, unless the line before leads to it. */
function beginsRow(before: TextLine, line: TextLine): boolean {
  const text = line.words.map((word) => word.text).join(' ')
  if (!/^(?:[Oo]re |ORE )?\d{1,2}\s?[:.hH]\s?\d{2}(?:\s?hs?\.?)?\s?(?:[-–—|:~]|\p{Lu})/u.test(text))
    return false
  return !/(?:^|\s)(?:at|from|to|and|the|de|a|las|y|à|et|alle|dalle|ore|e|às|das|[-–—,(])$/iu.test(
    before.words.at(-1)?.text ?? '',
  )
}

function joint(text: string, line: TextLine, { left, letter }: Sheet): string {
  return /\p{L}-$/u.test(text) || line.left - left > letter * near ? '' : ' '
}

function typedLine(line: TextLine, { left, letter, stop }: Sheet): string {
  let text = ''
  let end = left
  for (const [at, word] of lineOf(line.words).words.entries()) {
    const gap = word.left - end
    const isFirst = at === 0
    if (gap > letter * near) {
      const tabs = Math.round((word.left - left) / stop) - Math.floor((end - left + letter * near) / stop)
      const isTab = isFirst
        ? Math.abs(gap / stop - Math.round(gap / stop)) * stop < letter * 0.5
        : !word.spaced
      text += isTab && tabs > 0 ? '\t'.repeat(tabs) : ' '.repeat(Math.max(1, Math.round(gap / letter)))
    }
    text += word.text
    end = word.right
  }
  return text
}
