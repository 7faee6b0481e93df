/** Who may come to a forum or a session of the desk. What is not theirs is not there. */
import { type ForumRole, hasRole, roleIn } from '../../domain/account.ts'
import type { ForumId, SessionId } from '../../domain/ids.ts'
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
  const { store } = call.desk
  const forum = await store.read({ forumId, kind: 'forum', id: forumId })
  if (forum === undefined) throw new Refusal('missing')
  let read: ReturnType<ForumCall['draft']> | undefined
  const readDraft = async () => {
    const draft = await store.readForum(forumId)
    if (draft === undefined) throw new Refusal('missing')
    return draft
  }
  const draft = () => {
    read ??= readDraft()
    return read
  }
  return Object.assign(call, { forumId, forum, role, mayEdit: role !== 'reader', draft })
}
