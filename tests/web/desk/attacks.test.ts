/** What somebody with an account or a link tried against others, and what must come of it. */
import { expect, test } from 'vitest'
import type { LinkId } from '../../../src/domain/account.ts'
import type { Instant } from '../../../src/domain/clock.ts'
import type { ForumId, SessionId } from '../../../src/domain/ids.ts'
import type { Visitor } from '../../../src/store/access/access.ts'
import type { Desk } from '../../../src/web/desk/desk.ts'
import { saveLimitProblems } from '../../../src/web/desk/save-limit.ts'
import { testPassword } from '../../access.ts'
import { baseUrl, saveDocs, storeWith } from '../../app.ts'
import { aForum, aPerson, aSession } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { readFields, typed } from '../sent-forms.ts'
import { type Browser, startDesk } from './desk-app.ts'

const id = 'rebuilding-an-inclusive-society'
const address = `/desk/forums/gsef-2021/sessions/${id}`
const json = { accept: 'application/json' }

async function fieldsOf(browser: Browser) {
  return readFields((await browser.get(address)).text, '#editor')
}

test('a link to choose a password took over the account that another forum trusted since', async () => {
  const desk = await startDesk(
    await storeWith({ forum: aForum() }, { forum: aForum({ id: 'other', slug: 'other' }) }),
  )
  const mal = await desk.signIn('Mal', 'owner', 'forum' as ForumId)
  const ana = await desk.signIn('Ana', 'owner', 'other' as ForumId)
  const vic = { email: 'vic@example.com', name: 'Vic' }

  const invited = await mal.post('/desk/forums/forum/team', { ...vic, role: 'reader' })
  const [link = ''] = readPage(invited.text).texts('.key')
  const trusted = await ana.post('/desk/forums/other/team', { ...vic, role: 'owner' })
  const taken = await desk.stranger.post(link.replace(baseUrl, ''), { password: testPassword })

  expect(readPage(trusted.text).texts('.done')[0]).toMatch(/^Vic is in the team now.*has not checked who/)
  expect([taken.status, taken.headers['set-cookie']]).toEqual([410, undefined])
  expect(await desk.access.findAccount(vic.email)).toMatchObject({
    passwordHash: null,
    roles: { forum: 'reader', other: 'owner' },
  })
})

test('a row that was called constructor kept the whole forum from being released', async () => {
  const desk = await startDesk()
  const coordinator = await desk.coordinate(id)
  const fields = await fieldsOf(coordinator)
  const rows = [...(fields.rows ?? []), 'constructor']
  const planted = { rows, 'items.constructor.title': 'Planted', 'items.constructor.minutes': '5' }

  await coordinator.post(address, typed(fields, planted), json)
  const saved = await desk.store.read({ forumId: sampleForumId, kind: 'session', id })
  const released = await desk.release(sampleForumId, '2026-10-04T00:00:00Z', [id])

  expect(saved?.doc.items.map((item) => item.id)).not.toContain('constructor')
  expect(released.manifest.number).toBeGreaterThan(0)
})

test('a coordinator’s link made a visit without end each time that it was opened', async () => {
  const desk = await startDesk()
  const purpose = { kind: 'coordinator', forumId: sampleForumId, sessionId: id as SessionId, name: 'Ben' }
  const { key } = await desk.access.makeLink(purpose as { kind: 'coordinator' } & typeof purpose, 'Ana')
  const before = (await desk.store.listPlannerDocs('visit')).length

  for (let times = 0; times < 30; times += 1) await desk.stranger.post(`/desk/links/${key}`, {})

  expect((await desk.store.listPlannerDocs('visit')).length - before).toBe(20)
})

test('a history grew by a document with each of forty saves a second', async () => {
  const desk = await startDesk()
  const ana = await desk.signIn('Ana')
  const fields = await fieldsOf(ana)
  for (let saves = 0; saves < 60; saves += 1) await ana.post(address, fields, json)

  const tooMany = await ana.post(address, typed(fields, { title: 'Not saved yet' }), json)
  const again = await ana.post(address, typed(fields, { title: 'Still here' }))
  const other = await (await desk.signIn('Bob')).post(address, fields, json)

  const text = 'You have saved more than 60 times within a minute. Wait a minute, then save again.'
  expect([tooMany.status, JSON.parse(tooMany.text)]).toEqual([429, { problems: [{ field: '', text }] }])
  expect(readPage(again.text).texts('.problems a')).toEqual([text])
  expect(readPage(again.text).values('#editor [name="title"]', 'value')).toEqual(['Still here'])
  expect(other.status).toBe(200)
  expect((await desk.store.read({ forumId: sampleForumId, kind: 'session', id }))?.doc.title).not.toMatch(
    /Not saved|Still here/,
  )
})

test('who saved too often may save again a minute later, and nobody else had to wait', () => {
  let now = '2021-10-01T00:00:00Z'
  const desk = { machineNow: () => now as Instant } as Desk
  const coordinator = (name: string): Visitor => ({
    kind: 'coordinator',
    name,
    forumId: sampleForumId,
    sessionId: id as SessionId,
    linkId: 'link' as LinkId,
  })
  const codes = (name: string) =>
    saveLimitProblems({ desk, visitor: coordinator(name) }).map(({ code }) => code)

  const first = Array.from({ length: 61 }, () => codes('Ben'))
  const others = codes('Chen')
  now = '2021-10-01T00:01:00Z'

  expect(first).toEqual([...Array(60).fill([]), ['saves-too-many']])
  expect([others, codes('Ben')]).toEqual([[], []])
})

test('a coordinator could tell by a second sentence which ids nobody has', async () => {
  const desk = await startDesk()
  await saveDocs(desk.store, sampleForumId, {
    people: [aPerson({ id: 'secret-person', given: 'Secret' })],
    sessions: [aSession({ id: 'secret-session' })],
  })
  const coordinator = await desk.coordinate(id)
  const fields = await fieldsOf(coordinator)
  const naming = (person: string) =>
    typed(fields, {
      'known.person': [`${person} Somebody`, ...(fields['known.person'] ?? [])],
      'items.rebuilding-speaker-3.person': 'Somebody',
    })

  const answers = [
    await coordinator.post(address, naming('secret-person'), json),
    await coordinator.post(address, naming('nobody-at-all'), json),
  ]

  const [there, nowhere] = answers.map(({ text }) => text)
  expect(answers.map(({ status }) => status)).toEqual([422, 422])
  expect(nowhere).toBe(there)
  expect(JSON.parse(nowhere ?? '').problems).toHaveLength(1)
})
