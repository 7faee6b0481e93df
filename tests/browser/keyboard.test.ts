import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { focused, tabTo } from './by-keyboard.ts'
import { type Look, launchBrowser, newPage } from './chromium.ts'
import { forum, startSite, type TestSite, workshop } from './site.ts'

const mexico = 'America/Mexico_City'

let browser: Browser
let site: TestSite

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startSite()])
})
afterAll(() => Promise.all([browser.close(), site.close()]))

describe.each<[string, Look]>([
  ['with script', { zone: mexico }],
  ['without script', { zone: mexico, script: false }],
])('by keyboard alone, %s', (_, look) => {
  test('the skip link leads past the navigation, and on to a session', async () => {
    const page = await open(forum, { tz: mexico }, look)

    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Follow in my calendar')
    await tabTo(page, page.getByRole('link', { name: 'Cuidar la salud' }))
    await page.keyboard.press('Enter')

    await page.waitForURL(/sessions\/cuidar-la-salud-en-comun\?tz=America\/Mexico_City$/)
    await page.context().close()
  })

  test('“Add to my calendar” opens, and its first way is the webcal link', async () => {
    const page = await open(workshop, { tz: mexico }, look)

    await tabTo(page, page.locator('summary', { hasText: 'Add to my calendar' }))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')

    expect(await focused(page)).toBe('Open in my calendar')
    expect(await page.locator(':focus').getAttribute('href')).toBe(
      `${site.baseUrl.replace('http:', 'webcal:')}${workshop}/calendar.ics`,
    )
    await page.context().close()
  })

  test('a zone is chosen on the page itself', async () => {
    const page = await open(workshop, { tz: '' }, look)

    await tabTo(page, page.locator('.zones summary'))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel('Your time zone'))
    await page.keyboard.type('Another')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/tz=choose#zones$/)
    await tabTo(page, page.getByLabel('Your time zone'))
    await page.keyboard.type('Nairobi')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Show times')
    await page.keyboard.press('Enter')

    await page.waitForURL(/tz=Africa(?:\/|%2F)Nairobi/)
    expect(await page.locator('.clock.is-readers > *').allInnerTexts()).toEqual([
      'Your time, Nairobi (UTC+3)',
      'Mon 4 Oct 2021 12:00–13:30',
    ])
    await page.context().close()
  })

  test('filters find by track and by word', async () => {
    const page = await open(forum, { tz: mexico }, look)

    await tabTo(page, page.getByLabel('Search'))
    await page.keyboard.type('salud')
    await page.keyboard.press('Enter')

    await page.waitForURL(/q=salud/)
    expect(await page.locator('.line-title').allInnerTexts()).toEqual(['Cuidar la salud en común'])
    expect(page.url()).toContain('tz=America')
    await page.context().close()
  })

  test('stars: only those are shown, a private list is made of them, one is taken off', async () => {
    const page = await open(forum, { tz: mexico }, look)

    for (const name of ['Star Rebuilding', 'Star Cuidar']) {
      await tabTo(page, page.getByRole('checkbox', { name }))
      await page.keyboard.press('Space')
    }
    await tabTo(page, page.getByRole('button', { name: 'Show only the starred sessions' }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/show=/)
    expect(await page.locator('.line-title').count()).toBe(2)

    await tabTo(page, page.getByRole('button', { name: 'Make a private calendar of these' }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/my\/[\w-]{27}/)
    expect(await page.locator('.line-title').count()).toBe(2)

    await tabTo(page, page.getByRole('button', { name: /^Take off the list ?: Cuidar/ }))
    await page.keyboard.press('Enter')
    await page.locator('.line-title').nth(1).waitFor({ state: 'detached' })
    expect(await page.locator('.line-title').allInnerTexts()).toEqual([
      expect.stringMatching(/^Rebuilding an inclusive society/),
    ])
    await page.context().close()
  })
})

test('a star set on a session’s page is one in the programme and reaches the private list', async () => {
  const page = await open(workshop, { tz: mexico })
  const star = page.getByRole('button', { name: 'Star' })
  await tabTo(page, star)
  await page.keyboard.press('Enter')
  expect(await star.getAttribute('aria-pressed')).toBe('true')
  expect(
    await star.locator('.star-sign').evaluate((sign) => getComputedStyle(sign, '::before').content),
  ).toBe('"★"')

  await page.goto(site.url(forum, { track: 'communities-and-territories', tz: mexico }))
  await page.getByRole('button', { name: 'Show only the starred sessions' }).press('Enter')
  await page.waitForURL(/show=rebuilding/)
  expect(await page.getByRole('checkbox', { name: 'Star Rebuilding' }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Make a private calendar' }).press('Enter')
  await page.waitForURL(/\/my\//)
  const list = page.url()

  await page.goto(site.url(forum, { tz: mexico }))
  const told = page.waitForResponse((response) => response.url().endsWith('/sessions'))
  await page.getByRole('checkbox', { name: 'Star Cuidar' }).press('Space')
  await told
  await page.goto(list)
  expect(await page.locator('.line-title').count()).toBe(2)
  await page.context().close()
})

test('Escape closes the menu and gives the focus back', async () => {
  const page = await open(workshop, { tz: mexico })
  const menu = page.locator('summary', { hasText: 'Add to my calendar' })
  await menu.press('Enter')
  await page.keyboard.press('Tab')

  await page.keyboard.press('Escape')

  expect(await focused(page)).toBe('Add to my calendar')
  expect(await page.locator('.menu-body').isVisible()).toBe(false)
  await page.context().close()
})

test('the focus is seen on every control of the programme', async () => {
  const page = await open(forum, { tz: mexico })
  const stops = await page
    .locator(':is(a, button, input:not([type=hidden]), select, summary):visible')
    .count()
  const unseen: string[] = []
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab')
    const ring = await page.evaluate(() => {
      const at = document.activeElement
      const ringed = at?.closest('.star') ?? at
      return ringed === null ? '' : getComputedStyle(ringed).outlineStyle
    })
    if (ring !== 'solid') unseen.push(await focused(page))
  }
  expect(unseen).toEqual([])
  await page.context().close()
})

async function open(path: string, state: Record<string, string>, look: Look = {}): Promise<Page> {
  const page = await newPage(browser, look)
  await page.goto(site.url(path, state))
  return page
}
