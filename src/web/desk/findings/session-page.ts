/** Everything that was found in one session, what was accepted of it and why, and what agrees. */
import { addresses } from '../../../addresses.ts'
import type { Saved } from '../../../domain/draft.ts'
import { isOpen } from '../../../domain/findings/acceptance.ts'
import { checkSession } from '../../../domain/findings/checked.ts'
import { sheetIn } from '../../../domain/findings/forum-findings.ts'
import type { Session } from '../../../domain/session.ts'
import { sayChecked } from '../../../text/findings.ts'
import { Refusal } from '../../refusal.ts'
import type { SessionCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { foundView, type RefusedReason } from './found-view.ts'
import { judgedSession, viewOf } from './judging.ts'
import { refusedView } from './refused-view.ts'
import { sayDone } from './say-done.ts'
import { placesIn } from './session-places.ts'

export async function sendSessionFindings(call: SessionCall, refused?: RefusedReason): Promise<void> {
  const { say, forumId, sessionId, role } = call
  const { doc } = await readSession(call)
  const { findings } = await judgedSession(call, doc)
  const around = { where: sessionId, placeOf: placesIn(call, doc, await call.draft()), refused }
  const views = findings.map((finding) => ({
    isOpen: isOpen(finding),
    view: foundView(call, finding, around),
  }))
  await sendDeskPage(call, {
    view: 'findings/session',
    title: say('accepting.ofSession'),
    section: 'findings',
    status: refused === undefined ? 200 : 422,
    script: 'forms',
    page: {
      title: doc.title,
      language: doc.languages[0] ?? '',
      editorHref: addresses.document(forumId, 'session', sessionId),
      allHref: role === 'coordinator' ? '' : addresses.findings(forumId),
      mayEdit: call.mayEdit,
      done: sayDone(call),
      refused: refusedView(call, refused),
      isCancelled: doc.state === 'cancelled',
      open: views.filter(({ isOpen }) => isOpen).map(({ view }) => view),
      accepted: views.filter(({ isOpen }) => !isOpen).map(({ view }) => view),
      checked: checkSession(sheetIn(doc, await viewOf(call)), findings).map((one) => sayChecked(say, one)),
    },
  })
}

export async function readSession({ desk, forumId, sessionId }: SessionCall): Promise<Saved<Session>> {
  const saved = await desk.store.read({ forumId, kind: 'session', id: sessionId })
  if (saved === undefined) throw new Refusal('missing')
  return saved
}
