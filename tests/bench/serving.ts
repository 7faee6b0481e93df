/** Server CPU a request, ours against bare `node:http` in the same process. `--no-fail`: over the bound is no failure. */
import { type Child, startChild } from './child.ts'
import { median, printTable, spread } from './figures.ts'
import type { Case, CaseName } from './serving/cases.ts'
import type { Order, Sent } from './serving/generator.ts'
import type { ServerQuestion } from './serving/server.ts'

const bound = 1.15
const starts = 3
const roundsOfStart = 4
/** Who is asked when within a round: whatever drifts meanwhile falls on both alike. */
const slices = ['ours', 'bare', 'bare', 'ours', 'bare', 'ours', 'ours', 'bare'] as const
const requestsOfSlice = 500
const perSecond = 4_000

interface Measured {
  ours: number[]
  bare: number[]
  ratios: number[]
}

const measured = new Map<CaseName, Measured>()
const serverLoads: number[] = []
const generatorLoads: number[] = []
const rates: number[] = []
const memory: number[] = []

for (let start = 0; start < starts; start += 1) await measureStart()
report()

/** A new server process: warmed up, then rounds in which the two take turns. */
async function measureStart(): Promise<void> {
  const server = startChild('./serving/server.ts')
  const generator = startChild('./serving/generator.ts')
  const cases = await server.ask<Case[]>('cases' satisfies ServerQuestion)
  for (const one of cases) await warmUp(generator, one)
  for (let round = 0; round < roundsOfStart; round += 1)
    for (const one of cases) await measureRound({ server, generator }, one)
  memory.push(await server.ask<number>('memory' satisfies ServerQuestion))
  await generator.end()
  await server.end()
}

async function warmUp(generator: Child, { name, request, ours, bare }: Case): Promise<void> {
  const order = { request, count: 6_000, perSecond: 10_000 }
  const one = await generator.ask<Sent>({ ...order, port: ours } satisfies Order)
  const other = await generator.ask<Sent>({ ...order, port: bare } satisfies Order)
  if (one.answer !== other.answer) throw new Error(`${name}: the two send different bytes`)
}

interface Pair {
  server: Child
  generator: Child
}

async function measureRound(pair: Pair, { name, request, ...ports }: Case): Promise<void> {
  const spent = { ours: 0, bare: 0 }
  for (const whose of slices) {
    const order = { port: ports[whose], request, count: requestsOfSlice, perSecond }
    spent[whose] += await costOfRequest(pair, order)
  }
  const known = measured.get(name) ?? { ours: [], bare: [], ratios: [] }
  measured.set(name, known)
  known.ours.push((2 * spent.ours) / slices.length)
  known.bare.push((2 * spent.bare) / slices.length)
  known.ratios.push(spent.ours / spent.bare)
}

/** In microseconds of the whole server process. */
async function costOfRequest({ server, generator }: Pair, order: Order): Promise<number> {
  const before = await server.ask<number>('cpu' satisfies ServerQuestion)
  const { seconds, load } = await generator.ask<Sent>(order)
  const spent = (await server.ask<number>('cpu' satisfies ServerQuestion)) - before
  serverLoads.push(spent / 1e6 / seconds)
  generatorLoads.push(load)
  rates.push(order.count / seconds)
  return spent / order.count
}

function report(): void {
  console.log(`Serving: CPU a request, ours / bare node:http with the same bytes and headers`)
  printTable([
    ['', 'bare µs', 'ours µs', 'ratio', 'min–max'],
    ...[...measured].map(([name, { ours, bare, ratios }]) => [
      name,
      median(bare).toFixed(1),
      median(ours).toFixed(1),
      median(ratios).toFixed(2),
      spread(ratios, 2),
    ]),
  ])
  const worst = Math.max(...[...measured.values()].map(({ ratios }) => median(ratios)))
  console.log(`  ${worst <= bound ? 'within' : 'over'} ${bound}`)
  console.log(
    `  medians of ${starts} starts × ${roundsOfStart} rounds of ${slices.length} × ${requestsOfSlice} requests, both in one process`,
  )
  console.log(
    `  not saturated: ${Math.round(median(rates))} requests/s of ${perSecond} asked, at most ${percent(serverLoads)} of a core in the server and ${percent(generatorLoads)} in the generator`,
  )
  console.log(`  server's memory afterwards: ${Math.round(median(memory) / 1e6)} MB`)
  if (worst > bound && !process.argv.includes('--no-fail')) process.exitCode = 1
}

function percent(loads: readonly number[]): string {
  return `${Math.round(Math.max(...loads) * 100)} %`
}
