/** Findings in a real browser: computed by the page as it is typed in, the server's own kept, each mended on one click. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { sampleForumId } from '../sample.ts'
import { launchBrowser } from './chromium.ts'
import { type DeskSite, startDeskSite } from './desk-site.ts'

const id = 'rebuilding-an-inclusive-society' as SessionId

let browser: Browser
let site: DeskSite
let page: Page
const problems: string[] = []

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startDeskSite()])
  page = await site.openAs(browser, 'Ana')
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => problems.push(String(error)))
})
afterAll(() => Promise.all([browser.close(), site.close()]))

beforeEach(async () => {
  problems.length = 0
  await page.goto(site.url(`/desk/forums/gsef-2021/sessions/${id}`))
  await page.locator('.keys:not([hidden])').waitFor({ state: 'attached' })
})

const ofSession = () => page.locator('[data-findings="session"] > p').allTextContents()
const ofRow = (row: string) => page.locator(`#row-${row} .finding`).allTextContents()
const ofPeople = () => page.locator('[data-findings="person"] > p').allTextContents()
const agreeing = () => page.locator('#agreeing li').allTextContents()
const type = (name: string, text: string) => page.locator(`[name="${name}"]`).first().fill(text)

test('typing leaves everything found that is still so, whoever found it', async () => {
  const before = [await ofSession(), await ofRow('rebuilding-speaker-2'), await ofPeople(), await agreeing()]

  await type('title', 'Another title')

  const after = [await ofSession(), await ofRow('rebuilding-speaker-2'), await ofPeople(), await agreeing()]
  expect(after).toEqual(before)
  expect(before.map(({ length }) => length)).toEqual([5, 2, 1, 7])
  expect(problems).toEqual([])
})

test('who sleeps, what is asked twice and which theme nobody has follow what is typed', async () => {
  await type('start.time', '22:00')
  expect((await ofSession())[0]).toMatch(/sleep.*: Seoul, Seon-Hee Choi, Sung-Woong Jung 22:00–23:30\./)
  await type('start.time', '20:00')
  expect((await ofSession()).filter((line) => line.includes('sleep'))).toEqual([])
  expect(await agreeing()).toContain(
    'Nobody’s night: the session is in waking hours wherever people take part.',
  )

  await type('brief.mainQuestion', 'Who begins?')
  expect((await ofSession()).filter((line) => line.includes('main question'))).toEqual([])
  expect(await agreeing()).toContain('No guiding question is asked twice.')

  await page
    .locator('[name="themeIds"][value="supply-chain"]')
    .evaluate((box: HTMLInputElement) => box.click())
  expect((await ofSession()).filter((line) => line.includes('theme'))).toEqual([])
})

test('one click mends it in place, and what was typed stays', async () => {
  await type('title', 'Typed and kept')
  const row = page.locator('#row-rebuilding-speaker-2')

  await row.getByRole('button', { name: 'Take the presentation’s title' }).click()
  await row.getByText('is called', { exact: false }).waitFor({ state: 'detached' })

  expect(await page.locator('[name="items.rebuilding-speaker-2.title"]').inputValue()).toBe(
    'The Inclusive Community-Ankang Low-Income Housing and the Xinglong Social Housing',
  )
  expect(await page.locator('[name="title"]').inputValue()).toBe('Typed and kept')
  expect((await ofRow('rebuilding-speaker-2')).length).toBe(1)
})

test('a button above the form does the same, without leaving the page', async () => {
  await page.evaluate(() => Object.assign(window, { isHere: true }))

  await page.getByRole('button', { name: 'Ask it once' }).click()
  await page.getByRole('button', { name: 'Ask it once' }).waitFor({ state: 'detached' })

  const questions = await page.locator('[name="rounds.2.questions"]').inputValue()
  expect(questions.split('\n').length).toBe(2)
  expect(await page.evaluate(() => 'isHere' in window)).toBe(true)
  expect(problems).toEqual([])
})

test('a name is spelled as the person does, and stays so while more is typed and saved', async () => {
  const row = page.locator('#row-rebuilding-speaker-2')
  const button = row.getByRole('button', { name: 'Write it as the person does' })

  await button.click()
  await button.waitFor({ state: 'detached' })
  await type('title', 'Typed after it')
  expect((await ofRow('rebuilding-speaker-2')).length).toBe(1)
  await page.keyboard.press('Control+s')
  await page.locator('#save-state', { hasText: 'Saved' }).waitFor()

  const saved = await site.store.read({ forumId: sampleForumId, kind: 'session', id })
  const people = saved?.doc.items.find((item) => item.id === 'rebuilding-speaker-2')?.people
  expect(people).toEqual([{ personId: 'li-li-chang', written: null }])
  expect(problems).toEqual([])
})
