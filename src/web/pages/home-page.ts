/** Every forum of this planner. */
import { addresses, withState } from '../../addresses.ts'
import type { Forum } from '../../domain/forum.ts'
import { selectSessions } from '../../domain/release/selection.ts'
import type { Content } from '../../serve/content.ts'
import { sayLanguageItself } from '../../text/names.ts'
import { type InterfaceLanguage, interfaceLanguages, sayIn } from '../../text/say.ts'
import { sayDates } from '../../text/when.ts'
import { plainFrame } from '../frame.ts'
import { plainStart } from '../markdown.ts'
import type { PublicSource, Site } from '../site.ts'
import { homeAddress, languageOf } from '../state.ts'

export function homePage(site: Site, { forums }: PublicSource, language: InterfaceLanguage): Content {
  const say = sayIn(language)
  const page = {
    forums: [...forums.values()]
      .sort((a, b) => newestFirst(a.forum, b.forum))
      .map((released) => ({
        href: withState(addresses.forum(released.forum.slug), {
          lang: languageOf(released.forum) === language ? undefined : language,
        }),
        title: released.forum.title,
        language: released.forum.languages[0] ?? '',
        hue: released.forum.hue,
        dates: sayDates(language, released.forum.opens, released.forum.closes),
        hostCity: released.forum.hostCity.name,
        summary: plainStart(released.forum.summary, 280),
        count: say('programme.count', { count: selectSessions(released, {}).length }),
      })),
  }
  const frame = {
    ...plainFrame(site, language, say('home.title')),
    title: say('app.name'),
    description: say('home.description'),
    canonical: site.baseUrl + homeAddress(language),
    robots: '',
    languages: (Object.keys(interfaceLanguages) as InterfaceLanguage[]).map((lang) => ({
      lang,
      label: sayLanguageItself(lang),
      href: homeAddress(lang),
      isCurrent: lang === language,
    })),
  }
  return {
    type: 'text/html; charset=utf-8',
    body: Buffer.from(site.render('home/show', { say, paths: {}, frame, page })),
    cacheControl: 'public, max-age=0, must-revalidate',
    headers: { ...site.pageHeaders, 'Content-Language': language },
  }
}

/** The same order after each release, also where two open on one day. */
function newestFirst(one: Forum, other: Forum): number {
  if (one.opens !== other.opens) return one.opens < other.opens ? 1 : -1
  return one.slug < other.slug ? -1 : 1
}
