import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Look, launchBrowser, newPage } from './chromium.ts'
import { forum, startSite, type TestSite, workshop } from './site.ts'

const inMexico: Look = { zone: 'America/Mexico_City' }

let browser: Browser
let site: TestSite

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite()])
})
afterAll(() => Promise.all([browser.close(), site.close()]))

test('an address without a zone leads to the browser’s own, with all else that it says', async () => {
  const page = await newPage(browser, inMexico)

  await page.goto(`${site.url(workshop, { lang: 'ko' })}#rebuilding-closing`)

  await page.waitForURL(`${site.url(workshop, { lang: 'ko', tz: 'America/Mexico_City' })}#rebuilding-closing`)
  expect(await readersClock(page)).toEqual([
    '내 시간, 멕시코시티 (UTC−5)',
    '2021년 10월 4일 (월) 04:00–05:30',
  ])
  await page.context().close()
})

test('the chosen zone is remembered', async () => {
  const page = await newPage(browser, inMexico)
  await choose(page, 'Africa/Nairobi')

  await page.goto(site.url(workshop))

  await page.waitForURL(site.url(workshop, { tz: 'Africa/Nairobi' }))
  expect(await readersClock(page)).toEqual(['Your time, Nairobi (UTC+3)', 'Mon 4 Oct 2021 12:00–13:30'])
  await page.context().close()
})

test('“only the forum’s zones” is remembered, too', async () => {
  const page = await newPage(browser, inMexico)
  await choose(page, '')

  await page.goto(site.url(workshop))
  await page.waitForLoadState('load')

  expect(page.url()).toBe(site.url(workshop))
  expect(await page.locator('.clock dt').allInnerTexts()).toEqual(['KST, Seoul (UTC+9)', 'UTC'])
  await page.context().close()
})

test('the way back is not trapped', async () => {
  const page = await newPage(browser, inMexico)
  await page.goto(site.url('/'))
  await page.getByRole('link', { name: 'Global Social Economy Forum' }).click()
  await page.waitForURL(site.url(forum, { tz: 'America/Mexico_City' }))

  await page.goBack()

  expect(page.url()).toBe(site.url('/'))
  await page.context().close()
})

test('the page where a zone is chosen offers the one that the browser has', async () => {
  const page = await newPage(browser, inMexico)

  await page.goto(site.url(forum, { tz: 'choose' }))

  expect(await page.getByLabel('Your time zone').inputValue()).toBe('America/Mexico_City')
  await page.context().close()
})

test('a zone that there is not is told, and the forum’s zones are shown', async () => {
  const page = await newPage(browser, inMexico)

  await page.goto(site.url(workshop, { tz: 'Mars/Olympus_Mons' }))

  expect(await page.getByRole('status').textContent()).toBe(
    'No known time zone is chosen. Choose the city whose clock you live by.',
  )
  expect(await page.locator('.clock').count()).toBe(2)
  await page.context().close()
})

test('without script the forum’s zones are shown, and a form for one’s own', async () => {
  const page = await newPage(browser, { ...inMexico, script: false })
  await page.goto(site.url(workshop))

  expect(page.url()).toBe(site.url(workshop))
  expect(await page.locator('.clock dt').allInnerTexts()).toEqual(['KST, Seoul (UTC+9)', 'UTC'])

  await page.getByText('Show your own time').click()
  await page.getByLabel('Your time zone').selectOption('America/Mexico_City')
  await page.getByRole('button', { name: 'Show times' }).click()
  expect(await readersClock(page)).toEqual(['Your time, Mexico City (UTC−5)', 'Mon 4 Oct 2021 04:00–05:30'])
  await page.context().close()
})

test('a browser that keeps nothing shows and stars all the same', async () => {
  const page = await newPage(browser, inMexico)
  const failures: string[] = []
  page.on('pageerror', ({ message }) => failures.push(message))
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })

  await page.goto(site.url(forum))
  await page.waitForURL(site.url(forum, { tz: 'America/Mexico_City' }))
  await page.getByRole('checkbox', { name: 'Star Cuidar' }).check()
  await page.getByRole('button', { name: 'Show only the starred sessions' }).click()
  await page.waitForURL(/show=cuidar/)
  await page.getByText('Change zone').click()
  await page.getByLabel('Your time zone').selectOption('Asia/Seoul')
  await page.getByRole('button', { name: 'Show times' }).click()
  await page.waitForURL(/tz=Asia/)

  expect(page.url()).toContain('show=cuidar-la-salud-en-comun')
  expect(failures).toEqual([])
  await page.context().close()
})

async function choose(page: Page, zone: string): Promise<void> {
  await page.goto(site.url(forum, { tz: 'choose' }))
  await page.getByLabel('Your time zone').selectOption(zone)
  await page.getByRole('button', { name: 'Show times' }).click()
  await page.waitForURL((url) => url.searchParams.get('tz') === zone)
}

function readersClock(page: Page): Promise<string[]> {
  return page.locator('.clock.is-readers > *').allInnerTexts()
}
