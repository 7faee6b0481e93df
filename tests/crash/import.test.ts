/** `kill -9` while a sheet is being accepted: it is in the forum whole, or waits still and its own form goes on. */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openFileStore } from '../../src/store/file-store.ts'
import { baseUrl } from '../app.ts'
import { sampleForumId } from '../sample.ts'
import { readPage } from '../web/html.ts'
import { aFolder, type Planner, startPlanner } from '../web/process.ts'
import { readFields, typed } from '../web/sent-forms.ts'
import { signInFirst } from './desk-lanes.ts'
import { randomFrom } from './random.ts'

const rounds = 8
const seed = 11
const sheets = `/desk/forums/${sampleForumId}/sheets`

test(`a sheet whose acceptance was cut off ${rounds} times is in the forum once and whole`, async () => {
  const folder = await aFolder()
  const random = randomFrom(seed)
  const first = await startPlanner(folder)
  const cookie = await signInFirst(first)
  const whole = await timeOfOne(first, cookie)
  await first.kill()
  const found: unknown[] = []
  const cuts = { unanswered: 0, halfWay: 0 }

  for (let round = 1; round <= rounds; round += 1) {
    const before = await look(folder)
    const isAnswered = await acceptAndKill({ folder, cookie, round, lifeMs: random() * whole })
    const between = await look(folder)
    const isThere = between.counts[0] !== before.counts[0]
    if (!isAnswered) cuts.unanswered += 1
    if (!isThere && between.counts.join() !== before.counts.join()) cuts.halfWay += 1
    const { waits, refused, left } = await goOn(folder, cookie)
    const after = await look(folder)
    found.push({
      isLost: !isThere && (isAnswered || waits.length === 0),
      pointsAtNothing: [...between.pointsAtNothing, ...after.pointsAtNothing],
      refused,
      left,
      added: after.counts.map((count, at) => count - (before.counts[at] ?? 0)),
    })
  }

  console.info(`${cuts.unanswered} of ${rounds} were cut off, ${cuts.halfWay} of them half-way`)
  const wanted = { isLost: false, pointsAtNothing: [], refused: [], left: [], added: [1, 13, 12, 12] }
  expect(found).toEqual(Array(rounds).fill(wanted))
  expect(cuts.unanswered).toBeGreaterThan(0)
}, 240_000)

/** Milliseconds of an acceptance that nothing disturbs. */
async function timeOfOne(planner: Planner, cookie: string): Promise<number> {
  const address = await bring(planner, cookie, sheetOf(0))
  const body = await acceptance(planner, cookie, address)
  const began = performance.now()
  expect(await send(planner, cookie, address, body)).toBe(303)
  return performance.now() - began
}

/** Whether it was answered before. */
async function acceptAndKill(one: {
  folder: string
  cookie: string
  round: number
  lifeMs: number
}): Promise<boolean> {
  const planner = await startPlanner(one.folder)
  const address = await bring(planner, one.cookie, sheetOf(one.round))
  const sending = send(planner, one.cookie, address, await acceptance(planner, one.cookie, address))
  await wait(one.lifeMs)
  await planner.kill()
  return (await sending) === 303
}

/** Whatever waits still is accepted by its own form. */
async function goOn(folder: string, cookie: string) {
  const planner = await startPlanner(folder)
  const waits = await waiting(planner, cookie)
  const answers = await Promise.all(
    waits.map(async (address) => send(planner, cookie, address, await acceptance(planner, cookie, address))),
  )
  const left = await waiting(planner, cookie)
  await planner.kill()
  return { waits, refused: answers.filter((status) => status !== 303), left }
}

const givenNames = 'Ana Bruno Carla David Elena Franco Gloria Hugo Irene Julio Karin Luis'.split(' ')
const familyNames =
  'Almeida Barros Castro Duarte Esteves Ferraz Gouveia Henriques Lobato Macedo Nogueira Oliva'.split(' ')

/** Twelve speakers and a moderator whom no other round has, with a talk and an organisation each. */
function sheetOf(round: number): string {
  const family = familyNames[round]
  return [
    `Session title: Round ${round} of the water boards`,
    'Date: 6 October 2021, 10:00 - 12:00 KST (Seoul)',
    'Language: English',
    `Moderator: Ms. Wanda ${family}`,
    ...givenNames.flatMap((given) => [
      `Speaker: Mr. ${given} ${family}, Director, Water Board of ${given} and ${family}, Kenya`,
      `Presentation title: Wells that ${given} ${family} counted`,
    ]),
    'Agenda',
    '10:00-10:10 Welcome',
    '10:10-11:40 Discussion: who owns the water',
    '11:40-12:00 Closing remarks',
  ].join('\n\n')
}

/** The address at which it waits. */
async function bring(planner: Planner, cookie: string, text: string): Promise<string> {
  const answer = await post(planner, cookie, sheets, new URLSearchParams({ text }))
  if (answer?.status !== 303) throw new Error(`bringing a sheet was answered ${answer?.status}`)
  return answer.headers.get('location') ?? ''
}

async function acceptance(planner: Planner, cookie: string, address: string): Promise<URLSearchParams> {
  const fields = readFields(await pageOf(planner, cookie, address), '#review')
  const all = typed(fields, { act: 'accept' })
  return new URLSearchParams(
    Object.entries(all).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
  )
}

/** The status of the answer; 0 where none came. */
async function send(
  planner: Planner,
  cookie: string,
  address: string,
  body: URLSearchParams,
): Promise<number> {
  const answer = await post(planner, cookie, address, body)
  return answer?.status ?? 0
}

function post(planner: Planner, cookie: string, path: string, body: URLSearchParams) {
  const headers = { cookie, origin: baseUrl }
  return fetch(planner.address + path, { method: 'POST', headers, body, redirect: 'manual' }).catch(
    () => undefined,
  )
}

async function pageOf(planner: Planner, cookie: string, path: string): Promise<string> {
  const answer = await fetch(planner.address + path, { headers: { cookie }, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
  return answer.text()
}

/** Addresses of the sheets that wait, by the desk's own list. */
async function waiting(planner: Planner, cookie: string): Promise<string[]> {
  const page = readPage(await pageOf(planner, cookie, sheets))
  return page.values('.waiting a', 'href')
}

/** How much the forum has, and what in it points at something that is not there. */
async function look(folder: string) {
  const store = await openFileStore(folder)
  try {
    const draft = await store.readForum(sampleForumId)
    if (draft === undefined) throw new Error('the sample forum is not there')
    const parts = [draft.sessions, draft.people, draft.presentations, draft.organisations]
    const ids = new Set<string>(parts.flatMap((part) => [...part.keys()]))
    const pointed = /"(?:personId|organisationId|presentationId)":"([^"]+)"|"organisationIds":\["([^"]+)"/g
    const texts = parts.flatMap((part) =>
      part
        .values()
        .map(({ doc }) => JSON.stringify(doc))
        .toArray(),
    )
    return {
      counts: parts.map(({ size }) => size),
      pointsAtNothing: texts
        .flatMap((text) => [...text.matchAll(pointed)].map(([, one, listed]) => one ?? listed ?? ''))
        .filter((id) => !ids.has(id)),
    }
  } finally {
    await store.close()
  }
}
