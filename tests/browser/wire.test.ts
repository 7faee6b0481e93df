import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newPage } from './chromium.ts'
import { publicPages, strainedPages } from './pages.ts'
import { startSite, type TestSite, workshop } from './site.ts'

const mostBytes = 25 * 1024

let browser: Browser
let site: TestSite

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite()])
})
afterAll(() => Promise.all([browser.close(), site.close()]))

test.each(['br', 'gzip'])(
  'a first visit of the session page takes at most 25 KB on the wire with %s, the step to the own zone included',
  async (coding) => {
    const page = await newPage(browser, { zone: 'America/Mexico_City' })
    await page.setExtraHTTPHeaders({ 'accept-encoding': coding })
    const wire = await countBytes(page)

    await page.goto(site.url(workshop))
    await page.waitForURL(/tz=America\/Mexico_City/)
    await page.waitForLoadState('load')
    // A browser without a window asks for no icon by itself.
    await page.goto(site.baseUrl + (await page.locator('link[rel=icon]').getAttribute('href')))

    await expect.poll(() => wire.unfinished.size).toBe(0)

    expect(wire.codings).toEqual(new Set([coding]))
    expect(wire.paths.size).toBe(4)
    expect(wire.bytes).toBeLessThanOrEqual(mostBytes)
    process.stdout.write(`first visit with ${coding}: ${wire.bytes} bytes\n`)
    await page.close()
  },
)

test('no page asks another host for anything, fails at a script or breaks its own policy', async () => {
  const page = await newPage(browser)
  const foreign = new Set<string>()
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.baseUrl}/`)) foreign.add(request.url())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    const isStatus = /status of (?:404|410)/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !isStatus) complaints.push(message.text())
  })

  for (const address of Object.values({ ...publicPages, ...strainedPages })) {
    await page.goto(site.url(...address))
  }

  expect([...foreign]).toEqual([])
  expect(complaints).toEqual([])
  await page.close()
})

/** Counts as the browser does, headers included; what comes from its cache counts nothing. */
async function countBytes(page: Page) {
  const wire = {
    bytes: 0,
    paths: new Set<string>(),
    codings: new Set<string>(),
    unfinished: new Set<string>(),
  }
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  cdp.on('Network.requestWillBeSent', ({ requestId }) => wire.unfinished.add(requestId))
  cdp.on('Network.responseReceived', ({ response: { url, headers } }) => {
    const named = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-encoding')
    wire.paths.add(new URL(url).pathname)
    wire.codings.add(named?.[1] ?? 'identity')
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    wire.unfinished.delete(requestId)
    wire.bytes += encodedDataLength
  })
  return wire
}
