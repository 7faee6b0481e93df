/** HTML → blocks: what a reader of the page sees, without its menus and scripts. No page is ever asked for. */
import { Parser } from 'htmlparser2'
import type { SheetDocument } from './block.ts'
import { BlockWriter, plain } from './block-writer.ts'
import { feed } from './feed.ts'
import { blocksOfText } from './from-text.ts'
import { isBlockTag, isHidden, isLeftOut, roleTag } from './html-tags.ts'
import { listDepth, readWordStyle } from './office-html.ts'

export function blocksOfHtml(html: string): SheetDocument {
  const reader = new HtmlReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  )
  feed(parser, html, () => reader.isOver)
  const blocks = reader.writer.finish()
  return { format: 'html', language: reader.language, blocks, notes: [...reader.writer.notes] }
}

/** Deeper pages are no pages, and the parser's time for one more level grows with the levels. */
const deepest = 2_000

type Attributes = Record<string, string>

interface OpenTag {
  /** As which tag it is read: `<div role="row">` is a `tr`. */
  tag: string
  hidden: boolean
  bold: boolean | null
}

interface OpenList {
  ordered: boolean
  /** As its class states it; undefined: as the lists nest. */
  depth: number | undefined
  next: number
}

/** Called back by the parser, tag by tag: however deep a page nests, nothing calls itself. */
class HtmlReader {
  readonly writer = new BlockWriter()
  language: string | null = null
  private readonly tags: OpenTag[] = []
  private readonly bold: boolean[] = []
  private readonly lists: OpenList[] = []
  private hidden = 0
  private heads = 0
  /** Text that is set letter by letter: read as plain text is. */
  private verbatim: string[] | undefined

  /** Whatever comes now would be left out. */
  get isOver(): boolean {
    if (this.tags.length > deepest) this.writer.cutShort()
    return this.writer.full
  }

  open(name: string, attributes: Attributes): void {
    const tag = roleTag(name, attributes)
    const bold = boldness(tag, attributes)
    const hidden = isLeftOut(tag) || isHidden(attributes)
    this.tags.push({ tag, hidden, bold })
    if (bold !== null) this.bold.push(bold)
    if (hidden) this.hidden += 1
    if (name === 'html' && /^[a-z]{2,3}(-[\w-]{1,30})?$/i.test(attributes.lang ?? '')) {
      this.language = attributes.lang ?? null
    }
    if (this.hidden === 0) this.begin(tag, attributes)
  }

  text(text: string): void {
    if (this.hidden > 0) return
    if (this.verbatim !== undefined) this.verbatim.push(text)
    else this.writer.write(text.replace(/[ \t\n\r\f]+/g, ' '), this.bold.at(-1) ?? false)
  }

  close(_name: string): void {
    const closed = this.tags.pop()
    if (closed === undefined) return
    if (this.hidden === 0) this.end(closed.tag)
    if (closed.hidden) this.hidden -= 1
    if (closed.bold !== null) this.bold.pop()
  }

  private begin(tag: string, attributes: Attributes): void {
    const { writer } = this
    if (tag === 'br') this.breakLine()
    else if (tag === 'table') writer.openTable()
    else if (tag === 'tr') writer.openRow()
    else if (tag === 'td' || tag === 'th') writer.openCell(cellOf(tag, attributes, this.heads > 0))
    else if (tag === 'thead') this.heads += 1
    else if (tag === 'pre') this.verbatim ??= []
    else if (tag === 'ul' || tag === 'ol') this.beginList(tag, attributes)
    else if (tag === 'li') this.beginItem(attributes)
    else if (tag === 'dt') writer.mark({ ...plain, strong: true })
    else if (tag === 'title') writer.mark({ kind: 'heading', level: 0, number: null, strong: true })
    else if (/^h[1-6]$/.test(tag)) {
      writer.mark({ kind: 'heading', level: Number(tag[1]), number: null, strong: true })
    } else if (isBlockTag(tag)) this.beginParagraph(attributes)
    if (tag === 'pre' || tag === 'thead') writer.end()
  }

  private breakLine(): void {
    if (this.verbatim === undefined) this.writer.breakLine()
    else this.verbatim.push('\n')
  }

  private endVerbatim(): void {
    const text = this.verbatim?.join('') ?? ''
    this.verbatim = undefined
    this.writer.addBlocks(blocksOfText(text).blocks)
  }

  private beginParagraph(attributes: Attributes): void {
    this.writer.end()
    const mark = readWordStyle(attributes)
    if (mark !== undefined) this.writer.mark(mark)
  }

  private beginList(tag: string, attributes: Attributes): void {
    this.writer.end()
    const start = Number.parseInt(attributes.start ?? '1', 10)
    this.lists.push({
      ordered: tag === 'ol',
      depth: listDepth(attributes),
      next: Number.isNaN(start) ? 1 : start,
    })
  }

  private beginItem(attributes: Attributes): void {
    const list = this.lists.at(-1)
    const value = Number.parseInt(attributes.value ?? '', 10)
    if (list !== undefined && !Number.isNaN(value)) list.next = value
    const number = list?.ordered ? list.next : null
    if (list !== undefined) list.next += 1
    this.writer.mark({
      kind: 'item',
      level: list?.depth ?? Math.max(1, this.lists.length),
      number,
      strong: false,
    })
  }

  private end(tag: string): void {
    const { writer } = this
    if (tag === 'table') writer.closeTable()
    else if (tag === 'td' || tag === 'th') writer.closeCell()
    else if (tag === 'thead') this.heads -= 1
    else if (tag === 'pre') this.endVerbatim()
    else if (tag === 'ul' || tag === 'ol') this.lists.pop()
    if (/^(?:h[1-6]|title|dt|li|ul|ol)$/.test(tag)) writer.mark(plain)
    else if (isBlockTag(tag)) writer.end()
  }
}

function cellOf(tag: string, attributes: Attributes, inHead: boolean) {
  return {
    rowSpan: spanOf(attributes.rowspan ?? attributes['aria-rowspan']),
    columnSpan: spanOf(attributes.colspan ?? attributes['aria-colspan']),
    head: tag === 'th' || inHead,
    continues: false,
  }
}

/** `rowspan="0"` reaches to the end of the table. */
function spanOf(written: string | undefined): number {
  const span = Number.parseInt(written ?? '1', 10)
  if (span === 0) return Number.MAX_SAFE_INTEGER
  return Number.isNaN(span) || span < 0 ? 1 : span
}

/** What a tag says of the weight of its letters; null: nothing. */
function boldness(tag: string, attributes: Attributes): boolean | null {
  const weight = /font-weight\s{0,9}:\s{0,9}(\w{1,9})/i.exec(attributes.style ?? '')?.[1]?.toLowerCase()
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return tag === 'b' || tag === 'strong' ? true : null
}
