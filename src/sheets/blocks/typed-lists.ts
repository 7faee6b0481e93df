/** The lists typed into a text: which of its lines are items, how deep, with which number. */
import { numbersInOrder, readBullet, readHollowBullet, readNumber, type TypedBullet } from './bullets.ts'
import { widthOf } from './wrapped-lines.ts'

export interface TypedItem {
  level: number
  number: number | null
  text: string
}

export class TypedLists {
  private readonly bullets: (TypedBullet | undefined)[]
  private readonly lines: readonly string[]
  /** The level of each kind of bullet at each indentation, as it was first met. */
  private readonly levels = new Map<string, number>()
  private before: { level: number; indent: number } | undefined

  constructor(lines: readonly string[]) {
    this.lines = lines
    this.bullets = readBullets(lines)
  }

  /** The item that begins in a line, asked line after line. */
  at(index: number): TypedItem | undefined {
    const line = this.lines[index] ?? ''
    const bullet = this.bullets[index]
    if (bullet === undefined) {
      if (line.trim() !== '') this.interrupt()
      return undefined
    }
    const indent = widthOf(/^\s*/.exec(line)?.[0].replaceAll('\t', '    ') ?? '')
    const key = `${bullet.kind} ${indent}`
    const level = this.levels.get(key) ?? this.levelOfNew(indent)
    this.levels.set(key, level)
    this.before = { level, indent }
    return { level, number: bullet.number, text: bullet.text }
  }

  /** Something that is no item stands between: a bullet not met before opens a list of its own. */
  interrupt(): void {
    this.before = undefined
  }

  /** A new kind of bullet right behind an item stands below it, unless it is further out. */
  private levelOfNew(indent: number): number {
    if (this.before === undefined) return 1
    return indent >= this.before.indent ? this.before.level + 1 : Math.max(1, this.before.level - 1)
  }
}

function readBullets(lines: readonly string[]): (TypedBullet | undefined)[] {
  const trimmed = lines.map((line) => line.trimStart())
  const hollow = trimmed.map(readHollowBullet)
  const hasHollow = hollow.filter((bullet) => bullet !== undefined).length > 1
  const numbers = trimmed.map(readNumber)
  const inOrder = numbersInOrder(numbers)
  return trimmed.map(
    (line, index) =>
      readBullet(line) ??
      (hasHollow ? hollow[index] : undefined) ??
      (inOrder.has(index) ? numbers[index] : undefined),
  )
}
