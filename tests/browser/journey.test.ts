/** From the console's link to a cancelled session in everybody's calendar, by keyboard alone, on a real planner. */

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testPassword } from '../access.ts'
import { unfold } from '../unfold.ts'
import { aFolder, startPlanner } from '../web/process.ts'
import { activate, choose, typeDay, typeInto } from './by-keyboard.ts'
import { type Look, launchBrowser, newPage } from './chromium.ts'

/** Long enough for some hundred presses of Tab on a slow machine. */
const patienceMs = 120_000

const rows: [minutes: string, kind: string, title: string, person: string][] = [
  ['1', 'Connection', 'Connection check', ''],
  ['9', 'Introduction', 'Why we share water', 'Wanjiru Kamau'],
  ['15', 'Presentation', 'Wells that a village owns', 'Tomás Ferreira'],
  ['20', 'Discussion', 'Who mends a pump?', 'Wanjiru Kamau'],
  ['10', 'Questions', 'Questions', ''],
  ['5', 'Closing', 'Closing words', 'Wanjiru Kamau'],
]

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each<[string, Look]>([
  ['with script', {}],
  ['without script', { script: false }],
])('%s', (_how, look) => {
  test(
    'a first organizer makes a forum and a session, releases it, moves it, cancels it',
    async () => {
      const { baseUrl, link } = await startOnFreePort()
      const page = await newPage(browser, { ...look, zone: 'Africa/Nairobi', language: 'en-US' })

      await openDesk(page, link)
      const forum = await makeForum(page)
      await makePeople(page, forum)
      await makeSession(page, forum)
      await fillSession(page)
      await releaseAll(page)

      const slug = await publicSession(page, baseUrl)
      const feed = `${baseUrl}${slug}/calendar.ics`
      const first = await readFeed(feed)
      expect(await startsIn(page, `${baseUrl}${slug}`)).toEqual({
        'Africa/Nairobi': ['14:00', '11:00'],
        'America/Mexico_City': ['14:00', '11:00', '05:00'],
        'Asia/Tokyo': ['14:00', '11:00', '20:00'],
      })
      expect(first).toMatchObject({ DTSTART: '20270610T110000Z', SEQUENCE: '0', STATUS: 'CONFIRMED' })

      await openSession(page, baseUrl, forum)
      await typeInto(page, page.locator('[name="start.time"]'), '14:30')
      await save(page)
      await releaseAll(page)
      const second = await readFeed(feed)
      expect(second).toMatchObject({ UID: first.UID, DTSTART: '20270610T113000Z', SEQUENCE: '1' })

      await openSession(page, baseUrl, forum)
      await activate(page, page.locator('#around summary'))
      await activate(page, page.getByRole('button', { name: 'Cancel the session' }))
      await page.getByRole('button', { name: 'Bring it back' }).waitFor()
      await releaseAll(page)
      expect(await readFeed(feed)).toMatchObject({ UID: first.UID, STATUS: 'CANCELLED', SEQUENCE: '2' })
      await page.context().close()
    },
    patienceMs,
  )
})

/** The planner as `npm start` runs it, with the link that its console printed. */
async function startOnFreePort() {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const planner = await startPlanner(await aFolder(), { PORT: String(port), BASE_URL: baseUrl })
  await expect.poll(() => planner.output()).toContain('First organizer: open ')
  const link = /First organizer: open (\S+)/.exec(planner.output())?.[1] ?? ''
  return { baseUrl, link }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })
}

async function openDesk(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await typeInto(page, page.getByLabel('Your name'), 'Achieng Otieno')
  await typeInto(page, page.getByLabel('E-mail address'), 'achieng@example.org')
  await typeInto(page, page.getByLabel('New password'), testPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk$/)
}

/** Gives the address of its desk. */
async function makeForum(page: Page): Promise<string> {
  await activate(page, page.getByRole('link', { name: 'New forum' }))
  await page.waitForURL(/\/forums\/new$/)
  await typeInto(page, page.locator('[name=title]'), 'Water commons 2027')
  await typeInto(page, page.getByLabel('City in which it is planned'), 'Nairobi')
  await typeDay(page, page.getByLabel('First day'), '2027-06-09')
  await typeDay(page, page.getByLabel('Last day'), '2027-06-11')
  await activate(page, page.getByRole('button', { name: 'Make the forum' }))
  await page.waitForURL((url) => /^\/desk\/forums\/(?!new)[\w-]+$/.test(url.pathname))
  return new URL(page.url()).pathname
}

function inNavigation(page: Page, name: string | RegExp): Locator {
  return page.getByRole('navigation').getByRole('link', { name })
}

