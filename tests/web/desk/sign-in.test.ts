import { describe, expect, test } from 'vitest'
import { testPassword } from '../../access.ts'
import { readPage } from '../html.ts'
import { startDesk } from './desk-app.ts'

const signIn = '/desk/sign-in'

describe('signing in', () => {
  test('leads back to the page that was asked for, with a cookie that no script can read', async () => {
    const desk = await startDesk()
    await desk.signIn('Ana')

    const away = await desk.stranger.get('/desk/account')
    const form = readPage((await desk.stranger.get(away.headers.location ?? '')).text).form('Sign in')
    const answer = await desk.stranger.post(form.action, {
      ...form.fields,
      email: ' ANA@example.org ',
      password: testPassword,
    })

    expect([away.status, away.headers.location]).toEqual([303, `${signIn}?to=%2Fdesk%2Faccount`])
    expect([answer.status, answer.headers.location]).toEqual([303, '/desk/account'])
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^visit=[\w-]{27}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
  })

  test('a wrong name and a wrong password get the same answer, byte for byte', async () => {
    const desk = await startDesk()
    await desk.signIn('Ana')

    const wrongName = await desk.stranger.post(signIn, { email: 'bob@example.org', password: testPassword })
    const wrongPassword = await desk.stranger.post(signIn, {
      email: 'ana@example.org',
      password: 'wrong wrong wrong',
    })

    expect([wrongName.status, wrongPassword.status]).toEqual([422, 422])
    expect(wrongName.text.replaceAll('bob@', 'ana@')).toBe(wrongPassword.text)
    expect(wrongName.text).not.toContain(testPassword)
    expect(readPage(wrongName.text).links('.problems')).toEqual([
      {
        text: 'E-mail address and password do not belong together. Look at both, then try again.',
        href: '#f-email',
      },
    ])
  })

  test('an account is tried ten times in a quarter of an hour, whoever tries', async () => {
    const desk = await startDesk()
    await desk.signIn('Ana')
    const attempt = (password: string) => desk.stranger.post(signIn, { email: 'ana@example.org', password })

    const statuses = []
    for (let tries = 0; tries < 11; tries += 1) statuses.push((await attempt('wrong wrong wrong')).status)
    const right = await attempt(testPassword)

    expect(statuses).toEqual([...Array(10).fill(422), 429])
    expect([right.status, right.headers['set-cookie']]).toEqual([429, undefined])
  })

  test('a second e-mail field, or an accent, gave every attempt a count of its own', async () => {
    const desk = await startDesk()
    await desk.signIn('Ana')
    const attempt = (email: string | string[]) =>
      desk.stranger.post(signIn, { email, password: 'wrong wrong wrong' })

    const statuses = []
    for (let tries = 0; tries < 10; tries += 1)
      statuses.push((await attempt(['ana@example.org', `r${tries}`])).status)
    const late = await attempt(' ANA@example.org')
    const somebodyElse = await attempt('aná@example.org')

    expect(statuses).toEqual(Array(10).fill(422))
    expect([late.status, somebodyElse.status]).toEqual([429, 422])
  })

  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/desk//evil.example',
    'javascript:alert(1)',
  ])('never leads elsewhere: %s', async (to) => {
    const desk = await startDesk()
    await desk.signIn('Ana')

    const answer = await desk.stranger.post(signIn, { to, email: 'ana@example.org', password: testPassword })

    expect(answer.headers.location).toBe('/desk')
  })

  test('signing out ends the visit for good, not only the cookie', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')

    const out = await ana.post('/desk/sign-out', {})
    const after = await ana.get('/desk')

    expect(out.headers['set-cookie']).toEqual([expect.stringMatching(/^visit=; Max-Age=0;/)])
    expect([after.status, after.headers.location]).toEqual([303, `${signIn}?to=%2Fdesk`])
  })
})

