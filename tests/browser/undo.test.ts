/** Undo and redo on the page and of what is saved, in a real browser. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { contentOf, minutesOf, press, rowTitle, save, startEditing, titleOf } from './desk-editing.ts'

let browser: Browser
let desk: Awaited<ReturnType<typeof startEditing>>
beforeAll(async () => {
  browser = await launchBrowser()
  desk = await startEditing(browser)
})
afterAll(() => Promise.all([browser.close(), desk.close()]))

async function openSession(id: string) {
  await desk.addSession(id)
  return desk.open(`Ana-${id}`, id)
}

test('every act is taken back one by one to the very draft before, and done again', async () => {
  const page = await openSession('acts')
  const drafts = [await contentOf(page)]
  const acts = [
    () => minutesOf(page, 'first').fill('15'),
    () => rowTitle(page, 'second').fill('Retitled'),
    () => page.locator('button[value="down:first"]').click(),
    async () => {
      await page.locator('[data-row="third"] details.more > summary').click()
      await page.locator('[name="items.third.note"]').fill('Kept in the row')
      await page.locator('[name="items.third.note"]').blur()
    },
    () => page.locator('button[value="remove:third"]').click(),
    () => page.locator('#add-row').click(),
    () => page.selectOption('[name="format"]', { index: 2 }),
  ]
  for (const act of acts) {
    await act()
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    drafts.push(await contentOf(page))
  }

  const back = []
  for (let step = acts.length - 1; step >= 0; step -= 1) {
    await press(page, 'Z')
    back.unshift(await contentOf(page))
  }
  const onward = []
  for (let step = 0; step < acts.length; step += 1) {
    await press(page, 'Shift+Z')
    onward.push(await contentOf(page))
  }

  expect(back).toEqual(drafts.slice(0, -1))
  expect(onward).toEqual(drafts.slice(1))
  await press(page, 'Z')
  await press(page, 'Y')
  expect(await contentOf(page)).toEqual(drafts.at(-1))
  await page.context().close()
})

test('in a field that is being typed in the browser takes back the typing first', async () => {
  const page = await openSession('typing')
  await minutesOf(page, 'first').fill('20')
  await rowTitle(page, 'second').focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' one')

  await press(page, 'Z')
  const typed = [await rowTitle(page, 'second').inputValue(), await minutesOf(page, 'first').inputValue()]
  await press(page, 'Z')

  expect(typed).toEqual(['The second', '20'])
  expect(await minutesOf(page, 'first').inputValue()).toBe('10')
  await page.context().close()
})

test('a row that was removed comes back with all that was typed in it, and it is said', async () => {
  const page = await openSession('removed')
  await rowTitle(page, 'second').fill('Typed and not saved')
  await page.locator('[data-row="second"] details.more > summary').click()
  await page.locator('button[value="remove:second"]').click()
  expect(await page.locator('[data-row]').count()).toBe(2)

  await page.locator('.save-bar').getByRole('button', { name: 'Undo' }).click()

  expect(await rowTitle(page, 'second').inputValue()).toBe('Typed and not saved')
  expect(await page.textContent('#live')).toBe('Undone. 1 row is back.')
  expect(
    await rowTitle(page, 'second').evaluate(
      (field) => field.closest('tr') === document.activeElement?.closest('tr'),
    ),
  ).toBe(true)
  await page.context().close()
})

test('once everything is saved one key takes back the save, in the store and on the page, and one does it again', async () => {
  const page = await openSession('saved')
  const before = await contentOf(page)
  await minutesOf(page, 'first').fill('15')
  await minutesOf(page, 'second').fill('5')
  await save(page)
  const after = await contentOf(page)

  await press(page, 'Z')
  await expect.poll(() => page.textContent('#live')).toMatch(/^Your save is undone: /)
  expect(await contentOf(page)).toEqual(before)
  expect((await desk.saved('saved')).doc.items.map(({ minutes }) => minutes)).toEqual([10, 10, 10])
  await press(page, 'Y')
  await expect.poll(() => page.textContent('#live')).toMatch(/^Your save is done again: /)

  expect(await contentOf(page)).toEqual(after)
  expect((await desk.saved('saved')).revision).toBe(4)
  await press(page, 'Y')
  expect(await page.textContent('#live')).toBe('There is nothing of yours to do again.')
  await page.context().close()
})

test('after the page was loaded anew an own save is still taken back, another’s never', async () => {
  const page = await openSession('again')
  const other = await desk.open('Bea-again', 'again')
  await titleOf(page).fill('By Ana')
  await save(page)
  await expect.poll(() => titleOf(other).inputValue()).toBe('By Ana')
  await rowTitle(other, 'third').fill('By Bea')
  await save(other)
  await page.reload()
  await page.locator('.keys:not([hidden])').waitFor({ state: 'attached' })

  await press(page, 'Z')

  await expect.poll(() => titleOf(page).inputValue()).toBe('Before')
  expect(await rowTitle(page, 'third').inputValue()).toBe('By Bea')
  await press(page, 'Z')
  await expect.poll(() => page.textContent('#live')).toBe('There is nothing of yours to undo.')
  const { doc } = await desk.saved('again')
  expect([doc.title, doc.items.at(-1)?.title]).toEqual(['Before', 'By Bea'])
  await Promise.all([page, other].map((one) => one.context().close()))
})

test('a step back on the page does not take back what others saved in the same field meanwhile', async () => {
  const page = await openSession('meanwhile')
  const other = await desk.open('Bea-meanwhile', 'meanwhile')
  await titleOf(page).fill('Mine')
  await page.locator('[data-row="second"] details.more > summary').click()
  await page.locator('button[value="remove:second"]').click()
  await titleOf(other).fill('Theirs')
  await minutesOf(other, 'second').fill('25')
  await save(other)
  await page.locator('[data-theirs="title"]').waitFor()

  await press(page, 'Z')
  await press(page, 'Z')

  expect([await titleOf(page).inputValue(), await minutesOf(page, 'second').inputValue()]).toEqual([
    'Theirs',
    '25',
  ])
  expect([await page.textContent('#save-state'), await page.locator('.theirs').count()]).toEqual(['', 0])
  await Promise.all([page, other].map((one) => one.context().close()))
})

test('two quick presses after a save that is still under way take back the save, then the one before it', async () => {
  const page = await openSession('quick')
  await titleOf(page).fill('Second')
  await save(page)
  await titleOf(page).fill('Third')

  await press(page, 'S')
  await press(page, 'Z')
  await press(page, 'Z')

  await expect.poll(async () => (await desk.states('quick')).length).toBe(5)
  await expect.poll(() => titleOf(page).inputValue()).toBe('Before')
  expect((await desk.states('quick')).map(({ doc }) => doc?.title)).toEqual([
    'Before',
    'Second',
    'Third',
    'Second',
    'Before',
  ])
  await page.context().close()
})

test('a move that came while somebody typed is taken back before the typing', async () => {
  const page = await openSession('moved')
  await rowTitle(page, 'first').focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' typed')
  await page.keyboard.press('Alt+ArrowDown')
  const order = () =>
    page.locator('[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')))
  expect(await order()).toEqual(['second', 'first', 'third'])

  await press(page, 'Z')
  expect([await order(), await rowTitle(page, 'first').inputValue()]).toEqual([
    ['first', 'second', 'third'],
    'The first typed',
  ])
  await press(page, 'Z')
  expect(await rowTitle(page, 'first').inputValue()).toBe('The first')
  await page.context().close()
})
