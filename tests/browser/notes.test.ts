import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './chromium.ts'
import { type DeskSite, editor, startDeskSite } from './desk-site.ts'

let browser: Browser
let site: DeskSite
const opened: Page[] = []
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startDeskSite()])
})
afterEach(() => Promise.all(opened.splice(0).map((page) => page.context().close())))
afterAll(() => Promise.all([browser.close(), site.close()]))

async function openEditor(name: string): Promise<Page> {
  const page = await site.openAs(browser, name)
  opened.push(page)
  await page.goto(site.baseUrl + editor)
  return page
}

const firstRow = 'rebuilding-connection-check'
const openNotes = (page: Page) => page.locator('#notes > .note-list .as-written')
const note = (page: Page) => page.getByLabel('Your note')

async function add(page: Page, text: string): Promise<void> {
  await note(page).fill(text)
  await page.getByRole('button', { name: 'Add the note' }).click()
  await openNotes(page).filter({ hasText: text }).waitFor()
}

test('a note is added and resolved in place: what is typed in the editor stays, and is still unsaved', async () => {
  const page = await openEditor('Ana')
  const title = page.locator('#f-title')
  await title.fill('Not saved yet')

  await add(page, 'Who opens?')
  const afterAdding = [
    await note(page).inputValue(),
    await note(page).evaluate((one) => one === document.activeElement),
  ]
  await page.getByRole('button', { name: /^Mark as resolved/ }).click()
  await page.locator('#notes-resolved').waitFor()

  expect(afterAdding).toEqual(['', true])
  expect(await openNotes(page).count()).toBe(0)
  expect(await title.inputValue()).toBe('Not saved yet')
  expect(await page.locator('#live').textContent()).toBe('Done.')
  await page.reload().catch(() => undefined)
  expect(await title.inputValue()).not.toBe('Not saved yet')
})

test('a row’s own link chooses it, and its sign appears beside what is typed there', async () => {
  const page = await openEditor('Bea')
  const row = page.locator(`#row-${firstRow}`)
  await row.locator('.what > input').fill('Checking lines')
  await row.locator('.more > summary').click()

  await row.getByRole('link', { name: 'Add a note to the team' }).click()
  const chosen = await page.locator('#note-form option:checked').textContent()
  await add(page, 'Is one minute enough?')

  expect(chosen).toBe('Row 1: Checking lines')
  expect(await row.locator('.row-notes').textContent()).toBe('1 note')
  expect(await row.locator('.what > input').inputValue()).toBe('Checking lines')
  expect(page.url()).toBe(site.baseUrl + editor)
})

test('what is refused or can’t be sent stays as it was typed', async () => {
  const page = await openEditor('Cleo')
  await page.getByRole('button', { name: 'Add the note' }).click()
  await page.locator('#note-form .problem').waitFor()
  const focused = await note(page).evaluate((one) => one === document.activeElement)

  await note(page).fill('Nobody hears this')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Add the note' }).click()
  await page.getByText('This could not be sent.').waitFor()
  const kept = await note(page).inputValue()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Add the note' }).click()
  await openNotes(page).filter({ hasText: 'Nobody hears this' }).waitFor()

  expect([focused, kept]).toEqual([true, 'Nobody hears this'])
  expect(await openNotes(page).filter({ hasText: 'Nobody hears this' }).count()).toBe(1)
})

test('another’s note appears on a page that is open, and a note half typed there stays', async () => {
  const [dora, emil] = [await openEditor('Dora'), await openEditor('Emil')]
  await note(emil).fill('Half a thou')

  await add(dora, 'Said by Dora')
  await openNotes(emil).filter({ hasText: 'Said by Dora' }).waitFor()
  await note(emil).press('End')
  await note(emil).pressSequentially('ght')

  expect(await note(emil).inputValue()).toBe('Half a thought')
})
