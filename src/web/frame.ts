/** What stands around a page: head, header, zone chooser, footer. Decided here, so that views only print. */
import { addresses, type ViewState, withState } from '../addresses.ts'
import { allZones, type Zone } from '../domain/clock.ts'
import { sayLanguageItself } from '../text/names.ts'
import { type InterfaceLanguage, interfaceLanguages, type Say, sayIn } from '../text/say.ts'
import { sayCity } from '../text/when.ts'
import { type Paths, pathsFor } from './paths.ts'
import type { PublicRequest, Site } from './site.ts'
import { languageOf } from './state.ts'

export type Section = 'programme' | 'cases' | 'people' | 'references' | 'releases' | 'calendar'

export interface FrameOptions {
  title: string
  description: string
  section?: Section
  /** Absolute, without the reader's zone: what search engines should know this page as. */
  canonical?: string
  feed?: { href: string; title: string }
  structured?: unknown
  openGraphType?: 'website' | 'article'
}

export interface ZoneChooser {
  action: string
  /** The rest of the state, which choosing a zone must not lose. */
  hidden: { name: string; value: string }[]
  current: Zone | undefined
  isUnknown: boolean
  groups: { label: string; zones: { zone: Zone; city: string; isCurrent: boolean }[] }[]
}

export function frameFor(request: PublicRequest, options: FrameOptions) {
  const { site, released, language, say } = request
  const paths = pathsFor(request)
  const { forum } = released
  const [path = '/'] = request.key.split('?')
  const canonical = options.canonical ?? site.baseUrl + withState(path, { ...request.state, tz: undefined })
  return {
    ...baseFrame(site, language),
    title: options.title === forum.shortTitle ? forum.title : `${options.title} · ${forum.shortTitle}`,
    heading: options.title,
    description: options.description,
    canonical,
    alternates: languageLinks({ ...request, state: { ...request.state, tz: undefined } }, path).map(
      (link) => ({
        ...link,
        href: site.baseUrl + link.href,
      }),
    ),
    feed: options.feed ?? { href: paths.forumFeed(), title: forum.title },
    atom: { href: paths.releasesFeed(), title: say('releases.feedTitle', { forum: forum.shortTitle }) },
    structured: options.structured === undefined ? '' : scriptSafeJson(options.structured),
    openGraphType: options.openGraphType ?? 'website',
    forum: { title: forum.shortTitle, whole: forum.title, href: paths.forum(), slug: forum.slug },
    nav: navigation(paths, say, options.section, released),
    languages: languageLinks(request, path),
    zones: zoneChooser(request, path),
    robots: '',
  }
}

/** For pages that belong to no forum: the list of forums, errors. */
export function baseFrame(site: Site, language: InterfaceLanguage) {
  return {
    lang: language,
    stylesheet: site.assets.address('madang.css'),
    script: site.assets.address('reader.js'),
    icon: site.assets.address('icon.svg'),
    homeHref: addresses.home(),
  }
}

function navigation(
  paths: Paths,
  say: Say,
  current: Section | undefined,
  { references }: PublicRequest['released'],
) {
  const sections: [Section, string][] = [
    ['programme', paths.forum()],
    ['cases', paths.presentations()],
    ['people', paths.people()],
    ['references', paths.references()],
    ['releases', paths.releases()],
    ['calendar', paths.calendar()],
  ]
  return sections
    .filter(([section]) => section !== 'references' || references.size > 0)
    .map(([section, href]) => ({ href, label: say(`nav.${section}`), isCurrent: section === current }))
}

function languageLinks({ state, released, language }: PublicRequest, path: string) {
  const own = languageOf(released.forum)
  return (Object.keys(interfaceLanguages) as InterfaceLanguage[]).map((lang) => ({
    lang,
    label: sayLanguageItself(lang),
    href: withState(path, { ...state, lang: lang === own ? undefined : lang }),
    isCurrent: lang === language,
  }))
}

function zoneChooser({ state, say, language }: PublicRequest, path: string): ZoneChooser {
  const rest: ViewState = { ...state, tz: undefined }
  const current = state.tz === 'unknown' ? undefined : state.tz
  const search = new URLSearchParams(withState(path, rest).split('?')[1] ?? '')
  return {
    action: path,
    hidden: [...search].map(([name, value]) => ({ name, value })),
    current,
    isUnknown: state.tz === 'unknown',
    groups: zoneGroups(language, say).map(({ label, zones }) => ({
      label,
      zones: zones.map((one) => ({ ...one, isCurrent: one.zone === current })),
    })),
  }
}

const zoneGroupsByLanguage = new Map<
  InterfaceLanguage,
  { label: string; zones: { zone: Zone; city: string }[] }[]
>()

/** Every zone by its part of the world; put together once for each language. */
function zoneGroups(language: InterfaceLanguage, say: Say) {
  const known = zoneGroupsByLanguage.get(language)
  if (known !== undefined) return known
  const byArea = Object.groupBy(allZones(), (zone) => zone.split('/')[0] ?? zone)
  const groups = Object.entries(byArea).map(([area, zones = []]) => ({
    label: area,
    zones: zones.map((zone) => ({ zone, city: sayCity(say, zone) })),
  }))
  zoneGroupsByLanguage.set(language, groups)
  return groups
}

/** JSON for a data block inside HTML: nothing in it can close the element (HTML Living Standard 4.12.1.3). */
function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** The frame of a page that answers for no forum, such as an error. */
export function plainFrame(site: Site, language: InterfaceLanguage, title: string) {
  return {
    ...baseFrame(site, language),
    title: `${title} · ${sayIn(language)('app.name')}`,
    heading: title,
    description: '',
    canonical: '',
    alternates: [],
    feed: null,
    atom: null,
    structured: '',
    openGraphType: 'website',
    forum: null,
    nav: [],
    languages: [],
    zones: null,
    robots: 'noindex',
  }
}
