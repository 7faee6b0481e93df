/** What every page tells the browser about itself: nothing runs, loads or frames but what the planner serves. */
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'

export function securityHeaders(baseUrl: string) {
  const isSecure = baseUrl.startsWith('https:')
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginOpenerPolicy: isSecure ? { policy: 'same-origin' } : false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    xFrameOptions: { action: 'deny' },
  })
}

/** What belongs to one reader stays with them: no search engine, no Referer. */
export const privateHeaders = { 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'no-referrer' }

/** For answers about private addresses that are no ready bytes: refusals, redirects. */
export function keepPrivate(_req: Request, res: Response, next: NextFunction): void {
  res.set(privateHeaders)
  next()
}

/** The same headers as values, for the ready bytes that no middleware sees. */
export function collectSecurityHeaders(baseUrl: string): Record<string, string> {
  const req = new IncomingMessage(new Socket())
  const res = new ServerResponse(req)
  securityHeaders(baseUrl)(req, res, () => undefined)
  const values = Object.entries(res.getHeaders()).map(([name, value]) => [properName(name), String(value)])
  return Object.fromEntries(values)
}

function properName(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase())
}
