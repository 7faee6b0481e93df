/** The editor with its script: what was accepted stays quiet while it is typed, and speaks up when it is touched. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveDocs } from '../app.ts'
import { anItem, aSession, at } from '../makers.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { serveApp, signInAs } from '../served-app.ts'
import { launchBrowser, newPage } from './chromium.ts'

let browser: Browser
let desk: Awaited<ReturnType<typeof startDesk>>

beforeAll(async () => {
  ;[browser, desk] = await Promise.all([launchBrowser(), startDesk()])
})
afterAll(() => Promise.all([browser.close(), desk.close()]))

async function startDesk() {
  const store = await sampleStore()
  const served = await serveApp(store)
  const items = [
    anItem({ id: 'first', kind: 'other', title: 'First' }),
    anItem({ id: 'tea', kind: 'other', title: 'Tea', pinned: at('18:30') }),
  ]
  await saveDocs(store, sampleForumId, { sessions: [aSession({ id: 'gapped', state: 'draft', items })] })
  return { ...served, key: await signInAs(served.access, 'Ana', [sampleForumId]) }
}

const lines = (page: Page) =>
  page.$$eval('#row-tea .finding', (all) => all.map((one) => `${one.className}: ${one.textContent?.trim()}`))

test('an accepted finding is quiet while other things are typed, and open again as soon as it changes', async () => {
  const page = await newPage(browser, {})
  await page.context().addCookies([{ name: 'visit', value: desk.key, url: desk.baseUrl }])
  const session = `${desk.baseUrl}/desk/forums/${sampleForumId}/sessions/gapped`
  await page.goto(`${session}/findings`)
  const gap = page.locator('.found', { hasText: 'minutes are empty before “Tea”' })
  await gap.locator('summary').click()
  await gap.locator('textarea').fill('The hall is cleaned.')
  await gap.locator('details button').click()
  await page.locator('[role=status]', { hasText: 'Accepted.' }).waitFor()

  await page.goto(session)
  await page.locator('.keys:not([hidden])').waitFor({ state: 'attached' })
  const quiet = [
    'finding is-accepted: Warning 20 minutes are empty before “Tea”, from 18:10 to 18:30. Accepted: The hall is cleaned.',
  ]
  expect(await lines(page)).toEqual(quiet)
  await page.fill('#row-first .what > input', 'Another title')
  await page.fill('#row-tea .what > input', 'Tea')
  expect(await lines(page)).toEqual(quiet)

  await page.fill('#row-first .minutes input', '15')
  await expect
    .poll(() => lines(page))
    .toEqual([
      expect.stringMatching(
        /^finding is-warning: Warning 15 minutes are empty before “Tea”.*It was accepted before, and has changed since: The hall is cleaned\./,
      ),
    ])
  await page.fill('#row-first .minutes input', '10')
  await expect.poll(() => lines(page)).toEqual(quiet)
  await page.close()
})
