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
/** Colours change with the scheme alone, places with the width alone. */
const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark', rules: ['color-contrast'] },
  { width: 360, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light', rules: ['color-contrast'] },
] as const
/** Rows beyond these are like the ones before them. */
const alike = [
  '#agenda tbody tr:nth-child(n+9)',
  '.lines > li:nth-child(n+25)',
  'main ol > li:nth-child(n+25)',
  'main table tr:nth-child(n+12)',
  'main article:nth-of-type(n+9)',
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
    [...views.values()].flatMap((text) => [...text.matchAll(/show\('([^']+)'/g)].map(([, name]) => name)),
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
  const address = typeof at === 'string' ? site.url(at) : at(links)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(address)
  await send?.(page)
  page.off('response', watch)
  const faults = answered === status ? [] : [`${language}: answered ${answered}`]
  await page.$$eval('details:not([hidden])', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true
  })
  for (const { width, colorScheme, ...scope } of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const found = await axeProblems(page, { ...scope, without: alike })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    faults.push(
      ...[...found, ...(wider > 0 ? [`${wider} px too wide`] : [])].map(
        (one) => `${language} ${width} ${colorScheme}: ${one}`,
      ),
    )
  }
  return faults
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
