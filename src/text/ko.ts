/** Korean, an area a file: nouns do not change with a count, so `_other` serves for every number. */
import { accepting } from './ko/accepting.ts'
import { clocks } from './ko/clocks.ts'
import { desk } from './ko/desk.ts'
import { editor } from './ko/editor.ts'
import { findings } from './ko/findings.ts'
import { forumDesk } from './ko/forum-desk.ts'
import { history } from './ko/history.ts'
import { live } from './ko/live.ts'
import { notes } from './ko/notes.ts'
import { paying } from './ko/paying.ts'
import { planning } from './ko/planning.ts'
import { problems } from './ko/problems.ts'
import { programs } from './ko/programs.ts'
import { reader } from './ko/reader.ts'
import { readingFindings } from './ko/reading-findings.ts'
import { releasing } from './ko/releasing.ts'
import { reuse } from './ko/reuse.ts'
import { reviewFields } from './ko/review-fields.ts'
import { reviewing } from './ko/reviewing.ts'
import { rows } from './ko/rows.ts'
import { sheets } from './ko/sheets.ts'
import { shelf } from './ko/shelf.ts'
import { unreadable } from './ko/unreadable.ts'
import type { Sentences } from './say.ts'

export const ko: Sentences = {
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
