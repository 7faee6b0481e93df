/** The programme of a forum by day, with its filters; every state stands in the address. */
import { filterParameters, type ViewState } from '../../addresses.ts'
import { selectSessions } from '../../domain/release/selection.ts'
import type { Content } from '../../serve/content.ts'
import { sayDates } from '../../text/when.ts'
import { plainStart, renderMarkdown } from '../markdown.ts'
import { makePage } from '../page.ts'
import { pathsFor } from '../paths.ts'
import type { PublicRequest } from '../site.ts'
import { selectionOf } from '../state.ts'
import { filterForm } from './filter-form.ts'
import { sessionDays } from './session-days.ts'

export function programmePage(request: PublicRequest): Content {
  const { released, state, say } = request
  const paths = pathsFor(request)
  const selected = selectSessions(released, selectionOf(state, released.forum))
  const all = selectSessions(released, {})
  const filters: ViewState = Object.fromEntries(filterParameters.map((name) => [name, state[name]]))
  const isFiltered = filterParameters.some((name) => state[name] !== undefined)
  const page = {
    title: released.forum.title,
    summary: renderMarkdown(released.forum.summary, 1),
    dates: sayDates(request.language, released.forum.opens, released.forum.closes),
    hostCity: released.forum.hostCity.name,
    days: sessionDays(request, selected),
    count: say('programme.count', { count: selected.length }),
    total: all.length,
    isFiltered,
    isStarred: state.show !== undefined,
    allHref: paths.forum(),
    calendarHref: paths.calendar(filters),
    listsHref: paths.lists(),
    sheets: [
      { href: paths.forumSheets('docx'), label: say('sheet.oneFile') },
      { href: paths.forumSheets('zip'), label: say('sheet.zip') },
    ],
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
