/** The app that ships on a memory store, as the bench measures it: no log lines, the sample's own clock. */
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { type App, createApp } from '../../src/app.ts'
import type { Instant } from '../../src/domain/clock.ts'
import type { Store } from '../../src/store/port.ts'
import { accessTo, machineNow } from '../access.ts'

export const sessionSlug = 'rebuilding-an-inclusive-society'
export const forumPath = '/forums/gsef-2021'
export const benchAddresses = {
  session: `${forumPath}/sessions/${sessionSlug}`,
  programme: forumPath,
  feed: `${forumPath}/calendar.ics`,
} as const

export function appOn(store: Store): Promise<App> {
  return createApp({
    store,
    access: accessTo(store),
    machineNow,
    config: { baseUrl: 'http://127.0.0.1:3000', trustProxy: false },
    log: pino({ level: 'silent' }),
    root: fileURLToPath(new URL('../..', import.meta.url)),
    now: () => '2021-10-01T00:00:00Z' as Instant,
  })
}
