import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeProblems, launchBrowser } from './chromium.ts'
import { focusedName, type RowDesk, saveByKey, slotsOf, startRowDesk } from './row-desk.ts'

let browser: Browser
let desk: RowDesk

beforeAll(async () => {
  browser = await launchBrowser()
  desk = await startRowDesk(browser)
})
afterAll(() => Promise.all([browser.close(), desk.close()]))

test('rows are doubled, added below, moved and removed by keys, and each is told', async () => {
  const page = await desk.open('keys')
  const told = () => page.textContent('#live')

  await page.getByRole('textbox', { name: 'What Row 2' }).focus()
  await page.keyboard.press('Control+d')
  expect(await told()).toBe('Row 3 added.')
  await page.keyboard.type('A copy')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('Below')
  await page.keyboard.press('Alt+ArrowUp')
  expect(await told()).toBe('Now row 3, 18:20 to 18:30.')
  expect((await slotsOf(page)).map((slot) => slot.slice(12))).toEqual([
    'The first',
    'The second',
    'Below',
    'The secondA copy',
    'The third',
  ])
  await page.keyboard.press('Control+Shift+Backspace')
  expect(await told()).toBe('Row 3 removed.')
  await page.getByRole('button', { name: 'Move Row 3', exact: true }).focus()
  await page.keyboard.press('Delete')

  expect(await slotsOf(page)).toEqual([
    '18:00–18:10 The first',
    '18:10–18:20 The second',
    '18:20–18:30 The third',
  ])
  expect(await focusedName(page)).toBe('items.keys-third.title')
  await page.context().close()
})

test('a removed row is taken back with all that stood in it; the offer goes with the next change', async () => {
  const page = await desk.open('undone')
  await page.locator('[name="items.undone-second.minutes"]').fill('25')

  await page.getByRole('button', { name: 'Move Row 2', exact: true }).focus()
  await page.keyboard.press('Delete')
  expect(await page.textContent('#rows-told')).toBe('Row 2 removed. Undo')
  await page.locator('#rows-told').getByRole('button', { name: 'Undo' }).click()
  expect(await slotsOf(page)).toEqual([
    '18:00–18:10 The first',
    '18:10–18:35 The second',
    '18:35–18:45 The third',
  ])
  expect(await page.locator('#rows-told').isHidden()).toBe(true)

  await page.getByRole('button', { name: 'Move Row 2', exact: true }).focus()
  await page.keyboard.press('Delete')
  await page.locator('[name="items.undone-first.title"]').fill('Another')
  expect(await page.locator('#rows-told').isHidden()).toBe(true)
  await page.context().close()
})

test('arrows lead along a column, where nothing else needs them', async () => {
  const page = await desk.open('column')
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    return focusedName(page)
  }
  await page.locator('[name="items.column-first.minutes"]').focus()

  expect(await press('ArrowDown', 'ArrowDown')).toBe('items.column-third.minutes')
  expect(await press('ArrowDown')).toBe('items.column-third.minutes')
  expect(await press('Control+ArrowUp')).toBe('items.column-second.minutes')
  await page.locator('[name="items.column-second.kind"]').focus()
  expect(await press('Control+ArrowDown')).toBe('items.column-third.kind')
  await page.getByRole('button', { name: 'Move Row 3', exact: true }).focus()
  await press('ArrowUp')
  expect(await page.evaluate(() => document.activeElement?.closest('tr')?.id)).toBe('row-column-second')
  await page.context().close()
})

test('minutes that are typed tell the new times', async () => {
  const page = await desk.open('times')

  await page.locator('[name="items.times-second.minutes"]').fill('25')
  await page.keyboard.press('Tab')

  expect(await page.textContent('#live')).toBe('Row 2: 18:10 to 18:35. Ends 18:45, 15 minutes unfilled.')
  await page.context().close()
})

test('a new row takes its kind from its title, until one is chosen', async () => {
  const page = await desk.open('kinds')
  const kind = page.locator('#agenda tbody tr').nth(3).locator('select').first()
  await page.getByRole('button', { name: 'Add a row', exact: true }).click()

  const kinds = []
  for (const title of ['Coffee break', 'Q&A', '질의응답', 'Cierre', 'Anything']) {
    await page.getByRole('textbox', { name: 'What Row 4' }).fill(title)
    kinds.push(await kind.inputValue())
  }
  await kind.selectOption('other')
  await page.getByRole('textbox', { name: 'What Row 4' }).fill('Lunch')

  expect([...kinds, await kind.inputValue()]).toEqual([
    'break',
    'questions',
    'questions',
    'closing',
    'discussion',
    'other',
  ])
  await page.locator('[name="items.kinds-first.title"]').fill('Lunch')
  expect(await page.locator('[name="items.kinds-first.kind"]').inputValue()).not.toBe('break')
  await page.context().close()
})

test('a presentation brings its presenters, half a name brings the whole one', async () => {
  const page = await desk.open('names')
  await page.getByRole('button', { name: 'Add a row', exact: true }).click()

  await page.keyboard.type('community-based healthcare service')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Closing')
  await page.getByRole('combobox', { name: 'Who Row 5' }).fill('mund; chi; nobody')
  await page.keyboard.press('Tab')
  expect(await page.textContent('#live')).toMatch(/nobody/)
  await page.getByRole('combobox', { name: 'Who Row 5' }).fill('mund; chi')
  await saveByKey(page)

  const { items } = await desk.saved('names')
  expect(
    items
      .slice(3)
      .map(({ kind, presentationId, people }) => [
        kind,
        presentationId,
        people.map(({ personId }) => personId),
      ]),
  ).toEqual([
    ['presentation', 'community-based-healthcare-service', ['seon-hee-choi']],
    ['closing', null, ['joyce-n-mundara', 'chingyu-yao']],
  ])
  await page.context().close()
})

test('the keys are listed, and the list is sound', async () => {
  const page = await desk.open('listed')

  await page.locator('summary', { hasText: 'Keys' }).click()

  expect(await page.locator('.key-list').isVisible()).toBe(true)
  expect(await page.locator('.key-list dt').allInnerTexts()).toEqual(
    expect.arrayContaining(['Ctrl D', 'Alt ↑ ↓', 'Ctrl Z', 'Ctrl Shift Z']),
  )
  expect(await axeProblems(page)).toEqual([])
  await page.context().close()
})
