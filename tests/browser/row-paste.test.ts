import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { focusedName, type RowDesk, saveByKey, slotsOf, startRowDesk } from './row-desk.ts'

let browser: Browser
let desk: RowDesk

beforeAll(async () => {
  browser = await launchBrowser()
  desk = await startRowDesk(browser)
})
afterAll(() => Promise.all([browser.close(), desk.close()]))

/** As the browser does it after Ctrl+V; true where the page did not take it. */
function paste(page: Page, kinds: { plain: string; html?: string }): Promise<boolean> {
  return page.evaluate(({ plain, html }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', plain)
    if (html) clipboardData.setData('text/html', html)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    return document.activeElement?.dispatchEvent(event) ?? true
  }, kinds)
}

const titles = async (page: Page) => (await slotsOf(page)).map((slot) => slot.slice(12))
const isTold = (page: Page, text: string) => page.locator('#rows-told', { hasText: text }).waitFor()

test('a table from a word processor becomes rows below the one with the focus, and one undo takes them back', async () => {
  const page = await desk.open('table')
  const html = `<html><head><style>p { color: red }</style></head><body><!--StartFragment--><p>Programme of the day</p>
    <table><tr><th><p>Time</p></th><th><p>Content</p></th></tr>
    <tr><td><p>18:10-18:15</p></td><td><p>Wells, <b>pumps</b><br>and “the common”</p></td></tr>
    <tr><td><p>18:15-18:20</p></td><td><p>Community-based healthcare&nbsp;service</p><p>by Ms. Seon-Hee Choi</p></td></tr></table></body></html>`

  await page.locator('[name="items.table-first.title"]').focus()
  expect(await paste(page, { plain: 'Time\tContent\n…', html })).toBe(false)
  await isTold(page, '3 rows added. Undo')

  expect(await slotsOf(page)).toEqual([
    '18:00–18:10 The first',
    '18:10–18:20 Programme of the day',
    '18:10–18:15 Wells, pumps and “the common”',
    '18:15–18:20 Community-based healthcare service',
    '18:20–18:30 The second',
    '18:30–18:40 The third',
  ])
  await page.locator('#rows-told').getByRole('button', { name: 'Undo' }).click()
  expect(await titles(page)).toEqual(['The first', 'The second', 'The third'])
  await page.context().close()
})

test('pasted rows are saved with the people and the presentation that they name', async () => {
  const page = await desk.open('lines', { items: [] })

  await page.getByRole('button', { name: 'Add a row', exact: true }).focus()
  await paste(page, {
    plain: '18:00 Welcome by Mr. Li-Li CHANG\n18:05-18:25 Community-based healthcare service\n',
  })
  await isTold(page, '2 rows added.')
  expect(await page.textContent('#live')).toBe('2 rows added.')
  const name = await focusedName(page)
  await saveByKey(page)

  const { items } = await desk.saved('lines')
  expect(name).toBe(`items.${items[0]?.id}.title`)
  expect(items.map(({ id: _, ...item }) => item)).toMatchObject([
    {
      title: 'Welcome',
      minutes: 5,
      kind: 'introduction',
      people: [{ personId: 'li-li-chang', written: 'Mr. Li-Li CHANG' }],
    },
    {
      minutes: 20,
      kind: 'presentation',
      presentationId: 'community-based-healthcare-service',
      people: [{ personId: 'seon-hee-choi', written: null }],
    },
  ])
  await page.context().close()
})

test('a new row in which nothing stands yet gives its place to what is pasted there', async () => {
  const page = await desk.open('blank')

  await page.getByRole('button', { name: 'Add a row', exact: true }).click()
  await paste(page, { plain: '18:30 Soil by Mr. Li-Li CHANG\n18:40 Water' })
  await isTold(page, '2 rows added.')
  expect(await titles(page)).toEqual(['The first', 'The second', 'The third', 'Soil', 'Water'])
  await page.locator('#agenda tbody tr').nth(3).locator('.what > input').focus()
  await page.keyboard.press('Control+d')
  await saveByKey(page)

  const written = [{ personId: 'li-li-chang', written: 'Mr. Li-Li CHANG' }]
  expect((await desk.saved('blank')).items.slice(3).map(({ title, people }) => [title, people])).toEqual([
    ['Soil', written],
    ['Soil', written],
    ['Water', []],
  ])
  await page.context().close()
})

test('a single line, and anything pasted into a note, is text as ever', async () => {
  const page = await desk.open('single')

  await page.locator('[name="items.single-first.title"]').focus()
  expect(await paste(page, { plain: '18:00 Welcome' })).toBe(true)
  expect(await paste(page, { plain: '18:00 Welcome\n' })).toBe(true)
  await page.locator('#row-single-first summary').first().click()
  await page.locator('[name="items.single-first.note"]').focus()
  expect(await paste(page, { plain: 'one\ntwo\nthree' })).toBe(true)
  await page.locator('[name="title"]').focus()
  expect(await paste(page, { plain: 'one\ntwo' })).toBe(true)

  expect(await titles(page)).toEqual(['The first', 'The second', 'The third'])
  await page.context().close()
})

test('too many rows: nothing is added, the text stays in its field with the reason', async () => {
  const page = await desk.open('many')

  await page.locator('[name="items.many-first.title"]').focus()
  await paste(page, { plain: 'Soil\n'.repeat(499) })
  await page.locator('#f-pasted-problem').waitFor()

  expect(await page.textContent('#f-pasted-problem')).toMatch(/at most 500 rows/)
  expect((await page.inputValue('#f-pasted')).length).toBeGreaterThan(2000)
  expect(await titles(page)).toHaveLength(3)
  await page.locator('#f-pasted').fill('Soil\nWater')
  await page.getByRole('button', { name: 'Add them as rows' }).click()
  await isTold(page, '2 rows added.')
  expect(await titles(page)).toEqual(['The first', 'The second', 'The third', 'Soil', 'Water'])
  expect(await page.locator('#f-pasted-problem').count()).toBe(0)
  await page.context().close()
})

test('without an answer nothing is lost: the text waits in its field', async () => {
  const page = await desk.open('gone')

  await page.locator('[name="items.gone-first.title"]').focus()
  await page.context().setOffline(true)
  await paste(page, { plain: 'Soil\nWater' })
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#f-pasted')?.value !== '')

  expect(await page.inputValue('#f-pasted')).toBe('Soil\nWater')
  expect(await titles(page)).toEqual(['The first', 'The second', 'The third'])
  await page.context().close()
})

test('without script lines are pasted into a field of their own', async () => {
  const page = await desk.open('plain', {}, { script: false })

  await page.locator('summary', { hasText: 'Paste rows' }).click()
  await page.locator('#f-pasted').fill('18:30 Soil\n18:45-19:00 Water')
  await page.getByRole('button', { name: 'Add them as rows' }).click()
  await page.locator('#rows-told', { hasText: '2 rows added.' }).waitFor()
  expect((await slotsOf(page)).slice(3)).toEqual(['18:30–18:45 Soil', '18:45–19:00 Water'])
  expect(await page.locator('[data-handle]').first().isHidden()).toBe(true)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/saved=2/)

  expect((await desk.saved('plain')).items.map(({ title, minutes }) => [title, minutes]).slice(3)).toEqual([
    ['Soil', 15],
    ['Water', 15],
  ])
  await page.context().close()
})
