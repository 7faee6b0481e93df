/** The programme of a forum by day, with its filters; every state stands in the address. */
import type { ViewState } from '../../addresses.ts'
import { selectSessions } from '../../domain/release/selection.ts'
import type { Content } from '../../serve/content.ts'
import { sayDate } from '../../text/when.ts'
import { plainStart, renderMarkdown } from '../markdown.ts'
import { makePage } from '../page.ts'
import { pathsFor } from '../paths.ts'
import type { PublicRequest } from '../site.ts'
import { selectionOf } from '../state.ts'
import { filterForm } from './filter-form.ts'
import { sessionDays } from './session-days.ts'

const filterNames = ['track', 'theme', 'language', 'q', 'show'] as const

export function programmePage(request: PublicRequest): Content {
  const { released, state, say } = request
  const paths = pathsFor(request)
  const selected = selectSessions(released, selectionOf(state, released.forum))
  const all = selectSessions(released, {})
  const filters: ViewState = Object.fromEntries(filterNames.map((name) => [name, state[name]]))
  const isFiltered = filterNames.some((name) => state[name] !== undefined)
  const page = {
    title: released.forum.title,
    summary: renderMarkdown(released.forum.summary, 1),
    dates: forumDates(request),
    hostCity: released.forum.hostCity.name,
    days: sessionDays(request, selected),
    count: say('programme.count', { count: selected.length }),
    total: all.length,
    isFiltered,
    isStarred: state.show !== undefined,
    allHref: paths.forum(),
    calendarHref: paths.calendar(filters),
    listsHref: paths.lists(),
    stars: state.show ?? [],
    filters: filterForm(request, all),
  }
  return makePage(request, 'programme/show', page, {
    title: released.forum.shortTitle,
    description: plainStart(released.forum.summary),
    section: 'programme',
    feed: { href: paths.forumFeed(filters), title: released.forum.title },
  })
}

function forumDates({ released, language }: PublicRequest): string {
  const { opens, closes } = released.forum
  const first = sayDate(language, opens, 'plain')
  return opens === closes ? first : `${first} – ${sayDate(language, closes, 'plain')}`
}
