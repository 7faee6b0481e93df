/** "Speaker 3 gets 15 minutes": asked at once, answered by one click, taken back by one key. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { saveDocs } from '../app.ts'
import { anItem, aSession } from '../makers.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { serveApp, signInAs } from '../served-app.ts'
import { axeProblems, launchBrowser, newPage } from './chromium.ts'

const workshop = 'rebuilding-an-inclusive-society'
const talk = 'items.rebuilding-speaker-3'

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

async function open(id = workshop): Promise<Page> {
  const page = await newPage(browser, {})
  await page.context().addCookies([{ name: 'visit', value: desk.key, url: desk.baseUrl }])
  await page.goto(`${desk.baseUrl}/desk/forums/${sampleForumId}/sessions/${id}`)
  await page.locator('.keys:not([hidden])').waitFor({ state: 'attached' })
  return page
}

async function saved(id = workshop) {
  const found = await desk.store.read({ forumId: sampleForumId, kind: 'session', id: id as SessionId })
  if (found === undefined) throw new Error(`there is no session ${id}`)
  return found.doc
}

/** Everything that is typed or chosen, as it would be sent. */
const draftOf = (page: Page) =>
  page.$eval('#editor', (form) =>
    [...new FormData(form as HTMLFormElement)]
      .map(([name, value]) => `${name}=${value}`)
      .filter((line) => !/^(?:seen|known\.)/.test(line)),
  )
const minutesOf = async (page: Page) =>
  (
    await page.$$eval('#agenda .minutes input', (all) => all.map((one) => (one as HTMLInputElement).value))
  ).join(' ')
