/** "What should your calendar show?": the same address as the feed, for people. */
import type { ViewState } from '../../addresses.ts'
import { selectSessions } from '../../domain/release/selection.ts'
import type { Content } from '../../serve/content.ts'
import { sayLanguageItself } from '../../text/names.ts'
import { type InterfaceLanguage, interfaceLanguages } from '../../text/say.ts'
import { calendarName } from '../feeds/calendar-feeds.ts'
import { makePage } from '../page.ts'
import { pathsFor } from '../paths.ts'
import type { PublicRequest } from '../site.ts'
import { selectionOf } from '../state.ts'
import { subscriptions } from '../subscriptions.ts'
import { filterForm } from './filter-form.ts'
import { sessionDays } from './session-days.ts'

/** Alarms that are offered, in minutes before the start. */
const alarms = [0, 5, 15, 30, 60, 1440]

export function calendarPage(request: PublicRequest): Content {
  const { released, state, say, site, language } = request
  const paths = pathsFor(request)
  const feed: ViewState = { ...state, tz: undefined }
  const selected = selectSessions(released, selectionOf(state, released.forum))
  const name = calendarName(request)
  const page = {
    name,
    subscribe: subscriptions(site.baseUrl, paths.forumFeed(feed), name),
    feedHref: paths.forumFeed(feed),
    count: say('programme.count', { count: selected.length }),
    days: sessionDays(request, selected.slice(0, 8)),
    more: Math.max(0, selected.length - 8),
    isStarred: state.show !== undefined,
    stars: state.show ?? [],
    listsHref: paths.lists(),
    forumHref: paths.forum(),
    filters: filterForm(request, selectSessions(released, {})),
    level: state.level ?? 'session',
    alarms: alarms.map((minutes) => ({
      minutes,
      isCurrent: state.alarm === minutes,
      text: alarmText(minutes),
    })),
    languages: (Object.keys(interfaceLanguages) as InterfaceLanguage[]).map((tag) => ({
      tag,
      text: sayLanguageItself(tag),
      isCurrent: tag === language,
    })),
  }
  return makePage(request, 'calendar/show', page, {
    title: say('nav.calendar'),
    description: say('calendarPage.description', { forum: released.forum.title }),
    section: 'calendar',
    feed: { href: paths.forumFeed(feed), title: name },
  })

  function alarmText(minutes: number): string {
    if (minutes === 0) return say('calendarPage.alarmAtStart')
    if (minutes % 1440 === 0) return say('calendarPage.alarmDays', { count: minutes / 1440 })
    if (minutes % 60 === 0) return say('calendarPage.alarmHours', { count: minutes / 60 })
    return say('calendarPage.alarmBefore', { count: minutes })
  }
}
