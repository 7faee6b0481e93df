/** Links from a page: the reader's zone and language go along, so that no step loses them. */
import { addresses, type SheetName, type ViewState, withState } from '../addresses.ts'
import type { Slug } from '../domain/ids.ts'
import type { PublicRequest } from './site.ts'
import { readerZone } from './state.ts'

export type Paths = ReturnType<typeof pathsFor>

export function pathsFor({ released, state }: Pick<PublicRequest, 'released' | 'state'>) {
  const forum = released.forum.slug
  const carried: ViewState = { tz: readerZone(state), lang: state.lang }
  const along = (path: string) => {
    const [before = path, fragment] = path.split('#')
    return withState(before, carried) + (fragment === undefined ? '' : `#${fragment}`)
  }
  return {
    home: () => addresses.home(),
    forum: () => along(addresses.forum(forum)),
    /** The programme with other filters than now. */
    programme: (filters: ViewState) => withState(addresses.forum(forum), { ...filters, ...carried }),
    session: (slug: Slug) => along(addresses.session(forum, slug)),
    people: () => along(addresses.people(forum)),
    person: (slug: Slug) => along(addresses.person(forum, slug)),
    presentations: () => along(addresses.presentations(forum)),
    presentation: (slug: Slug) => along(addresses.presentation(forum, slug)),
    references: () => along(addresses.references(forum)),
    reference: (slug: Slug) => along(addresses.reference(forum, slug)),
    releases: () => along(addresses.releases(forum)),
    release: (number: number) => along(addresses.release(forum, number)),
    releasesFeed: () => withState(addresses.releasesFeed(forum), { lang: state.lang }),
    /** The page about calendars, for what these filters show. */
    calendar: (filters: ViewState = {}) => withState(addresses.calendar(forum), { ...filters, ...carried }),
    forumFeed: (filters: ViewState = {}) =>
      withState(addresses.forumFeed(forum), { ...filters, tz: undefined, lang: state.lang }),
    sessionFeed: (slug: Slug) => withState(addresses.sessionFeed(forum, slug), { lang: state.lang }),
    sessionDownload: (slug: Slug) => withState(addresses.sessionDownload(forum, slug), { lang: state.lang }),
    sessionSheet: (slug: Slug, file: SheetName) =>
      withState(addresses.sessionSheet(forum, slug, file), { lang: state.lang }),
    forumSheets: (kind: 'docx' | 'zip') =>
      withState(addresses.forumSheets(forum, kind), { lang: state.lang }),
    personFeed: (slug: Slug) => withState(addresses.personFeed(forum, slug), { lang: state.lang }),
    lists: () => along(addresses.lists(forum)),
  }
}
