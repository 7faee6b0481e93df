/** English, an area a file. */
import { desk } from './en/desk.ts'
import { editor } from './en/editor.ts'
import { findings } from './en/findings.ts'
import { forumDesk } from './en/forum-desk.ts'
import { history } from './en/history.ts'
import { problems } from './en/problems.ts'
import { programs } from './en/programs.ts'
import { reader } from './en/reader.ts'
import { releasing } from './en/releasing.ts'
import { shelf } from './en/shelf.ts'

export const en = {
  ...reader,
  ...desk,
  ...forumDesk,
  ...shelf,
  ...editor,
  ...problems,
  ...findings,
  ...history,
  ...releasing,
  ...programs,
}