const stateOf = (page: Page, text: RegExp) => page.locator('#save-state', { hasText: text }).waitFor()
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`)

async function giveSpeakerThree(page: Page, minutes: string): Promise<void> {
  await field(page, `${talk}.minutes`).fill(minutes)
  await field(page, `${talk}.minutes`).press('Tab')
}

describe('speaker 3 gets 15 minutes', () => {
  test('and every answer stands there with its clocks, why there is no break, and nobody loses the focus', async () => {
    const page = await open()

    await giveSpeakerThree(page, '15')
    await page.locator('.payers').waitFor()

    expect(
      await page.$$eval('.payers-answers li', (all) =>
        all.map((one) => one.querySelector('button')?.value ?? one.textContent?.trim().replace(/\s+/g, ' ')),
      ),
    ).toEqual([
      ...['end', 'questions', 'discussion', 'speakers'].map((payer) => `paid:rebuilding-speaker-3:${payer}`),
      'The next break gives it There is no break after it.',
    ])
    expect(
      await page.$$eval('.payers-clocks tbody tr', (rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' ')),
      ),
    ).toEqual([
      '18:00 18:00 18:00 18:00 18:00',
      '18:01 18:01 18:01 18:01 18:01',
      '18:06 18:06 18:06 18:06 18:06',
      '18:11 18:11 18:11 18:11 18:11',
      '18:21 18:21 18:21 18:21 18:19',
      '18:31 18:31 18:31 18:31 18:27',
      '18:46 18:46 18:46 18:46 18:42',
      '18:56 18:56 18:56 18:56 18:50',
      '19:16 19:16 19:16 19:10 19:10',
      '19:31 19:31 19:25 19:25 19:25',
      '19:36 19:36 19:30 19:30 19:30',
    ])
    expect(await page.textContent('#live')).toMatch(
      /^Who gives the 6 minutes .* The answers stand at the end of the row\.$/,
    )
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(`${talk}.kind`)
    expect(await axeProblems(page)).toEqual([])
    await page.context().close()
  })

  test('the questions pay: one click sets the minutes, one key gives the very draft back', async () => {
    const page = await open()
    await giveSpeakerThree(page, '15')
    const typed = await draftOf(page)

    await page.getByRole('button', { name: 'Questions give it' }).click()
    await page.locator('#rows-told', { hasText: '15 → 9' }).waitFor()

    expect(await minutesOf(page)).toBe('1 5 5 10 10 15 10 20 9 5')
    expect(await page.textContent('#total')).toBe('Ends 19:30, as planned')
    expect(await page.locator('.payers').count()).toBe(0)
    await page.keyboard.press('Control+z')
    expect(await draftOf(page)).toEqual(typed)
    await page.context().close()
  })

  test('the session ends later: it is saved, and one key takes that back as well', async () => {
    const page = await open()
    const before = await saved()
    await giveSpeakerThree(page, '15')
    await page.getByRole('button', { name: 'The session ends later' }).click()
    await page.locator('#rows-told', { hasText: '19:36' }).waitFor()

    await page.keyboard.press('Control+s')
    await stateOf(page, /^Saved/)
    const after = await saved()
    expect([after.plannedMinutes, after.items.map(({ minutes }) => minutes).join(' ')]).toEqual([
      96,
      '1 5 5 10 10 15 10 20 15 5',
    ])

    await page.keyboard.press('Control+z')
    await page.waitForFunction(
      () => (document.querySelector('[name="plannedMinutes"]') as HTMLInputElement).value === '90',
    )
    expect(await minutesOf(page)).toBe('1 5 5 10 10 9 10 20 15 5')
    await expect.poll(() => saved()).toEqual(before)
    await page.context().close()
  })

  test('Escape leaves it as it is typed, and what is typed after the question asks anew', async () => {
    const page = await open()
    await giveSpeakerThree(page, '15')
    await page.locator('.payers').waitFor()

    await page.keyboard.press('Escape')
    expect([await page.locator('.payers').count(), await minutesOf(page)]).toEqual([
      0,
      '1 5 5 10 10 15 10 20 15 5',
    ])
    await giveSpeakerThree(page, '17')
    await page.locator('.payers-question', { hasText: '8 minutes' }).waitFor()
    await giveSpeakerThree(page, '9')

    expect(await page.locator('.payers').count()).toBe(0)
    await page.context().close()
  })

  test('by keyboard alone, from the button of the row', async () => {
    const page = await open()
    await page.locator('#row-rebuilding-speaker-3 summary').first().press('Enter')

    await page.locator('#row-rebuilding-speaker-3').getByRole('button', { name: 'Who pays?' }).press('Enter')
    await page.locator('.payers-question', { hasText: 'Nobody has to pay' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(`${talk}.minutes`)
    await giveSpeakerThree(page, '12')
    await page.locator('.payers').waitFor()
    await page.getByRole('button', { name: 'The discussion gives it' }).press('Enter')
    await page.locator('#rows-told', { hasText: '20 → 17' }).waitFor()

    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(`${talk}.minutes`)
    await page.context().close()
  })

  test('at 360 px the answers and their clocks stand below one another', async () => {
    const page = await open()
    await page.setViewportSize({ width: 360, height: 800 })
    await giveSpeakerThree(page, '15')
    await page.locator('.payers').waitFor()

    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    const last = await page.locator('.payers-clocks tbody tr').last().boundingBox()

    expect(widths).toEqual([360, 360])
    expect((last?.height ?? 0) > 20 && (last?.x ?? 0) >= 0 && (last?.width ?? 999) <= 340).toBe(true)
    await page.context().close()
  })
})

describe('a locked end', () => {
  const rows = () => ['one', 'two', 'three'].map((id) => anItem({ id, title: `Row ${id}`, people: [] }))
  const box = (page: Page, name: string) => page.locator(`[type="checkbox"][name="${name}"]`)

  test('holds while rows before it grow: its minutes follow at once, and it is saved', async () => {
    await saveDocs(desk.store, sampleForumId, { sessions: [aSession({ id: 'locks', items: rows() })] })
    const page = await open('locks')
    await page.locator('#row-two summary').first().click()

    await box(page, 'items.two.locked').check()
    await field(page, 'items.one.minutes').fill('13')

    expect(await minutesOf(page)).toBe('13 7 10')
    expect(await page.locator('#row-two .held:visible').allTextContents()).toEqual(['locked'])
    expect(await field(page, 'items.two.minutes').getAttribute('readonly')).not.toBeNull()
    await field(page, 'items.two.end').fill('+5m')
    await field(page, 'items.two.end').blur()
    expect([await field(page, 'items.two.end').inputValue(), await minutesOf(page)]).toEqual([
      '18:25',
      '13 12 10',
    ])
    await page.keyboard.press('Control+s')
    await stateOf(page, /^Saved/)
    const { items } = await saved('locks')
    expect(items.map(({ minutes, lockedEnd }) => [minutes, lockedEnd?.clock.slice(11) ?? ''])).toEqual([
      [13, ''],
      [12, '18:25'],
      [10, ''],
    ])

    await box(page, 'items.two.locked').uncheck()
    expect([await field(page, 'items.two.end').inputValue(), await minutesOf(page)]).toEqual(['', '13 12 10'])
    await page.context().close()
  })

  test('a box pins a row where it starts, a typed clock sets the box', async () => {
    await saveDocs(desk.store, sampleForumId, { sessions: [aSession({ id: 'pins', items: rows() })] })
    const page = await open('pins')
    await page.locator('#row-two summary').first().click()

    await box(page, 'items.two.pinned').check()
    expect(await field(page, 'items.two.pin').inputValue()).toBe('18:10')
    await field(page, 'items.one.minutes').fill('6')
    expect(await page.locator('#row-two .between').textContent()).toBe('4 minutes empty')
    await field(page, 'items.two.pin').fill('')

    expect(await box(page, 'items.two.pinned').isChecked()).toBe(false)
    expect(await page.locator('#row-two .between').textContent()).toBe('')
    await page.context().close()
  })
})
