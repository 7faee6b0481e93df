/** The tags of a DOCX's body, page head or notes → blocks. Deleted, hidden and placeholder words are no words. */
import { type BlockWriter, type Mark, plain } from '../block-writer.ts'
import { FieldReader } from './field-reader.ts'
import type { ListMark, ListPlace, Numbering } from './numbering.ts'
import { type DocxStyle, type DocxStyles, isOn } from './styles.ts'
import { TableReader } from './table-reader.ts'
import type { XmlAttributes, XmlHandler } from './xml-reader.ts'

interface Paragraph {
  style: DocxStyle
  list: Partial<ListPlace>
  outline: number | null
  /** It has been marked for what it is: words of it are written. */
  begun: boolean
  /** Its end was taken out: the next one goes on in it. */
  joined: boolean
}

interface Run {
  style: DocxStyle
  bold: boolean | null
  hidden: boolean | null
}

/** Words taken out or moved away under tracked changes, how things were before, the second copy of a box. */
const leftOut =
  /^(?:del|moveFrom|delText|delInstrText|sectPr|rt|\w{1,20}Change|\w{1,9}:Fallback|wp:\w{1,30}Offset)$/

export class BodyReader implements XmlHandler {
  private readonly writer: BlockWriter
  private readonly styles: DocxStyles
  private readonly numbering: Numbering
  private readonly tables: TableReader
  private readonly fields: FieldReader
  private readonly path: string[] = []
  private readonly paragraphs: Paragraph[] = []
  private readonly runs: Run[] = []
  /** Of each content control that is open: whether it still shows what to type there. */
  private readonly placeholders: boolean[] = []
  private skipped = 0

  constructor(writer: BlockWriter, { styles, numbering }: { styles: DocxStyles; numbering: Numbering }) {
    this.writer = writer
    this.styles = styles
    this.numbering = numbering
    this.tables = new TableReader(writer, styles)
    this.fields = new FieldReader((text) => this.write(text))
  }

  get isOver(): boolean {
    return this.writer.full
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.path.at(-1)
    this.path.push(name)
    if (this.skipped === 0 && name === 'del') this.noteDeletion(parent)
    if (this.skipped > 0 || this.isSkipped(name)) {
      this.skipped += 1
      return
    }
    if (parent === 'rPr') this.openRunProperty(name, attributes)
    else if (parent === 'pPr' || parent === 'numPr') this.openParagraphProperty(name, attributes)
    else if (parent === 'r') this.openInRun(name, attributes)
    else this.openElsewhere(name, attributes)
    this.tables.open(name, attributes)
    this.fields.open(name, attributes)
  }

  text(text: string): void {
    if (this.skipped > 0) return
    const name = this.path.at(-1)
    if (name === 't') this.write(text.replace(/[\t\n\r]+/g, ' '))
    else if (name === 'instrText') this.fields.instruct(text)
  }

  close(name: string): void {
    this.path.pop()
    if (this.skipped > 0) {
      this.skipped -= 1
      return
    }
    if (name === 'p') this.closeParagraph()
    else if (name === 'r') this.runs.pop()
    else if (name === 'sdt') this.placeholders.pop()
    else if (name === 'txbxContent') this.writer.closeBox()
    this.tables.close(name)
    this.fields.close(name)
  }

  private isSkipped(name: string): boolean {
    return leftOut.test(name) || (name === 'tc' && this.tables.isRowGone)
  }

  private noteDeletion(parent: string | undefined): void {
    const paragraph = this.paragraphs.at(-1)
    if (parent === 'rPr' && this.path.at(-3) === 'pPr' && paragraph !== undefined) paragraph.joined = true
    if (parent === 'trPr') this.tables.dropRow()
  }

  private openElsewhere(name: string, attributes: XmlAttributes): void {
    if (name === 'p') this.openParagraph()
    else if (name === 'r') this.runs.push({ style: this.styles.find(undefined), bold: null, hidden: null })
    else if (name === 'sdt') this.placeholders.push(false)
    else if (name === 'txbxContent') this.writer.openBox()
    else if (
      name === 'showingPlcHdr' ||
      (name === 'docPartGallery' && attributes.val === 'Table of Contents')
    ) {
      if (this.placeholders.length > 0) this.placeholders[this.placeholders.length - 1] = isOn(attributes.val)
    }
  }