async function makePeople(page: Page, forum: string): Promise<void> {
  for (const [given, family] of [
    ['Wanjiru', 'Kamau'],
    ['Tomás', 'Ferreira'],
  ] as const) {
    await activate(page, inNavigation(page, 'People'))
    await page.waitForURL(/\/people$/)
    await activate(page, page.getByRole('link', { name: 'New person' }))
    await page.waitForURL(/\/people\/new$/)
    await typeInto(page, page.locator('[name="name.given"]'), given)
    await typeInto(page, page.locator('[name="name.family"]'), family)
    await activate(page, page.getByRole('button', { name: 'Save' }).last())
    await page.waitForURL(
      (url) => url.pathname.startsWith(`${forum}/people/`) && url.search.includes('saved'),
    )
  }
}

async function makeSession(page: Page, forum: string): Promise<void> {
  await activate(page, inNavigation(page, 'Sessions'))
  await page.waitForURL((url) => url.pathname === forum)
  await activate(page, page.getByRole('link', { name: 'New session' }))
  await page.waitForURL(/\/sessions\/new$/)
  await typeInto(page, page.locator('[name=title]'), 'Wells and pumps in common hands')
  await typeDay(page, page.locator('input[type=date]'), '2027-06-10')
  await typeInto(page, page.locator('[name=start]'), '2 pm')
  await typeInto(page, page.locator('[name="plannedMinutes"]'), '1h')
  await activate(page, page.getByRole('button', { name: 'Make the session' }))
  await page.waitForURL(
    (url) => url.pathname.startsWith(`${forum}/sessions/`) && !url.pathname.endsWith('/new'),
  )
}

async function fillSession(page: Page): Promise<void> {
  for (const [index, [minutes, kind, title, person]] of rows.entries()) {
    await activate(page, page.getByRole('button', { name: 'Add a row', exact: true }))
    const row = page.locator('tbody tr').nth(index)
    await row.waitFor()
    await typeInto(page, row.locator('[name$=".minutes"]'), minutes)
    await choose(page, row.locator('select[name$=".kind"]'), kind)
    await typeInto(page, row.locator('[name$=".title"]'), title)
    if (person !== '') await typeInto(page, row.locator('.who input').first(), person)
  }
  for (const [index, [person, role]] of [
    ['Wanjiru Kamau', 'Moderator'],
    ['Tomás Ferreira', 'Speaker'],
  ].entries()) {
    await activate(page, page.getByRole('button', { name: 'Add a person', exact: true }))
    const row = page.locator('[data-person]').nth(index)
    await row.waitFor()
    await typeInto(page, row.locator('[name$=".person"]'), person ?? '')
    await choose(page, row.locator('[name$=".role"]'), role ?? '')
  }
  await save(page)
  expect(await page.locator('tbody tr .start').allTextContents()).toEqual([
    '14:00',
    '14:01',
    '14:10',
    '14:25',
    '14:45',
    '14:55',
  ])
  await activate(page, page.getByRole('button', { name: 'Mark ready' }))
  await page.getByRole('button', { name: 'Back to draft' }).waitFor()
}

/** With script it is saved in place, without it the page comes back. */
async function save(page: Page): Promise<void> {
  await activate(page, page.locator('#save'))
  await page
    .getByText(/^Saved(?: at \d\d:\d\d .+)?\.$/)
    .first()
    .waitFor()
}

async function openSession(page: Page, baseUrl: string, forum: string): Promise<void> {
  await page.goto(`${baseUrl}${forum}`)
  await activate(page, page.getByRole('link', { name: 'Wells and pumps in common hands' }))
  await page.waitForURL((url) => url.pathname.startsWith(`${forum}/sessions/`))
}

async function releaseAll(page: Page): Promise<void> {
  await activate(page, inNavigation(page, /^Release/))
  await page.waitForURL(/\/release$/)
  await activate(page, page.getByRole('button', { name: 'Release', exact: true }))
  await page.waitForURL(/released=\d+/)
}

/** Where readers find it: by links from the page of the release. */
async function publicSession(page: Page, baseUrl: string): Promise<string> {
  await activate(page, page.getByRole('main').getByRole('link', { name: 'What changed in it' }).first())
  await page.waitForURL(/\/releases\/1/)
  await activate(page, page.getByRole('link', { name: 'Wells and pumps in common hands' }))
  await page.waitForURL(/\/sessions\//)
  return new URL(page.url(), baseUrl).pathname
}

/** What the first row shows to readers in three zones: the forum's, UTC, their own. */
async function startsIn(page: Page, address: string): Promise<Record<string, string[]>> {
  const shown: Record<string, string[]> = {}
  for (const zone of ['Africa/Nairobi', 'America/Mexico_City', 'Asia/Tokyo']) {
    await page.goto(`${address}?tz=${zone}`)
    const first = page.locator('table tbody tr').first()
    shown[zone] = await first.locator('td.when > time').allInnerTexts()
  }
  return shown
}

async function readFeed(address: string): Promise<Record<string, string>> {
  const lines = unfold(await (await fetch(address)).text())
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'))
  return Object.fromEntries(
    event.map((line) => [line.split(/[:;]/)[0] ?? '', line.slice(line.indexOf(':') + 1)]),
  )
}
