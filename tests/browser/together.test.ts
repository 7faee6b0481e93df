/** Two people edit one session at random, one of them without a connection for a while. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderStep, valueAt } from '../../src/domain/field-paths.ts'
import type { SessionId } from '../../src/domain/ids.ts'
import { changedPaths } from '../../src/domain/merge.ts'
import type { Session } from '../../src/domain/session.ts'
import type { HistoryEntry } from '../../src/store/port.ts'
import { sampleForumId } from '../sample.ts'
import { launchBrowser } from './chromium.ts'
import { type DeskSite, editor, startDeskSite } from './desk-site.ts'

const seed = 20_270_610
const lengthMs = 120_000
const cutFromMs = 30_000
const cutForMs = 20_000
const place = {
  forumId: sampleForumId,
  kind: 'session',
  id: 'rebuilding-an-inclusive-society' as SessionId,
} as const

/** What one of the two did: every text is one of its kind, so that it can be found again wherever it went. */
interface Editor {
  name: string
  page: Page
  random: () => number
  /** Every path that this one ever changed on purpose. */
  touched: Set<string>
  /** Texts that stand in a save that was answered. */
  saved: Set<string>
  unsaved: Set<string>
  /** Texts that their own person gave up on a page that showed both. */
  givenUp: Set<string>
  conflicts: number
  count: number
}

let browser: Browser
let site: DeskSite
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), startDeskSite()])
})
afterAll(() => Promise.all([browser.close(), site.close()]))

test(
  'no edit is lost, and both end with the same page',
  async () => {
    const ana = await openEditor('Ana', seed)
    const bea = await openEditor('Bea', seed + 1)
    const began = performance.now()
    const elapsed = () => performance.now() - began

    await Promise.all([
      workUntil(ana, () => elapsed() > lengthMs),
      cutOff(bea, elapsed),
      workUntil(bea, () => elapsed() > lengthMs),
    ])
    for (const one of [ana, bea, ana, bea]) await saveAll(one)
    const pages = await Promise.all([ana, bea].map(readFresh))
    const history = await site.store.history(place)

    expect(pages[0]).toEqual(pages[1])
    expect(ana.saved.size + bea.saved.size).toBeGreaterThan(20)
    expect(ana.conflicts + bea.conflicts).toBeGreaterThan(0)
    expect(lostTexts([ana, bea], history)).toEqual([])
    expect(foreignChanges([ana, bea], history)).toEqual([])
    expect(history.at(-1)?.revision).toBeGreaterThan(15)
  },
  lengthMs + 120_000,
)

/** Texts that were answered as saved and stand in no state of the history. */
function lostTexts(editors: readonly Editor[], history: readonly HistoryEntry<Session>[]): string[] {
  const told = history.map(({ doc }) => JSON.stringify(doc)).join('\n')
  const everSaved = editors.flatMap(({ saved, givenUp }) => [...saved].filter((text) => !givenUp.has(text)))
  return everSaved.filter((text) => !told.includes(text))
}

/** Changes in a save of somebody that are not their own: an older text brought back, a row that others removed. */
function foreignChanges(editors: readonly Editor[], history: readonly HistoryEntry<Session>[]): string[] {
  return history.flatMap(({ doc, by, revision }, index) => {
    const before = history[index - 1]?.doc
    const editor = editors.find(({ name }) => name === by)
    if (editor === undefined || doc === null || before === null || before === undefined) return []
    return changedPaths(before, doc)
      .filter((path) => !isOwnChange(editor, path, valueAt(doc, path)))
      .map((path) => `${revision} by ${by}: ${path} became ${JSON.stringify(valueAt(doc, path))}`)
  })
}

function isOwnChange({ name, touched }: Editor, path: string, value: unknown): boolean {
  const isText = /\.(?:title|mainQuestion|background)$/.test(path)
  if (touched.has(path)) return !isText || String(value).startsWith(`${name} wrote `)
  return isOwnRow(name, value)
}

/** Typed in while the other took it away: typing wins, and the row comes back whole. */
function isOwnRow(name: string, value: unknown): boolean {
  const { title } = (value ?? {}) as { title?: string }
  return title?.startsWith(`${name} wrote `) === true
}

async function openEditor(name: string, from: number): Promise<Editor> {
  const page = await site.openAs(browser, name)
  await page.goto(site.url(editor))
  const empty = { touched: new Set<string>(), saved: new Set<string>(), unsaved: new Set<string>() }
  return { name, page, random: randomFrom(from), ...empty, givenUp: new Set(), conflicts: 0, count: 0 }
}

async function cutOff({ page }: Editor, elapsed: () => number): Promise<void> {
  await page.waitForTimeout(cutFromMs - elapsed())
  await page.context().setOffline(true)
  await page.waitForTimeout(cutForMs)
  await page.context().setOffline(false)
}

async function workUntil(one: Editor, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await chooseInConflict(one)
    await chooseBeside(one)
    if (one.random() < 0.25) await askToSave(one)
    else await editSomething(one)
    await one.page.waitForTimeout(200 + one.random() * 500)
  }
}

