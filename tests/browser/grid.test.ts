/** The grid of a day and the list of sessions by mouse, finger and keyboard. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { saveDocs } from '../app.ts'
import { anItem, aSession, at, startAt } from '../makers.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { serveApp, signInAs } from '../served-app.ts'
import { type Look, launchBrowser, newPage } from './chromium.ts'

let browser: Browser
let desk: Awaited<ReturnType<typeof startDesk>>

beforeAll(async () => {
  ;[browser, desk] = await Promise.all([launchBrowser(), startDesk()])
})
afterAll(() => Promise.all([browser.close(), desk.close()]))

async function startDesk() {
  const store = await sampleStore()
  const served = await serveApp(store)
  return { ...served, store, key: await signInAs(served.access, 'Ana', [sampleForumId]) }
}

async function openPage(target: string, look: Look = {}): Promise<Page> {
  const page = await newPage(browser, look)
  await page.context().addCookies([{ name: 'visit', value: desk.key, url: desk.baseUrl }])
  await page.goto(`${desk.baseUrl}/desk/forums/${sampleForumId}${target}`)
  return page
}

/** A day with one session at ten, of which a row is pinned. */
async function openDay(id: string, day: string): Promise<Page> {
  const items = [anItem({ id: `${id}-row`, pinned: at(`${day}T10:30`) })]
  const session = aSession({
    id,
    title: `Title ${id}`,
    state: 'draft',
    start: startAt(`${day}T10:00`),
    items,
  })
  await saveDocs(desk.store, sampleForumId, { sessions: [session] })
  const page = await openPage(`/grid?day=${day}`)
  await page.locator('.grid-handle').first().waitFor()
  return page
}

async function startOf(id: string) {
  const found = await desk.store.read({ forumId: sampleForumId, kind: 'session', id: id as SessionId })
  return found?.doc.start.clock
}

/** Pixels of an hour. */
async function hourPx(page: Page): Promise<number> {
  const tops = await page
    .locator('.grid-hours > li')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
  return (tops[1] ?? 0) - (tops[0] ?? 0)
}

async function grab(page: Page, id: string): Promise<{ x: number; y: number }> {
  const time = page.locator(`#session-${id} .grid-time`)
  await time.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
  const box = await time.boundingBox()
  if (box === null) throw new Error('it is not on the page')
  const held = { x: box.x + 30, y: box.y + box.height / 2 }
  await page.mouse.move(held.x, held.y)
  await page.mouse.down()
  return held
}

test('a session is dragged: its time and everyone’s clock go along, it is saved and taken back', async () => {
  const page = await openDay('dragged', '2021-10-06')
  const { x, y } = await grab(page, 'dragged')

  await page.mouse.move(x, y + (await hourPx(page)) * 1.27, { steps: 4 })

  expect(await page.locator('#session-dragged .grid-time').textContent()).toBe('11:15–12:15')
  expect(await page.locator('.grid-live p').textContent()).toBe('Title dragged: 11:15–12:15')
  expect(await page.locator('.grid-live li').allInnerTexts()).toContainEqual(
    expect.stringMatching(/21:15.*Mexico City.*previous day.*late/s),
  )
  expect(await startOf('dragged')).toBe('2021-10-06T10:00')

  await page.mouse.up()
  await page.getByText('Moved “Title dragged”').first().waitFor()

  expect(await startOf('dragged')).toBe('2021-10-06T11:15')
  expect(page.url()).toContain('moved=dragged.2')

  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('is back where it was').first().waitFor()

  expect(await startOf('dragged')).toBe('2021-10-06T10:00')
  await page.context().close()
})

test('a finger drags it by its handle; anywhere else it scrolls the page', async () => {
  const page = await openDay('touched', '2021-10-14')
  const touch = await page.context().newCDPSession(page)
  const drag = async (held: Locator, distance: number) => {
    await held.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const box = await held.boundingBox()
    if (box === null) throw new Error('it is not on the page')
    const at = (y: number) => ({ touchPoints: [{ x: box.x + 8, y: box.y + 8 + y }] })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(0) })
    for (const part of [0.3, 0.6, 1]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(distance * part) })
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  const hour = await hourPx(page)

  // The handle first: a page that a finger scrolled goes on for a while, and what it holds with it.
  await drag(page.locator('#session-touched .grid-handle'), hour)
  await page.getByText('Moved “Title touched”').first().waitFor()
  expect(await startOf('touched')).toBe('2021-10-14T11:00')

  await drag(page.locator('#session-touched h3'), hour)
  expect(await page.locator('#session-touched .grid-time').textContent()).toBe('11:00–12:00')
  await page.waitForTimeout(300)
  expect(await startOf('touched')).toBe('2021-10-14T11:00')
  await page.context().close()
})

