/** HTML out of office programs, which says by styles and classes what other pages say by tags. */
import type { Mark } from './block-writer.ts'

type Attributes = Record<string, string>

/** Word's paragraphs: items of lists, and the title. */
export function readWordStyle({ style = '', class: names = '' }: Attributes): Mark | undefined {
  const level = /mso-list\s{0,9}:[^;]{0,40}\blevel(\d)/i.exec(style)?.[1]
  if (level !== undefined) {
    return { kind: 'item', level: Math.max(1, Number(level)), number: null, strong: false }
  }
  return names === 'MsoTitle' ? { kind: 'heading', level: 1, number: null, strong: true } : undefined
}

/** Lists of Google Docs stand side by side, however deep they are: `lst-kix_abc-1` is one of the second level. */
export function listDepth({ class: names = '' }: Attributes): number | undefined {
  const depth = /\blst-kix_\w{1,40}-(\d)\b/.exec(names)?.[1]
  return depth === undefined ? undefined : Number(depth) + 1
}
