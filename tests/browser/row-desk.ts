/** A planner with sessions of three rows, for tests of rows in a browser. */
import type { Browser, Page } from 'playwright-core'
import type { SessionId } from '../../src/domain/ids.ts'
import type { Session } from '../../src/domain/session.ts'
import { saveDocs } from '../app.ts'
import { anItem, aSession } from '../makers.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { serveApp, signInAs } from '../served-app.ts'
import { type Look, newPage } from './chromium.ts'

export async function startRowDesk(browser: Browser) {
  const store = await sampleStore()
  const served = await serveApp(store)
  const key = await signInAs(served.access, 'Ana', [sampleForumId])
  const openAt = async (address: string, look: Look = {}): Promise<Page> => {
    const page = await newPage(browser, look)
    await page.context().addCookies([{ name: 'visit', value: key, url: served.baseUrl }])
    await page.goto(`${served.baseUrl}/desk/forums/${sampleForumId}/${address}`)
    return page
  }
  return {
    close: served.close,
    openAt,
    /** A new session of three rows of ten minutes from 18:00, in a page whose script has begun. */
    async open(id: string, parts: Parameters<typeof aSession>[0] = {}, look: Look = {}): Promise<Page> {
      const rows = ['first', 'second', 'third'].map((name) =>
        anItem({ id: `${id}-${name}`, title: `The ${name}`, people: [] }),
      )
      const session = aSession({ id, title: `Session ${id}`, items: rows, participations: [], ...parts })
      await saveDocs(store, sampleForumId, { sessions: [session] })
      const page = await openAt(`sessions/${id}`, look)
      if (look.script !== false) await page.locator('.keys:not([hidden])').waitFor({ state: 'attached' })
      return page
    },
    async saved(id: string): Promise<Session> {
      const found = await store.read({ forumId: sampleForumId, kind: 'session', id: id as SessionId })
      if (found === undefined) throw new Error(`there is no session ${id}`)
      return found.doc
    },
  }
}

export type RowDesk = Awaited<ReturnType<typeof startRowDesk>>

/** `18:00–18:10 The first` of every row. */
export function slotsOf(page: Page): Promise<string[]> {
  return page.$$eval('#agenda tbody tr', (rows) =>
    rows.map((row) => {
      const end = row.querySelector<HTMLInputElement>('.end input')?.placeholder
      const title = row.querySelector<HTMLInputElement>('.what > input')?.value
      return `${row.querySelector('.start')?.textContent}–${end} ${title}`
    }),
  )
}

export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLInputElement).name)
}

export async function saveByKey(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await page.locator('#save-state', { hasText: /^Saved/ }).waitFor()
}