test('Escape gives a drag up, and a click without one opens the session', async () => {
  const page = await openDay('given-up', '2021-10-11')
  const { x, y } = await grab(page, 'given-up')
  await page.mouse.move(x, y + 80, { steps: 3 })
  await page.keyboard.press('Escape')
  await page.mouse.up()

  expect(await page.locator('#session-given-up .grid-time').textContent()).toBe('10:00–11:00')
  expect(await startOf('given-up')).toBe('2021-10-11T10:00')

  await page.getByRole('link', { name: 'Title given-up' }).click()
  await page.waitForURL(/\/sessions\/given-up$/)
  await page.context().close()
})

test('Alt and the arrows move the focused session, however quickly they are pressed, and the focus stays', async () => {
  const page = await openDay('by-keys', '2021-10-12')
  await page.getByRole('link', { name: 'Title by-keys' }).focus()

  for (let time = 0; time < 4; time++) await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect.poll(() => startOf('by-keys')).toBe('2021-10-12T09:50')
  await page
    .getByText(/Moved “Title by-keys”: .*09:50/)
    .first()
    .waitFor()

  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Title by-keys')
  await expect.poll(() => page.locator('main > [role=status]').textContent()).toContain('09:50')
  await page.context().close()
})

test('what can’t be saved goes back where it was, and says so', async () => {
  const page = await openDay('failing', '2021-10-13')
  await page.route('**/grid/moves', (route) => route.abort())
  await page.getByRole('link', { name: 'Title failing' }).focus()

  await page.keyboard.press('Alt+ArrowDown')
  await page.locator('.grid-told').getByText('It could not be saved').waitFor()

  expect(await page.locator('#session-failing .grid-time').textContent()).toBe('10:00–11:00')
  await page.context().close()
})

test('what somebody moved in between is shown where they put it', async () => {
  const page = await openDay('together', '2021-10-14')
  await saveDocs(desk.store, sampleForumId, {
    sessions: [aSession({ id: 'together', title: 'Title together', start: startAt('2021-10-14T15:00') })],
  })
  await page.getByRole('link', { name: 'Title together' }).focus()

  await page.keyboard.press('Alt+ArrowDown')
  await page.locator('.grid-told .problem').waitFor()

  expect(await page.locator('#session-together .grid-time').textContent()).toBe('15:00–16:00')
  expect(await startOf('together')).toBe('2021-10-14T15:00')
  await page.context().close()
})

test('without script each session has a form, and on a phone the day is a list', async () => {
  await openDay('slowly', '2021-10-15').then((page) => page.context().close())
  const page = await openPage('/grid?day=2021-10-15', { script: false, width: 360 })
  const session = page.locator('#session-slowly')

  await session.locator('summary').click()
  await session.getByLabel('Time').fill('+45m')
  await session.getByRole('button', { name: 'Move' }).click()
  await page.getByText('Moved “Title slowly”').waitFor()

  expect(await startOf('slowly')).toBe('2021-10-15T10:45')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.context().close()
})

test('the list chooses all, none, and a stretch with Shift, and counts', async () => {
  const page = await openPage('')
  const boxes = page.locator('input[name=chosen]')
  const all = page.locator('[data-choose-all]')
  const count = await boxes.count()

  await all.click()
  expect(await page.locator('[data-chosen]').textContent()).toBe(`${count} chosen`)
  expect(await all.textContent()).toBe('Choose none')
  await all.click()
  await boxes.nth(0).click()
  await boxes.nth(2).click({ modifiers: ['Shift'] })

  expect(await page.locator('[data-chosen]').textContent()).toBe('3 chosen')
  expect(page.url()).not.toContain('chosen=all')
  await page.context().close()
})
