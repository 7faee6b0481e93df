/** Every kind of page that readers see, with an address for each. */
import {
  acrossMidnight,
  cancelled,
  forum,
  goneSession,
  type PageAddress,
  strained,
  workshop,
} from './site.ts'

const tz = 'America/Mexico_City'
const starred = 'rebuilding-an-inclusive-society,cuidar-la-salud-en-comun'

export const session: PageAddress = [workshop, { tz }]
export const programme: PageAddress = [forum, { tz }]

export const publicPages: Record<string, PageAddress> = {
  home: ['/'],
  programme,
  'programme, one track': [forum, { track: 'social-cohesion', tz }],
  'programme, one theme': [forum, { theme: 'women', tz }],
  'programme, one language': [forum, { language: 'es', tz }],
  'programme, a search': [forum, { q: 'salud', tz }],
  'programme, nothing found': [forum, { q: 'nowhere to be found', tz }],
  'programme, stars': [forum, { show: starred, tz }],
  'programme, choosing a zone': [forum, { tz: 'choose' }],
  session,
  'session, choosing a zone': [workshop, { tz: 'choose' }],
  'session without a zone of the reader': [workshop, { tz: '' }],
  'cancelled session': [cancelled, { tz }],
  'session across midnight': [acrossMidnight, { tz }],
  people: [`${forum}/people`, { tz }],
  person: [`${forum}/people/chingyu-yao`, { tz }],
  presentations: [`${forum}/presentations`, { tz }],
  references: [`${forum}/references`, { tz }],
  'reference, partnership': [`${forum}/references/isse-community-works`, { tz }],
  'reference, article': [`${forum}/references/social-co-ops`, { tz }],
  'reference, project': [`${forum}/references/medtown`, { tz }],
  releases: [`${forum}/releases`, { tz }],
  release: [`${forum}/releases/2`, { tz }],
  calendar: [`${forum}/calendar`, { tz }],
  'nothing there': ['/forums/nowhere'],
  'something gone': [goneSession],
}

export const strainedPages: Record<string, PageAddress> = {
  'strained programme': [strained, { tz }],
  'two hundred rows': [`${strained}/sessions/rows`, { tz }],
  'strained people': [`${strained}/people`, { tz }],
  'strained person': [`${strained}/people/long`, { tz }],
  'strained presentations': [`${strained}/presentations`, { tz }],
  'strained releases': [`${strained}/releases`, { tz }],
  'strained calendar': [`${strained}/calendar`, { tz }],
}
