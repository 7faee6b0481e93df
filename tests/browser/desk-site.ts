/** The planner with people who sign in, for a browser: the sample forum, the strained one and some for the desk alone. */
import type { Browser, Page } from 'playwright-core'
import type { ForumRole } from '../../src/domain/account.ts'
import type { ForumId, ItemId, SessionId } from '../../src/domain/ids.ts'
import type { Session } from '../../src/domain/session.ts'
import type { Store } from '../../src/store/port.ts'
import { saveDocs } from '../app.ts'
import { bigDraft } from '../bench/big-forum.ts'
import { addNotesTo, addTemplateTo } from '../kept-by-teams.ts'
import { aForum, anItem, aParticipation, aPerson, aSession, startAt, unwrap } from '../makers.ts'
import { sampleForumId } from '../sample.ts'
import { signInAs } from '../served-app.ts'
import { type Look, newPage } from './chromium.ts'
import { addSheets } from './desk-sheets.ts'
import { startSite, type TestSite } from './site.ts'

export interface DeskSite extends TestSite {
  /** A page of a browser that signed in. */
  openAs: (browser: Browser, name: string, look?: Look, role?: ForumRole) => Promise<Page>
  /** The same for somebody who may make forums and has none. */
  openAsNewcomer: (browser: Browser, name: string, look?: Look) => Promise<Page>
  /** A page of a browser that opened the link of the session's coordinator. */
  openAsCoordinator: (browser: Browser, sessionId: string, look?: Look) => Promise<Page>
}

export const desk = `/desk/forums/${sampleForumId}`
export const workshopId = 'rebuilding-an-inclusive-society'
export const editor = `${desk}/sessions/${workshopId}`
export const strainedDesk = '/desk/forums/strained'
export const emptyDesk = '/desk/forums/empty'
export const oddDesk = '/desk/forums/odd'
export const bigDesk = '/desk/forums/big'

/** Everybody has the same role in every forum that is there when they sign in. */
export async function startDeskSite(): Promise<DeskSite> {
  const site = await startSite()
  const open = async (browser: Browser, key: string, look: Look) => {
    const page = await newPage(browser, look)
    await page.context().addCookies([{ name: 'visit', value: key, url: site.baseUrl }])
    return page
  }
  return {
    ...site,
    async openAs(browser, name, look = {}, role = 'owner') {
      return open(browser, await signInAs(site.access, name, await site.store.forums(), role), look)
    },
    async openAsNewcomer(browser, name, look = {}) {
      return open(browser, await signInAs(site.access, name, []), look)
    },
    async openAsCoordinator(browser, sessionId, look = {}) {
      const who = { forumId: sampleForumId, sessionId: sessionId as SessionId, name: 'Coordinator' }
      const link = await site.access.makeLink({ kind: 'coordinator', ...who }, 'test')
      return open(browser, unwrap(await site.access.visitAsCoordinator(link.key)).key, look)
    },
  }
}

/** A forum with nothing in it, and one whose sessions can't be released: a start that no clock shows, an address twice. */
export async function addOddForums(store: Store): Promise<void> {
  await saveDocs(store, 'empty', { forum: aForum({ id: 'empty', slug: 'empty', title: 'An empty forum' }) })
  await saveDocs(store, 'odd', {
    forum: aForum({ id: 'odd', slug: 'odd', title: 'A forum of odd sessions' }),
    sessions: [
      aSession({ id: 'bare', state: 'draft', start: startAt('2021-03-28T02:30', 'Europe/Paris') }),
      aSession({ id: 'one', slug: 'twice' }),
      aSession({ id: 'other', slug: 'twice', state: 'draft' }),
      aSession({
        id: 'unplaced',
        state: 'draft',
        items: [anItem({ pinned: startAt('18:00').clock })],
        participations: ['nowhere', 'anywhere'].map((personId) => aParticipation({ personId })),
      }),
    ],
    people: [aPerson({ id: 'nowhere', given: 'Nobody' }), aPerson({ id: 'anywhere', given: 'Somebody' })],
  })
}

/** Every document of the sample has a state before its newest, and something waits to be released. */
export async function editSample(store: Store): Promise<void> {
  const draft = await store.readForum(sampleForumId)
  const [session, person] = [
    draft?.sessions.get(workshopId as SessionId),
    draft?.people.values().next().value,
  ]
  const [organisation] = draft?.organisations.values() ?? []
  const [presentation] = draft?.presentations.values() ?? []
  const [reference] = draft?.references.values() ?? []
  await addTemplateTo(store, sampleForumId)
  await addSheets(store)
  await addNotesTo(store, sampleForumId, workshopId, 'rebuilding-speaker-2')
  if (!draft || !session || !person || !organisation || !presentation || !reference)
    throw new Error('the sample lacks a document of some kind')
  await saveDocs(store, sampleForumId, {
    forum: { ...draft.forum.doc, website: 'https://gsef.example/' },
    sessions: [
      { ...session.doc, title: `${session.doc.title}, again`, items: session.doc.items.toReversed() },
    ],
    people: [
      {
        ...person.doc,
        biography: 'Writes about **care**.\n\nAnd about work.',
        availability: [{ from: startAt('20:00').clock, to: startAt('21:30').clock }],
        preferredHours: { from: '09:00', to: '18:00' },
      },
    ],
    organisations: [{ ...organisation.doc, website: 'https://organisation.example/' }],
    presentations: [{ ...presentation.doc, abstract: `${presentation.doc.abstract}\n\nA last sentence.` }],
    references: [{ ...reference.doc, text: `${reference.doc.text}\n\nA last sentence.` }],
  })
}

export const longSessionId = 'two-hundred-rows' as SessionId

/** A forum of 1,000 sessions, and one more of 200 rows. */
export async function addBigForum(store: Store): Promise<void> {
  const { forum, sessions, people, organisations, presentations } = await bigDraft(1_000)
  const docs = <Doc>(shelf: ReadonlyMap<string, { doc: Doc }>) => [...shelf.values()].map(({ doc }) => doc)
  const all = docs(sessions)
  const [pattern] = all
  if (pattern === undefined) throw new Error('there is no session')
  await saveDocs(store, 'big', {
    forum: { ...forum.doc, id: 'big' as ForumId, slug: 'big' as typeof forum.doc.slug },
    people: docs(people),
    organisations: docs(organisations),
    presentations: docs(presentations),
    sessions: [...all, withRows(pattern, 200)],
  })
}

function withRows(pattern: Session, count: number): Session {
  const people = pattern.items.find((item) => item.people.length > 0)?.people ?? []
  const items = Array.from({ length: count }, (_, index) => ({
    ...anItem({ id: `row-${index}`, title: `Row ${index}`, minutes: 5, kind: 'presentation' }),
    id: `row-${index}` as ItemId,
    people,
  }))
  const slug = longSessionId as string as Session['slug']
  return { ...pattern, id: longSessionId, slug, items, plannedMinutes: 1_000 }
}
