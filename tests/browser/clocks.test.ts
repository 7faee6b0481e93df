/** Everyone's clock in the page, as a time is being typed. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveDocs } from '../app.ts'
import { anItem, aParticipation, aPerson, aSession } from '../makers.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { serveApp, signInAs } from '../served-app.ts'
import { axeProblems, type Look, launchBrowser, newPage } from './chromium.ts'

const forum = `/desk/forums/${sampleForumId}`

let browser: Browser
let desk: Awaited<ReturnType<typeof startDesk>>

beforeAll(async () => {
  ;[browser, desk] = await Promise.all([launchBrowser(), startDesk()])
})
afterAll(() => Promise.all([browser.close(), desk.close()]))

async function startDesk() {
  const store = await sampleStore()
  const served = await serveApp(store)
  await saveDocs(store, sampleForumId, {
    people: [
      aPerson({ id: 'kim', given: 'Kim', country: 'US' }),
      aPerson({ id: 'noe', given: 'Noé', zone: 'Europe/Paris' }),
    ],
    sessions: [
      aSession({
        id: 'typed',
        plannedMinutes: 60,
        items: [anItem({ id: 'one', minutes: 30 }), anItem({ id: 'two', minutes: 30 })],
        participations: [aParticipation({ id: 'first', personId: 'seon-hee-choi' })],
      }),
    ],
  })
  return { ...served, key: await signInAs(served.access, 'Ana', [sampleForumId]) }
}

async function open(path: string, look: Look = {}): Promise<Page> {
  const page = await newPage(browser, look)
  await page.context().addCookies([{ name: 'visit', value: desk.key, url: desk.baseUrl }])
  await page.goto(`${desk.baseUrl}${forum}${path}`, { waitUntil: 'load' })
  return page
}

const linesIn = (page: Page, strip: string) =>
  page.$$eval(`${strip} [data-lines] > li`, (lines) =>
    lines.map((line) => (line.textContent ?? '').replace(/\s+/g, ' ').trim()),
  )
const typed = (page: Page, name: string) => page.locator(`[name="${name}"]`).first()

test('the strip follows what is typed for the start, key by key, and in the words of the server', async () => {
  const page = await open('/sessions/typed')
  const before = await linesIn(page, '#start-clocks')

  await typed(page, 'start.time').fill('8 pm')
  const evening = await linesIn(page, '#start-clocks')
  await typed(page, 'start.time').fill('18:00')

  expect(evening).toEqual([
    '20:00 Seoul ◑ late Seon-Hee Choi',
    '19:00 Taipei ○ fine',
    '14:00 Nairobi ○ fine',
    '06:00 Mexico City (host city) ◐ early',
  ])
  expect(await linesIn(page, '#start-clocks')).toEqual(before)
  await page.close()
})

test('whoever joins is on it at once, and is asked after where nobody knows the zone', async () => {
  const page = await open('/sessions/typed')

  await typed(page, 'participations.first.person').fill('Noé Moon')
  const joined = await linesIn(page, '#start-clocks')
  await typed(page, 'participations.first.person').fill('Kim Moon')

  expect(joined).toContain('11:00 Paris ○ fine Noé Moon')
  expect(await page.locator('#start-clocks [data-asks] > li').textContent()).toBe(
    'Where does Kim Moon sit? Set a time zone',
  )
  expect(await page.locator('#start-clocks [data-asks] a').getAttribute('href')).toBe(`${forum}/people/kim`)
  await page.close()
})

test('a change that puts somebody to sleep, or wakes everybody, is announced', async () => {
  const page = await open('/sessions/typed')
  const live = () => page.locator('#live').textContent()

  await typed(page, 'start.time').fill('20:00')
  await typed(page, 'start.time').press('Tab')
  await page.waitForFunction(() => document.getElementById('live')?.textContent !== '')
  expect(await live()).toBe('Nobody is asleep.')
  await typed(page, 'start.time').fill('18:00')
  await typed(page, 'start.time').press('Tab')
  await page.waitForFunction(() => document.getElementById('live')?.textContent?.startsWith('Asleep'))
  expect(await live()).toBe('Asleep: Mexico City.')
  await page.close()
})

test.each([1280, 360])(
  'below a pin or an end that has the focus stands the clock of that moment, at %i px',
  async (width) => {
    const page = await open('/sessions/typed', { width })
    const strip = page.locator('#row-clocks')

    await typed(page, 'items.one.end').focus()
    const atEnd = await linesIn(page, '#row-clocks')
    await typed(page, 'items.one.end').fill('22:00')
    const later = await linesIn(page, '#row-clocks')
    const described = await typed(page, 'items.one.end').getAttribute('aria-describedby')
    const faults = await axeProblems(page)
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    await page.keyboard.press('Escape')

    expect(atEnd[0]).toBe('18:30 Seoul ○ fine Seon-Hee Choi')
    expect(later[0]).toBe('22:00 Seoul ◑ late Seon-Hee Choi')
    expect(described).toContain('row-clocks')
    expect([faults, isWide]).toEqual([[], false])
    expect(await strip.count()).toBe(0)
    await page.close()
  },
)

test('the clock of a row goes with the focus', async () => {
  const page = await open('/sessions/typed')

  await typed(page, 'items.two.end').focus()
  expect(await page.locator('#row-clocks').count()).toBe(1)
  await typed(page, 'items.two.minutes').focus()

  expect(await page.locator('#row-clocks').count()).toBe(0)
  expect(await typed(page, 'items.two.end').getAttribute('aria-describedby')).toBeNull()
  await page.close()
})

test('in the form of a new session it follows too, and the button that does it without script is gone', async () => {
  const page = await open('/sessions/new')

  await typed(page, 'start').fill('18:00')
  const evening = await linesIn(page, '#start-clocks')
  await typed(page, 'start').fill('soon')

  expect(evening[3]).toBe('04:00 Mexico City (host city) ● asleep')
  expect(await page.locator('#start-clocks').isHidden()).toBe(true)
  expect(await page.locator('#show-clocks').count()).toBe(0)
  await page.close()
})
