/** Signing in and out; attempts are limited by account and by address. */
import type { Request, Response } from 'express'
import { ipKeyGenerator, type RateLimitRequestHandler, rateLimit } from 'express-rate-limit'
import { addresses } from '../../../addresses.ts'
import type { Problem } from '../../../domain/problem.ts'
import { foldEmail } from '../../../store/access/email.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk, OpenCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Door } from '../door.ts'
import { Entered } from '../forms/entered.ts'
import { makeForm } from '../forms/form.ts'
import { visitCookie } from '../visit-cookie.ts'

const quarterMs = 15 * 60 * 1000

export function signInRoutes(door: Door, desk: Desk): void {
  const cookie = visitCookie(desk.site.baseUrl)
  const limits = [
    limitFailures(50, (req) => ipKeyGenerator(req.ip ?? '')),
    limitFailures(10, (req) => foldEmail(Entered.fromRequest(req).text('email')) ?? ''),
  ]

  door.get('/desk/sign-in', 'everybody', async (call) => {
    if (call.visitor !== undefined) return call.res.redirect(303, wayBack(call))
    await sendSignIn(call, [])
  })

  door.post('/desk/sign-in', 'everybody', async (call) => {
    for (const limit of limits) await pass(limit, call)
    const signed = await desk.access.signIn(call.entered.text('email'), call.entered.raw('password'))
    if (signed === undefined) return sendSignIn(call, [{ field: 'email', code: 'sign-in-wrong' }])
    cookie.set(call.res, signed.key)
    call.res.redirect(303, wayBack(call))
  })

  door.post('/desk/sign-out', 'everybody', async (call) => {
    const key = cookie.read(call.req)
    if (key !== undefined) await desk.access.endVisit(key)
    cookie.clear(call.res)
    call.res.redirect(303, addresses.signIn())
  })
}

/** Only failures count: whoever signs in is not kept out by their own success. */
function limitFailures(limit: number, keyGenerator: (req: Request) => string): RateLimitRequestHandler {
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

function pass(limit: RateLimitRequestHandler, { req, res }: { req: Request; res: Response }): Promise<void> {
  return new Promise((done, fail) => {
    limit(req, res, (failure?: unknown) => (failure === undefined ? done() : fail(failure)))
  })
}

function sendSignIn(call: OpenCall, problems: Problem[]): Promise<void> {
  const { say, entered } = call
  const form = makeForm(say, entered, problems)
  return sendDeskPage(call, {
    view: 'sign-in/show',
    title: say('desk.signIn'),
    status: problems.length > 0 ? 422 : 200,
    page: {
      problems: form.problems,
      action: addresses.signIn(),
      to: wayBack(call),
      fields: [
        form.field('email', { label: say('desk.email'), kind: 'email', autocomplete: 'username' }),
        form.field('password', {
          label: say('desk.password'),
          kind: 'password',
          autocomplete: 'current-password',
        }),
      ],
    },
  })
}

/** An address of the desk itself and nothing that a browser could read as another host. */
function wayBack({ req, entered }: OpenCall): string {
  const asked = entered.raw('to') || String(req.query.to ?? '')
  return /^\/desk(?:\/[\w.~%+/-]*)?(?:\?[\w.~%+=&-]*)?$/.test(asked) && !asked.includes('//')
    ? asked
    : addresses.desk()
}
