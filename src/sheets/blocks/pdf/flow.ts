/** Text outside of tables: headings, paragraphs and list items. */
import type { TextBlock } from '../block.ts'
import { groupLines, type LineGroup } from './line-groups.ts'
import type { TextLine } from './text-lines.ts'

export interface FlowSpace {
  page: number
  /** How far lines may reach. */
  right: number
  /** Of most of the document's letters. */
  bodySize: number
}

/** Larger than the text by so much is a heading of that level. */
const headingSizes = [
  [1.6, 1],
  [1.3, 2],
  [1.14, 3],
] as const
const longestHeading = 250

export function blocksOfLines(lines: readonly TextLine[], space: FlowSpace): TextBlock[] {
  const groups = joinTitles(groupLines(lines, space.right), space)
  const depths: number[] = []
  const blocks: TextBlock[] = []
  for (const group of groups) {
    if (group.text === '') continue
    const item = group.bullet !== undefined
    if (!item && group.text.length > 0) depths.length = 0
    blocks.push(blockOf(group, item ? depthOf(group, depths) : 0, space))
  }
  return blocks
}

function blockOf(group: LineGroup, depth: number, { page, bodySize }: FlowSpace): TextBlock {
  const { text, strong, bullet } = group
  if (bullet !== undefined) return { kind: 'item', level: depth, number: bullet.number, strong, text, page }
  const level = headingLevel(group, bodySize)
  const kind = level > 0 ? ('heading' as const) : ('paragraph' as const)
  return { kind, level, number: null, strong: strong || level > 0, text, page }
}

export function headingLevel({ size, text }: Pick<LineGroup, 'size' | 'text'>, bodySize: number): number {
  if (text.length > longestHeading || !/[\p{L}\p{N}]/u.test(text)) return 0
  return headingSizes.find(([ratio]) => size >= ratio * bodySize)?.[1] ?? 0
}

/** How far lists are open at the moment, by where their bullets stand. */
function depthOf({ lines }: LineGroup, depths: number[]): number {
  const [line] = lines
  if (line === undefined) return 1
  while (depths.length > 0 && line.left < (depths.at(-1) ?? 0) - 3) depths.pop()
  if (depths.length === 0 || line.left > (depths.at(-1) ?? 0) + 3) depths.push(line.left)
  return depths.length
}

/** A title over several lines: of one size, close to each other. */
function joinTitles(groups: readonly LineGroup[], { bodySize }: FlowSpace): LineGroup[] {
  const joined: LineGroup[] = []
  for (const group of groups) {
    const last = joined.at(-1)
    if (last === undefined || !sameTitle(last, group, bodySize)) joined.push(group)
    else
      joined[joined.length - 1] = {
        ...last,
        lines: [...last.lines, ...group.lines],
        text: `${last.text} ${group.text}`,
      }
  }
  return joined
}

function sameTitle(last: LineGroup, next: LineGroup, bodySize: number): boolean {
  const level = headingLevel(last, bodySize)
  if (level === 0 || level > 2 || last.bullet || next.bullet || last.strong !== next.strong) return false
  const [above, below] = [last.lines.at(-1), next.lines[0]]
  if (above === undefined || below === undefined || last.text.length + next.text.length > longestHeading)
    return false
  const alike = Math.abs(above.size - below.size) < 0.15 * above.size
  const aligned =
    Math.abs(above.left - below.left) < 3 || Math.abs(above.left + above.right - below.left - below.right) < 6
  return alike && aligned && below.baseline - above.baseline < 1.75 * above.size
}
