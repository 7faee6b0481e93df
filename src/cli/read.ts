/** `read`: what a sheet says, as the planner understands it; nothing is saved. */
import { readFile as readBytes, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { mostBytes, tooBig, UnreadableFile } from '../sheets/blocks/unreadable-file.ts'
import { type DraftFinding, findInDraft } from '../sheets/importing/draft-findings.ts'
import { type ReadFile, readFile } from '../sheets/read-file.ts'
import { printReading } from '../sheets/reading/print-reading.ts'
import type { Answers, Reading } from '../sheets/reading/reading.ts'
import { defaultLanguage, sayIn } from '../text/say.ts'
import { sayUnreadable } from '../text/unreadable.ts'
import { readingLines } from './reading-lines.ts'
import { defineLoneVerb, oneLine, Refused, safeJson } from './verb.ts'

export const read = defineLoneVerb({
  name: 'read',
  takes: 'FILE [--json]',
  does: 'Says what a sheet holds (docx, pdf, html, md, txt) as the planner understands it. Saves nothing.',
  more: [
    'What could not be placed, what has to be asked and where the sheet disagrees with itself is told too.',
    'With --json the same for a program; null where nothing can be known.',
  ],
  positions: ['file'],
  options: { json: { type: 'boolean' } },
  shape: z.strictObject({ file: z.string(), json: z.boolean().default(false) }),
  async run({ file, json }) {
    const { reading, document } = await readSheet(await bytesOf(file), basename(file))
    const drafted = findInDraft(reading, basename(file))
    const lines = json
      ? [safeJson(printRead(reading, drafted))]
      : readingLines(reading, { drafted, notes: document.notes })
    return { lines, notes: [] }
  },
})

/** What the desk's rules find comes after what the sheet says in two ways, as `desk.RULE`. */
function printRead(reading: Reading, drafted: readonly DraftFinding[]) {
  const printed = printReading(reading)
  const ofDesk = drafted.map(({ session, finding: { rule, severity, facts } }) => ({
    code: `desk.${rule}`,
    severity,
    session: session.title,
    ...facts,
  }))
  return { ...printed, findings: [...printed.findings, ...ofDesk] }
}

/** @throws Refused */
export async function readSheet(bytes: Uint8Array, name: string, answers: Answers = {}): Promise<ReadFile> {
  try {
    return await readFile(bytes, name, answers)
  } catch (failure) {
    throw failure instanceof UnreadableFile ? refusalOf(failure) : failure
  }
}

/** Nothing of a file that is too large to be read anyway. @throws Refused */
export async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new Refused(`there is no file ${oneLine(path)}`)
  if (!found.isFile()) throw new Refused(`${oneLine(path)} is no file`)
  if (found.size > mostBytes) throw refusalOf(tooBig())
  return readBytes(path)
}

function refusalOf(failure: UnreadableFile): Refused {
  return new Refused(sayUnreadable(sayIn(defaultLanguage), failure).replace(/\.$/, ''))
}
