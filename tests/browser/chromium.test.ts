import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeProblems, launchBrowser, newPage } from './chromium.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('Hangul is drawn with its own shapes, not with empty boxes', async () => {
  const page = await newPage(browser, { width: 360 })

  const pictures = [await pictureOf(page, '마당'), await pictureOf(page, '한국'), await pictureOf(page, '  ')]

  expect(new Set(pictures).size).toBe(3)
  await page.close()
})

test('a page has the width, the scheme, the zone and the language that were asked for', async () => {
  const page = await newPage(browser, { width: 360, dark: true, zone: 'America/Bogota', language: 'ko' })

  const seen = await page.evaluate(() => ({
    width: window.innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: navigator.language,
  }))

  expect(seen).toEqual({ width: 360, dark: true, zone: 'America/Bogota', language: 'ko' })
  await page.close()
})

test('a page without script runs none', async () => {
  const page = await newPage(browser, { script: false })

  await page.setContent('<p>quiet</p><script>document.querySelector("p").remove()</script>')

  expect(await page.locator('p').count()).toBe(1)
  await page.close()
})

test('axe names what is wrong on a page', async () => {
  const page = await newPage(browser)
  await page.setContent(htmlOf('<img src="data:," id="map"><input id="name">'))

  const problems = await axeProblems(page)

  expect(problems.filter((problem) => problem.includes('(critical)'))).toEqual([
    'image-alt (critical) at #map: Images must have alternative text',
    'label (critical) at #name: Form elements must have labels',
  ])
  await page.close()
})

test('axe is content with a good page, however strict its policy', async () => {
  const page = await newPage(browser)
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "default-src 'none'" },
      body: htmlOf('<label>Name <input></label>'),
    }),
  )
  await page.goto('http://strict.test/')

  expect(await axeProblems(page)).toEqual([])
  await page.close()
})

function htmlOf(body: string): string {
  return `<!doctype html><html lang="en"><title>Courtyard</title><main><h1>Courtyard</h1>${body}</main></html>`
}

async function pictureOf(page: Page, word: string): Promise<string> {
  await page.setContent(`<p style="font: 40px sans-serif; width: 200px; height: 60px">${word}</p>`)
  return (await page.locator('p').screenshot()).toString('base64')
}
