/** A PDF becomes blocks: its text has places only, and what belongs together is found by them. */
import type { DocumentNote, SheetDocument } from '../block.ts'
import { blocksOfText } from '../from-text.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { continueBlocks } from './continued-text.ts'
import { settleCuts } from './cut-words.ts'
import { openPdf } from './open-pdf.ts'
import { blocksOfPage } from './page-layout.ts'
import { type ReadPages, readPages } from './read-pages.ts'
import { bodySizeOf, withoutRepeats } from './repeated-lines.ts'
import { typedText } from './typed-pages.ts'

/** @throws UnreadableFile */
export async function blocksOfPdf(bytes: Uint8Array): Promise<SheetDocument> {
  const open = await openPdf(bytes)
  try {
    const language = await languageOf(open.pdf)
    const read = await readPages(open)
    return { format: 'pdf', language, blocks: blocksOf(read), notes: notesOf(read) }
  } finally {
    await open.close()
  }
}

function blocksOf({ pages }: ReadPages): SheetDocument['blocks'] {
  if (pages.length === 0) throw new UnreadableFile('broken')
  if (pages.every(({ words }) => words.length === 0))
    throw new UnreadableFile(pages.some(({ pictured }) => pictured) ? 'scans' : 'empty')
  const typed = typedText(pages)
  if (typed !== undefined) return blocksOfText(typed).blocks
  const own = withoutRepeats(pages)
  const bodySize = bodySizeOf(own)
  return settleCuts(own.map((page) => blocksOfPage(page, bodySize)).reduce(continueBlocks, []))
}

function notesOf({ pages, cutShort }: ReadPages): DocumentNote[] {
  const scans = pages.some(({ words, pictured }) => words.length === 0 && pictured)
  return [...(cutShort ? ['cut-short' as const] : []), ...(scans ? ['pages-without-text' as const] : [])]
}

async function languageOf(pdf: { getMetadata: () => Promise<{ info: object }> }): Promise<string | null> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const language = (info as { Language?: unknown }).Language
  return typeof language === 'string' && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)
    ? language
    : null
}
