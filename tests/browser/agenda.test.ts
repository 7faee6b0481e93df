import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeProblems, type Look, launchBrowser, newPage } from './chromium.ts'
import { acrossMidnight, startSite, type TestSite, workshop } from './site.ts'

let browser: Browser
let site: TestSite

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite()])
})
afterAll(() => Promise.all([browser.close(), site.close()]))

const languages = ['en', 'ko'] as const

async function openAgenda(session: string, language: string, look: Look = {}): Promise<Page> {
  const page = await newPage(browser, look)
  await page.goto(site.url(`${session}/agenda.html`, { lang: language }))
  return page
}

test.each(languages)('the agenda of the sample session prints on one page of A4, in %s', async (language) => {
  for (const session of [workshop, acrossMidnight]) {
    const page = await openAgenda(session, language)

    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')

    expect([session, pdf.match(/\/Type\s*\/Page\b/g)?.length]).toEqual([session, 1])
    await page.close()
  }
})

test.each(languages)(
  'the agenda is accessible and fits a small screen, light and dark, in %s',
  async (language) => {
    for (const dark of [false, true]) {
      const page = await openAgenda(workshop, language, { width: 360, dark })

      const width = await page.evaluate(() => document.documentElement.scrollWidth)

      expect(width).toBeLessThanOrEqual(360)
      expect(await axeProblems(page)).toEqual([])
      await page.close()
    }
  },
)
