/** A session of a few rows at the desk, and people with its page open. */
import type { Browser, Page } from 'playwright-core'
import type { SessionId } from '../../src/domain/ids.ts'
import { saveDocs } from '../app.ts'
import { anItem, aSession } from '../makers.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { serveApp, signInAs } from '../served-app.ts'
import { newPage } from './chromium.ts'

export async function startEditing(browser: Browser) {
  const store = await sampleStore()
  const served = await serveApp(store)
  const place = (id: string) => ({ forumId: sampleForumId, kind: 'session', id: id as SessionId }) as const
  return {
    ...served,
    store,
    /** Rows `first`, `second` and `third`, ten minutes each. */
    async addSession(id: string): Promise<void> {
      const items = ['first', 'second', 'third'].map((name) =>
        anItem({ id: name, title: `The ${name}`, minutes: 10 }),
      )
      await saveDocs(store, sampleForumId, { sessions: [aSession({ id, title: 'Before', items })] })
    },
    async open(name: string, id: string): Promise<Page> {
      const page = await newPage(browser)
      const key = await signInAs(served.access, name, [sampleForumId])
      await page.context().addCookies([{ name: 'visit', value: key, url: served.baseUrl }])
      await page.goto(`${served.baseUrl}/desk/forums/${sampleForumId}/sessions/${id}`)
      await page.locator('.keys:not([hidden])').waitFor({ state: 'attached' })
      return page
    },
    async saved(id: string) {
      const found = await store.read(place(id))
      if (found === undefined) throw new Error('no session')
      return found
    },
    states: (id: string) => store.history(place(id)),
  }
}

export const titleOf = (page: Page) => page.getByRole('textbox', { name: 'Title (needed)' })
export const rowTitle = (page: Page, id: string) => page.locator(`[name="items.${id}.title"]`)
export const minutesOf = (page: Page, id: string) => page.locator(`[name="items.${id}.minutes"]`)
export const press = (page: Page, key: string) => page.keyboard.press(`ControlOrMeta+${key}`)
export const stateOf = (page: Page, text: RegExp) => page.locator('#save-state', { hasText: text }).waitFor()

/** What the form would send, but for what the page counts by itself. */
export function contentOf(page: Page): Promise<[string, string][]> {
  return page
    .locator('#editor')
    .evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].flatMap(([name, value]): [string, string][] =>
        /^(?:seen$|known\.|start\.shown$)/.test(name) ? [] : [[name, String(value)]],
      ),
    )
}

export async function save(page: Page): Promise<void> {
  await press(page, 'S')
  await stateOf(page, /^Saved/)
}
