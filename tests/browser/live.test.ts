/** Two people at one session: what one saves appears for the other, and nothing that is being typed is lost. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { instantAt } from '../../src/domain/clock.ts'
import { sampleForumId } from '../sample.ts'
import { launchBrowser } from './chromium.ts'
import { minutesOf, press, rowTitle, save, startEditing, stateOf, titleOf } from './desk-editing.ts'

let browser: Browser
let desk: Awaited<ReturnType<typeof startEditing>>
beforeAll(async () => {
  browser = await launchBrowser()
  desk = await startEditing(browser)
})
afterAll(() => Promise.all([browser.close(), desk.close()]))

/** Ana and Bea, each with the page open and heard of by the other. */
async function openTwo(id: string): Promise<[Page, Page]> {
  await desk.addSession(id)
  const pages: [Page, Page] = [await desk.open(`Ana-${id}`, id), await desk.open(`Bea-${id}`, id)]
  await pages[0].locator('#here', { hasText: 'Bea' }).waitFor()
  await pages[1].locator('#here', { hasText: 'Ana' }).waitFor()
  return pages
}

const close = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()))
const caretOf = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement
    return [field.name, field.value, field.selectionStart]
  })

test('another’s save appears within two seconds; caret and text of what is being typed stay, and both are saved', async () => {
  const [ana, bea] = await openTwo('typing')
  await rowTitle(ana, 'first').focus()
  await ana.keyboard.press('Home')
  await ana.keyboard.type('Typed by Ana: ')
  const caret = await caretOf(ana)

  await minutesOf(bea, 'third').fill('25')
  await rowTitle(bea, 'second').fill('By Bea')
  await save(bea)
  await expect
    .poll(() => rowTitle(ana, 'second').inputValue(), { timeout: 10_000, interval: 20 })
    .toBe('By Bea')

  expect(await caretOf(ana)).toEqual(caret)
  expect(await ana.textContent('#live')).toBe('Bea-typing changed 2 fields.')
  expect(await ana.textContent('#others-did')).toBe('Bea-typing changed 2 fields.')
  await ana.keyboard.type('more of ')
  await Promise.all([save(ana), save(bea)])
  await expect.poll(() => rowTitle(bea, 'first').inputValue()).toBe('Typed by Ana: more of The first')
  const { doc } = await desk.saved('typing')
  expect(doc.items.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['Typed by Ana: more of The first', 10],
    ['By Bea', 10],
    ['The third', 25],
  ])
  await close(ana, bea)
})

test('a field that both change keeps what is being typed, with the other’s text beside it to be taken', async () => {
  const [ana, bea] = await openTwo('both')
  await titleOf(ana).focus()
  await ana.keyboard.press('End')
  await ana.keyboard.type(' and more')

  await titleOf(bea).fill('By Bea')
  await save(bea)
  const note = ana.locator('[data-theirs="title"]')
  await note.waitFor()

  expect(await note.textContent()).toBe('Saved here meanwhile: “By Bea” Take that')
  expect(await caretOf(ana)).toEqual(['title', 'Before and more', 15])
  await note.getByRole('button').click()
  expect([await titleOf(ana).inputValue(), await note.count()]).toEqual(['By Bea', 0])
  await close(ana, bea)
})

