/** Korean, an area a file: nouns do not change with a count, so `_other` serves for every number. */
import { desk } from './ko/desk.ts'
import { editor } from './ko/editor.ts'
import { findings } from './ko/findings.ts'
import { forumDesk } from './ko/forum-desk.ts'
import { history } from './ko/history.ts'
import { problems } from './ko/problems.ts'
import { programs } from './ko/programs.ts'
import { reader } from './ko/reader.ts'
import { releasing } from './ko/releasing.ts'
import { shelf } from './ko/shelf.ts'
import type { Sentences } from './say.ts'

export const ko: Sentences = {
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
