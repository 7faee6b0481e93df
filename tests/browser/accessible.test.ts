import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeProblems, type Look, launchBrowser, newPage } from './chromium.ts'
import { publicPages, session, strainedPages } from './pages.ts'
import { forum, type PageAddress, startSite, type TestSite } from './site.ts'

const desk: Look = { width: 1280, language: 'en' }
const phone: Look = { width: 360, dark: true, language: 'ko' }
/** The other six of light and dark, narrow and wide, English and Korean. */
const others: Look[] = [
  { width: 1280, dark: true, language: 'ko' },
  { width: 1280, dark: true, language: 'en' },
  { width: 1280, dark: false, language: 'ko' },
  { width: 360, dark: false, language: 'en' },
  { width: 360, dark: false, language: 'ko' },
  { width: 360, dark: true, language: 'en' },
]

let browser: Browser
let site: TestSite

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite()])
})
afterAll(() => Promise.all([browser.close(), site.close()]))

describe.each([
  ['light, wide, in English', desk],
  ['dark, on a phone, in Korean', phone],
])('%s', (_, look) => {
  let page: Page
  beforeAll(async () => {
    page = await newPage(browser, look)
  })
  afterAll(() => page.close())

  test.each(Object.entries({ ...publicPages, ...strainedPages }))(
    '%s: axe finds nothing, nothing scrolls sideways',
    async (_, address) => {
      await open(page, address, look)

      expect(await axeProblems(page)).toEqual([])
      expect(await overflow(page)).toBe(0)
    },
  )

  test('a private list: axe finds nothing, nothing scrolls sideways', async () => {
    await open(page, [forum, { show: 'cuidar-la-salud-en-comun', tz: 'America/Mexico_City' }], look)
    await page.locator('.after-list form button').click()
    await page.waitForURL(/\/my\//)

    expect(await axeProblems(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  })
})

test.each(others)('every page at $width px in $language, dark: $dark', { timeout: 120_000 }, async (look) => {
  const page = await newPage(browser, look)
  for (const [name, address] of Object.entries(publicPages)) {
    await open(page, address, look)
    expect(await axeProblems(page), name).toEqual([])
  }
  await page.close()
})

test('nothing scrolls sideways at 320 px', async () => {
  const page = await newPage(browser, { width: 320 })
  const wide: string[] = []
  for (const [name, address] of Object.entries({ ...publicPages, ...strainedPages })) {
    await page.goto(site.url(...address))
    if ((await overflow(page)) > 0) wide.push(name)
  }
  expect(wide).toEqual([])
  await page.close()
})

test('headings go down one step at a time, and content in another language says so', async () => {
  const page = await newPage(browser)
  await page.goto(site.url(...session))

  const levels = await page
    .locator('main :is(h1, h2, h3, h4)')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))))
  expect(levels[0]).toBe(1)
  expect(levels.every((level, index) => index === 0 || level - (levels[index - 1] ?? 0) <= 1)).toBe(true)

  await page.goto(site.url(forum, { tz: '', lang: 'ko' }))
  expect(await page.locator('html').getAttribute('lang')).toBe('ko')
  expect(await page.getByRole('heading', { name: 'Cuidar la salud' }).getAttribute('lang')).toBe('es')
  await page.close()
})

async function open(page: Page, [path, state]: PageAddress, { language = 'en' }: Look): Promise<void> {
  await page.goto(site.url(path, { ...state, ...(language === 'en' ? {} : { lang: language }) }))
}

/** How many pixels stick out at the side. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
