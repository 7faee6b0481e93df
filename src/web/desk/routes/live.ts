/** What happens to a session while its page is open, as server-sent events (HTML Living Standard 9.2). */
import type { Response } from 'express'
import { Refusal } from '../../refusal.ts'
import { admitToSession } from '../admission.ts'
import type { Desk, SessionCall } from '../desk.ts'
import type { Door } from '../door.ts'
import type { Listener } from '../live/hub.ts'
import { type VisitCookie, visitCookie } from '../visit-cookie.ts'

/** Whoever does not read what is sent is let go. */
const mostWaitingBytes = 256 * 1024

export function liveRoutes(door: Door, desk: Desk): void {
  const cookie = visitCookie(desk.site.baseUrl)
  door.get('/desk/forums/:forum/sessions/:session/live', 'session reader', (call) => openStream(call, cookie))
}

async function openStream(call: SessionCall, cookie: VisitCookie): Promise<void> {
  const { desk, req, res, forumId, sessionId } = call
  const saved = await desk.store.read({ forumId, kind: 'session', id: sessionId })
  if (saved === undefined) throw new Refusal('missing')
  // Whoever left while all that was asked is told of by no event any more.
  if (res.destroyed) return
  const listener = listenerFor(call, cookie.read(req) ?? '')
  if (!desk.live.hasRoom(listener)) return void res.status(503).set('Retry-After', '30').type('text').send('')
  res.status(200).set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
  if (req.method === 'HEAD') return void res.end()

  res.flushHeaders()
  const leave = desk.live.join({ forumId, sessionId }, listener)
  res.on('close', leave).on('error', leave)
  // Whatever happened while nobody was connected is told at once.
  listener.send('saved', { revision: saved.revision, by: saved.savedBy })
}

function listenerFor(call: SessionCall, visit: string): Listener {
  const { res, visitor, by } = call
  return {
    visit,
    who: visitor.kind === 'account' ? visitor.account.id : visitor.linkId,
    name: by,
    send: (event, told) => write(res, `event: ${event}\ndata: ${JSON.stringify(told)}\n\n`),
    beat: () => write(res, ': here\n\n'),
    mayStay: () => mayStillRead(call, visit),
    end: () => void res.end(),
  }
}

function write(res: Response, text: string): void {
  if (res.writableEnded || res.destroyed) return
  if (res.writableLength > mostWaitingBytes) res.destroy()
  else res.write(text)
}

/** The visit may have ended since, the role may have been taken away, the link revoked. */
async function mayStillRead(call: SessionCall, visit: string): Promise<boolean> {
  const visitor = await call.desk.access.visitor(visit)
  if (visitor === undefined) return false
  return admitToSession({ ...call, visitor }, 'reader').then(
    () => true,
    (failure) => {
      if (failure instanceof Refusal) return false
      throw failure
    },
  )
}
