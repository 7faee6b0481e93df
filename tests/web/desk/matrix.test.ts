/** Every form of the desk, sent by everybody who may not: refused, nothing changed, nothing told. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type Answer, baseUrl } from '../../app.ts'
import { routesOf } from '../routes.ts'
import { bodyOf, postForms, type SentForm } from '../sent-forms.ts'
import type { Browser } from './desk-app.ts'
import { secrets, startWorld, type World, wholeStore, workshopId } from './world.ts'

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const ours = { ...form, origin: baseUrl }

interface Writing extends SentForm {
  pattern: string
  rule: string
}

let world: World
let pages: string[]
let writings: Writing[]

beforeAll(async () => {
  world = await startWorld()
  const seen = await crawlDesk(world.owner)
  pages = [...seen.keys()]
  const routes = routesOf(world.desk.app.routes).filter(
    ({ method, path }) => method === 'post' && path.startsWith('/desk'),
  )
  const forms = [...seen.values()].flatMap(postForms)
  writings = routes.flatMap(({ path, rules }) => {
    const fitting = forms.filter(({ action }) => shapeOf(path).test(action.split('?')[0] ?? ''))
    const found = fitting.find(({ action }) => action.includes(workshopId)) ?? fitting[0]
    return found === undefined ? [] : [{ ...found, pattern: path, rule: rules[0] ?? '' }]
  })
})

/** Every page of the desk that an owner reaches by links. */
async function crawlDesk(browser: Browser): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const waiting = ['/desk']
  for (let target = waiting.pop(); target !== undefined; target = waiting.pop()) {
    const path = target.split('#')[0] ?? target
    if (seen.has(path) || seen.size > 900) continue
    const { text, status } = await browser.get(path)
    if (status !== 200) throw new Error(`${path} answers ${status}`)
    seen.set(path, text)
    const links = [...text.matchAll(/href="(\/desk[^"]*)"/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    )
    waiting.push(...links.filter((link) => !link.includes('/preview/') && !/\/history\/(?!1$)/.test(link)))
  }
  return seen
}

function shapeOf(pattern: string): RegExp {
  return new RegExp(
    `^${pattern
      .replace(/\{[^}]*\}/g, '')
      .replace(/[.*+]/g, '\\$&')
      .replace(/:\w+/g, '[^/]+')}$`,
  )
}

function send(browser: Browser, writing: Writing, headers: Record<string, string>): Promise<Answer> {
  const cookie: Record<string, string> = browser.cookie === '' ? {} : { cookie: browser.cookie }
  return world.desk.ask('POST', writing.action, { ...cookie, ...headers }, bodyOf(writing))
}

test('every route that writes stands behind a form that an owner reaches', () => {
  const routes = routesOf(world.desk.app.routes)
    .filter(({ method, path }) => method === 'post' && path.startsWith('/desk'))
    .map(({ path }) => path)
  const withoutForm = ['/desk/sign-in', '/desk/links/:key', '/desk/markdown']

  expect(routes.filter((path) => !writings.some(({ pattern }) => pattern === path)).toSorted()).toEqual(
    withoutForm.toSorted(),
  )
})

const foreign: Record<string, Record<string, string>> = {
  'without an origin': form,
  'from a foreign origin': { ...form, origin: 'https://evil.example' },
  'from a page without an origin': { ...form, origin: 'null' },
  'cross-site': { ...ours, 'sec-fetch-site': 'cross-site' },
  'from a neighbour of our host': { ...ours, 'sec-fetch-site': 'same-site' },
}

const unwelcome: Record<string, { who: (world: World) => Browser; rules: string[] }> = {
  'without a visit': { who: ({ desk }) => desk.stranger, rules: [] },
  'with a visit that ended': { who: ({ signedOut }) => signedOut, rules: [] },
  'as a reader': { who: ({ reader }) => reader, rules: ['visitor', 'everybody'] },
  'as another forum’s organizer': { who: ({ outsider }) => outsider, rules: ['visitor', 'everybody'] },
  'as one whose role was taken away': { who: ({ former }) => former, rules: ['visitor', 'everybody'] },
  'as a coordinator of another session': {
    who: ({ otherCoordinator }) => otherCoordinator,
    rules: ['everybody'],
  },
  'as an organizer where an owner is asked for': {
    who: ({ organizer }) => organizer,
    rules: ['visitor', 'everybody', 'organizer', 'session editor'],
  },
}

