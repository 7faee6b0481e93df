/** A forum of 1,000 sessions of which one moved: the release itself, and showing it where 50 addresses are held ready. */
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { App } from '../../src/app.ts'
import type { ReleasedForum } from '../../src/domain/release/released-forum.ts'
import { createMemoryStore } from '../../src/store/memory-store.ts'
import { bigDraft, releaseAll, withMoved } from './big-forum.ts'
import { median, milliseconds, printTable, spread } from './figures.ts'
import { appOn, benchAddresses, forumPath } from './sample-app.ts'

const rounds = 7
const held = 50

const app = await appOn(createMemoryStore())
let draft = await bigDraft(1_000)
let released = releaseAll(draft)
await app.show(released)
await hold(app, addressesOf(released))
const eventsAtFirst = app.site.fragments.made

const releasing: number[] = []
const showing: number[] = []
const pauses: number[] = []
const fragments: number[] = []
for (let round = 0; round <= rounds; round += 1) {
  draft = withMoved(draft, 500 + round)
  const before = released
  const releaseTime = await milliseconds(() => {
    released = releaseAll(draft, before)
  })
  const made = app.site.fragments.made
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const showTime = await milliseconds(() => app.show(released))
  delay.disable()
  if (round === 0) continue // The first one warms the code up.
  releasing.push(releaseTime)
  showing.push(showTime)
  pauses.push(delay.max / 1e6)
  fragments.push(app.site.fragments.made - made)
}

const { entries, bytes } = app.published.counts()
console.log(`Releasing: one of 1,000 sessions moved, ${entries} addresses held ready`)
printTable([
  ['', 'median ms', 'min–max'],
  ['making the release', median(releasing).toFixed(0), spread(releasing, 0)],
  ['making all held bytes again and showing them', median(showing).toFixed(0), spread(showing, 0)],
  ['  the longest that others waited meanwhile', median(pauses).toFixed(0), spread(pauses, 0)],
])
console.log(
  `  calendar events made again: ${spread(fragments, 0)} of ${eventsAtFirst}; ready bytes held: ${(bytes / 1e6).toFixed(1)} MB`,
)
console.log(`  medians of ${rounds} rounds`)

/** The programme, both forms of its feed, and sessions with their feeds: those that move among them. */
function addressesOf({ sessions }: ReleasedForum): string[] {
  const slugs = [...sessions.values()].slice(490).map(({ slug }) => slug)
  const pages = slugs.slice(0, 32).map((slug) => `${forumPath}/sessions/${slug}`)
  const feeds = slugs.slice(0, 15).map((slug) => `${forumPath}/sessions/${slug}/calendar.ics`)
  return [
    benchAddresses.programme,
    benchAddresses.feed,
    `${benchAddresses.feed}?level=item`,
    ...pages,
    ...feeds,
  ]
}

async function hold({ answer }: App, addresses: readonly string[]): Promise<void> {
  if (addresses.length !== held) throw new Error(`${addresses.length} addresses instead of ${held}`)
  const server = createServer(answer)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  for (const path of addresses) await fetchFrom(port, path)
  server.close()
}

function fetchFrom(port: number, path: string): Promise<void> {
  return new Promise((done, fail) => {
    get({ port, path, agent: false }, (res) => {
      if (res.statusCode !== 200) fail(new Error(`${path} answered ${res.statusCode}`))
      res.resume().once('end', done)
    }).once('error', fail)
  })
}
