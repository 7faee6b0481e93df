/** Lines that go on one another become one text: where a line is full, the next one continues it. */
import { type Bullet, bulletOf, withoutSign } from './bullets.ts'
import { joinLines } from './joined-lines.ts'
import { median } from './page-content.ts'
import { lineText, type TextLine } from './text-lines.ts'

export interface LineGroup {
  lines: TextLine[]
  bullet: Bullet | undefined
  text: string
  strong: boolean
  size: number
}

/** `right` is how far a line may reach. */
export function groupLines(lines: readonly TextLine[], right: number): LineGroup[] {
  const pitch = usualPitch(lines)
  const narrow = right - Math.min(...lines.map((line) => line.left))
  const groups: { lines: TextLine[]; bullet: Bullet | undefined }[] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const bullet = isInside(group?.lines.at(-1), line, { lines, right }) ? undefined : bulletOf(line)
    if (group !== undefined && bullet === undefined && goesOn(group, line, { right, pitch, narrow }))
      group.lines.push(line)
    else groups.push({ lines: [line], bullet })
  }
  return groups.map((group) => finishGroup(group, right))
}

/** A dash that found no room at the end of a line begins the next one; bullets are several, one below the other. */
function isInside(last: TextLine | undefined, line: TextLine, place: Place): boolean {
  const isDash = ({ words: [first] }: TextLine) => first !== undefined && /^[-–—]$/.test(first.text)
  if (last === undefined || !isDash(line) || isDash(last) || !isFull(last, line, place.right)) return false
  return !place.lines.some((one) => one !== line && isDash(one) && Math.abs(one.left - line.left) < 3)
}

interface Place {
  lines: readonly TextLine[]
  right: number
}

interface Space {
  right: number
  pitch: number
  /** From the left to the right of the place. */
  narrow: number
}

function goesOn(group: Pick<LineGroup, 'lines' | 'bullet'>, next: TextLine, space: Space): boolean {
  const last = group.lines.at(-1)
  if (last === undefined || !looksAlike(last, next)) return false
  if (next.baseline - last.baseline > 1.22 * space.pitch + 0.6) return false
  if (endsOpen(last) && /^\d/.test(next.words[0]?.text ?? '')) return true
  if (/^[([]?\d{1,2}\s?[:.h]\s?\d{2}/.test(next.words[0]?.text ?? '')) return false
  if (!isFull(last, next, space.right)) return false
  if (beginsWithLabel(next) && !leadsOn(last)) return false
  if (space.narrow < 14 * next.size && looksNamed(last) && looksNamed(next)) return false
  return beginsBelow(group, next) || sameMiddle(last, next)
}

/** `Facilitator: Ana Ruiz` below a line that is full by chance. */
function beginsWithLabel({ words }: TextLine): boolean {
  return words.length > 1 && /^\p{Lu}[\p{L}/]{3,24}:$/u.test(words[0]?.text ?? '')
}

function leadsOn({ words }: TextLine): boolean {
  return /(?:^(?:of|the|for|and|de|del|la|y|du|des|et|di|e|do|da|per|para|pour)|[,&/(–—-])$/iu.test(
    words.at(-1)?.text ?? '',
  )
}

/** `9:00 –` waits for what is below. */
function endsOpen(line: TextLine): boolean {
  return /\d\s?[–—~-]$/.test(lineText(line))
}

/** In a narrow cell two full names, one below the other, are two people. */
function looksNamed(line: TextLine): boolean {
  const text = lineText(line)
  return text !== text.toUpperCase() && /^\p{Lu}\S*(?: \p{Lu}\S*){1,3}(?<![,;:&/–-])$/u.test(text)
}

function looksAlike(line: TextLine, next: TextLine): boolean {
  if (Math.abs(line.size - next.size) > 0.08 * line.size) return false
  if (line.strong === next.strong) return true
  const regular = line.strong ? next : line
  return regular.words.some((word) => word.strong)
}

/** The first word of the next line would not have found room. */
export function isFull(line: TextLine, next: TextLine, right: number): boolean {
  const [first] = next.words
  if (first === undefined) return false
  return line.right + blankOf(line) + (first.right - first.left) > right
}

/** Between its words, as far as it goes for a blank; a line of one word says nothing. */
function blankOf({ words, size }: TextLine): number {
  const gaps = words.slice(1).map((word, n) => word.left - (words[n]?.right ?? word.left))
  const usual = gaps.length === 0 ? 0 : median(gaps)
  return Math.min(0.4 * size, Math.max(0.2 * size, usual)) + 0.05 * size
}

function beginsBelow({ lines, bullet }: Pick<LineGroup, 'lines' | 'bullet'>, next: TextLine): boolean {
  const [first, second] = lines
  const near = (left: number) => Math.abs(next.left - left) < 0.35 * next.size
  if (second !== undefined) return near(second.left)
  if (first === undefined) return false
  if (bullet !== undefined) return near(bullet.textLeft) || near(first.left)
  const indent = first.left - next.left
  return indent > -4 * next.size && indent < 4 * next.size
}

function sameMiddle(line: TextLine, next: TextLine): boolean {
  return Math.abs(line.left + line.right - next.left - next.right) < 6
}

/** From one line to the next where lines belong together. */
function usualPitch(lines: readonly TextLine[]): number {
  const pitches = lines.flatMap((line, n) => {
    const before = lines[n - 1]
    const pitch = before === undefined ? 0 : line.baseline - before.baseline
    return before !== undefined && pitch > 0.5 * line.size && pitch < 2.6 * line.size ? [pitch] : []
  })
  const sorted = pitches.toSorted((a, b) => a - b)
  const low = sorted[Math.floor(sorted.length * 0.3)] ?? 0
  return low > 0 ? low : 1.3 * median(lines.map(({ size }) => size))
}

function finishGroup(group: Pick<LineGroup, 'lines' | 'bullet'>, right: number): LineGroup {
  const { lines, bullet } = group
  const [first] = lines
  const texts = lines.map(lineText)
  const rooms = lines.slice(0, -1).map((line) => (right - line.right) / line.size)
  const text = joinLines(first && bullet ? [itemText(first, bullet), ...texts.slice(1)] : texts, rooms)
  return { lines, bullet, text, strong: lines.every(({ strong }) => strong), size: first?.size ?? 0 }
}

function itemText(line: TextLine, bullet: Bullet): string {
  const text = lineText({ ...line, words: line.words.slice(bullet.words) })
  return bullet.words === 0 ? withoutSign(text) : text
}
