/** Calendar feeds: which sessions, under what name, for whose cache. The text itself is made in `formats/`. */
import { addresses, type ViewState, withState } from '../../addresses.ts'
import { millisecondsOf } from '../../domain/clock.ts'
import type { Forum } from '../../domain/forum.ts'
import { formalName } from '../../domain/person.ts'
import { findBySlug, findSession } from '../../domain/release/released-forum.ts'
import { calendarChangedAt, type Selection } from '../../domain/release/selection.ts'
import { writeCalendar } from '../../formats/calendar/write-calendar.ts'
import type { Content } from '../../serve/content.ts'
import { sayLanguage } from '../../text/names.ts'
import { plainStart } from '../markdown.ts'
import type { PublicRequest } from '../site.ts'
import { selectionOf } from '../state.ts'

const calendarType = 'text/calendar; charset=utf-8'
const publicCaching = 'public, max-age=900'

export interface Feed {
  selection: Selection
  name: string
  /** The page that shows the same to people, and its filters. */
  path: string
  filters?: ViewState
  as: 'feed' | 'download'
  busy: boolean
}

export function forumFeed(request: PublicRequest): Content {
  const { released, state } = request
  return calendarContent(request, {
    selection: selectionOf(state, released.forum),
    name: calendarName(request),
    path: addresses.forum(released.forum.slug),
    filters: { ...state, level: undefined, alarm: undefined, rich: undefined },
    as: 'feed',
    busy: state.show !== undefined,
  })
}

/** Undefined for a slug that leads nowhere or elsewhere. A session that is gone goes on telling so. */
export function sessionFeed(request: PublicRequest): Content | undefined {
  return oneSession(request, 'feed')
}

export function sessionDownload(request: PublicRequest): Content | undefined {
  const content = oneSession(request, 'download')
  if (content === undefined) return undefined
  const disposition = `attachment; filename="${request.params.session}.ics"`
  return { ...content, headers: { ...content.headers, 'Content-Disposition': disposition } }
}

function oneSession(request: PublicRequest, as: Feed['as']): Content | undefined {
  const { released, params } = request
  const found = findSession(released, params.session ?? '')
  if (found === undefined || found.moved) return undefined
  return calendarContent(request, {
    selection: { sessionIds: [found.session.id] },
    name: found.session.title,
    path: addresses.session(released.forum.slug, found.session.slug),
    as,
    busy: true,
  })
}

export function personFeed(request: PublicRequest): Content | undefined {
  const { released, params } = request
  const person = findBySlug(released.people, params.person ?? '')
  if (person === undefined) return undefined
  return calendarContent(request, {
    selection: { personId: person.id },
    name: `${formalName(person.name)} · ${released.forum.shortTitle}`,
    path: addresses.person(released.forum.slug, person.slug),
    as: 'feed',
    busy: true,
  })
}

/** `GSEF 2021: Social Cohesion, English`: what the calendar is called in the reader's list of calendars. */
export function calendarName({ released, state, say, language }: PublicRequest): string {
  const { forum } = released
  const parts = [
    forum.tracks.find(({ slug }) => slug === state.track)?.title ?? '',
    forum.themes.find(({ slug }) => slug === state.theme)?.title ?? '',
    state.language === undefined ? '' : sayLanguage(language, state.language),
    state.q === undefined ? '' : `“${state.q}”`,
    state.show === undefined ? '' : say('calendar.starred'),
  ].filter((part) => part !== '')
  return parts.length === 0 ? forum.shortTitle : `${forum.shortTitle}: ${parts.join(', ')}`
}

export function calendarContent(request: PublicRequest, feed: Feed): Content {
  const { released, state, language, site, key } = request
  const { forum } = released
  const carried: ViewState = { lang: state.lang }
  const body = writeCalendar(
    {
      released,
      selection: feed.selection,
      level: state.level ?? 'session',
      alarmMinutes: state.alarm ?? null,
      rich: state.rich === '1',
      language,
      as: feed.as,
      busy: feed.busy,
      name: feed.name,
      description: feed.as === 'feed' ? describeForum(forum) : '',
      selfUrl: site.baseUrl + key,
      pageUrl: site.baseUrl + withState(feed.path, { ...feed.filters, ...carried }),
      sessionUrl: (slug) => site.baseUrl + withState(addresses.session(forum.slug, slug), carried),
    },
    site.fragments,
  )
  return {
    type: calendarType,
    body,
    modifiedAt: millisecondsOf(calendarChangedAt(released, feed.selection)),
    cacheControl: publicCaching,
    headers: { 'X-Content-Type-Options': 'nosniff' },
  }
}

const descriptions = new WeakMap<Forum, string>()

/** The start of the forum's summary as plain text, made once a release for all its calendars. */
function describeForum(forum: Forum): string {
  const known = descriptions.get(forum)
  if (known !== undefined) return known
  const description = plainStart(forum.summary) || forum.title
  descriptions.set(forum, description)
  return description
}
