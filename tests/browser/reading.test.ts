import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newPage } from './chromium.ts'
import { programme, session } from './pages.ts'
import { acrossMidnight, startSite, strained, type TestSite, workshop } from './site.ts'

let browser: Browser
let site: TestSite

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite()])
})
afterAll(() => Promise.all([browser.close(), site.close()]))

test('printed: agenda, abstracts and brief, in ink on paper, without controls', async () => {
  const page = await newPage(browser, { width: 794, dark: true })
  await page.goto(site.url(...session))
  await page.emulateMedia({ media: 'print' })

  const shown = [
    '.rows',
    '.rows thead',
    '.rows .abstract >> nth=0 >> p >> nth=0',
    '.question',
    '.brief ol >> nth=0',
    '.people >> nth=0',
  ]
  for (const part of [...shown, '.context .prose', '.facts', '.rows .end >> nth=0', '.page-address'])
    expect([part, await page.locator(part).isVisible()]).toEqual([part, true])
  for (const part of ['nav', '.button', 'summary', 'button', '.skip', '.site-foot a', '.back'])
    expect([part, await visible(page.locator(part))]).toEqual([part, 0])
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).color)).toBe('rgb(0, 0, 0)')

  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(4)
  await page.context().close()
})

test('the whole programme prints on one page', async () => {
  const page = await newPage(browser)
  await page.goto(site.url(...programme))

  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')

  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
  await page.context().close()
})

test('on a phone a row shows what first, then its times, each with its zone', async () => {
  const page = await newPage(browser, { width: 360 })
  await page.goto(site.url(acrossMidnight, { tz: 'America/Mexico_City' }))
  const row = page.locator('.row').nth(3)

  const what = await row.locator('.what').boundingBox()
  const times = await row.locator('.when').first().boundingBox()
  expect((what?.y ?? 0) + (what?.height ?? 0)).toBeLessThanOrEqual(times?.y ?? 0)
  expect(await row.locator('.when').allInnerTexts()).toEqual(['KST 00:10 +1 day', 'UTC 15:10', 'You 10:10'])
  await page.context().close()
})

test('a zone of the forum that is also the reader’s keeps its name', async () => {
  const page = await newPage(browser, { width: 360 })
  await page.goto(site.url(workshop, { tz: 'Asia/Seoul' }))

  expect(await page.locator('.row').first().locator('.when').allInnerTexts()).toEqual([
    'KST 18:00',
    'UTC 09:00',
  ])
  await page.context().close()
})

test('a screen reader hears the zone of each time: from the header of a table, or with the time on a phone', async () => {
  const wide = await newPage(browser)
  await wide.goto(site.url(...session))
  expect(await wide.getByRole('columnheader').allInnerTexts()).toEqual([
    'KST',
    'UTC',
    'Mexico City UTC−5',
    'What',
  ])
  const cells = wide.getByRole('row').nth(1).getByRole('cell')
  expect((await cells.allInnerTexts()).slice(0, 3)).toEqual(['18:00', '09:00', '04:00'])
  await wide.context().close()

  const narrow = await newPage(browser, { width: 360 })
  await narrow.goto(site.url(...session))
  const heard = await narrow.getByRole('row').first().ariaSnapshot()
  expect(heard).toContain('cell "KST 18:00"')
  expect(heard).toContain('cell "UTC 09:00"')
  expect(heard).toContain('cell "You 04:00"')
  await narrow.context().close()
})

test('two hundred rows have two hundred bars, which neither a keyboard nor a screen reader has to pass', async () => {
  const page = await newPage(browser)
  await page.goto(site.url(`${strained}/sessions/rows`, { tz: 'UTC' }))
  const ribbon = page.locator('.ribbon.is-large')

  expect(await ribbon.locator('rect').count()).toBe(200)
  expect(await ribbon.locator('a:not([tabindex="-1"])').count()).toBe(0)
  expect(await ribbon.getAttribute('aria-hidden')).toBe('true')
  await ribbon.locator('a').nth(120).click()
  expect(new URL(page.url()).hash).toBe('#row-121')
  await page.context().close()
})

test('nothing moves for those who asked for less motion, and forced colours keep the stars and the ribbon', async () => {
  const page = await newPage(browser)
  await page.goto(site.url(...programme))
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })

  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
  const fill = (kind: string) =>
    page
      .locator(`.ribbon .kind-${kind}`)
      .first()
      .evaluate((bar) => getComputedStyle(bar).fill)
  expect(await fill('presentation')).not.toBe(await fill('discussion'))
  expect(await page.locator('.star-sign').first().isVisible()).toBe(true)
  await page.context().close()
})

async function visible(parts: Locator): Promise<number> {
  const all = await Promise.all((await parts.all()).map((part) => part.isVisible()))
  return all.filter(Boolean).length
}
