/** Every forum of this planner. */
import { addresses, withState } from '../../addresses.ts'
import { selectSessions } from '../../domain/release/selection.ts'
import type { Content } from '../../serve/content.ts'
import { sayLanguageItself } from '../../text/names.ts'
import { type InterfaceLanguage, interfaceLanguages, sayIn } from '../../text/say.ts'
import { sayDate } from '../../text/when.ts'
import { plainFrame } from '../frame.ts'
import { plainStart } from '../markdown.ts'
import type { PublicSource, Site } from '../site.ts'
import { languageOf } from '../state.ts'

export function homePage(site: Site, { forums }: PublicSource, language: InterfaceLanguage): Content {
  const say = sayIn(language)
  const page = {
    forums: [...forums.values()]
      .sort((a, b) => (a.forum.opens < b.forum.opens ? 1 : -1))
      .map((released) => ({
        href: withState(addresses.forum(released.forum.slug), {
          lang: languageOf(released.forum) === language ? undefined : language,
        }),
        title: released.forum.title,
        hue: released.forum.hue,
        dates: `${sayDate(language, released.forum.opens, 'plain')} – ${sayDate(language, released.forum.closes, 'plain')}`,
        hostCity: released.forum.hostCity.name,
        summary: plainStart(released.forum.summary, 280),
        count: say('programme.count', { count: selectSessions(released, {}).length }),
      })),
  }
  const frame = {
    ...plainFrame(site, language, say('home.title')),
    title: say('app.name'),
    description: say('home.description'),
    canonical: site.baseUrl + withState('/', { lang: language === 'en' ? undefined : language }),
    robots: '',
    languages: (Object.keys(interfaceLanguages) as InterfaceLanguage[]).map((lang) => ({
      lang,
      label: sayLanguageItself(lang),
      href: withState('/', { lang: lang === 'en' ? undefined : lang }),
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
