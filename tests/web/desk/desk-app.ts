/** The desk as the people of two forums meet it: each signed in with a browser of their own. */
import type { ForumRole } from '../../../src/domain/account.ts'
import type { ForumId, SessionId } from '../../../src/domain/ids.ts'
import type { Store } from '../../../src/store/port.ts'
import { testPassword } from '../../access.ts'
import { type Answer, baseUrl, type Fields, formBody, startApp, type TestApp } from '../../app.ts'
import { unwrap } from '../../makers.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'
import { type Page, readPage } from '../html.ts'

/** One browser with its cookie. */
export interface Browser {
  name: string
  cookie: string
  get: (target: string, headers?: Record<string, string>) => Promise<Answer>
  /** A form as a page of the desk sends it. */
  post: (target: string, fields: Fields, headers?: Record<string, string>) => Promise<Answer>
  page: (target: string) => Promise<Page>
}

export interface TestDesk extends TestApp {
  /** An account with that role in the forum, signed in. */
  signIn: (name: string, role?: ForumRole | null, forumId?: ForumId) => Promise<Browser>
  /** A browser that opened the link of the session's coordinator. */
  coordinate: (sessionId: string, forumId?: ForumId) => Promise<Browser>
  /** A browser that never signed in. */
  stranger: Browser
}

/** The sample forum's desk, or that of another store. */
export async function startDesk(store?: Store): Promise<TestDesk> {
  const app = await startApp(store ?? (await sampleStore()))
  const browser = (name: string, cookie: string): Browser => {
    const with_ = (headers: Record<string, string>) => (cookie === '' ? headers : { cookie, ...headers })
    const get: Browser['get'] = (target, headers = {}) => app.get(target, with_(headers))
    return {
      name,
      cookie,
      get,
      post: (target, fields, headers = {}) =>
        app.ask(
          'POST',
          target,
          with_({ origin: baseUrl, 'content-type': 'application/x-www-form-urlencoded', ...headers }),
          formBody(fields),
        ),
      page: async (target) => readPage((await get(target)).text),
    }
  }
  return {
    ...app,
    stranger: browser('nobody', ''),
    async signIn(name, role = 'owner', forumId = sampleForumId) {
      const email = `${name.toLowerCase()}@example.org`
      const account = unwrap(await app.access.addAccount({ email, name, makesForums: role === 'owner' }))
      if (role !== null) unwrap(await app.access.setRole(account.id, forumId, role))
      const link = await app.access.makeLink({ kind: 'password', accountId: account.id }, 'test')
      const signed = unwrap(await app.access.usePasswordLink(link.key, testPassword))
      return browser(name, `visit=${signed.key}`)
    },
    async coordinate(sessionId, forumId = sampleForumId) {
      const purpose = {
        kind: 'coordinator',
        forumId,
        sessionId: sessionId as SessionId,
        name: 'Coordinator',
      } as const
      const link = await app.access.makeLink(purpose, 'test')
      return browser('Coordinator', `visit=${unwrap(await app.access.visitAsCoordinator(link.key)).key}`)
    },
  }
}
