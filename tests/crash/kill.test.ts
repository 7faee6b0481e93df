/** `kill -9` at any moment: what was answered is there, nothing is half there, nothing is left over. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { faultsOf } from './faults.ts'
import { randomFrom } from './random.ts'
import type { Answered } from './writer.ts'

const rounds = 300
const lanes = 4
const roundsInOneFolder = 15
const longestLifeMs = 200
const writer = fileURLToPath(new URL('./writer.ts', import.meta.url))

test(`${rounds} killed servers lose no answered save and leave no mixture and no litter`, async () => {
  const seeds = Array.from({ length: lanes }, (_, lane) => lane + 1)

  const reports = await Promise.all(seeds.map((seed) => killAgainAndAgain(rounds / lanes, seed)))

  const answers = reports.reduce((sum, report) => sum + report.answers, 0)
  console.info(`${rounds} rounds, ${answers} answered saves`)
  expect(reports.flatMap(({ faults }) => faults)).toEqual([])
  expect(answers).toBeGreaterThan(rounds * 4)
}, 300_000)

async function killAgainAndAgain(times: number, seed: number) {
  const random = randomFrom(seed)
  const report = { answers: 0, faults: [] as string[] }
  for (let done = 0; done < times; done += roundsInOneFolder) {
    const folder = await mkdtemp(join(tmpdir(), 'madang-crash-'))
    const reached = new Map<string, number>()
    for (let round = 1; round <= roundsInOneFolder; round += 1) {
      const answers = await writeUntilKilled(folder, random() * longestLifeMs)
      for (const { what, reached: to } of answers) reached.set(what, to)
      report.answers += answers.length
      const faults = await faultsOf(folder, reached)
      report.faults.push(...faults.map((fault) => `seed ${seed}, round ${done + round}: ${fault}`))
    }
    await rm(folder, { recursive: true })
  }
  return report
}

/** Lets a writer live some milliseconds after its first answer; what it said before it died counts. */
async function writeUntilKilled(folder: string, lifeMs: number): Promise<Answered[]> {
  const child = spawn(process.execPath, [writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const closed = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), closed])
  await wait(lifeMs)
  child.kill('SIGKILL')
  const [code, signal] = await closed
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself with ${code}`)
  const lines = said.slice(0, said.lastIndexOf('\n') + 1).split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}
