/** A Word file for each session of a forum, in one zip file. */
import { type Zippable, zipSync } from 'fflate'
import { localTime } from '../../domain/clock.ts'
import { writeDocx } from './docx.ts'
import { fileName, uniqueNames } from './file-names.ts'
import type { ForumSheets } from './forum-sheets.ts'
import { makeSheet, type SheetSource } from './make-sheet.ts'
import { zipEpoch } from './pack-docx.ts'

export async function writeForumZip({ sessions }: ForumSheets): Promise<Uint8Array> {
  const names = uniqueNames(sessions.map((source) => nameOf(source)))
  const files: Zippable = {}
  for (const [index, source] of sessions.entries()) {
    const name = names[index]
    if (name !== undefined) files[`${name}.docx`] = await writeDocx(makeSheet(source))
  }
  // What is packed already does not get smaller.
  return zipSync(files, { level: 0, mtime: zipEpoch })
}

/** Files sort as the programme does: `2021-10-04 18.00 Rebuilding an inclusive society`. */
function nameOf({ forum, shown }: SheetSource): string {
  const [{ zone } = forum] = forum.displayZones
  const { date, clock } = localTime(shown.startsAt, zone)
  return fileName(`${date} ${clock.replace(':', '.')} ${shown.title}`)
}
