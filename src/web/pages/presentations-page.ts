/** The catalogue of cases: every presentation, whether or not it has a slot. */
import { containsWords, foldText, searchedWords } from '../../domain/folding.ts'
import type { Theme, Track } from '../../domain/forum.ts'
import type { PresentationId } from '../../domain/ids.ts'
import type { Presentation } from '../../domain/presentation.ts'
import { selectSessions } from '../../domain/release/selection.ts'
import { type ShownSession, showOrganisation, showPerson } from '../../domain/release/shown.ts'
import type { Content } from '../../serve/content.ts'
import { sayCountry, sayOrganisation } from '../../text/names.ts'
import { renderMarkdown } from '../markdown.ts'
import { makePage } from '../page.ts'
import { pathsFor } from '../paths.ts'
import type { PublicRequest } from '../site.ts'
import { readerZone } from '../state.ts'
import { personLine } from './people-lines.ts'

export function presentationsPage(request: PublicRequest): Content {
  const { released, say, state, key } = request
  const words = state.q === undefined ? [] : searchedWords(state.q)
  const slots = sessionsByPresentation(request)
  const shown = [...released.presentations.values()]
    .map((presentation) => presentationCard(request, presentation, slots.get(presentation.id) ?? []))
    .filter((card) => fits(card, state, words))
    .sort((a, b) => (a.group === b.group ? order(a.title, b.title) : order(a.group, b.group)))
  const groups = [...Map.groupBy(shown, ({ group }) => group)].map(([title, cards]) => ({ title, cards }))
  const page = {
    groups,
    count: say('presentations.count', { count: shown.length }),
    isFiltered: state.q !== undefined || state.track !== undefined || state.theme !== undefined,
    allHref: pathsFor(request).presentations(),
    filters: {
      action: key.split('?')[0],
      q: state.q ?? '',
      show: '',
      choices: filters(request),
      ...carried(request),
    },
  }
  return makePage(request, 'presentations/index', page, {
    title: say('nav.cases'),
    description: say('presentations.description', { forum: released.forum.title }),
    section: 'cases',
  })
}

function carried({ state }: PublicRequest) {
  return { tz: readerZone(state) ?? '', lang: state.lang ?? '' }
}

/** Looked up once for the whole page. */
function sessionsByPresentation({ released }: PublicRequest): Map<PresentationId, ShownSession[]> {
  const slots = selectSessions(released, {}).flatMap(({ shown }) => {
    const ids = new Set(shown.items.flatMap(({ presentation }) => presentation?.id ?? []))
    return [...ids].map((id) => ({ id, shown }))
  })
  const grouped = Map.groupBy(slots, ({ id }) => id)
  return new Map([...grouped].map(([id, those]) => [id, those.map(({ shown }) => shown)]))
}

function presentationCard(
  request: PublicRequest,
  presentation: Presentation,
  sessions: readonly ShownSession[],
) {
  const { released, language, say } = request
  const paths = pathsFor(request)
  const { forum } = released
  const track = forum.tracks.find(({ id }) => id === presentation.trackId)
  const themes = forum.themes.filter(({ id }) => presentation.themeIds.includes(id))
  const { city, region, country } = presentation.place
  const organisations = presentation.organisationIds.flatMap((id) => {
    const found = showOrganisation(released, id)
    if (found === null) return []
    return [
      {
        name: sayOrganisation(request.language, found),
        type: found.type === null ? '' : say(`organisationType.${found.type}`),
      },
    ]
  })
  const presenters = presentation.presenters.flatMap(({ personId, post }) => {
    const person = showPerson(released, personId)
    return person === undefined ? [] : [{ ...personLine(person, paths), about: post }]
  })
  const place = [city, region, country === null ? null : sayCountry(language, country)].filter(
    (part) => part !== null,
  )
  return {
    slug: presentation.slug,
    title: presentation.title,
    language: presentation.language,
    abstract: renderMarkdown(presentation.abstract, 3),
    place: [...new Set(place)].join(', '),
    organisations,
    presenters,
    hue: track?.hue ?? 'slate',
    group: groupTitle(track, themes),
    track: track?.slug,
    themes: themes.map(({ slug }) => String(slug)),
    sessions: sessions.map(({ title, languages, slug }) => ({
      title,
      language: languages[0] ?? '',
      href: paths.session(slug),
    })),
    text: foldText(
      [
        presentation.title,
        presentation.abstract,
        ...place,
        ...organisations.map(({ name }) => name),
        ...presenters.map(({ name }) => name),
      ].join(' '),
    ),
  }
}

function groupTitle(track: Track | undefined, themes: readonly Theme[]): string {
  return [track?.title ?? '', themes[0]?.title ?? ''].filter((part) => part !== '').join(' · ')
}

function fits(
  card: ReturnType<typeof presentationCard>,
  state: PublicRequest['state'],
  words: readonly string[],
): boolean {
  return (
    (state.track === undefined || card.track === state.track) &&
    (state.theme === undefined || card.themes.includes(state.theme)) &&
    containsWords(card.text, words)
  )
}

function filters({ released, state, say }: PublicRequest) {
  const { forum, presentations } = released
  const all = [...presentations.values()]
  const tracks = forum.tracks.filter(({ id }) => all.some(({ trackId }) => trackId === id))
  const themes = forum.themes.filter(({ id }) => all.some(({ themeIds }) => themeIds.includes(id)))
  return [
    { name: 'track', label: say('filter.track'), current: state.track, from: tracks },
    { name: 'theme', label: say('filter.theme'), current: state.theme, from: themes },
  ].map(({ name, label, current, from }) => ({
    name,
    label,
    options: from.map(({ slug, title }) => ({ value: slug, text: title, isCurrent: slug === current })),
  }))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