test('rows that others add, move and remove come and go around the row with the focus', async () => {
  const [ana, bea] = await openTwo('rows')
  await rowTitle(ana, 'second').focus()
  await ana.keyboard.type('x')

  await bea.locator('#add-row').click()
  await bea.keyboard.type('New by Bea')
  await bea.locator('[data-row]').last().locator('[name$=".minutes"]').fill('5')
  await bea.locator('[data-row="first"] details.more > summary').click()
  await bea.locator('button[value="remove:first"]').click()
  await bea.locator('button[value="down:second"]').click()
  await save(bea)
  const titles = () =>
    ana
      .locator('[data-row] .what [name$=".title"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  await expect.poll(titles, { timeout: 10_000 }).toHaveLength(3)

  const [second = ''] = (await titles()).slice(1)
  expect(await titles()).toEqual(['The third', second, 'New by Bea'])
  expect((await caretOf(ana)).slice(0, 2)).toEqual(['items.second.title', second])
  expect(second).toContain('x')
  expect(await ana.textContent('#live')).toMatch(/^Bea-rows added, moved or removed rows/)
  await close(ana, bea)
})

test('a row that was being typed in while it was taken away stays whole', async () => {
  const [ana, bea] = await openTwo('whole')
  await rowTitle(ana, 'second').fill('Still typing')
  await bea.locator('[data-row="second"] details.more > summary').click()
  await bea.locator('button[value="remove:second"]').click()
  await save(bea)
  await expect.poll(() => ana.locator('#editor > [name="seen"]').inputValue()).toBe('2')

  await save(ana)

  const { doc } = await desk.saved('whole')
  expect(doc.items.map(({ title, minutes, kind }) => [title, minutes, kind])).toEqual([
    ['The first', 10, doc.items[0]?.kind],
    ['Still typing', 10, doc.items[0]?.kind],
    ['The third', 10, doc.items[0]?.kind],
  ])
  await close(ana, bea)
})

test('who is here appears and disappears', async () => {
  const [ana, bea] = await openTwo('here')
  expect(await ana.textContent('#here')).toBe('Also here: Bea-here')

  await close(bea)
  await expect.poll(() => ana.textContent('#here'), { timeout: 15_000 }).toBe('')
  await close(ana)
})

test('an own save is not told as another’s', async () => {
  const [ana, bea] = await openTwo('own')
  await titleOf(ana).fill('By Ana')
  await save(ana)
  await expect.poll(() => titleOf(bea).inputValue()).toBe('By Ana')
  await ana.waitForTimeout(300)

  expect([await ana.textContent('#others-did'), await titleOf(ana).inputValue()]).toEqual(['', 'By Ana'])
  await close(ana, bea)
})

test('what was missed without a connection comes with it, and what was typed meanwhile stays', async () => {
  const [ana, bea] = await openTwo('offline')
  await ana.context().setOffline(true)
  await desk.server.closeAllConnections()
  await rowTitle(ana, 'first').fill('Typed offline')
  await rowTitle(bea, 'second').fill('By Bea')
  await save(bea)
  await ana.context().setOffline(false)

  await expect.poll(() => rowTitle(ana, 'second').inputValue(), { timeout: 20_000 }).toBe('By Bea')
  expect(await rowTitle(ana, 'first').inputValue()).toBe('Typed offline')
  await close(ana, bea)
}, 20_000)

test('a session that is taken away is told in words, and what was typed stays, also after a save', async () => {
  const [ana, bea] = await openTwo('removed')
  await titleOf(ana).fill('Typed by Ana')
  const place = { forumId: sampleForumId, kind: 'session', id: 'removed' } as const
  const { revision: seen } = await desk.saved('removed')
  await desk.store.remove(place, { by: 'Bea', at: instantAt(0), seen })

  await ana.getByRole('alert').filter({ hasText: 'Bea took this session away.' }).waitFor()
  await press(ana, 'S')
  await stateOf(ana, /^Not saved: the session was taken away/)

  expect(await titleOf(ana).inputValue()).toBe('Typed by Ana')
  await close(ana, bea)
})

test('an answer that never came is no conflict with oneself', async () => {
  const [ana, bea] = await openTwo('unanswered')
  let isCut = false
  await ana.route(/unanswered$/, async (route) => {
    if (route.request().method() !== 'POST' || isCut) return route.continue()
    isCut = true
    await route.fetch()
    await route.abort()
  })
  await titleOf(ana).fill('First try')
  await press(ana, 'S')
  await expect.poll(async () => (await desk.saved('unanswered')).doc.title).toBe('First try')
  await titleOf(ana).fill('Second try')
  await stateOf(ana, /^Saved/)

  expect([await titleOf(ana).inputValue(), await ana.locator('.theirs').count()]).toEqual(['Second try', 0])
  expect((await desk.saved('unanswered')).doc.title).toBe('Second try')
  await close(ana, bea)
})
