/** What stands around a page: head, header, zone chooser, footer. Decided here, so that views only print. */
import { withState } from '../addresses.ts'
import { sayLanguageItself } from '../text/names.ts'
import { type InterfaceLanguage, interfaceLanguages, type Say, sayIn } from '../text/say.ts'
import { type Paths, pathsFor } from './paths.ts'
import type { PublicRequest, Site } from './site.ts'
import { homeAddress, languageOf } from './state.ts'
import { zoneChooser } from './zone-chooser.ts'

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
    forum: {
      title: forum.shortTitle,
      whole: forum.title,
      /** The language that the forum writes of itself in. */
      language: forum.languages[0] ?? '',
      href: paths.forum(),
      slug: forum.slug,
    },
    nav: navigation(paths, say, options.section, released),
    languages: languageLinks(request, path),
    zones: zoneChooser(request, path),
    robots: '',
  }
}

/** For pages that belong to no forum: the list of forums, errors. */
function baseFrame(site: Site, language: InterfaceLanguage) {
  return {
    lang: language,
    stylesheet: site.assets.address('madang.css'),
    script: site.assets.address('reader.js'),
    icon: site.assets.address('icon.svg'),
    homeHref: homeAddress(language),
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

/** JSON for a data block inside HTML: nothing in it can close the element (HTML Living Standard 4.12.1.3). */
export function scriptSafeJson(value: unknown): string {
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
