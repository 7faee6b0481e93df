/** A sheet in each of its formats, as bytes with what a browser is told about them. */
import { writeMarkdown } from '../../sheets/writing/markdown.ts'
import type { Sheet } from '../../sheets/writing/sheet-model.ts'
import { writeText } from '../../sheets/writing/text.ts'
import { dispositionOf, type Manner } from './attachment.ts'

export const sheetFormats = ['docx', 'md', 'txt'] as const
export type SheetFormat = (typeof sheetFormats)[number]

export interface SheetFile {
  type: string
  body: Buffer
  headers: Record<string, string>
}

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const formats: Record<
  SheetFormat,
  { type: string; manner: Manner; write: (sheet: Sheet) => Promise<Buffer> }
> = {
  docx: { type: wordType, manner: 'attachment', write: writeWord },
  md: {
    type: 'text/markdown; charset=utf-8',
    manner: 'attachment',
    write: async (sheet) => Buffer.from(writeMarkdown(sheet)),
  },
  txt: {
    type: 'text/plain; charset=utf-8',
    manner: 'inline',
    write: async (sheet) => Buffer.from(writeText(sheet)),
  },
}

/** `plain`: its name in letters that every browser takes. */
export async function sheetFile(sheet: Sheet, format: SheetFormat, plain: string): Promise<SheetFile> {
  const { type, manner, write } = formats[format]
  return {
    type,
    body: await write(sheet),
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Content-Disposition': dispositionOf(manner, sheet.title, plain, format),
      'Content-Language': sheet.language,
    },
  }
}

/** The library for Word is large: it is there from the first sheet on. */
async function writeWord(sheet: Sheet): Promise<Buffer> {
  const { writeDocx } = await import('../../sheets/writing/docx.ts')
  return Buffer.from(await writeDocx(sheet))
}
