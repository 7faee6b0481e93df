/**
 * What `npm run bench` runs: each part in a process of its own, one after the other. Names of parts run just those;
 * `--no-fail` lets serving be over its bound. Ratios of one run count; seconds and microseconds depend on the machine.
 */
import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

const parts = [
  'serving',
  'cold',
  'releasing',
  'storing',
  'calendar',
  'desk',
  'scale',
  'typing',
  'reading',
  'pdf',
  'sheets',
  'growth',
]

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'))
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = named.find((name) => !parts.includes(name))

if (unknown === undefined) runParts(named.length > 0 ? named : parts)
else {
  console.error(`There is no part "${unknown}". There are ${parts.join(', ')}.`)
  process.exitCode = 1
}

function runParts(names: readonly string[]): void {
  console.log(`Node ${process.versions.node} on ${availableParallelism()} cores`)
  const begun = performance.now()
  for (const name of names) {
    console.log('')
    if (!runPart(name)) process.exitCode = 1
  }
  console.log(`\nAll of it took ${Math.round((performance.now() - begun) / 1000)} seconds.`)
}

function runPart(name: string): boolean {
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
  const { status, error } = spawnSync(process.execPath, [file, ...flags], { stdio: 'inherit' })
  if (error !== undefined) console.error(error.message)
  return status === 0
}
