/**
 * What `npm test` runs: lint, types, and every test twice, in two time zones. `--quick` leaves out the second
 * zone and the slow tests; names of test files (and other words for vitest) run just those.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Count, countTests, listFailures, noneCounted, sum, summaryLine } from './count.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const slowTests = ['tests/browser/**', 'tests/crash/**']
const settings =
  /^(MADANG_.*|PORT|HOST|BASE_URL|DATA_DIR|DATABASE_URL|SMTP_URL|SECRET|TRUST_PROXY|LOG_LEVEL|NODE_ENV)$/

const words = process.argv.slice(2).filter((word) => word !== '--quick')
const quick = process.argv.includes('--quick')

const failures: string[] = []

process.exitCode = runEverything().failed > 0 ? 1 : 0

function runEverything(): Count {
  const checks = words.length > 0 ? noneCounted : sum(check('Lint', lint), check('Types', types))
  const first = test('UTC', quick && words.length === 0 ? slowTests : [])
  const second = quick ? noneCounted : test('Pacific/Auckland', slowTests)
  const tests = sum(first, second)
  const empty = tests.passed + tests.failed === 0
  if (empty) console.log('\nNo test ran, which counts as a failure.')
  const total = sum(checks, tests, empty ? { ...noneCounted, failed: 1 } : noneCounted)
  for (const failure of failures) console.log(`\nFailed ${failure}`)
  console.log(`\n${summaryLine(total)}`)
  return total
}

function lint(): number {
  return run('biome', ['check', '--error-on-warnings'])
}

function types(): number {
  return run('tsc', ['--noEmit'])
}

function check(name: string, step: () => number): Count {
  const passes = timed(name, step) === 0
  return { ...noneCounted, [passes ? 'passed' : 'failed']: 1 }
}

function test(zone: string, left: string[]): Count {
  const results = join(root, '.cache', `tests-${process.pid}-${zone.replaceAll('/', '-')}.json`)
  mkdirSync(dirname(results), { recursive: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const excluded = left.flatMap((glob) => ['--exclude', glob])
  const config = ['run', '--config', 'tests/vitest.config.ts', '--passWithNoTests']
  const status = timed(`Tests as seen in ${zone}`, () =>
    run('vitest', [...config, ...reporters, ...excluded, ...words], { TZ: zone }),
  )
  const told = readResults(results)
  const count = countTests(told, status)
  if (status !== 0) failures.push(...listFailures(told, root).map((one) => `(${zone}) ${one}`))
  rmSync(results, { force: true })
  return count
}

function timed(name: string, step: () => number): number {
  console.log(`\n${name}: running.`)
  const begun = performance.now()
  const status = step()
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${name}: ${status === 0 ? 'fine' : 'not fine'}, after ${seconds} seconds.`)
  return status
}

/** Runs a tool of the project with this very Node, and without the settings of whoever called. */
function run(tool: string, args: string[], extra: Record<string, string> = {}): number {
  const kept = Object.entries(process.env).filter(([name]) => !settings.test(name))
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter)
  const env = { ...Object.fromEntries(kept), PATH: path, ...extra }
  const command = join(root, 'node_modules', '.bin', tool)
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error) console.error(error.message)
  return status ?? 1
}

function readResults(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