  private openParagraph(): void {
    const style = this.styles.find(this.styles.paragraph)
    this.paragraphs.push({ style, list: {}, outline: null, begun: false, joined: false })
  }

  private openParagraphProperty(name: string, { val }: XmlAttributes): void {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph === undefined) return
    if (name === 'pStyle') paragraph.style = this.styles.find(val)
    else if (name === 'outlineLvl') paragraph.outline = Number(val) + 1
    else if (name === 'numId' && val !== undefined) paragraph.list.id = val
    else if (name === 'ilvl') paragraph.list.level = Number(val) || 0
  }

  private openRunProperty(name: string, { val }: XmlAttributes): void {
    const run = this.runs.at(-1)
    if (run === undefined || this.path.at(-3) !== 'r') return
    if (name === 'rStyle') run.style = this.styles.find(val)
    else if (name === 'b') run.bold = isOn(val)
    else if (name === 'vanish') run.hidden = isOn(val)
    else if ((name === 'strike' || name === 'dstrike') && isOn(val)) run.hidden = true
  }

  private openInRun(name: string, attributes: XmlAttributes): void {
    if (name === 'tab' || name === 'ptab') this.write('\t')
    else if (name === 'br' || name === 'cr') this.writer.breakLine()
    else if (name === 'noBreakHyphen') this.write('-')
    else if (name === 'sym') this.write(symbolOf(attributes))
  }

  private write(text: string): void {
    const run = this.runs.at(-1)
    const paragraph = this.paragraphs.at(-1)
    if (paragraph === undefined || this.isAside || isUnseen(run, paragraph)) return
    if (!paragraph.begun) this.begin(paragraph)
    const bold = run?.bold ?? run?.style.bold ?? paragraph.style.bold ?? false
    this.writer.write(text, bold)
  }

  private get isAside(): boolean {
    return this.fields.inCode || this.placeholders.includes(true)
  }

  /** The writer is told of a paragraph when its first words come: until then its properties are being read. */
  private begin(paragraph: Paragraph): void {
    paragraph.begun = true
    if (this.isGoingOn) return
    const mark = this.countOf(paragraph)
    this.writer.mark(markOf(paragraph, mark))
    if (mark !== undefined && mark.label !== '')
      this.writer.write(`${mark.label} `, paragraph.style.bold ?? false)
  }

  private isGoingOn = false

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (paragraph === undefined) return
    if (!paragraph.begun) {
      this.countOf(paragraph)
      this.writer.leaveGap()
    }
    this.isGoingOn = paragraph.joined && paragraph.begun
    if (!this.isGoingOn) this.writer.mark(plain)
  }

  /** Empty items count too. */
  private countOf({ list, style }: Paragraph): ListMark | undefined {
    const id = list.id ?? style.list.id
    if (id === undefined || id === '0') return undefined
    return this.numbering.count({ id, level: list.level ?? style.list.level ?? 0 })
  }
}

function markOf({ style, list, outline }: Paragraph, counted: ListMark | undefined): Mark {
  const number = counted?.number ?? null
  const level = headingLevel(style, outline)
  if (level !== undefined) return { kind: 'heading', level, number, strong: true }
  const strong = style.name === 'subtitle'
  if (counted === undefined) return { ...plain, strong }
  return { kind: 'item', level: (list.level ?? style.list.level ?? 0) + 1, number, strong }
}

function headingLevel({ name, outline }: DocxStyle, own: number | null): number | undefined {
  if (name === 'title') return 1
  const level = own ?? outline ?? Number(/^heading (\d)$/.exec(name)?.[1] ?? Number.NaN)
  return level >= 1 && level <= 9 ? Math.min(level, 6) : undefined
}

/** The contents list repeats the headings. */
function isUnseen(run: Run | undefined, { style }: Paragraph): boolean {
  if (/^(?:toc \d|toc heading|table of figures)$/.test(style.name)) return true
  return run?.hidden ?? run?.style.hidden ?? style.hidden ?? run?.style.name === 'placeholder text'
}

/** Wingdings and its like live in a range of their own, with or without saying so. */
function symbolOf({ char = '', font = '' }: XmlAttributes): string {
  const code = Number.parseInt(char, 16)
  if (Number.isNaN(code) || code === 0) return ''
  return String.fromCharCode(code < 0x100 && /symbol|dings/i.test(font) ? code + 0xf000 : code)
}
