import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { type RowDesk, slotsOf, startRowDesk } from './row-desk.ts'

let browser: Browser
let desk: RowDesk

beforeAll(async () => {
  browser = await launchBrowser()
  desk = await startRowDesk(browser)
})
afterAll(() => Promise.all([browser.close(), desk.close()]))

/** All rows are in sight. */
const tall = { height: 2000 }

async function placeOf(page: Page, number: number, part = 'handle') {
  const place = page.locator('#agenda tbody tr').nth(number - 1)
  const box = await (part === 'handle' ? place.locator('[data-handle]') : place).boundingBox()
  if (box === null) throw new Error(`row ${number} is not in sight`)
  return box
}

/** Takes the handle and moves it just above the end of another row; does not let go. */
async function dragOnto(page: Page, from: number, to: number): Promise<void> {
  const handle = await placeOf(page, from)
  const target = await placeOf(page, to, 'row')
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(handle.x, handle.y + 20)
  await page.mouse.move(target.x + 20, target.y + target.height - 4, { steps: 4 })
}

test('a row is dragged by its handle, and lands where the line showed', async () => {
  const page = await desk.open('dragged', {}, tall)

  await dragOnto(page, 1, 2)
  expect(await page.textContent('#live')).toMatch(/^Row 1 is being moved\./)
  expect(await page.locator('#row-dragged-third.drops-before').count()).toBe(1)
  await page.mouse.up()

  expect(await slotsOf(page)).toEqual([
    '18:00–18:10 The second',
    '18:10–18:20 The first',
    '18:20–18:30 The third',
  ])
  expect(await page.textContent('#live')).toBe('Now row 2, 18:10 to 18:20.')
  expect(await page.locator('.drops-before, .drops-after, .is-dragged').count()).toBe(0)
  await page.keyboard.press('Control+z')
  expect((await slotsOf(page))[0]).toBe('18:00–18:10 The first')
  await page.context().close()
})

test('to the end too; Escape leaves it where it was', async () => {
  const page = await desk.open('ends', {}, tall)

  await dragOnto(page, 1, 3)
  expect(await page.locator('#row-ends-third.drops-after').count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect((await slotsOf(page))[0]).toBe('18:00–18:10 The first')
  expect(await page.textContent('#live')).toBe('Row 1 stays where it was.')

  await dragOnto(page, 1, 3)
  await page.mouse.up()
  expect((await slotsOf(page))[2]).toBe('18:20–18:30 The first')
  await page.context().close()
})

test('with a finger, on a phone', async () => {
  const page = await desk.open('touched', {}, { width: 360, height: 2600 })
  const handle = await placeOf(page, 1)
  const target = await placeOf(page, 2, 'row')
  const touch = await page.context().newCDPSession(page)
  const at = (y: number) => ({ touchPoints: [{ x: handle.x + 8, y }] })

  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(handle.y + 8) })
  for (const y of [handle.y + 30, target.y + target.height - 4]) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(y) })
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })

  await page.waitForFunction(() => document.querySelector('#agenda tbody tr')?.id === 'row-touched-second')
  await page.context().close()
})
