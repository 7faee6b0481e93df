/** Private addresses that let somebody in: the first organizer, a lost password, a session's coordinator. */
import { addresses } from '../../../addresses.ts'
import type { AccessLink } from '../../../domain/account.ts'
import type { Problem } from '../../../domain/problem.ts'
import { passwordLength } from '../../../store/access/access.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk, OpenCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Door } from '../door.ts'
import { type Form, makeForm } from '../forms/form.ts'
import { visitCookie } from '../visit-cookie.ts'
import { endVisitOf } from './sign-in.ts'

export function linkRoutes(door: Door, desk: Desk): void {
  const cookie = visitCookie(desk.site.baseUrl)

  door.get('/desk/links/:key', 'everybody', async (call) => {
    await sendLink(call, await liveLink(call), [])
  })

  door.post('/desk/links/:key', 'everybody', async (call) => {
    const link = await liveLink(call)
    const used = await useLink(call, link)
    if (!used.ok) return sendLink(call, link, used.problems)
    await endVisitOf(desk, cookie.read(call.req))
    cookie.set(call.res, used.value.key)
    call.res.redirect(303, used.value.to)
  })
}

async function liveLink(call: OpenCall): Promise<AccessLink> {
  call.res.set('Referrer-Policy', 'same-origin').set('X-Robots-Tag', 'noindex, nofollow')
  const link = await call.desk.access.readLink(call.param('key'))
  if (link === undefined) throw new Refusal('linkOver')
  return link
}

async function useLink(call: OpenCall, link: AccessLink) {
  const { access } = call.desk
  const key = call.param('key')
  const password = call.entered.raw('password')
  const { purpose } = link
  if (purpose.kind === 'coordinator') {
    const visit = await access.visitAsCoordinator(key)
    const to = addresses.document(purpose.forumId, 'session', purpose.sessionId)
    return visit.ok ? { ok: true as const, value: { key: visit.value.key, to } } : visit
  }
  const asked = { email: call.entered.text('email'), name: call.entered.text('name'), password }
  const signed =
    purpose.kind === 'first'
      ? await access.useFirstLink(key, asked)
      : await access.usePasswordLink(key, password)
  return signed.ok ? { ok: true as const, value: { key: signed.value.key, to: addresses.desk() } } : signed
}

function sendLink(call: OpenCall, link: AccessLink, problems: readonly Problem[]): Promise<void> {
  const { say, entered } = call
  const form = makeForm(say, entered, problems)
  const { kind } = link.purpose
  return sendDeskPage(call, {
    view: 'sign-in/link',
    title: say(`desk.link.${kind}.title`),
    status: problems.length > 0 ? 422 : 200,
    page: {
      problems: form.problems,
      text: say(`desk.link.${kind}.text`),
      action: addresses.accessLink(call.param('key')),
      button: say(`desk.link.${kind}.button`),
      fields: linkFields(call, link, form),
    },
  })
}

function linkFields({ say }: OpenCall, { purpose }: AccessLink, form: Form) {
  if (purpose.kind === 'coordinator') return []
  const password = form.field('password', {
    label: say('desk.newPassword'),
    hint: say('desk.passwordHint', { least: passwordLength.least }),
    kind: 'password',
    autocomplete: 'new-password',
  })
  if (purpose.kind === 'password') return [password]
  return [
    form.field('name', { label: say('desk.yourName'), hint: say('desk.yourNameHint'), autocomplete: 'name' }),
    form.field('email', { label: say('desk.email'), kind: 'email', autocomplete: 'username' }),
    password,
  ]
}
