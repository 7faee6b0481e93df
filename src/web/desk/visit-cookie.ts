/** The cookie of a visit: a key that only its browser has. The store has the key's hash. */
import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, Response } from 'express'
import { visitDays } from '../../store/access/access.ts'

export interface VisitCookie {
  read: (req: Request) => string | undefined
  set: (res: Response, key: string) => void
  clear: (res: Response) => void
}

/** `__Host-` binds it to this very host, where the planner is served securely (RFC 6265bis 4.1.3.2). */
export function visitCookie(baseUrl: string): VisitCookie {
  const secure = baseUrl.startsWith('https:')
  const name = secure ? '__Host-visit' : 'visit'
  const send = (res: Response, value: string, maxAge: number) =>
    res.append(
      'Set-Cookie',
      stringifySetCookie({ name, value, httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge }),
    )
  return {
    read(req) {
      const header = req.get('cookie')
      return header === undefined ? undefined : parseCookie(header)[name]
    },
    set: (res, key) => send(res, key, visitDays * 24 * 60 * 60),
    clear: (res) => send(res, '', 0),
  }
}
