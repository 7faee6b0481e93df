/** Who looks after one session by a link: made, listed, revoked by the forum's organizers. */
import { addresses } from '../../../addresses.ts'
import type { LinkId } from '../../../domain/account.ts'
import type { SessionId } from '../../../domain/ids.ts'
import { nameProblems } from '../../../domain/name-rules.ts'
import type { Problem } from '../../../domain/problem.ts'
import { Refusal } from '../../refusal.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Door } from '../door.ts'
import { coordinatorsPart, type ShownLink } from '../forums/coordinators.ts'
import { findSession } from './sessions.ts'

export function coordinatorRoutes(door: Door): void {
  door.get('/desk/forums/:forum/sessions/:session/coordinators', 'organizer', (call) =>
    sendCoordinators(call, []),
  )

  door.post('/desk/forums/:forum/sessions/:session/coordinators', 'organizer', async (call) => {
    const { desk, forumId, by, entered } = call
    const { doc } = await findSession(call)
    const name = entered.text('coordinator')
    const problems = nameProblems('coordinator', name)
    if (problems.length > 0) return sendCoordinators(call, problems)
    const purpose = { kind: 'coordinator', forumId, sessionId: doc.id, name } as const
    const { key } = await desk.access.makeLink(purpose, by)
    call.entered = entered.with({ coordinator: '' })
    await sendCoordinators(call, [], { key, name })
  })

  door.post(
    '/desk/forums/:forum/sessions/:session/coordinators/:link/revocation',
    'organizer',
    async (call) => {
      const { desk, forumId } = call
      const sessionId = call.param('session') as SessionId
      const links = await desk.access.coordinatorLinks(forumId, sessionId)
      const link = links.find(({ id }) => id === (call.param('link') as LinkId))
      if (link === undefined) throw new Refusal('missing')
      await desk.access.revokeLink(link.id)
      call.res.redirect(303, `${addresses.coordinators(forumId, sessionId)}?saved=1`)
    },
  )
}

async function sendCoordinators(call: ForumCall, problems: readonly Problem[], made?: ShownLink) {
  const { say, forumId } = call
  const { doc } = await findSession(call)
  const part = await coordinatorsPart(Object.assign(call, { sessionId: doc.id }), problems, made)
  await sendDeskPage(call, {
    view: 'sessions/coordinating',
    title: say('sessions.coordinators'),
    section: 'sessions',
    status: problems.length > 0 ? 422 : 200,
    page: {
      part,
      title: doc.title,
      language: doc.languages[0] ?? '',
      backHref: addresses.document(forumId, 'session', doc.id),
    },
  })
}
