/** Saving in place where it goes wrong: others' edits, and connections that end in the middle of an answer. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { saveDocs } from '../app.ts'
import { anItem, aSession } from '../makers.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { serveApp, signInAs } from '../served-app.ts'
import { launchBrowser, newPage } from './chromium.ts'

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

async function openSession(id: string): Promise<[Page, Page]> {
  const items = ['first', 'second'].map((name) => anItem({ id: `${id}-${name}`, title: `The ${name}` }))
  await saveDocs(desk.store, sampleForumId, { sessions: [aSession({ id, title: 'Before', items })] })
  return Promise.all([openPage(id), openPage(id)])
}

async function openPage(id: string): Promise<Page> {
  const page = await newPage(browser)
  await page.context().addCookies([{ name: 'visit', value: desk.key, url: desk.baseUrl }])
  // Where others' edits don't come by themselves, the next save brings them.
  await page.route('**/live', (route) => route.abort())
  await page.goto(`${desk.baseUrl}/desk/forums/${sampleForumId}/sessions/${id}`)
  await page.locator('.keys:not([hidden])').waitFor({ state: 'attached' })
  return page
}

async function saved(id: string) {
  const found = await desk.store.read({ forumId: sampleForumId, kind: 'session', id: id as SessionId })
  return {
    revision: found?.revision,
    title: found?.doc.title,
    rows: found?.doc.items.map((one) => one.title),
  }
}

/** The next answer of that sort ends after half of it; resolves when it did. */
function cutNext(isMeant: (req: IncomingMessage) => boolean): Promise<void> {
  const [answer] = desk.server.listeners('request') as [RequestListener]
  return new Promise((done) => {
    const answerOrCut = (req: IncomingMessage, res: ServerResponse) => {
      if (isMeant(req)) {
        desk.server.off('request', answerOrCut).on('request', answer)
        cutShort(res, done)
      }
      answer(req, res)
    }
    desk.server.off('request', answer).on('request', answerOrCut)
  })
}

function cutShort(res: ServerResponse, done: () => void): void {
  const end = (whole: string | Buffer) => {
    res.write(whole.slice(0, whole.length / 2))
    setTimeout(() => {
      res.destroy()
      done()
    }, 50)
    return res
  }
  Object.assign(res, { end })
}

const isSave = ({ method = '', headers }: IncomingMessage) =>
  method === 'POST' && headers.accept === 'application/json'
const isReading = ({ method = '', headers }: IncomingMessage) =>
  method === 'GET' && headers.accept === 'text/html'
const row = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `What Row ${number}`, exact: true })
const titleOf = (page: Page) => page.getByRole('textbox', { name: 'Title (needed)' })
const press = (page: Page) => page.keyboard.press('ControlOrMeta+S')
const stateOf = (page: Page, text: RegExp) => page.locator('#save-state', { hasText: text }).waitFor()
const close = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()))

test('a save that changes nothing loads nothing and announces nothing', async () => {
  const [page, other] = await openSession('nothing')
  const loaded: string[] = []
  page.on('request', (request) => void loaded.push(request.method()))

  await titleOf(page).focus()
  await press(page)
  await stateOf(page, /^Saved/)

  expect([loaded, await page.textContent('#live')]).toEqual([['POST'], ''])
  await close(page, other)
})

test('only edits by others are announced as such, not a city that the server read', async () => {
  const [page, other] = await openSession('read')

  await page.getByRole('combobox', { name: 'Time zone' }).fill('Nairobi')
  await press(page)
  await stateOf(page, /^Saved/)
  expect([
    await page.getByRole('combobox', { name: 'Time zone' }).inputValue(),
    await page.textContent('#live'),
  ]).toEqual(['Africa/Nairobi', ''])
  await row(other, 2).fill('By the other')
  await press(other)
  await stateOf(other, /^Saved/)

  expect([await other.textContent('#live'), await other.getByLabel('Time zone').inputValue()]).toEqual([
    'Edits by others are on the page now.',
    'Africa/Nairobi',
  ])
  await close(page, other)
})

test('a connection that ends in the middle of the answer to a save does not stop saving', async () => {
  const [page, other] = await openSession('cut')
  const cut = cutNext(isSave)

  await titleOf(page).fill('Cut off')
  await press(page)
  await cut
  await stateOf(page, /^Not saved: no connection\. It is tried again\.$/)
  await stateOf(page, /^Saved/)
  expect(await page.textContent('#live')).toBe('')
  await row(page, 1).fill('After it')
  await stateOf(page, /^Not saved yet/)
  await press(page)
  await stateOf(page, /^Saved/)

  expect(await saved('cut')).toEqual({ revision: 3, title: 'Cut off', rows: ['After it', 'The second'] })
  await close(page, other)
})

test('a connection that ends in the middle of others’ edits never takes those back', async () => {
  const [page, other] = await openSession('others')
  await row(other, 2).fill('By the other')
  await press(other)
  await stateOf(other, /^Saved/)
  const cut = cutNext(isReading)

  await titleOf(page).fill('Mine')
  await press(page)
  await cut
  await stateOf(page, /^Not saved: no connection\. It is tried again\.$/)
  await row(page, 1).fill('Mine, too')
  await press(page)
  await stateOf(page, /^Saved/)

  expect(await row(page, 2).inputValue()).toBe('By the other')
  expect(await saved('others')).toEqual({ revision: 4, title: 'Mine', rows: ['Mine, too', 'By the other'] })
  await close(page, other)
})

test('a connection that ends while a city is looked up leaves the city there, for the save to read', async () => {
  const [page, other] = await openSession('city')
  const failures: string[] = []
  page.on('pageerror', (error) => void failures.push(error.message))
  const cut = cutNext(({ method = '', headers }) => method === 'POST' && headers.accept === '*/*')

  await page.getByRole('combobox', { name: 'Time zone' }).fill('Nairobi')
  await page.getByRole('combobox', { name: 'Time zone' }).blur()
  await cut
  await press(page)
  await stateOf(page, /^Saved/)

  expect([await page.getByRole('combobox', { name: 'Time zone' }).inputValue(), failures]).toEqual([
    'Africa/Nairobi',
    [],
  ])
  await close(page, other)
})
