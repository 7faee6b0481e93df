/** Who may come to a route. Every route of the app carries its rule: a test walks them all. */
import type { NextFunction, Request, RequestHandler, Response } from 'express'

export type AccessRule =
  /** Public pages, operators' addresses, the sign-in itself. */
  | 'everybody'
  /** Whoever knows the key in the address. */
  | 'private key'
  /** Somebody who signed in. */
  | 'visitor'
  /** An account that may make forums. */
  | 'forum maker'
  /** A role in the forum of the address. */
  | 'reader'
  | 'organizer'
  | 'owner'
  /** A role in the forum, or the coordinator of the session of the address. */
  | 'session reader'
  | 'session editor'
  /** A bearer token for the forum of the address, or for all. */
  | 'token to read'
  | 'token to write'

// biome-ignore lint/complexity/noBannedTypes: any handler of Express, whatever it takes.
type Handler = Function

const rules = new WeakMap<Handler, AccessRule>()

/** Marks a handler with the rule that it enforces. */
export function underRule<Kind extends Handler>(rule: AccessRule, handler: Kind): Kind {
  rules.set(handler, rule)
  return handler
}

export function ruleOf(handler: Handler): AccessRule | undefined {
  return rules.get(handler)
}

/** Stands before handlers of routes that ask nobody who they are: said, so that it is no oversight. */
export function openTo<Params>(rule: 'everybody' | 'private key'): RequestHandler<Params> {
  return underRule(rule, (_req: Request<Params>, _res: Response, next: NextFunction) => next())
}
