/** `kill -9` of the whole planner while people save forms and programs create: what was answered is there, once. */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { openFileStore } from '../../src/store/file-store.ts'
import { call } from '../cli/call.ts'
import { sampleForumId } from '../sample.ts'
import { aFolder, startPlanner } from '../web/process.ts'
import { acceptanceLane } from './acceptance-lane.ts'
import { creationLane, formLane, type Lane, signInFirst, WrongAnswer } from './desk-lanes.ts'
import { randomFrom } from './random.ts'

const rounds = 15
const seed = 7
const longestLifeMs = 250

test(`a planner killed ${rounds} times has every answered save, and one document for each key`, async () => {
  const folder = await aFolder()
  const lanes = await makeLanes(folder)
  const random = randomFrom(seed)
  const faults: string[] = []
  let answers = 0
  let doubts = 0

  for (let round = 1; round <= rounds; round += 1) {
    answers += await writeUntilKilled(folder, lanes, random() * longestLifeMs)
    doubts += lanes.filter((lane) => lane.isInDoubt()).length
    faults.push(...(await faultsIn(folder, lanes)).map((fault) => `round ${round}: ${fault}`))
  }
  const settled = await startPlanner(folder)
  await Promise.all(lanes.map((lane) => settle(lane, settled.address)))
  await settled.kill()

  console.info(`${rounds} rounds, ${answers} answered writes, ${doubts} cut off`)
  expect([...faults, ...(await faultsIn(folder, lanes))]).toEqual([])
  expect(answers).toBeGreaterThan(rounds)
}, 120_000)

/** Two people at the desk, each with a session of their own, and three programs. */
async function makeLanes(folder: string): Promise<Lane[]> {
  const planner = await startPlanner(folder)
  const cookie = await signInFirst(planner)
  const token = (await call(folder, 'token', 'add', 'importer', '--level', 'write')).output.trim()
  await planner.kill()
  return [
    formLane(cookie, sampleForumId, 'rebuilding-an-inclusive-society' as SessionId),
    formLane(cookie, sampleForumId, 'open-networking-hour' as SessionId),
    creationLane(token, sampleForumId, 'guest'),
    creationLane(token, sampleForumId, 'visitor'),
    acceptanceLane(token, sampleForumId, 'what-young-members-ask' as SessionId),
  ]
}

/** Lets the planner live some milliseconds after its first answer; gives the number of its answers. */
async function writeUntilKilled(folder: string, lanes: readonly Lane[], lifeMs: number): Promise<number> {
  const planner = await startPlanner(folder)
  const at = planner.address
  await Promise.all(lanes.map((lane) => lane.begin(at)))
  let answers = 0
  let isKilled = false
  const first = Promise.withResolvers<void>()
  const writeOn = async (lane: Lane) => {
    while (!isKilled) {
      await lane.write(at)
      answers += 1
      first.resolve()
    }
  }
  const writing = lanes.map((lane) =>
    writeOn(lane).catch((failure) => {
      if (!isKilled || failure instanceof WrongAnswer) throw failure
    }),
  )
  await Promise.race([first.promise, Promise.all(writing)])
  await wait(lifeMs)
  isKilled = true
  await planner.kill()
  await Promise.all(writing)
  return answers
}

async function settle(lane: Lane, at: string): Promise<void> {
  await lane.begin(at)
  await lane.write(at)
}

async function faultsIn(folder: string, lanes: readonly Lane[]): Promise<string[]> {
  const store = await openFileStore(folder)
  try {
    const faults = await Promise.all(lanes.map((lane) => lane.faults(store)))
    return [...faults.flat(), ...store.broken().map(({ name, reason }) => `${name} is broken: ${reason}`)]
  } finally {
    await store.close()
  }
}
