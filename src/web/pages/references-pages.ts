/** Background documents of the forum: all of them, and one. */

import { readLocalDate } from '../../domain/clock.ts'
import type { Reference } from '../../domain/reference.ts'
import { findBySlug } from '../../domain/release/released-forum.ts'
import type { Content } from '../../serve/content.ts'
import { sayCountry, sayLanguage } from '../../text/names.ts'
import { sayDate } from '../../text/when.ts'
import { webLink } from '../links.ts'
import { plainStart, renderMarkdown } from '../markdown.ts'
import { makePage } from '../page.ts'
import { pathsFor } from '../paths.ts'
import type { PublicRequest } from '../site.ts'

export function referencesPage(request: PublicRequest): Content {
  const { released, say } = request
  const paths = pathsFor(request)
  const references = [...released.references.values()]
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map((reference) => ({
      href: paths.reference(reference.slug),
      title: reference.title,
      language: reference.language,
      about: aboutLine(request, reference),
      start: plainStart(reference.text, 220),
    }))
  const page = { references, count: say('references.count', { count: references.length }) }
  return makePage(request, 'references/index', page, {
    title: say('nav.references'),
    description: say('references.description', { forum: released.forum.title }),
    section: 'references',
  })
}

export function referencePage(request: PublicRequest): Content | undefined {
  const { released, language } = request
  const reference = findBySlug(released.references, request.params.reference ?? '')
  if (reference === undefined) return undefined
  const paths = pathsFor(request)
  const track = released.forum.tracks.find(({ id }) => id === reference.trackId)
  const page = {
    title: reference.title,
    language: reference.language,
    about: aboutLine(request, reference),
    hue: track?.hue ?? 'slate',
    text: renderMarkdown(reference.text, 1),
    aims: reference.aims,
    definitions: reference.definitions,
    quotes: reference.quotes.map((quote) => ({ ...quote, said: renderMarkdown(quote.said, 2) })),
    partners: reference.partners.map(({ name, country, countryWritten }) => ({
      name,
      country: country === null ? (countryWritten ?? '') : sayCountry(language, country),
    })),
    source: { ...reference.source, url: webLink(reference.source.url) },
    revision: revisionWords(request, reference.source.revision),
    sessions: reference.sessionIds.flatMap((id) => {
      const session = released.sessions.get(id)
      const isOut = session !== undefined && released.manifest.sessions[id]?.state !== 'gone'
      return isOut
        ? [{ title: session.title, language: session.languages[0] ?? '', href: paths.session(session.slug) }]
        : []
    }),
  }
  return makePage(request, 'references/show', page, {
    title: reference.title,
    description: plainStart(reference.text),
    section: 'references',
    openGraphType: 'article',
  })
}

/** The source's own day and clock; it names no zone, so none is shown. */
function revisionWords({ language }: PublicRequest, revision: string | null): string {
  if (revision === null) return ''
  const date = readLocalDate(revision.slice(0, 10))
  if (date === undefined) return revision
  return [sayDate(language, date, 'plain'), revision.slice(11, 16)].filter((part) => part !== '').join(', ')
}

function aboutLine({ say, language }: PublicRequest, { kind, language: written, source }: Reference): string {
  return [say(`reference.${kind}`), sayLanguage(language, written), source.name]
    .filter((part) => part !== '')
    .join(' · ')
}
