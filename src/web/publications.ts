/** The route table of everything that is served as ready bytes: address, what it carries, who makes it. */
import {
  feedParameters as feed,
  filterParameters as filters,
  readerParameters as reader,
  type StateParameter,
  withState,
} from '../addresses.ts'
import type { Slug } from '../domain/ids.ts'
import type { Content } from '../serve/content.ts'
import type { Located } from '../serve/published.ts'
import { defaultLanguage, isInterfaceLanguage, sayIn } from '../text/say.ts'
import { forumFeed, personFeed, sessionDownload, sessionFeed } from './feeds/calendar-feeds.ts'
import { releasesFeed } from './feeds/releases-feed.ts'
import { locateList } from './lists/locate-list.ts'
import { calendarPage } from './pages/calendar-page.ts'
import { homePage } from './pages/home-page.ts'
import { peoplePage, personPage } from './pages/people-pages.ts'
import { presentationsPage } from './pages/presentations-page.ts'
import { programmePage } from './pages/programme-page.ts'
import { referencePage, referencesPage } from './pages/references-pages.ts'
import { releasePage, releasesPage } from './pages/releases-pages.ts'
import { sessionPage } from './pages/session-page.ts'
import { forumSheets } from './sheets/forum-sheets.ts'
import { sessionAgenda, sessionSheet } from './sheets/session-sheets.ts'
import type { PublicRequest, PublicSource, Site } from './site.ts'
import { homeAddress, languageIn, readState } from './state.ts'

type Make = (request: PublicRequest) => Content | undefined | Promise<Content | undefined>

const publications = [
  publish('/forums/:forum', [...filters, ...reader], programmePage),
  publish('/forums/:forum/sessions/:session', reader, sessionPage),
  publish('/forums/:forum/people', reader, peoplePage),
  publish('/forums/:forum/people/:person', reader, personPage),
  publish('/forums/:forum/presentations', ['track', 'theme', 'q', ...reader], presentationsPage),
  publish('/forums/:forum/references', reader, referencesPage),
  publish('/forums/:forum/references/:reference', reader, referencePage),
  publish('/forums/:forum/releases', reader, releasesPage),
  publish('/forums/:forum/releases/:number', reader, releasePage),
  publish('/forums/:forum/calendar', [...filters, ...feed, 'tz'], calendarPage),
  publish('/forums/:forum/calendar.ics', [...filters, ...feed], forumFeed),
  publish('/forums/:forum/sessions/:session/calendar.ics', feed, sessionFeed),
  publish('/forums/:forum/sessions/:session/session.ics', feed, sessionDownload),
  publish('/forums/:forum/people/:person/calendar.ics', feed, personFeed),
  publish('/forums/:forum/releases.atom', ['lang'], releasesFeed),
  publish('/forums/:forum/sessions/:session/sheet.docx', ['lang'], sessionSheet('docx'), 'passing'),
  publish('/forums/:forum/sessions/:session/sheet.md', ['lang'], sessionSheet('md'), 'passing'),
  publish('/forums/:forum/sessions/:session/sheet.txt', ['lang'], sessionSheet('txt'), 'passing'),
  publish('/forums/:forum/sessions/:session/agenda.html', ['lang'], sessionAgenda, 'passing'),
  publish('/forums/:forum/sheets.docx', ['lang'], forumSheets('docx'), 'passing'),
  publish('/forums/:forum/sheets.zip', ['lang'], forumSheets('zip'), 'passing'),
]

/** Every pattern of the table, for the tests that hold the README to it. */
export const publishedPatterns: readonly string[] = publications.map(({ pattern }) => pattern)

/** What is passing is made again only when somebody asks for it: a release waits for none of it. */
function publish(
  pattern: string,
  known: readonly StateParameter[],
  make: Make,
  stay: 'lasting' | 'passing' = 'lasting',
) {
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const shape = new RegExp(`^${pattern.replace(/\./g, '\\.').replace(/:\w+/g, '([a-z0-9-]{1,80})')}$`)
  return { pattern, names, shape, known, make, stay }
}

/** Where a request target leads among ready bytes; undefined for everything else. */
export function locate(site: Site, target: string, source: PublicSource): Located | undefined {
  const cut = target.indexOf('?')
  const path = cut < 0 ? target : target.slice(0, cut)
  const query = cut < 0 ? '' : target.slice(cut + 1)
  if (path.startsWith('/forums/')) return locateInForum(site, path, new URLSearchParams(query), source)
  if (path === '/') return locateHome(site, new URLSearchParams(query), source)
  if (path.startsWith('/assets/')) return locateAsset(site, path)
  if (path.startsWith('/my/')) return locateList(site, path, new URLSearchParams(query), source)
  return path === '/robots.txt' ? robots : undefined
}

function locateInForum(
  site: Site,
  path: string,
  query: URLSearchParams,
  source: PublicSource,
): Located | undefined {
  const released = source.forums.get((path.split('/')[2] ?? '') as Slug)
  if (released === undefined) return undefined
  for (const { shape, names, known, make, stay } of publications) {
    const match = shape.exec(path)
    if (match === null) continue
    const state = readState(query, known, released)
    const language = languageIn(state, released.forum)
    const params = Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']))
    const key = withState(path, state)
    const request = { site, source, released, state, language, say: sayIn(language), params, key }
    // Calendars never lose their last good bytes; a page of a search is made again when somebody asks for it.
    const isSearch = state.q !== undefined || state.show !== undefined
    const isLasting = path.endsWith('.ics') || (stay === 'lasting' && !isSearch)
    return { key, group: released.forum.id, isLasting, make: async () => make(request) }
  }
  return undefined
}

function locateHome(site: Site, query: URLSearchParams, source: PublicSource): Located {
  const asked = query.get('lang') ?? ''
  const language = isInterfaceLanguage(asked) ? asked : defaultLanguage
  const key = homeAddress(language)
  return { key, group: '*', make: async () => homePage(site, source, language) }
}

function locateAsset({ assets, modules }: Site, path: string): Located | undefined {
  const [, , digest = '', ...names] = path.split('/')
  const name = names.join('/')
  const found = names.length === 1 ? assets.find(digest, name) : modules.find(digest, name)
  return found === undefined ? undefined : { key: path, group: 'assets', make: async () => found }
}

const robots: Located = {
  key: '/robots.txt',
  group: 'assets',
  make: async () => ({
    type: 'text/plain; charset=utf-8',
    body: Buffer.from('User-agent: *\nDisallow: /my/\nDisallow: /desk/\nDisallow: /speaking/\n'),
    cacheControl: 'public, max-age=86400',
    headers: { 'X-Content-Type-Options': 'nosniff' },
  }),
}
