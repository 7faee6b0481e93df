/** The app that ships on a memory store, as the bench measures it: no log lines, the sample's own clock. */
import type { App } from '../../src/app.ts'
import type { Store } from '../../src/store/port.ts'
import { makeApp } from '../served-app.ts'

export const sessionSlug = 'rebuilding-an-inclusive-society'
export const forumPath = '/forums/gsef-2021'
export const benchAddresses = {
  session: `${forumPath}/sessions/${sessionSlug}`,
  programme: forumPath,
  feed: `${forumPath}/calendar.ics`,
} as const

export async function appOn(store: Store): Promise<App> {
  return (await makeApp(store)).app
}
