/** Whatever stands in the fields, in a real browser nothing of it runs, at the desk and for readers. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveDocs, storeWith } from '../app.ts'
import { type ServedApp, serveApp, signInAs } from '../served-app.ts'
import { harmfulLine, strangeDocs, strangeForms, strangeId } from '../web/desk/strange-desk.ts'
import { launchBrowser, newPage } from './chromium.ts'

let browser: Browser
let served: ServedApp
let page: Page
/** Dialogs, errors and everything that the policy of a page refused. */
const happened: string[] = []

beforeAll(async () => {
  const docs = strangeDocs((field) => `${field} ${harmfulLine}`)
  const store = await storeWith(docs)
  await saveDocs(
    store,
    strangeId,
    strangeDocs((field) => `second ${field} ${harmfulLine}`),
  )
  ;[browser, served] = await Promise.all([launchBrowser(), serveApp(store)])
  page = await newPage(browser)
  const value = await signInAs(served.access, 'Ana', [strangeId])
  await page.context().addCookies([{ name: 'visit', value, url: served.baseUrl }])
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') return dialog.accept()
    happened.push(`dialog: ${dialog.message()}`)
    return dialog.dismiss()
  })
  page.on('pageerror', (error) => happened.push(`error: ${error.message}`))
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') happened.push(`console: ${said.text()}`)
  })
})
afterAll(() => Promise.all([browser.close(), served.close()]))

const { forum, person, session } = strangeForms
const addresses = [
  ...['/desk', '/desk/forums/forum', '/desk/forums/forum/release', '/desk/forums/forum/team'],
  ...Object.values(strangeForms).flatMap((one) => [one, `${one}/history`, `${one}/history/1`]),
  ...[`${session}/coordinators`, `${session}/removal`],
  ...['', '/sessions/s', '/people/ana', '/references/paper', '/presentations', '/releases/1'].flatMap(
    (path) => [`/forums/forum${path}`, `/desk/forums/forum/preview/ready/forums/forum${path}`],
  ),
]

test.each(addresses)('%s', async (address) => {
  const answer = await page.goto(served.baseUrl + address)
  await page.$$eval('details', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true
  })
  await page.waitForLoadState('networkidle')

  expect(answer?.status()).toBe(200)
  await expectNothing()
})

test('the editor recomputes, adds, saves and meets what others wrote', async () => {
  await page.goto(served.baseUrl + session)
  await page.locator('.keys:not([hidden])').waitFor({ state: 'attached' })
  await page.locator('[name="items.row.minutes"]').fill('25')
  await page.locator('[name="items.row.title"]').fill(`typed ${harmfulLine}`)
  await page.locator('#add-row').click()
  await page.locator('#add-person').click()
  await page.locator('[name="title"]').fill(`mine ${harmfulLine}`)
  const docs = strangeDocs((field) => `third ${field} ${harmfulLine}`)
  await saveDocs(served.app.site.store, strangeId, docs)
  await page.keyboard.press('Control+s')
  /* What the other wrote may come to the page before the keys do; then it stands there already, and the new row is refused. */
  await page.locator('.conflict-field, .theirs').first().waitFor()
  await page.waitForLoadState('networkidle')

  await expectNothing(/status of (?:409|422)/)
})

test.each([forum, person])('two texts in conflict: %s', async (address) => {
  await page.goto(served.baseUrl + address)
  await page.evaluate(
    ([typed]) => {
      const form = document.querySelector<HTMLFormElement>('main form[data-unsaved]')
      const seen = form?.querySelector<HTMLInputElement>('[name="seen"]')
      const field = form?.querySelector<HTMLInputElement>('[name="title"], [name="name.given"]')
      if (!form || !seen || !field) throw new Error('no form')
      Object.assign(seen, { value: '1' })
      Object.assign(field, { value: typed })
      HTMLFormElement.prototype.submit.call(form)
    },
    [`mine ${harmfulLine}`],
  )
  /* What the other wrote may come to the page before the keys do; then it stands there already, and the new row is refused. */
  await page.locator('.conflict-field, .theirs').first().waitFor()
  await page.waitForLoadState('networkidle')

  await expectNothing(/status of (?:409|422)/)
})

/** But what the browser itself says of an answer that was meant. */
async function expectNothing(meant = /^$/): Promise<void> {
  const made = await page.$$eval(
    'img, iframe, [onerror], [onfocus], [href^="javascript:"], [href^="data:"]',
    (all) => all.map((one) => one.outerHTML),
  )
  expect([...happened.splice(0).filter((one) => !meant.test(one)), ...made]).toEqual([])
}
