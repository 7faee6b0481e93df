/** DOCX → blocks, from the document's own XML: its numbers, merged cells and boxes as a reader of the page sees them. */
import type { Block, DocumentNote, SheetDocument, TextBlock } from '../block.ts'
import { BlockWriter, plain } from '../block-writer.ts'
import { blocksOfText } from '../from-text.ts'
import { linesOfBlock } from '../grid.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { BodyReader } from './body-reader.ts'
import { readNumbering } from './numbering.ts'
import { openDocx } from './package.ts'
import { readStyles } from './styles.ts'
import { typedText } from './typed-text.ts'
import { readXml } from './xml-reader.ts'

/** @throws UnreadableFile */
export function blocksOfDocx(bytes: Uint8Array): SheetDocument {
  const parts = openDocx(bytes)
  const styles = readStyles(parts.styles)
  const numbering = readNumbering(parts.numbering)
  const notes = new Set<DocumentNote>()
  const read = (xml: string): Block[] => {
    const writer = new BlockWriter()
    const reader = new BodyReader(writer, { styles, numbering })
    if (!readXml(xml, reader) && xml === parts.body) throw new UnreadableFile('broken')
    const blocks = writer.finish()
    for (const note of writer.notes) notes.add(note)
    return blocks
  }
  const typed = typedText(parts.body)
  const body = typed === undefined ? read(parts.body) : blocksOfText(typed).blocks
  const remarks = [...read(parts.footnotes), ...read(parts.endnotes)]
  const margins = marginBlocks([...parts.headers, ...parts.footers].map(read), body)
  if (parts.hasMacros) notes.add('macros')
  if (parts.hasPictures) notes.add('pictures')
  return { format: 'docx', language: null, blocks: [...body, ...remarks, ...margins], notes: [...notes] }
}

/** What page heads and feet say, once; the words around a page number and what the page says itself are left out. */
function marginBlocks(margins: readonly Block[][], body: readonly Block[]): TextBlock[] {
  const said = new Set(body.map((block) => (block.kind === 'table' ? '' : block.text)))
  return margins
    .flat()
    .flatMap(textsOf)
    .filter((block) => {
      if (said.has(block.text) || !isWorded(block.text)) return false
      said.add(block.text)
      return true
    })
}

function textsOf(block: Block): TextBlock[] {
  if (block.kind !== 'table') return [{ ...block, margin: true }]
  return linesOfBlock(block).map(({ text, strong }) => ({ ...plain, strong, text, page: null, margin: true }))
}

function isWorded(text: string): boolean {
  return (text.match(/\p{L}{3}/gu)?.length ?? 0) > 1 || /[가-힣]{3}/.test(text)
}
