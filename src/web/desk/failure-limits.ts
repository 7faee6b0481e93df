/** Limits on attempts that fail, by whatever tells who tries. */
import type { Request, Response } from 'express'
import { type RateLimitRequestHandler, rateLimit } from 'express-rate-limit'
import { Refusal } from '../refusal.ts'

const quarterMs = 15 * 60 * 1000

/** Only failures count: whoever signs in is not kept out by their own success. */
export function limitFailures(
  limit: number,
  keyGenerator: (req: Request) => string,
): RateLimitRequestHandler {
  return rateLimit({
    windowMs: quarterMs,
    limit,
    keyGenerator,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, _res, next) => next(new Refusal('tooManySignIns')),
  })
}

export function pass(
  limit: RateLimitRequestHandler,
  { req, res }: { req: Request; res: Response },
): Promise<void> {
  return new Promise((done, fail) => {
    limit(req, res, (failure?: unknown) => (failure === undefined ? done() : fail(failure)))
  })
}
