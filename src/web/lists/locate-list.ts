/** A private list as ready bytes: its calendar and its page, for whoever knows the address. */
import {
  addresses,
  feedParameters,
  readerParameters,
  type StateParameter,
  withState,
} from '../../addresses.ts'
import { type Instant, laterOf, millisecondsOf } from '../../domain/clock.ts'
import type { ReleasedForum } from '../../domain/release/released-forum.ts'
import { calendarChangedAt, selectSessions } from '../../domain/release/selection.ts'
import type { StarredList } from '../../domain/starred-list.ts'
import type { Content } from '../../serve/content.ts'
import type { Located } from '../../serve/published.ts'
import { sayIn } from '../../text/say.ts'
import { calendarContent } from '../feeds/calendar-feeds.ts'
import { privateHeaders } from '../guards/security-headers.ts'
import { makePage } from '../page.ts'
import { sessionDays } from '../pages/session-days.ts'
import { pathsFor } from '../paths.ts'
import type { PublicRequest, PublicSource, Site } from '../site.ts'
import { languageIn, readState } from '../state.ts'
import { subscriptions } from '../subscriptions.ts'
import { isListKey, listIdOf } from './list-key.ts'

export function locateList(
  site: Site,
  path: string,
  query: URLSearchParams,
  source: PublicSource,
): Located | undefined {
  const [, , key = '', file, more] = path.split('/')
  if (more !== undefined || !isListKey(key) || (file !== undefined && file !== 'calendar.ics'))
    return undefined
  const known: readonly StateParameter[] = file === undefined ? readerParameters : feedParameters
  const state = readState(query, known)
  const address = withState(path, state)
  return {
    key: address,
    group: '*',
    async make() {
      const list = await site.store.readPlannerDoc('list', listIdOf(key))
      const released = source.forums.values().find(({ forum }) => forum.id === list?.forumId)
      if (list === undefined || list.state === 'revoked' || released === undefined) return undefined
      const language = languageIn(state, released.forum)
      const say = sayIn(language)
      const request = { site, source, released, state, language, say, params: {}, key: address }
      return file === undefined ? listPage(request, list, key) : listFeed(request, list, key)
    },
  }
}

/** Last-Modified of a list: when a star came or went, or when the calendar of its sessions changed. */
export function lastChangeOf({ changedAt, sessionIds }: StarredList, released: ReleasedForum): Instant {
  return laterOf(changedAt, calendarChangedAt(released, { sessionIds }))
}

function listFeed(request: PublicRequest, list: StarredList, key: string): Content {
  const selection = { sessionIds: list.sessionIds }
  const content = calendarContent(request, {
    selection,
    name: `${request.released.forum.shortTitle}: ${request.say('calendar.starred')}`,
    path: addresses.list(key),
    as: 'feed',
    busy: true,
  })
  return {
    ...content,
    modifiedAt: millisecondsOf(lastChangeOf(list, request.released)),
    cacheControl: 'private, max-age=300',
    headers: { ...content.headers, ...privateHeaders },
  }
}

function listPage(request: PublicRequest, list: StarredList, key: string): Content {
  const { released, say, site, state } = request
  const feed = withState(addresses.listFeed(key), { lang: state.lang })
  const sessions = selectSessions(released, { sessionIds: list.sessionIds })
  const page = {
    key,
    days: sessionDays(request, sessions),
    subscribe: subscriptions(site.baseUrl, feed, `${released.forum.shortTitle}: ${say('calendar.starred')}`),
    address: site.baseUrl + addresses.list(key),
    others: selectSessions(released, {})
      .filter(({ shown }) => !list.sessionIds.includes(shown.id))
      .map(({ shown }) => ({ id: shown.id, title: shown.title, language: shown.languages[0] ?? '' })),
    sessionsHref: withState(addresses.listSessions(key), state),
    renewalHref: withState(addresses.listRenewal(key), state),
    revocationHref: withState(addresses.listRevocation(key), state),
    forumHref: pathsFor(request).forum(),
  }
  const content = makePage(request, 'lists/show', page, {
    title: say('list.title'),
    description: '',
    canonical: '',
    feed: { href: feed, title: say('list.title') },
  })
  return {
    ...content,
    modifiedAt: millisecondsOf(laterOf(lastChangeOf(list, released), released.manifest.at)),
    cacheControl: 'private, no-cache',
    headers: { ...content.headers, ...privateHeaders },
  }
}
