/** A file → blocks, whatever it is: decided by what is in it, then by its name. */
import type { Block, SheetDocument } from './block.ts'
import { blocksOfDocx } from './docx/blocks-of-docx.ts'
import { decodeText } from './encoding.ts'
import { fileKind } from './file-kind.ts'
import { blocksOfHtml } from './from-html.ts'
import { blocksOfMarkdown } from './from-markdown.ts'
import { blocksOfText } from './from-text.ts'
import { blocksOfPdf } from './pdf/blocks-of-pdf.ts'
import { mostBytes, tooBig, UnreadableFile } from './unreadable-file.ts'

/** @throws UnreadableFile */
export async function makeBlocks(bytes: Uint8Array, name: string): Promise<SheetDocument> {
  if (bytes.length > mostBytes) throw tooBig()
  const kind = fileKind(bytes, name)
  const document =
    kind === 'pdf' ? await blocksOfPdf(bytes) : kind === 'docx' ? blocksOfDocx(bytes) : ofText(bytes, kind)
  /* Whatever lay deeper than anybody nests was not read: it may have words. */
  const isCut = document.notes.includes('cut-short')
  if (!document.blocks.some(hasWords)) throw new UnreadableFile(isCut ? 'broken' : 'empty')
  return document
}

function ofText(bytes: Uint8Array, kind: 'html' | 'md' | 'txt'): SheetDocument {
  const { text, guessed } = decodeText(bytes)
  const makers = { html: blocksOfHtml, md: blocksOfMarkdown, txt: blocksOfText }
  const document = makers[kind](text)
  return guessed ? { ...document, notes: [...document.notes, 'encoding-guessed'] } : document
}

function hasWords(block: Block): boolean {
  const worded = (text: string) => /[\p{L}\p{N}]/u.test(text)
  if (block.kind !== 'table') return worded(block.text)
  return block.cells.some((cell) => cell.lines.some((line) => worded(line.text)))
}
