/** English, an area a file. */
import { accepting } from './en/accepting.ts'
import { clocks } from './en/clocks.ts'
import { desk } from './en/desk.ts'
import { editor } from './en/editor.ts'
import { findings } from './en/findings.ts'
import { forumDesk } from './en/forum-desk.ts'
import { history } from './en/history.ts'
import { live } from './en/live.ts'
import { notes } from './en/notes.ts'
import { paying } from './en/paying.ts'
import { planning } from './en/planning.ts'
import { problems } from './en/problems.ts'
import { programs } from './en/programs.ts'
import { reader } from './en/reader.ts'
import { readingFindings } from './en/reading-findings.ts'
import { releasing } from './en/releasing.ts'
import { reuse } from './en/reuse.ts'
import { reviewFields } from './en/review-fields.ts'
import { reviewing } from './en/reviewing.ts'
import { rows } from './en/rows.ts'
import { sheets } from './en/sheets.ts'
import { shelf } from './en/shelf.ts'
import { unreadable } from './en/unreadable.ts'

export const en = {
  ...reader,
  ...desk,
  ...forumDesk,
  ...shelf,
  ...editor,
  ...problems,
  ...clocks,
  ...paying,
  ...planning,
  ...findings,
  ...accepting,
  ...history,
  ...releasing,
  ...reuse,
  ...readingFindings,
  ...reviewing,
  ...reviewFields,
  ...notes,
  ...programs,
  ...rows,
  ...live,
  ...sheets,
  ...unreadable,
}
