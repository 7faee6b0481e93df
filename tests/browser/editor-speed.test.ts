/** What makes typing quick in a session of 200 rows of a forum of 1,000 sessions; how quick it is, the bench measures. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { addBigForum, bigDesk, type DeskSite, longSessionId, startDeskSite } from './desk-site.ts'

const rows = 200

let browser: Browser
let site: DeskSite
let page: Page
const asked: string[] = []

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startDeskSite()])
  await addBigForum(site.store)
  page = await site.openAs(browser, 'Ana')
  page.on('request', (request) => asked.push(request.url()))
})
afterAll(() => Promise.all([browser.close(), site.close()]))

async function openEditor(): Promise<void> {
  await page.goto(site.url(`${bigDesk}/sessions/${longSessionId}`))
  await page.locator('.keys:not([hidden])').waitFor({ state: 'attached' })
  await page.waitForLoadState('networkidle')
  await page.evaluate(watchChanges)
  asked.length = 0
}

test('a character asks nothing of the server and touches only the rows from it on, each a few times', async () => {
  await openEditor()
  const field = page.locator('[name="items.row-149.minutes"]')
  await field.focus()
  await page.keyboard.press('End')
  await page.evaluate(forgetChanges)

  await page.keyboard.press('1')

  expect(await field.inputValue()).toBe('51')
  const { touched, changes, elsewhere } = await page.evaluate(tellChanges)
  expect(touched).toEqual(Array.from({ length: rows - 149 }, (_, index) => `row-${149 + index}`))
  expect(changes).toBeLessThanOrEqual((rows - 149) * 4)
  expect(elsewhere).toBeLessThanOrEqual(20)
  expect(asked).toEqual([])
})

test('a character in a title touches no row', async () => {
  await openEditor()
  await page.locator('[name="items.row-0.title"]').focus()
  await page.evaluate(forgetChanges)

  await page.keyboard.press('x')

  const { touched, elsewhere } = await page.evaluate(tellChanges)
  expect(touched.filter((row) => row !== 'row-0')).toEqual([])
  expect(elsewhere).toBeLessThanOrEqual(20)
  expect(asked).toEqual([])
})

interface Watching {
  watcher: MutationObserver
  seen: MutationRecord[]
}

/** In the page. */
function watchChanges(): void {
  const seen: MutationRecord[] = []
  const watcher = new MutationObserver((records) => seen.push(...records))
  watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  Object.assign(window, { watcher, seen })
}

/** In the page. */
function forgetChanges(): void {
  const { watcher, seen } = window as unknown as Watching
  watcher.takeRecords()
  seen.length = 0
}

/** In the page, after whatever follows a key at once. */
async function tellChanges() {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300)))
  const { seen } = window as unknown as Watching
  const rowOf = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>('tr[data-row]')?.dataset
      .row
  const inRows = seen.flatMap((one) => rowOf(one) ?? [])
  return { touched: [...new Set(inRows)], changes: inRows.length, elsewhere: seen.length - inRows.length }
}
