/** The planner with two forums for a browser: the sample, and one whose texts strain a page. */
import type { Server } from 'node:http'
import type { Instant } from '../../src/domain/clock.ts'
import type { DocumentKind, DocumentKinds } from '../../src/domain/draft.ts'
import type { ForumId } from '../../src/domain/ids.ts'
import type { Access } from '../../src/store/access/access.ts'
import type { Store } from '../../src/store/port.ts'
import { releaseForum } from '../../src/store/release-forum.ts'
import {
  aForum,
  anItem,
  aParticipation,
  aPerson,
  aPresentation,
  aSession,
  startAt,
  unwrap,
} from '../makers.ts'
import { sampleStore } from '../sample.ts'
import { serveApp } from '../served-app.ts'

/** A path and what its query says. */
export type PageAddress = readonly [path: string, state?: Record<string, string>]

export interface TestSite {
  /** Absolute, without a slash at its end. */
  baseUrl: string
  server: Server
  store: Store
  access: Access
  /** Every view that answered as a page so far. */
  rendered: ReadonlySet<string>
  /** `url('/forums/gsef-2021', { tz: 'UTC' })` */
  url: (...address: PageAddress) => string
  close: () => Promise<void>
}

export const forum = '/forums/gsef-2021'
export const workshop = `${forum}/sessions/rebuilding-an-inclusive-society`
export const cancelled = `${forum}/sessions/open-networking-hour`
export const acrossMidnight = `${forum}/sessions/cuidar-la-salud-en-comun`
export const strained = '/forums/strained'
export const goneSession = `${strained}/sessions/gone`

export async function startSite(): Promise<TestSite> {
  const store = await sampleStore()
  await fillStrained(store)
  const { app, access, server, baseUrl, close } = await serveApp(store)
  const rendered = new Set<string>()
  const { render } = app.site
  app.site.render = (view, locals) => {
    rendered.add(view)
    return render(view, locals)
  }
  const url = (...[path, state = {}]: PageAddress) => {
    const query = String(new URLSearchParams(state)).replaceAll('%2F', '/')
    return baseUrl + path + (query === '' ? '' : `?${query}`)
  }
  return { baseUrl, store, access, server, rendered, url, close }
}

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const hangul = '남궁민수황보선우제갈공명독고영재사공명주'
const at = '2021-09-01T00:00:00Z' as Instant
const forumId = 'strained' as ForumId

/** Long words and names, two hundred rows, a name in its own script, and a session that was taken away again. */
async function fillStrained(store: Store): Promise<void> {
  const theForum = aForum({
    id: forumId,
    slug: forumId,
    title: `Forum of the ${longWord}`,
    shortTitle: longWord.slice(0, 40),
    summary: `${longWord} `.repeat(3),
    languages: ['en', 'ko'],
  })
  const people = [
    aPerson({
      id: 'long',
      name: {
        honorific: 'Dr.',
        given: longWord,
        family: 'Wolfeschlegelsteinhausenbergerdorff',
        order: 'given-first',
        original: hangul,
      },
      biography: `${longWord} `.repeat(5),
    }),
    aPerson({ id: 'ana', given: 'Ana' }),
  ]
  const rows = Array.from({ length: 200 }, (_, index) =>
    anItem({
      id: `row-${index + 1}`,
      title: index % 20 === 0 ? `${longWord} ${index + 1}` : `Row ${index + 1}`,
      minutes: 5,
      kind: index % 3 === 0 ? 'presentation' : 'discussion',
      people: [index % 10 === 0 ? 'long' : 'ana'],
      presentationId: index % 40 === 0 ? 'case' : null,
    }),
  )
  const sessions = [
    aSession({
      id: 'rows',
      title: `${longWord} and ${'a title that goes on and on, '.repeat(6)}until it ends`,
      plannedMinutes: 1000,
      items: rows,
      participations: [
        aParticipation({ personId: 'long', role: 'moderator', post: longWord }),
        aParticipation({ personId: 'ana' }),
      ],
      brief: {
        mainQuestion: `${longWord}?`,
        keywords: [longWord],
        background: longWord,
        objectives: [longWord],
      },
      onlineUrl: `https://example.org/${longWord}/${longWord}`,
    }),
    aSession({ id: 'gone', title: 'Taken away', start: startAt('09:00') }),
  ]
  await save(store, 'forum', theForum)
  for (const person of people) await save(store, 'person', person)
  await save(
    store,
    'presentation',
    aPresentation({ id: 'case', title: longWord, abstract: `${longWord} `.repeat(9) }),
  )
  for (const session of sessions) await save(store, 'session', session)
  unwrap(await releaseForum(store, { forumId, at, by: 'desk', note: longWord }))
  await store.remove({ forumId, kind: 'session', id: 'gone' }, { at, by: 'desk', seen: 1 })
  unwrap(await releaseForum(store, { forumId, at: '2021-09-02T00:00:00Z' as Instant, by: 'desk', note: '' }))
}

async function save<Kind extends DocumentKind>(store: Store, kind: Kind, doc: DocumentKinds[Kind]) {
  await store.save({ forumId, kind, id: doc.id }, doc, { at, by: 'desk', seen: 0 })
}
