/** Signing in and out; attempts are limited by account and by address. */
import type { Request } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import { addresses } from '../../../addresses.ts'
import type { Problem } from '../../../domain/problem.ts'
import { foldEmail } from '../../../store/access/email.ts'
import type { Desk, OpenCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Door } from '../door.ts'
import { limitFailures, pass } from '../failure-limits.ts'
import { Entered } from '../forms/entered.ts'
import { makeForm } from '../forms/form.ts'
import { visitCookie } from '../visit-cookie.ts'

export function signInRoutes(door: Door, desk: Desk): void {
  const cookie = visitCookie(desk.site.baseUrl)
  // Whoever tries from one address is kept out soon; somebody else may still sign in to that account.
  const limits = [
    limitFailures(50, addressOf),
    limitFailures(10, (req) => `${addressOf(req)} ${accountOf(req)}`),
    limitFailures(100, accountOf),
  ]

  door.get('/desk/sign-in', 'everybody', async (call) => {
    if (call.visitor !== undefined) return call.res.redirect(303, wayBack(call))
    await sendSignIn(call, [])
  })

  door.post('/desk/sign-in', 'everybody', async (call) => {
    for (const limit of limits) await pass(limit, call)
    const signed = await desk.access.signIn(call.entered.text('email'), call.entered.raw('password'))
    if (signed === undefined) return sendSignIn(call, [{ field: 'email', code: 'sign-in-wrong' }])
    await endVisitOf(desk, cookie.read(call.req))
    cookie.set(call.res, signed.key)
    call.res.redirect(303, wayBack(call))
  })

  door.post('/desk/sign-out', 'everybody', async (call) => {
    await endVisitOf(desk, cookie.read(call.req))
    cookie.clear(call.res)
    call.res.redirect(303, addresses.signIn())
  })
}

/** A browser has one visit: the one before ends. */
export async function endVisitOf({ access }: Desk, key: string | undefined): Promise<void> {
  if (key !== undefined) await access.endVisit(key)
}

function addressOf(req: Request): string {
  return ipKeyGenerator(req.ip ?? '')
}

function accountOf(req: Request): string {
  return foldEmail(Entered.fromRequest(req).text('email')) ?? ''
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
