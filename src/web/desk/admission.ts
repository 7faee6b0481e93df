/** Who may come to a forum or a session of the desk. What is not theirs is not there. */
import { type ForumRole, hasRole, roleIn } from '../../domain/account.ts'
import type { ForumId, SessionId } from '../../domain/ids.ts'
import type { LiveForum } from '../../store/live-drafts.ts'
import { Refusal } from '../refusal.ts'
import type { DeskCall, ForumCall, SessionCall } from './desk.ts'

export async function admitToForum(call: DeskCall, needed: ForumRole): Promise<ForumCall> {
  const forumId = call.param('forum') as ForumId
  const account = call.visitor.kind === 'account' ? call.visitor.account : undefined
  const role = account && roleIn(account, forumId)
  if (account === undefined || role === undefined || !hasRole(account, forumId, needed))
    throw new Refusal('missing')
  return forumCall(call, forumId, role)
}

export async function admitToSession(call: DeskCall, needed: ForumRole): Promise<SessionCall> {
  const forumId = call.param('forum') as ForumId
  const sessionId = call.param('session') as SessionId
  const { visitor } = call
  const isTheirs =
    visitor.kind === 'coordinator' && visitor.forumId === forumId && visitor.sessionId === sessionId
  const admitted = isTheirs ? await forumCall(call, forumId, 'coordinator') : await admitToForum(call, needed)
  return Object.assign(admitted, { sessionId })
}

async function forumCall(call: DeskCall, forumId: ForumId, role: ForumCall['role']): Promise<ForumCall> {
  const { store, drafts } = call.desk
  const forum = await store.read({ forumId, kind: 'forum', id: forumId })
  if (forum === undefined) throw new Refusal('missing')
  let known: Promise<LiveForum> | undefined
  const readLive = async () => {
    const live = await drafts.of(forumId)
    if (live === undefined) throw new Refusal('missing')
    return live
  }
  const live = () => {
    known ??= readLive()
    return known
  }
  return Object.assign(call, {
    forumId,
    forum,
    role,
    mayEdit: role !== 'reader',
    draft: async () => (await live()).draft,
    occupied: async () => (await live()).occupied,
  })
}
