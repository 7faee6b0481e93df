/** The blocks of a sheet as they are kept. A file may have been changed by hand, so they are looked at before they are used. */
import { z } from 'zod'
import type { Line, SheetDocument, TableBlock, TextBlock } from '../../../sheets/blocks/block.ts'
import { shapeOf } from '../../../store/shape-parts.ts'

const page = z.number().nullable()
/** What is drawn row by row: never more than a kept document can hold. */
const count = z.int().min(0).max(100_000)

const lineShape = shapeOf<Line>()(z.object({ text: z.string(), level: z.number(), strong: z.boolean() }))

const textShape = shapeOf<TextBlock>()(
  z.object({
    kind: z.enum(['heading', 'paragraph', 'item']),
    level: z.number(),
    number: z.number().nullable(),
    strong: z.boolean(),
    text: z.string(),
    page,
    apart: z.exactOptional(z.literal(true)),
    margin: z.exactOptional(z.literal(true)),
  }),
)

const tableShape = shapeOf<TableBlock>()(
  z.object({
    kind: z.literal('table'),
    cells: z.array(
      z.object({
        row: count,
        column: count,
        rowSpan: count,
        columnSpan: count,
        head: z.boolean(),
        lines: z.array(lineShape),
      }),
    ),
    rows: count,
    columns: count,
    page,
  }),
)

const documentShape = shapeOf<SheetDocument>()(
  z.object({
    format: z.enum(['docx', 'pdf', 'html', 'md', 'txt']),
    language: z.string().nullable(),
    blocks: z.array(z.union([textShape, tableShape])),
    notes: z.array(z.enum(['macros', 'pictures', 'cut-short', 'pages-without-text', 'encoding-guessed'])),
  }),
)

type KeptDocument = { document: SheetDocument } | { damage: string }

export function readKeptDocument(kept: string): KeptDocument {
  try {
    const document: unknown = JSON.parse(kept)
    const { error } = documentShape.safeParse(document)
    return error === undefined ? { document: document as SheetDocument } : { damage: z.prettifyError(error) }
  } catch (failure) {
    return { damage: `is no JSON: ${(failure as Error).message}` }
  }
}
