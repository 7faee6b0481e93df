/** The planner with people who sign in, for a browser: the sample forum and the strained one, each with an owner. */
import type { Browser, Page } from 'playwright-core'
import type { ForumRole } from '../../src/domain/account.ts'
import type { ForumId } from '../../src/domain/ids.ts'
import { testPassword } from '../access.ts'
import { unwrap } from '../makers.ts'
import { sampleForumId } from '../sample.ts'
import { type Look, newPage } from './chromium.ts'
import { startSite, type TestSite } from './site.ts'

export interface DeskSite extends TestSite {
  /** A page of a browser that signed in. */
  openAs: (browser: Browser, name: string, look?: Look, role?: ForumRole) => Promise<Page>
}

export const desk = `/desk/forums/${sampleForumId}`
export const editor = `${desk}/sessions/rebuilding-an-inclusive-society`
export const strainedDesk = '/desk/forums/strained'

const forums = [sampleForumId, 'strained' as ForumId]

export async function startDeskSite(): Promise<DeskSite> {
  const site = await startSite()
  return {
    ...site,
    async openAs(browser, name, look = {}, role = 'owner') {
      const email = `${name.toLowerCase()}@example.org`
      const account = unwrap(await site.access.addAccount({ email, name, makesForums: role === 'owner' }))
      for (const forumId of forums) unwrap(await site.access.setRole(account.id, forumId, role))
      const link = await site.access.makeLink({ kind: 'password', accountId: account.id }, 'test')
      const { key } = unwrap(await site.access.usePasswordLink(link.key, testPassword))
      const page = await newPage(browser, look)
      await page.context().addCookies([{ name: 'visit', value: key, url: site.baseUrl }])
      return page
    },
  }
}
