import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Store } from '../../src/store/port.ts'
import { saveDocs } from '../app.ts'
import { anItem, aParticipation, aPerson, aSession, startAt } from '../makers.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { serveApp, signInAs } from '../served-app.ts'
import { axeProblems, type Look, launchBrowser, newPage } from './chromium.ts'

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

/** Three rows of ten minutes from 18:00, with a moderator and a speaker. */
async function makeSession(id: string, parts: Parameters<typeof aSession>[0] = {}): Promise<string> {
  const rows = ['first', 'second', 'third'].map((name) =>
    anItem({ id: `${id}-${name}`, title: `The ${name}`, people: [] }),
  )
  const people = [
    aParticipation({ id: `${id}-1`, personId: 'chingyu-yao', role: 'moderator' }),
    aParticipation({ id: `${id}-2`, personId: 'seon-hee-choi' }),
  ]
  const session = aSession({ id, title: `Session ${id}`, items: rows, participations: people, ...parts })
  await saveDocs(desk.store, sampleForumId, { sessions: [session] })
  return `${desk.baseUrl}/desk/forums/${sampleForumId}/sessions/${id}`
}

/** Untold: others' saves do not come to the page by themselves. */
async function open(address: string, look: Look & { isUntold?: boolean } = {}): Promise<Page> {
  const page = await newPage(browser, look)
  await page.context().addCookies([{ name: 'visit', value: desk.key, url: desk.baseUrl }])
  if (look.isUntold === true) await page.route('**/live', (route) => route.abort())
  await page.goto(address)
  if (look.script !== false) await page.locator('.keys:not([hidden])').waitFor({ state: 'attached' })
  return page
}

async function saved(store: Store, id: string): Promise<Session> {
  const found = await store.read({ forumId: sampleForumId, kind: 'session', id: id as SessionId })
  if (found === undefined) throw new Error(`there is no session ${id}`)
  return found.doc
}

const slots = (page: Page) =>
  page.$$eval('#agenda tbody tr', (rows) =>
    rows.map((row) => {
      const value = (selector: string) => (row.querySelector(selector) as HTMLInputElement | null)?.value
      const end = (row.querySelector('.end input') as HTMLInputElement | null)?.placeholder
      return `${row.querySelector('.start')?.textContent}–${end} ${value('.what > input')}`
    }),
  )
const cell = (page: Page, name: string, role: 'textbox' | 'combobox' = 'textbox') =>
  page.getByRole(role, { name, exact: true })
const focusedName = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement).name)
const stateOf = (page: Page, text: RegExp) => page.locator('#save-state', { hasText: text }).waitFor()