async function editSomething(one: Editor): Promise<void> {
  const rows = await one.page
    .locator('tbody tr[data-row]')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-row') ?? ''))
  const id = rows[Math.floor(one.random() * rows.length)]
  const chance = one.random()
  if (id === undefined || chance < 0.15) return typeText(one, 'brief.mainQuestion')
  if (chance < 0.3) return typeText(one, 'brief.background')
  if (chance < 0.65) return typeText(one, `items.${id}.title`)
  if (chance < 0.8) {
    await type(one, `items.${id}.minutes`, String(1 + Math.floor(one.random() * 30)))
    return
  }
  if (chance < 0.9) {
    one.touched.add(`items.${orderStep}`)
    return press(one, `${one.random() < 0.5 ? 'up' : 'down'}:${id}`)
  }
  if (chance < 0.96 || rows.length < 6) {
    await press(one, 'add-row')
    const added = await one.page.locator('tbody tr[data-row]').last().getAttribute('data-row')
    one.touched.add(`items.${added}`)
    await typeText(one, `items.${added}.title`)
    await type(one, `items.${added}.minutes`, '5')
    return
  }
  one.touched.add(`items.${id}`)
  return press(one, `remove:${id}`)
}

async function typeText(one: Editor, name: string): Promise<void> {
  one.count += 1
  const text = `${one.name} wrote ${one.count}.`
  if (await type(one, name, text)) one.unsaved.add(text)
}

/** False where the field is not there: the row went, or the page shows a conflict. */
async function type(one: Editor, name: string, text: string): Promise<boolean> {
  const field = one.page.locator(`[name="${name}"]`)
  const isThere = await field.fill(text, { timeout: 1000 }).then(
    () => true,
    () => false,
  )
  if (isThere) one.touched.add(name)
  return isThere
}

async function press({ page }: Editor, act: string): Promise<void> {
  const button = page.locator(`button[name=act][value="${act}"]`)
  await button.evaluate((element) => (element as HTMLButtonElement).click()).catch(() => undefined)
}

/** Whatever the answer is: saved, to be tried again, or a conflict that the next step settles. */
async function askToSave(one: Editor): Promise<void> {
  const { page } = one
  const sent = await textsOn(one)
  const answer = page
    .waitForResponse((response) => response.request().method() === 'POST', { timeout: 2000 })
    .catch(() => undefined)
  await page.keyboard.press('ControlOrMeta+S')
  const response = await answer
  // A save that was under way already may have gone without what was typed since.
  const body = new URLSearchParams(response?.request().postData() ?? '')
  const gone = new Set([...body.values()])
  if (response?.status() === 200) for (const text of sent) if (gone.has(text)) settle(one, text)
}

function settle(one: Editor, text: string): void {
  if (!one.unsaved.has(text)) return
  one.unsaved.delete(text)
  one.saved.add(text)
}

/** Texts of this editor that stand in its page now. */
async function textsOn({ page, unsaved }: Editor): Promise<string[]> {
  const values = await page
    .locator('input, textarea')
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value))
    .catch(() => [] as string[])
  return [...unsaved].filter((text) => values.includes(text))
}

/** Both texts are on the page; one of the two is chosen, by chance. */
async function chooseInConflict(one: Editor): Promise<boolean> {
  const { page } = one
  if ((await page.locator('main.conflict').count()) === 0) return false
  one.conflicts += 1
  const side = one.random() < 0.5 ? 'mine' : 'theirs'
  const shown = (await page.locator('main').textContent()) ?? ''
  if (side === 'theirs') for (const text of one.unsaved) if (shown.includes(text)) one.givenUp.add(text)
  const all = page.getByRole('button', { name: side === 'mine' ? 'All mine' : 'All as saved' })
  const button = (await all.count()) > 0 ? all.first() : page.locator(`button[value="${side}"]`).first()
  await Promise.all([page.waitForEvent('load').catch(() => undefined), button.click().catch(() => undefined)])
  return true
}

/** The other's text stands beside a field that was being typed in when it came: it is taken, or left, by chance. */
async function chooseBeside(one: Editor): Promise<void> {
  const notes = one.page.locator('[data-theirs]:not([data-seen])')
  const found = await notes.evaluateAll((all) => all.map((note) => note.setAttribute('data-seen', '')))
  one.conflicts += found.length
  if (found.length === 0 || one.random() < 0.5) return
  const take = one.page.locator('[data-theirs] button').first()
  await take.evaluate((button) => (button as HTMLButtonElement).click()).catch(() => undefined)
}

async function saveAll(one: Editor): Promise<void> {
  const { page } = one
  for (let attempt = 0; attempt < 30; attempt += 1) {
    if (await chooseInConflict(one)) continue
    await askToSave(one)
    const state = await page
      .locator('#save-state')
      .textContent()
      .catch(() => '')
    if (/^Saved at/.test(state ?? '')) return
    await page.waitForTimeout(300)
  }
  throw new Error(`${one.name} could not save: ${await page.locator('main').textContent()}`)
}

/** What the form holds after the page was opened anew. */
async function readFresh({ page }: Editor): Promise<[string, string][]> {
  await page.goto(site.url(editor))
  return page
    .locator('#editor')
    .evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]),
    )
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
