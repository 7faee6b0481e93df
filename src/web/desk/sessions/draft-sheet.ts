/** The draft of a session as a sheet to take along: it says on its first line that it is a draft. */
import { addresses } from '../../../addresses.ts'
import type { Problem } from '../../../domain/problem.ts'
import { showDraft } from '../../../domain/release/show-draft.ts'
import { makeSheet } from '../../../sheets/writing/make-sheet.ts'
import { Refusal } from '../../refusal.ts'
import { type SheetFormat, sheetFile } from '../../sheets/sheet-files.ts'
import type { SessionCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { sayProblems } from '../releasing/say-problems.ts'

export async function sendDraftSheet(call: SessionCall, format: SheetFormat): Promise<void> {
  const { sessionId, forumId, language, say, res } = call
  const draft = await call.draft()
  const saved = draft.sessions.get(sessionId)
  if (saved === undefined) throw new Refusal('missing')
  const shown = showDraft(draft, saved.doc)
  const ofSession = (one: Problem) => ({ ...one, field: `sessions.${sessionId}.${one.field}` })
  if (!shown.ok) {
    return sendDeskPage(call, {
      view: 'releasing/unmakeable',
      title: say('sheet.unmakeable'),
      section: 'sessions',
      status: 422,
      page: {
        problems: sayProblems(call, shown.problems.map(ofSession), draft),
        backHref: addresses.document(forumId, 'session', sessionId),
        backText: say('preview.backToSession'),
      },
    })
  }
  const forum = draft.forum.doc
  const sheet = makeSheet({ forum, shown: shown.value, language, release: null, at: saved.savedAt })
  const { type, body, headers } = await sheetFile(sheet, format, `draft-${shown.value.slug}`)
  res
    .status(200)
    .set({ ...headers, 'Content-Type': type })
    .end(body)
}
