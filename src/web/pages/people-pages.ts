/** Everybody in the programme, and one person: their slots, roles and presentations. */

import type { PersonId } from '../../domain/ids.ts'
import { formalName, fullName, sortingName } from '../../domain/person.ts'
import { findBySlug } from '../../domain/release/released-forum.ts'
import { type SelectedSession, selectSessions } from '../../domain/release/selection.ts'
import { showOrganisation } from '../../domain/release/shown.ts'
import type { Content } from '../../serve/content.ts'
import { sayCountry, sayOrganisation } from '../../text/names.ts'
import { plainStart, renderMarkdown } from '../markdown.ts'
import { makePage } from '../page.ts'
import { type Paths, pathsFor } from '../paths.ts'
import type { PublicRequest } from '../site.ts'
import { subscriptions } from '../subscriptions.ts'
import { sessionDays } from './session-days.ts'
import { dayOf, sessionLine, sessionSpans } from './session-line.ts'

export function peoplePage(request: PublicRequest): Content {
  const { released, say } = request
  const paths = pathsFor(request)
  const inSessions = sessionsByPerson(request)
  const people = [...released.people.values()]
    .map((person) => ({
      person,
      sessions: inSessions.get(person.id) ?? [],
      cases: presentationsOf(request, person.id, paths),
    }))
    .filter(({ sessions, cases }) => sessions.length + cases.length > 0)
    .sort((a, b) => (sortingName(a.person.name) < sortingName(b.person.name) ? -1 : 1))
    .map(({ person, sessions, cases }) => ({
      href: paths.person(person.slug),
      name: fullName(person.name),
      original: person.name.original ?? '',
      about: postsOf(request, person.id, sessions)[0] ?? '',
      does: [
        ...sessions.map(({ shown }) => ({ title: shown.title, language: shown.languages[0] ?? '' })),
        ...cases,
      ],
    }))
  const page = { people, count: say('people.count', { count: people.length }) }
  return makePage(request, 'people/index', page, {
    title: say('nav.people'),
    description: say('people.description', { forum: released.forum.title }),
    section: 'people',
  })
}

/** One look at the programme for everybody on the page. */
function sessionsByPerson({ released }: PublicRequest): Map<PersonId, SelectedSession[]> {
  const slots = selectSessions(released, {}).flatMap((session) => {
    const [now] = session.record.facets
    return (now?.personIds ?? []).map((id) => ({ id, session }))
  })
  const grouped = Map.groupBy(slots, ({ id }) => id)
  return new Map([...grouped].map(([id, those]) => [id, those.map(({ session }) => session)]))
}

/** Undefined for somebody who is nowhere in the programme now. */
export function personPage(request: PublicRequest): Content | undefined {
  const { released, say, language } = request
  const person = findBySlug(released.people, request.params.person ?? '')
  if (person === undefined) return undefined
  const paths = pathsFor(request)
  const sessions = sessionsOf(request, person.id)
  const presentations = presentationsOf(request, person.id, paths)
  if (sessions.length + presentations.length === 0) return undefined
  const name = formalName(person.name)
  const posts = postsOf(request, person.id, sessions)
  const country = person.country === null ? '' : sayCountry(language, person.country)
  const page = {
    name,
    original: person.name.original ?? '',
    country: posts.some((post) => post.endsWith(country)) ? '' : country,
    posts,
    biography: renderMarkdown(person.biography, 1),
    days: sessionDays(request, sessions, (session) => ({
      ...sessionLine(request, session),
      roles: rolesOf(request, person.id, session),
      slots: slotsOf(request, person.id, session),
    })),
    presentations,
    subscribe: subscriptions(request.site.baseUrl, paths.personFeed(person.slug), name),
  }
  return makePage(request, 'people/show', page, {
    title: fullName(person.name),
    description:
      plainStart(person.biography) || say('people.personDescription', { name, forum: released.forum.title }),
    section: 'people',
    feed: { href: paths.personFeed(person.slug), title: name },
  })
}

function sessionsOf({ released }: PublicRequest, personId: PersonId): SelectedSession[] {
  return selectSessions(released, { personId })
}

/** Posts and organisations as sessions state them, then as presentations do. */
function postsOf(request: PublicRequest, id: PersonId, sessions: readonly SelectedSession[]): string[] {
  const { released } = request
  const inSessions = sessions.flatMap(({ shown }) =>
    shown.participations
      .filter(({ person }) => person.id === id)
      .map(({ post, organisation }) => [post, sayOrganisation(request.language, organisation)]),
  )
  const inCases = released.presentations.values().flatMap(({ presenters, organisationIds }) => {
    const [only, ...others] = organisationIds
    // Of several organisations nobody said which one the presenter belongs to.
    const organisation = only === undefined || others.length > 0 ? null : showOrganisation(released, only)
    return presenters
      .filter(({ personId }) => personId === id)
      .map(({ post }) => [post, sayOrganisation(request.language, organisation)])
  })
  const posts = [...inSessions, ...inCases].map((parts) => parts.filter((part) => part !== '').join(', '))
  return [...new Set(posts)].filter((post) => post !== '')
}

function rolesOf({ say }: PublicRequest, id: PersonId, { shown }: SelectedSession): string {
  const roles = shown.participations.filter(({ person }) => person.id === id).map(({ role }) => role)
  return [...new Set(roles)].map((role) => say(`role.${role}`, { count: 1 })).join(', ')
}

function slotsOf(request: PublicRequest, id: PersonId, { shown }: SelectedSession) {
  return shown.items
    .filter(({ people }) => people.some(({ person }) => person.id === id))
    .map((item) => ({
      title: item.title,
      spans: sessionSpans(request, item, dayOf(request, shown.startsAt)),
    }))
}

function presentationsOf({ released }: PublicRequest, id: PersonId, paths: Paths) {
  return [...released.presentations.values()]
    .filter(({ presenters }) => presenters.some(({ personId }) => personId === id))
    .map(({ title, slug, language }) => ({ title, href: paths.presentation(slug), language }))
}
