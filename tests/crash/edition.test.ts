/** `kill -9` while a forum's next edition is being made: it is there whole or not at all, and a second try makes it. */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openFileStore } from '../../src/store/file-store.ts'
import { baseUrl } from '../app.ts'
import { sampleForumId } from '../sample.ts'
import { aFolder, type Planner, startPlanner } from '../web/process.ts'
import { postForms } from '../web/sent-forms.ts'
import { signInFirst } from './desk-lanes.ts'

const rounds = 8
const path = `/desk/forums/${sampleForumId}/edition`

test(`an edition that was cut off ${rounds} times is whole or not there, and is made by the same form again`, async () => {
  const folder = await aFolder()
  const first = await startPlanner(folder)
  const cookie = await signInFirst(first)
  await first.kill()
  const [whole = ''] = await sizes(folder)
  const found: unknown[] = []
  let cuts = 0

  for (let round = 0; round < rounds; round += 1) {
    const cut = await startPlanner(folder)
    const body = await editionForm(cut, cookie, round)
    const sending = send(cut, cookie, body)
    await wait(10 + round * 12)
    await cut.kill()
    const isAnswered = (await sending) === 303
    if (!isAnswered) cuts += 1
    const there = await sizes(folder)

    const planner = await startPlanner(folder)
    const again = await send(planner, cookie, body)
    await planner.kill()
    const isKept = !isAnswered || there.length === round + 2
    found.push({ isKept, halves: there.filter((one) => one !== whole), again, after: await sizes(folder) })
  }

  console.info(`${cuts} of ${rounds} were cut off`)
  const wanted = { isKept: true, halves: [], again: 303 }
  expect(found).toEqual(
    Array.from({ length: rounds }, (_, round) => ({ ...wanted, after: Array(round + 2).fill(whole) })),
  )
  expect(cuts).toBeGreaterThan(0)
}, 240_000)

/** The page's own form, with everything chosen. */
async function editionForm(planner: Planner, cookie: string, round: number): Promise<URLSearchParams> {
  const page = await fetch(planner.address + path, { headers: { cookie } })
  const form = postForms(await page.text()).find(({ action }) => action === path)
  if (form === undefined) throw new Error('there is no form of the next edition')
  const body = new URLSearchParams(form.fields.filter(([name]) => name !== 'act'))
  for (const [name, value] of Object.entries({
    title: `Next ${round}`,
    slug: `next-${round}`,
    act: 'make',
  })) {
    body.set(name, value)
  }
  return body
}

/** The status of the answer; 0 where none came. */
function send(planner: Planner, cookie: string, body: URLSearchParams): Promise<number> {
  const headers = { cookie, origin: baseUrl }
  return fetch(planner.address + path, { method: 'POST', headers, body, redirect: 'manual' }).then(
    ({ status }) => status,
    () => 0,
  )
}

/** How many documents each forum has that is there. */
async function sizes(folder: string): Promise<string[]> {
  const store = await openFileStore(folder)
  try {
    const drafts = await Promise.all((await store.forums()).map((id) => store.readForum(id)))
    return drafts.map((draft) => {
      const { sessions, people, presentations, organisations, references } = draft ?? {}
      return [sessions, people, presentations, organisations, references].map((one) => one?.size).join()
    })
  } finally {
    await store.close()
  }
}
