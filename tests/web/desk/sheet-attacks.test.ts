/** What somebody tried with the desk's sheets, and what must come of it. */
import { expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import { baseUrl } from '../../app.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { readFields, typed } from '../sent-forms.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'
import { multipart } from './multipart.ts'
import { bringText, sheets } from './review-forms.ts'
import { wholeStore } from './world.ts'

const rivers =
  'Session title: Rivers that a valley shares\n\nDate: 6 October 2021, 10:00 - 11:00 UTC\n\nAgenda\n\n10:00-10:10 Welcome'

async function upload(desk: TestDesk, { cookie }: Browser, { name, text }: { name: string; text: string }) {
  const { body, contentType } = multipart({}, { name, bytes: Buffer.from(text) })
  const answer = await fetch(`http://127.0.0.1:${desk.port}${sheets}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: baseUrl, cookie, 'content-type': contentType },
    body: new Uint8Array(body),
  })
  return answer.headers.get('location') ?? ''
}

test('nobody but the organizers of a forum meets its sheets, and no other page sends its forms', async () => {
  const desk = await startDesk()
  const owner = await desk.signIn('Owner')
  const page = await bringText(owner, rivers)
  const others = [
    await desk.signIn('Reader', 'reader'),
    await desk.coordinate('what-young-members-ask'),
    await desk.signIn('Other', null),
  ]
  const before = await wholeStore(desk.store)
  const act = { text: rivers, act: 'accept' }

  for (const who of others) {
    for (const path of [sheets, page]) expect((await who.get(path)).status).toBe(404)
    for (const path of [sheets, page, `${page}/removal`]) expect((await who.post(path, act)).status).toBe(404)
  }
  for (const origin of ['http://evil.test', 'null', '']) {
    for (const path of [sheets, page, `${page}/removal`])
      expect((await owner.post(path, act, { origin })).status).toBe(403)
  }
  expect(await wholeStore(desk.store)).toEqual(before)
})

test('a sheet that four windows accept at once becomes one session', async () => {
  const desk = await startDesk()
  const owner = await desk.signIn('Owner')
  const page = await bringText(owner, rivers)
  const fields = typed(readFields((await owner.get(page)).text, '#review'), { act: 'accept' })

  const answers = await Promise.all([1, 2, 3, 4].map(() => owner.post(page, fields)))

  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 404, 404, 404])
  const draft = await desk.store.readForum(sampleForumId)
  const made = [...(draft?.sessions.values() ?? [])].filter(({ doc }) => doc.title.startsWith('Rivers'))
  expect([made.length, await desk.store.listPlannerDocs('sheet')]).toEqual([1, []])
})

test('mark-up and scripts in a document stay words in the review, the sheets and the agenda', async () => {
  const desk = await startDesk()
  const owner = await desk.signIn('Owner')
  const text = rivers
    .replace('Rivers', '<img src=x onerror=1> rivers')
    .replace('Welcome', '<svg/onload=alert(1)> [x](javascript:alert(1)) Welcome')
  const page = await upload(desk, owner, { name: '../../<script>.txt', text })

  const review = await owner.get(page)
  const accepted = await owner.post(page, typed(readFields(review.text, '#review'), { act: 'accept' }))
  const session = String(accepted.headers.location).replace('?saved=1', '')
  const markdown = await owner.get(`${session}/sheet.md`)
  const id = session.split('/').at(-1) as SessionId
  const place = { forumId: sampleForumId, kind: 'session', id } as const
  const saved = await desk.store.read(place)
  if (saved === undefined) throw new Error('no session')
  await desk.store.save(place, { ...saved.doc, state: 'ready' } as never, {
    ...{ by: 'desk', at: saved.savedAt, seen: saved.revision },
  })
  await desk.release(sampleForumId, '2026-10-04T00:00:00Z', [id])
  const agenda = await desk.get(`/forums/gsef-2021/sessions/${saved.doc.slug}/agenda.html`)

  for (const html of [review.text, agenda.text]) {
    expect(html).not.toMatch(/<(?:script>|svg\/|img src=x)|href="javascript:/)
    expect(html).toContain('&lt;svg/onload=alert(1)&gt;')
  }
  expect(readPage(agenda.text).elements('script, iframe, img')).toEqual([])
  expect(agenda.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
  expect(markdown.text).toContain('\\<svg/onload=alert(1)\\> \\[x\\](javascript:alert(1)) Welcome')
  expect(markdown.headers['content-disposition']).toMatch(
    /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/,
  )
})
