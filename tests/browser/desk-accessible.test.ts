/** Every page of the desk in every look: light and dark, wide and narrow, in English and in Korean. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page, Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrap } from '../makers.ts'
import { sampleForumId } from '../sample.ts'
import { axeProblems, launchBrowser, newPage } from './chromium.ts'
import { deskPages, type Links, type Sight, type Who } from './desk-pages.ts'
import {
  addBigForum,
  addOddForums,
  type DeskSite,
  editSample,
  startDeskSite,
  workshopId,
} from './desk-site.ts'
import { startSite, type TestSite } from './site.ts'

const languages = ['en', 'ko'] as const
/**
 * Each page is held against every rule once in each of these, in one of the languages, and against colours alone in the
 * other: words change neither.
 */
const looks = [
  { width: 1280, colorScheme: 'light', whole: 'en' },
  { width: 1280, colorScheme: 'dark', whole: 'ko' },
  { width: 360, colorScheme: 'dark', whole: 'en' },
  { width: 360, colorScheme: 'light', whole: 'ko' },
] as const
/** What stands behind these is like what stands before them. */
const alike = [
  ...['#agenda tbody tr:nth-child(n+6)', '.person-row:nth-of-type(n+4)', '.lines > li:nth-child(n+13)'],
  ...['.grid-place:nth-child(n+7)', '.shares > li:nth-child(n+9)', '.changes-out > li:nth-child(n+7)'],
  ...['main table tr:nth-child(n+7)', 'main article:nth-of-type(n+5)', 'main.api dl > :nth-child(n+13)'],
]

let browser: Browser
let site: DeskSite
/** Nobody has an account there yet. */
let fresh: TestSite
let links: Links
const visitors = new Map<string, Record<Who, Page>>()

beforeAll(async () => {
  ;[browser, site, fresh] = await Promise.all([launchBrowser(), startDeskSite(), startSite()])
  const { store, baseUrl, access } = site
  await Promise.all([editSample(store), addOddForums(store), addBigForum(store)])
  for (const language of languages) visitors.set(language, await openVisitors(language))
  const invited = unwrap(
    await access.addAccount({ email: 'invited@example.org', name: 'Invited', makesForums: false }),
  )
  unwrap(await access.setRole(invited.id, sampleForumId, 'reader'))
  const { key: first } = await fresh.access.makeLink({ kind: 'first' }, 'test')
  const { key: password } = await access.makeLink({ kind: 'password', accountId: invited.id }, 'test')
  const coordinating = { kind: 'coordinator', forumId: sampleForumId, sessionId: workshopId } as const
  const { key: coordinator } = await access.makeLink({ ...coordinating, name: 'Ana' } as never, 'test')
  links = {
    first: `${fresh.baseUrl}/desk/links/${first}`,
    password: `${baseUrl}/desk/links/${password}`,
    coordinator: `${baseUrl}/desk/links/${coordinator}`,
  }
  await failSignIns()
})
afterAll(() => Promise.all([browser.close(), site.close(), fresh.close()]))

async function openVisitors(language: string): Promise<Record<Who, Page>> {
  return {
    owner: await site.openAs(browser, `Owner-${language}`, { language }),
    reader: await site.openAs(browser, `Reader-${language}`, { language }, 'reader'),
    coordinator: await site.openAsCoordinator(browser, workshopId, { language }),
    newcomer: await site.openAsNewcomer(browser, `Newcomer-${language}`, { language }),
    stranger: await newPage(browser, { language }),
  }
}

/** As often as one account may be tried. */
async function failSignIns(): Promise<void> {
  const body = new URLSearchParams({ email: 'locked@example.org', password: 'wrong every time' })
  for (let attempt = 0; attempt < 10; attempt += 1)
    await fetch(site.url('/desk/sign-in'), { method: 'POST', body, headers: { origin: site.baseUrl } })
}

test.each(Object.entries(deskPages))(
  '%s: axe finds nothing, nothing scrolls sideways',
  { timeout: 60_000 },
  async (_, sight) => {
    const found = await Promise.all(languages.map((language) => findFaults(language, sight)))

    expect(found.flat()).toEqual([])
  },
)

test('no page of the desk was forgotten', () => {
  const views = viewsIn(['desk', 'api'])
  const shown = new Set(
    [...views.values()].flatMap((text) =>
      [...text.matchAll(/'((?:desk|api)\/[\w/-]+)'/g)].map(([, name]) => name),
    ),
  )
  const pages = [...views.keys()].filter((name) => !shown.has(name))

  expect(pages.filter((name) => !site.rendered.has(name) && !fresh.rendered.has(name))).toEqual([])
  expect(pages.length).toBeGreaterThan(15)
})

async function findFaults(language: string, { at, who = 'owner', send, status = 200 }: Sight) {
  const page = (visitors.get(language) as Record<Who, Page>)[who]
  let answered = 0
  const watch = (response: Response) => {
    if (response.request().isNavigationRequest()) answered = response.status()
  }
  page.on('response', watch)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(typeof at === 'string' ? site.url(at) : new URL(at(links, language), site.baseUrl).href)
  await send?.(page)
  page.off('response', watch)
  const faults = answered === status ? [] : [`answered ${answered}`]
  await page.$$eval('details:not([hidden], tr:nth-child(n+6) details)', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true
  })
  for (const width of [1280, 360]) faults.push(...(await findOverflow(page, width)))
  await page.evaluate(showSkipped)
  for (const { width, colorScheme, whole } of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const rules = whole === language ? {} : { rules: ['color-contrast'] }
    const found = await axeProblems(page, { ...rules, without: alike })
    faults.push(...found.map((one) => `${width} ${colorScheme}: ${one}`))
  }
  return faults.map((one) => `${language}: ${one}`)
}

async function findOverflow(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 })
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return wider > 0 ? [`${wider} px too wide at ${width} px`] : []
}

/**
 * In the page: axe looks at rows that are out of sight, too, and they are laid out only when they come into it; and it
 * takes what the bar covers at this moment for covered for ever.
 */
function showSkipped(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    tr:nth-child(-n+12) { content-visibility: visible !important }
    .save-bar { position: static !important }
  `)
  document.adoptedStyleSheets.push(sheet)
}

/** Name and text of each. */
function viewsIn(folders: string[]): Map<string, string> {
  const root = fileURLToPath(new URL('../../views', import.meta.url))
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ejs'))
      .map((file) => `${folder}/${file}`),
  )
  return new Map(files.map((file) => [file.replace(/\.ejs$/, ''), readFileSync(join(root, file), 'utf8')]))
}
