/** The sign of open findings beside the desk's navigation. */
import { expect, test } from 'vitest'
import type { SessionId, Slug } from '../../../src/domain/ids.ts'
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import { saveDocs } from '../../app.ts'
import { aForum, aSession } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { type Browser, startDesk } from './desk-app.ts'

const desk = `/desk/forums/${sampleForumId}`

async function forumOf(count: number) {
  const store = createMemoryStore()
  const sessions = Array.from({ length: count }, (_, n) =>
    aSession({ id: `s-${n}` as SessionId, slug: `s-${n}` as Slug, items: [], participations: [] }),
  )
  await saveDocs(store, sampleForumId, {
    forum: aForum({ id: sampleForumId, slug: sampleForumId }),
    sessions,
  })
  return startDesk(store)
}

async function signOf(browser: Browser): Promise<string | undefined> {
  const page = await browser.page(`${desk}/people`)
  return page.texts('.desk-nav a').find((text) => text.startsWith('Findings'))
}

test('counts what is open in every session, and follows each edit', async () => {
  const app = await forumOf(3)
  const ana = await app.signIn('Ana')
  const before = await signOf(ana)
  const place = { forumId: sampleForumId, kind: 'session', id: 's-1' as SessionId } as const
  const saved = await app.store.read(place)
  if (saved === undefined) throw new Error('not there')
  await app.store.save(place, { ...saved.doc, state: 'cancelled' }, { by: 'Ana', at: saved.savedAt, seen: 1 })

  const [more, fewer] = [before, await signOf(ana)].map((text) => Number(/\d+/.exec(text ?? '')?.[0]))
  expect(more).toBeGreaterThan(0)
  expect(fewer).toBe(((more ?? 0) / 3) * 2)
})

test('of a large forum it follows a moment later, and no page waits for it', async () => {
  const app = await forumOf(250)
  const ana = await app.signIn('Ana')

  expect(await signOf(ana)).toBe('Findings')
  await expect.poll(() => signOf(ana), { timeout: 10_000 }).toMatch(/^Findings \d{3,}/)
})