describe('with script', () => {
  test('minutes that are typed move everything after them, at once; an end gives minutes', async () => {
    const page = await open(await makeSession('moves'))

    await cell(page, 'Minutes Row 1').fill('25')
    expect(await slots(page)).toEqual([
      '18:00–18:25 The first',
      '18:25–18:35 The second',
      '18:35–18:45 The third',
    ])
    expect(await page.textContent('#total')).toBe('Ends 18:45, 15 minutes unfilled')

    await cell(page, 'End Row 2').fill('6:40 pm')
    expect(await cell(page, 'Minutes Row 2').inputValue()).toBe('15')
    expect(await slots(page)).toEqual([
      '18:00–18:25 The first',
      '18:25–18:40 The second',
      '18:40–18:50 The third',
    ])
    await page.context().close()
  })

  test('findings come and go with what is typed', async () => {
    const page = await open(await makeSession('finds'))

    await page.locator('#row-finds-third summary').click()
    await page.getByLabel('Pin the start at').nth(2).fill('18:15')
    expect(await page.textContent('#row-finds-third .findings')).toBe(
      'Error “The third” starts at 18:15, 5 minutes before “The second” ends. Take the fixed start away',
    )
    await page.getByLabel('Pin the start at').nth(2).fill('')

    expect(await page.textContent('#row-finds-third .findings')).toBe('')
    await page.context().close()
  })

  test('by keyboard: a row is added, moved and saved; the focus is never lost', async () => {
    const page = await open(await makeSession('keys'))

    await cell(page, 'What Row 3').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Group photo')
    const name = await focusedName(page)
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    expect(await page.textContent('#live')).toBe('Now row 2, 18:10 to 18:20.')
    expect(await focusedName(page)).toBe(name)
    await page.keyboard.press('Control+s')
    await stateOf(page, /^Saved at 09:00 KST\.$/)

    expect((await saved(desk.store, 'keys')).items.map(({ title }) => title)).toEqual([
      'The first',
      'Group photo',
      'The second',
      'The third',
    ])
    await page.keyboard.press('Enter')
    expect(await focusedName(page)).toBe('items.keys-second.title')
    await page.context().close()
  })

  test('people of a row are chosen by their names', async () => {
    const page = await open(await makeSession('names'))

    await cell(page, 'Who Row 1', 'combobox').fill('Joyce N. Mundara')
    await cell(page, 'Who Row 2', 'combobox').fill('Seon-Hee Choi; Chingyu Yao')
    await page.keyboard.press('Control+s')
    await stateOf(page, /^Saved/)

    const { items } = await saved(desk.store, 'names')
    expect(items.map(({ people }) => people.map(({ personId }) => personId))).toEqual([
      ['joyce-n-mundara'],
      ['seon-hee-choi', 'chingyu-yao'],
      [],
    ])
    expect(await page.textContent('#row-names-first .findings')).toMatch(
      /not among the people of the session/,
    )
    await page.context().close()
  })

  test('what can’t be saved is told at its field, and stays', async () => {
    const page = await open(await makeSession('wrong'))

    await cell(page, 'Minutes Row 2').fill('a while')
    await cell(page, 'What Row 2').fill('')
    await page.keyboard.press('Control+s')
    await stateOf(page, /^Not saved: 2 things need another look\.$/)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('problems')
    expect(await axeProblems(page)).toEqual([])
    await page.locator('.problems a').first().click()
    expect(await focusedName(page)).toBe('items.wrong-second.minutes')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('7')
    await cell(page, 'What Row 2').fill('Better')
    await page.keyboard.press('Control+s')
    await stateOf(page, /^Saved/)

    expect(await page.locator('.problems, .problem').count()).toBe(0)
    expect((await saved(desk.store, 'wrong')).items[1]).toMatchObject({ title: 'Better', minutes: 7 })
    await page.context().close()
  })

  test('without a connection nothing is lost, and it is saved when there is one again', async () => {
    const page = await open(await makeSession('offline'))

    await page.context().setOffline(true)
    await page.getByRole('textbox', { name: 'Title (needed)' }).fill('Typed offline')
    await page.keyboard.press('Control+s')
    await stateOf(page, /^Not saved: no connection\. It is tried again\.$/)
    await cell(page, 'Minutes Row 1').fill('12')
    await page.context().setOffline(false)
    await stateOf(page, /^Saved/)

    const { title, items } = await saved(desk.store, 'offline')
    expect([title, items[0]?.minutes]).toEqual(['Typed offline', 12])
    await page.context().close()
  })

  test('edits by others come into the page, and what is being typed stays with its caret', async () => {
    const address = await makeSession('both')
    const [one, other] = await Promise.all([open(address), open(address)])

    await cell(other, 'What Row 3').fill('By the other')
    await cell(other, 'What Row 3').press('Enter')
    await other.keyboard.type('A fourth')
    await other.keyboard.press('Control+s')
    await stateOf(other, /^Saved/)
    await cell(one, 'Minutes Row 1').fill('15')
    await cell(one, 'What Row 2').focus()
    await one.keyboard.press('Home')
    await one.keyboard.press('Control+s')
    await one.keyboard.type('Still ')
    await stateOf(one, /^(?:Saved|Not saved yet)/)
    await cell(one, 'What Row 4').waitFor()

    expect(await slots(one)).toEqual([
      '18:00–18:15 The first',
      '18:15–18:25 Still The second',
      '18:25–18:35 By the other',
      '18:35–18:45 A fourth',
    ])
    expect(await focusedName(one)).toBe('items.both-second.title')
    await one.keyboard.press('Control+s')
    await stateOf(one, /^Saved/)
    expect((await saved(desk.store, 'both')).items.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['The first', 15],
      ['Still The second', 10],
      ['By the other', 10],
      ['A fourth', 10],
    ])
    await Promise.all([one.context().close(), other.context().close()])
  })

  test('a field that somebody else saved while it was typed in shows both texts, and one click takes theirs', async () => {
    const address = await makeSession('same')
    const [one, other] = await Promise.all([open(address, { isUntold: true }), open(address)])
    await cell(other, 'What Row 2').fill('By the other')
    await other.keyboard.press('Control+s')
    await stateOf(other, /^Saved/)

    let answer = () => {}
    const held = new Promise<void>((done) => {
      answer = done
    })
    await one.route(address, async (route) => {
      if (route.request().method() === 'POST') await held
      await route.continue()
    })
    await cell(one, 'Minutes Row 1').fill('15')
    await one.keyboard.press('Control+s')
    await cell(one, 'What Row 2').fill('By me')
    answer()
    await one.locator('.theirs').waitFor()

    expect(await one.textContent('.theirs')).toBe('Saved here meanwhile: “By the other” Take that')
    expect(await cell(one, 'What Row 2').inputValue()).toBe('By me')
    await one.getByRole('button', { name: 'Take that' }).click()
    expect(await cell(one, 'What Row 2').inputValue()).toBe('By the other')
    await Promise.all([one.context().close(), other.context().close()])
  })

  test('the same field saved by both leads to a page with both texts', async () => {
    const address = await makeSession('conflict')
    const [one, other] = await Promise.all([open(address, { isUntold: true }), open(address)])
    await cell(other, 'What Row 2').fill('By the other')
    await other.keyboard.press('Control+s')
    await stateOf(other, /^Saved/)

    await cell(one, 'What Row 2').fill('By me')
    await one.keyboard.press('Control+s')
    await one.waitForEvent('domcontentloaded')

    const text = await one.textContent('main')
    expect([text?.includes('By me'), text?.includes('By the other')]).toEqual([true, true])
    await Promise.all([one.context().close(), other.context().close()])
  })

  test('what was typed is saved before the state changes', async () => {
    const page = await open(await makeSession('state'))

    await page.getByRole('textbox', { name: 'Title (needed)' }).fill('Back to the start')
    await page.getByRole('button', { name: 'Back to draft' }).click()
    await page.getByRole('button', { name: 'Mark ready' }).waitFor()

    const { title, state } = await saved(desk.store, 'state')
    expect([title, state]).toEqual(['Back to the start', 'draft'])
    await page.context().close()
  })

  test('a city is a zone, and a text that is none is told at once', async () => {
    const page = await open(await makeSession('zone'))
    const zone = page.getByRole('combobox', { name: 'Time zone' })

    await zone.fill('Nairobi')
    await zone.blur()
    await page.waitForFunction(() => document.querySelector('.utc')?.textContent === '15:00 UTC')
    expect(await zone.inputValue()).toBe('Africa/Nairobi')
    await zone.fill('KST')
    await zone.blur()

    await page.locator('#f-start-zone-problem', { hasText: 'abbreviation' }).waitFor()
    await page.context().close()
  })

  test('whoever was signed out meanwhile is told, and keeps what was typed', async () => {
    const page = await open(await makeSession('out'))
    await page.context().clearCookies()

    await page.getByRole('textbox', { name: 'Title (needed)' }).fill('Typed in vain?')
    await page.keyboard.press('Control+s')
    await stateOf(page, /^You are signed out\./)
    await page.context().addCookies([{ name: 'visit', value: desk.key, url: desk.baseUrl }])
    await page.keyboard.press('Control+s')
    await stateOf(page, /^Saved/)

    expect((await saved(desk.store, 'out')).title).toBe('Typed in vain?')
    await page.context().close()
  })

  test('what can’t be is told at its field when it is left, at no other, and goes when it is right', async () => {
    const start = startAt('2021-03-28T01:30', 'Europe/Paris')
    const page = await open(await makeSession('left', { start, plannedMinutes: 30 }))
    const red = () =>
      page.$$eval('[aria-invalid]', (fields) =>
        fields.map((field) => [
          (field as HTMLInputElement).name,
          document.getElementById(`${field.id}-problem`)?.textContent,
        ]),
      )

    await cell(page, 'Minutes Row 1').fill('25 h')
    await cell(page, 'Who Row 2', 'combobox').fill('Nobody Known')
    await page.locator('[name="start.time"]').fill('02:30')
    await page.locator('[name="start.time"]').blur()
    expect(await red()).toEqual([
      ['start.time', expect.stringMatching(/^There is no 02:30 on 2021-03-28 in Paris/)],
      ['items.left-first.minutes', 'Give whole minutes, from 1 to 1440.'],
      ['items.left-second.person', expect.stringMatching(/“Nobody Known”/)],
    ])
    expect(await page.locator('tr.has-problem').count()).toBe(2)
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)

    await page.locator('[name="start.time"]').fill('25:00')
    await cell(page, 'Minutes Row 1').fill('5')
    await cell(page, 'Who Row 2', 'combobox').fill('')
    await cell(page, 'Who Row 2', 'combobox').blur()
    expect(await red()).toEqual([['start.time', expect.stringMatching(/^No clock ever shows “25:00”/)]])
    await page.locator('[name="start.time"]').fill('01:30')
    await page.locator('[name="start.time"]').blur()
    expect([await red(), await page.locator('.has-problem').count()]).toEqual([[], 0])
    await page.context().close()
  })

  test('a name in its own script is known, and stands as the list has it', async () => {
    const written = { ...aPerson({ id: 'hangul' }), slug: 'hangul' as never }
    const name = { ...written.name, given: 'Mi-Rae', family: 'Oh', original: '오미래' }
    await saveDocs(desk.store, sampleForumId, { people: [{ ...written, name }] })
    const people = [aParticipation({ id: 'script-1', personId: 'hangul' })]
    const page = await open(await makeSession('script', { participations: people }))
    const who = cell(page, 'Who Row 1', 'combobox')

    await who.fill('오미래')
    expect(await page.textContent('[data-findings="person"]')).toBe('')
    await page.keyboard.press('Control+s')
    await stateOf(page, /^Saved/)

    expect(await who.inputValue()).toBe(await page.inputValue('[name="participations.script-1.person"]'))
    expect((await saved(desk.store, 'script')).items[0]?.people).toEqual([
      { personId: 'hangul', written: null },
    ])
    await page.context().close()
  })

  test('after a save the state, the title and the sign of the release follow without a reload', async () => {
    const page = await open(await makeSession('fresh', { state: 'draft' }))
    await page.getByRole('button', { name: 'Mark ready' }).click()
    await page.locator('.waits', { hasText: 'Readers see it after the next release.' }).waitFor()
    const before = await page.textContent('.desk-nav .sign')
    await page.getByRole('button', { name: 'Back to draft' }).click()
    await page.getByRole('button', { name: 'Mark ready' }).waitFor()
    expect(await page.textContent('.desk-nav .sign')).not.toBe(before)

    await page.getByRole('textbox', { name: 'Title (needed)' }).fill('Called otherwise')
    await page.keyboard.press('Control+s')
    await page.locator('h1', { hasText: 'Called otherwise' }).waitFor()

    expect(await page.title()).toMatch(/^Called otherwise · /)
    expect(await page.textContent('.what-is')).toMatch(/Last saved by Ana, 1 October 2021, 09:00 KST/)
    await page.context().close()
  })

  test('every save that fails leads to what is wrong', async () => {
    const page = await open(await makeSession('again'))
    const isInSight = () =>
      page.$eval('.problems', (summary) => {
        const { top } = summary.getBoundingClientRect()
        return top >= 0 && top < innerHeight
      })

    for (const text of ['a while', 'longer']) {
      await cell(page, 'Minutes Row 3').fill(text)
      await page.getByRole('button', { name: 'Add a round' }).scrollIntoViewIfNeeded()
      await page.keyboard.press('Control+s')
      await stateOf(page, /^Not saved: 1 thing/)
      await page.locator('.problems:focus').waitFor()
      expect(await isInSight()).toBe(true)
    }
    await page.getByRole('button', { name: 'Add a round' }).scrollIntoViewIfNeeded()
    await page.locator('#save-state a').click()
    expect(await isInSight()).toBe(true)
    await page.context().close()
  })

  test('a row that ends on the next day says so at its end', async () => {
    const page = await open(
      await makeSession('late', { start: startAt('2021-10-04T23:45', 'Asia/Seoul'), plannedMinutes: 30 }),
    )
    const shifts = () =>
      page.$$eval('#agenda tbody tr', (rows) =>
        rows.map((row) => ['.when .shift', '.end .shift'].map((at) => row.querySelector(at)?.textContent)),
      )

    expect(await shifts()).toEqual([
      ['', ''],
      ['', '+1 day'],
      ['+1 day', '+1 day'],
    ])
    await cell(page, 'Minutes Row 1').fill('5')
    expect((await shifts())[1]).toEqual(['', '+1 day'])
    await cell(page, 'Minutes Row 2').fill('5')
    expect((await shifts())[1]).toEqual(['', ''])
    await page.context().close()
  })
})

