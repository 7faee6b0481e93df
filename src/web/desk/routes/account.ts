/** About oneself: name, language of the desk, password. */
import { addresses } from '../../../addresses.ts'
import type { Account } from '../../../domain/account.ts'
import type { Problem } from '../../../domain/problem.ts'
import { passwordLength } from '../../../store/access/access.ts'
import { sayLanguageItself } from '../../../text/names.ts'
import { type InterfaceLanguage, interfaceLanguages, isInterfaceLanguage } from '../../../text/say.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk, DeskCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Door } from '../door.ts'
import { limitFailures, pass } from '../failure-limits.ts'
import { Entered } from '../forms/entered.ts'
import { makeForm } from '../forms/form.ts'
import { visitCookie } from '../visit-cookie.ts'

export function accountRoutes(door: Door, desk: Desk): void {
  const cookie = visitCookie(desk.site.baseUrl)
  const guesses = limitFailures(10, (req) => cookie.read(req) ?? '')

  door.get('/desk/account', 'visitor', (call) => sendAccount(call, entered(ownAccount(call)), []))

  door.post('/desk/account', 'visitor', async (call) => {
    const account = ownAccount(call)
    // A borrowed browser must not find out the password by trying.
    if (call.entered.raw('newPassword') !== '') await pass(guesses, call)
    const change = await changeAccount(call, account, cookie.read(call.req) ?? '')
    if (!change.ok) return sendAccount(call, call.entered, change.problems)
    call.res.redirect(303, `${addresses.account()}?saved=1`)
  })
}

function ownAccount({ visitor }: DeskCall): Account {
  if (visitor.kind !== 'account') throw new Refusal('missing')
  return visitor.account
}

function entered({ name, language }: Account): Entered {
  return Entered.of({ name, language: language ?? '' })
}

/** The password changes only where somebody typed a new one. */
function changeAccount({ desk, entered }: DeskCall, { id }: Account, keepVisit: string) {
  const language = entered.text('language')
  const next = entered.raw('newPassword')
  const asked = {
    name: entered.text('name'),
    language: isInterfaceLanguage(language) ? language : null,
    ...(next === '' ? {} : { password: { now: entered.raw('password'), next } }),
  }
  return desk.access.changeAccount(id, asked, keepVisit)
}

function sendAccount(call: DeskCall, typed: Entered, problems: readonly Problem[]): Promise<void> {
  const { say } = call
  const form = makeForm(say, typed, problems)
  const languages = (Object.keys(interfaceLanguages) as InterfaceLanguage[]).map((language) => ({
    value: language,
    label: sayLanguageItself(language),
  }))
  return sendDeskPage(call, {
    view: 'account/show',
    title: say('desk.account'),
    status: problems.length > 0 ? 422 : 200,
    script: 'forms',
    page: {
      problems: form.problems,
      action: addresses.account(),
      about: [
        form.field('name', {
          label: say('desk.yourName'),
          hint: say('desk.yourNameHint'),
          autocomplete: 'name',
        }),
        form.field('language', {
          label: say('desk.language'),
          kind: 'select',
          choices: [{ value: '', label: say('desk.languageOfBrowser') }, ...languages],
        }),
      ],
      password: [
        form.field('password', {
          label: say('desk.oldPassword'),
          kind: 'password',
          autocomplete: 'current-password',
        }),
        form.field('newPassword', {
          label: say('desk.newPassword'),
          hint: say('desk.passwordHint', { least: passwordLength.least }),
          kind: 'password',
          autocomplete: 'new-password',
        }),
      ],
    },
  })
}
