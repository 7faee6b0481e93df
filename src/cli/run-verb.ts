/** Runs a command where the data is: in the planner that runs, or on the data folder while none does. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { instantAt } from '../domain/clock.ts'
import { createAccess } from '../store/access/create-access.ts'
import { readSecret } from '../store/access/secret.ts'
import { openFileStore } from '../store/file-store.ts'
import { StoreInUse } from '../store/port.ts'
import { type InTurn, Turns } from '../store/turns.ts'
import { askRunning } from './socket-client.ts'
import { socketPathIn } from './socket-path.ts'
import { type Outcome, Refused, type Verb } from './verb.ts'

/** A planner that starts has the folder before it listens, and another command lets it go soon. */
const patienceMs = 5_000
const betweenMs = 200

type Folder = Pick<Config, 'dataDir' | 'secret' | 'baseUrl'>

/** @throws Refused, WrongCall */
export async function runVerb(verb: Verb, asked: unknown, config: Folder): Promise<Outcome> {
  const folder = resolve(config.dataDir)
  const socket = socketPathIn(folder)
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += betweenMs) {
    const answered = socket === undefined ? undefined : await askRunning(socket, verb, asked)
    if (answered !== undefined) return answered
    try {
      return await runOnFolder(verb, asked, { ...config, dataDir: folder })
    } catch (failure) {
      if (!(failure instanceof StoreInUse)) throw failure
      if (socket === undefined) throw new Refused(`${failure.message}, and ${tooLong}`)
    }
    await wait(betweenMs)
  }
  throw new Refused(`another process is using the data folder ${folder}, and does not listen to commands`)
}

const tooLong =
  'its path is too long for the socket by which commands reach a planner that runs: stop it first, or move the folder'

async function runOnFolder(verb: Verb, asked: unknown, config: Folder): Promise<Outcome> {
  const isNew = !existsSync(join(config.dataDir, 'planner.json'))
  const store = await openFileStore(config.dataDir)
  try {
    const secret = await readSecret(store, config.secret)
    const now = () => instantAt(Date.now())
    const access = createAccess(store, { now, secret })
    const turns = new Turns()
    const inTurn: InTurn = (key, job) => turns.take(key, job)
    const outcome = await verb.run({ store, access, baseUrl: config.baseUrl, inTurn, now }, asked)
    const note = `There was no data folder: ${config.dataDir} is new.`
    return isNew ? { ...outcome, notes: [note, ...outcome.notes] } : outcome
  } finally {
    await store.close()
  }
}