describe('without script', () => {
  test('a row is added, moved and saved, the times computed by the server', async () => {
    const page = await open(await makeSession('plain'), { script: false })

    await page.locator('[name="items.plain-first.minutes"]').fill('25')
    await page.getByRole('button', { name: 'Add a row', exact: true }).click()
    await page.locator('#agenda [autofocus]:focus').waitFor()
    await page.keyboard.type('Group photo')
    expect(await slots(page)).toHaveLength(4)
    const row = await page.locator('#agenda tbody tr').last().getAttribute('data-row')
    await page.locator(`[value="up:${row}"]`).press('Enter')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(/saved=2/)

    expect((await saved(desk.store, 'plain')).items.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['The first', 25],
      ['The second', 10],
      ['Group photo', 10],
      ['The third', 10],
    ])
    await page.context().close()
  })

  test('Enter in a field saves the form', async () => {
    const page = await open(await makeSession('enter'), { script: false })

    await page.locator('[name="title"]').fill('By Enter')
    await page.keyboard.press('Enter')
    await page.waitForURL(/saved=2/)

    expect((await saved(desk.store, 'enter')).title).toBe('By Enter')
    await page.context().close()
  })
})

describe.each<[string, Look]>([
  ['wide', {}],
  ['wide and dark', { dark: true }],
  ['a phone', { width: 360, height: 740 }],
  ['a phone, Korean, dark', { width: 360, height: 740, language: 'ko', dark: true }],
])('the page is sound: %s', (_, look) => {
  test.each(['rows', 'empty'])('%s', async (which) => {
    const parts = which === 'empty' ? { items: [], participations: [] } : {}
    const page = await open(await makeSession(`sound-${which}`, parts), look)

    expect(await axeProblems(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    await page.context().close()
  })
})
