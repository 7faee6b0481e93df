/** What the styles of a DOCX say of the paragraphs and runs that name them. */
import type { ListPlace } from './numbering.ts'
import { readXml } from './xml-reader.ts'

export interface DocxStyle {
  /** In English and small letters: `heading 1`, `title`, `toc 2`. */
  name: string
  /** Of a heading 1–6 by its outline level. */
  outline: number | null
  bold: boolean | null
  hidden: boolean | null
  list: Partial<ListPlace>
}

export interface DocxStyles {
  find(id: string | undefined): DocxStyle
  /** Of a paragraph that names none. */
  paragraph: string | undefined
  /** Table styles that set the first row apart. */
  setsFirstRow(id: string | undefined): boolean
}

interface StyleRecord extends DocxStyle {
  basedOn: string | undefined
  firstRow: boolean
}

const nothing: DocxStyle = { name: '', outline: null, bold: null, hidden: null, list: {} }
/** Longer chains are loops. */
const longestChain = 20

export function readStyles(xml: string): DocxStyles {
  const records = new Map<string, StyleRecord>()
  let paragraph: string | undefined
  let open: StyleRecord | undefined
  readXml(xml, {
    open(name, attributes) {
      const value = attributes.val
      if (name === 'style') {
        open = { ...nothing, list: {}, basedOn: undefined, firstRow: false }
        records.set(attributes.styleId ?? '', open)
        if (attributes.type === 'paragraph' && isOn(attributes.default ?? '0')) paragraph = attributes.styleId
      } else if (open === undefined) return
      else if (name === 'name') open.name = (value ?? '').toLowerCase()
      else if (name === 'basedOn') open.basedOn = value
      else if (name === 'outlineLvl') open.outline = Number(value) + 1
      else if (name === 'b' && !open.firstRow) open.bold = isOn(value)
      else if (name === 'vanish') open.hidden = isOn(value)
      else if (name === 'numId' && value !== undefined) open.list.id = value
      else if (name === 'ilvl') open.list.level = Number(value)
      else if (name === 'tblStylePr' && attributes.type === 'firstRow') open.firstRow = true
    },
    close(name) {
      if (name === 'style') open = undefined
    },
  })
  const resolved = new Map<string, DocxStyle>()
  const find = (id: string | undefined): DocxStyle => {
    if (id === undefined) return nothing
    const known = resolved.get(id)
    if (known !== undefined) return known
    const style = resolve(records, id)
    resolved.set(id, style)
    return style
  }
  const setsFirstRow = (id: string | undefined) => chainOf(records, id).some((record) => record.firstRow)
  return { find, paragraph, setsFirstRow }
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` off. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none'
}

function chainOf(records: ReadonlyMap<string, StyleRecord>, id: string | undefined): StyleRecord[] {
  const chain: StyleRecord[] = []
  for (let at = id; at !== undefined && chain.length < longestChain; at = chain.at(-1)?.basedOn) {
    const record = records.get(at)
    if (record === undefined) break
    chain.push(record)
  }
  return chain
}

function resolve(records: ReadonlyMap<string, StyleRecord>, id: string): DocxStyle {
  const style: DocxStyle = { ...nothing, list: {} }
  for (const record of chainOf(records, id).reverse()) {
    style.name = record.name
    style.outline = record.outline ?? style.outline
    style.bold = record.bold ?? style.bold
    style.hidden = record.hidden ?? style.hidden
    style.list = { ...style.list, ...record.list }
  }
  return style
}
