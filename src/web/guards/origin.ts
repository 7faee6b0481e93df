/** Every write must come from a page of the planner itself: what a browser says about its origin decides. */
import type { NextFunction, Request, Response } from 'express'
import { Refusal } from '../refusal.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

export function refuseForeignWrites(baseUrl: string) {
  const own = new URL(baseUrl).origin
  return (req: Request, _res: Response, next: NextFunction) => {
    next(reading.has(req.method) || isOwn(req, own) ? undefined : new Refusal('foreign'))
  }
}

/**
 * `Sec-Fetch-Site` where the browser sends it (Fetch Metadata 2.3), else `Origin`; a request with neither is refused.
 * Private pages send no Referer, and browsers then call their origin `null` (Fetch 3.2): there the key in the address,
 * which nobody else has, decides.
 */
function isOwn(req: Request, own: string): boolean {
  const site = req.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = req.get('origin')
  return origin === own || (origin === 'null' && req.path.startsWith('/my/'))
}