describe('links', () => {
  test('the first organizer chooses name, address and password, and owns the sample forum', async () => {
    const desk = await startDesk()
    const { key } = await desk.access.makeLink({ kind: 'first' }, 'console')
    const address = `/desk/links/${key}`
    const form = readPage((await desk.stranger.get(address)).text).form('Open the desk')

    const refused = await desk.stranger.post(form.action, { name: '', email: 'nobody', password: 'short' })
    const opened = await desk.stranger.post(form.action, {
      name: 'Ana',
      email: 'ana@example.org',
      password: testPassword,
    })
    const cookie = String(opened.headers['set-cookie']).split(';')[0] ?? ''
    const home = await desk.get('/desk', { cookie })
    const again = await desk.stranger.get(address)

    expect(refused.status).toBe(422)
    expect(readPage(refused.text).values('input[name=email]', 'value')).toEqual(['nobody'])
    expect([opened.status, opened.headers.location]).toEqual([303, '/desk'])
    expect(readPage(home.text).link('Global Social Economy Forum, Mexico City 2021')).toBe(
      '/desk/forums/gsef-2021',
    )
    expect([again.status, readPage(again.text).texts('h1')]).toEqual([410, ['This link no longer works']])
  })

  test('a link is never logged', async () => {
    const desk = await startDesk()
    const { key } = await desk.access.makeLink({ kind: 'first' }, 'console')

    await desk.stranger.get(`/desk/links/${key}`)
    await desk.stranger.post(`/desk/links/${key}`, {
      name: 'Ana',
      email: 'a@example.org',
      password: testPassword,
    })

    expect(desk.logged().join('\n')).not.toContain(key)
    expect(desk.logged().join('\n')).not.toContain(testPassword)
  })
})

describe('about oneself', () => {
  test('name, language and password change; other visits end with the old password', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const elsewhere = await desk.stranger.post(signIn, { email: 'ana@example.org', password: testPassword })
    const cookie = String(elsewhere.headers['set-cookie']).split(';')[0] ?? ''

    const next = 'another long sentence'
    const fields = { name: 'Ana Gómez', language: 'ko', password: testPassword, newPassword: next }
    const saved = await ana.post('/desk/account', fields)
    const page = await ana.page(saved.headers.location ?? '')

    expect(page.texts('.done')).toEqual(['저장했습니다.'])
    expect((await desk.get('/desk', { cookie })).status).toBe(303)
    expect((await ana.get('/desk')).status).toBe(200)
    expect((await desk.stranger.post(signIn, { email: 'ana@example.org', password: next })).status).toBe(303)
  })

  test('an empty name kept everything but the password, which was a new one already', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const next = 'another long sentence'

    const fields = { name: ' ', language: 'ko', password: testPassword, newPassword: next }
    const refused = await ana.post('/desk/account', fields)

    const signInWith = (password: string) =>
      desk.stranger.post(signIn, { email: 'ana@example.org', password })
    expect([refused.status, readPage(refused.text).links('.problems').length]).toEqual([422, 1])
    expect((await signInWith(next)).status).toBe(422)
    expect((await signInWith(testPassword)).status).toBe(303)
    expect(await desk.access.findAccount('ana@example.org')).toMatchObject({ name: 'Ana', language: null })
  })

  test('a wrong old password changes nothing and shows what was typed', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')

    const refused = await ana.post('/desk/account', {
      name: 'Somebody',
      language: '',
      password: 'wrong wrong wrong',
      newPassword: 'another long sentence',
    })

    expect([refused.status, readPage(refused.text).values('input[name=name]', 'value')]).toEqual([
      422,
      ['Somebody'],
    ])
    expect((await desk.access.findAccount('ana@example.org'))?.name).toBe('Ana')
  })
})

test('the old password is not found out by trying from a borrowed browser', async () => {
  const desk = await startDesk()
  const ana = await desk.signIn('Ana')
  const guess = (password: string) =>
    ana.post('/desk/account', { name: 'Ana', language: '', password, newPassword: 'another long sentence' })

  const statuses = []
  for (let tries = 0; tries < 11; tries += 1) statuses.push((await guess(`wrong guess ${tries}`)).status)

  expect(statuses).toEqual([...Array(10).fill(422), 429])
  expect((await guess(testPassword)).status).toBe(429)
})

test('signing in once more ends the visit that the browser had', async () => {
  const desk = await startDesk()
  const ana = await desk.signIn('Ana')

  const again = await ana.post(signIn, { email: 'ana@example.org', password: testPassword })

  expect(again.status).toBe(303)
  expect((await ana.get('/desk')).status).toBe(303)
})
