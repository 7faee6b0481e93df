/** Who comes in: a bearer token (RFC 6750), of a level that the route asks for. Cookies are not looked at. */
import type { Request, Response } from 'express'
import type { ApiToken } from '../../domain/account.ts'
import type { Access } from '../../store/access/access.ts'
import { underRule } from '../access-rule.ts'
import { ProgramRefusal } from './refusals.ts'

export interface ProgramCall {
  token: ApiToken
  req: Request
  res: Response
}

export type ProgramHandler = (call: ProgramCall) => Promise<void>

export interface Door {
  toRead: (handler: ProgramHandler) => (req: Request, res: Response) => Promise<void>
  toWrite: (handler: ProgramHandler) => (req: Request, res: Response) => Promise<void>
}

export function openDoor(access: Pick<Access, 'readToken'>): Door {
  const admit =
    (level: ApiToken['level'], handler: ProgramHandler) => async (req: Request, res: Response) => {
      res.set('Cache-Control', 'private, no-store')
      const token = await tokenOf(access, req)
      if (level === 'write' && token.level !== 'write') {
        throw new ProgramRefusal('token-reads-only', { headers: challenge('insufficient_scope') })
      }
      await handler({ token, req, res })
    }
  return {
    toRead: (handler) => underRule('token to read', admit('read', handler)),
    toWrite: (handler) => underRule('token to write', admit('write', handler)),
  }
}

async function tokenOf(access: Pick<Access, 'readToken'>, req: Request): Promise<ApiToken> {
  const key = /^Bearer +([\w.~+/-]+=*) *$/i.exec(req.get('authorization') ?? '')?.[1]
  if (key === undefined) throw new ProgramRefusal('token-missing', { headers: challenge() })
  const token = await access.readToken(key)
  if (token?.state !== 'live') {
    throw new ProgramRefusal('token-unknown', { headers: challenge('invalid_token') })
  }
  return token
}

function challenge(error?: string): Record<string, string> {
  return {
    'WWW-Authenticate': `Bearer realm="madang"${error === undefined ? '' : `, error="${error}"`}`,
  }
}