describe('every form, refused', () => {
  test.each(Object.entries(foreign))('%s', async (_how, headers) => {
    const before = await wholeStore(world.desk.store)

    for (const writing of writings) {
      const answer = await send(world.owner, writing, headers)
      expect([writing.pattern, answer.status, told(answer)]).toEqual([writing.pattern, 403, []])
    }

    expect(await wholeStore(world.desk.store)).toBe(before)
  })

  test.each(Object.entries(unwelcome))('%s', async (_how, { who, rules }) => {
    const before = await wholeStore(world.desk.store)
    const browser = who(world)
    const isOut = browser === world.desk.stranger || browser === world.signedOut
    const forbidden = writings.filter(({ rule }) => !rules.includes(rule) && rule !== 'everybody')

    expect(forbidden.length).toBeGreaterThan(0)
    for (const writing of forbidden) {
      const answer = await send(browser, writing, ours)
      const isOwnAccount = writing.pattern === '/desk/markdown'
      if (isOwnAccount) continue
      expect([writing.pattern, answer.status, told(answer)]).toEqual([writing.pattern, isOut ? 401 : 404, []])
    }

    expect(await wholeStore(world.desk.store)).toBe(before)
  })
})

describe('every page, unseen', () => {
  const inForum = () => pages.filter((page) => /^\/desk\/forums\/gsef-2021/.test(page))

  test('by whoever is out: the way leads to the sign-in', async () => {
    for (const page of inForum())
      for (const browser of [world.desk.stranger, world.signedOut]) {
        const answer = await browser.get(page)
        expect([page, answer.status, told(answer)]).toEqual([page, 303, []])
      }
  })

  test('by other forums’ organizers, former ones and coordinators of other sessions: not there', async () => {
    for (const page of inForum())
      for (const browser of [world.outsider, world.former, world.otherCoordinator]) {
        if (browser === world.otherCoordinator && page.includes('/sessions/what-young-members-ask')) continue
        const answer = await browser.get(page)
        expect([page, browser.name, answer.status, told(answer)]).toEqual([page, browser.name, 404, []])
      }
  })

  test('but by its own coordinator only that session', async () => {
    const open = []
    for (const page of inForum()) {
      const { status } = await world.coordinator.get(page)
      if (status === 200) open.push(page.split('?')[0])
      else expect([page, status]).toEqual([page, 404])
    }

    expect(open.length).toBeGreaterThan(0)
    expect(
      open.filter(
        (page) => !page?.startsWith('/desk/forums/gsef-2021/sessions/rebuilding-an-inclusive-society'),
      ),
    ).toEqual([])
  })
})

test('the secrets that were looked for are really there for those who may see them', async () => {
  const texts = await Promise.all(pages.map(async (page) => (await world.owner.get(page)).text))

  expect(secrets.slice(0, 2).filter((secret) => texts.some((text) => text.includes(secret)))).toEqual(
    secrets.slice(0, 2),
  )
})

describe('the same forms work for an owner', () => {
  test('each is taken, so that a refusal above was about who sent it', async () => {
    for (const writing of writings) {
      const fresh = await startWorld()
      const form = (await formAgain(fresh, writing)) ?? writing
      const headers = { ...ours, cookie: fresh.owner.cookie }
      const answer = await fresh.desk.ask('POST', form.action, headers, bodyOf(form))
      expect([writing.pattern, answer.status]).toEqual([writing.pattern, expect.toSatisfy(isTaken)])
    }
  }, 120_000)
})

/** A coordinator's link has another id in every world: its form is read anew. */
async function formAgain({ owner }: World, { pattern, action }: Writing): Promise<SentForm | undefined> {
  if (!pattern.includes(':link')) return undefined
  const page = await owner.get(action.replace(/\/coordinators\/.*$/, '/coordinators'))
  return postForms(page.text).find((form) => shapeOf(pattern).test(form.action))
}

/** Saved, or shown again with what is wrong in it: not refused for who sent it. */
function isTaken(status: number): boolean {
  return status === 303 || status === 200 || status === 422 || status === 409
}

function told({ text }: Answer): string[] {
  return secrets.filter((secret) => text.includes(secret))
}
