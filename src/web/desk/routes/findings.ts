/** Findings: of one session, of the forum, and what is accepted of them. */
import type { ForumCall, SessionCall } from '../desk.ts'
import type { Door } from '../door.ts'
import { type Accepting, accept, findingsPage, withdraw } from '../findings/accepting.ts'
import { sendForumFindings } from '../findings/forum-page.ts'
import { judgedForum, judgedSession } from '../findings/judging.ts'
import { readSession, sendSessionFindings } from '../findings/session-page.ts'

const session = '/desk/forums/:forum/sessions/:session'

export function findingRoutes(door: Door): void {
  door.get('/desk/forums/:forum/findings', 'reader', (call) => sendForumFindings(call))

  door.post('/desk/forums/:forum/acceptances', 'organizer', async (call) => accept(call, await ofForum(call)))

  door.post('/desk/forums/:forum/acceptances/:fingerprint/withdrawal', 'organizer', async (call) =>
    withdraw(call, await ofForum(call)),
  )

  door.get(`${session}/findings`, 'session reader', (call) => sendSessionFindings(call))

  door.post(`${session}/acceptances`, 'session editor', async (call) => accept(call, await ofSession(call)))

  door.post(`${session}/acceptances/:fingerprint/withdrawal`, 'session editor', async (call) =>
    withdraw(call, await ofSession(call)),
  )
}

async function ofForum(call: ForumCall): Promise<Accepting> {
  return {
    ...{ where: null, findings: await judgedForum(call), to: findingsPage(call, null) },
    again: (refused) => sendForumFindings(call, refused),
  }
}

async function ofSession(call: SessionCall): Promise<Accepting> {
  const { doc } = await readSession(call)
  const { findings } = await judgedSession(call, doc)
  return {
    ...{ where: call.sessionId, findings, to: findingsPage(call, call.sessionId) },
    again: (refused) => sendSessionFindings(call, refused),
  }
}
