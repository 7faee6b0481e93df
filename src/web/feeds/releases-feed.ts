/** The Atom feed of a forum's releases. */
import { millisecondsOf } from '../../domain/clock.ts'
import { writeAtom } from '../../formats/atom.ts'
import type { Content } from '../../serve/content.ts'
import { manifestsOf, releaseModel } from '../pages/releases-pages.ts'
import { pathsFor } from '../paths.ts'
import type { PublicRequest } from '../site.ts'

export async function releasesFeed(request: PublicRequest): Promise<Content> {
  const { site, say, released, language, key } = request
  const manifests = await manifestsOf(request)
  const { uidDomain, opens } = released.forum
  /** A tag URI (RFC 4151): the forum's own domain on its own day. */
  const idOf = (what: string) => `tag:${uidDomain},${opens}:${what}`
  const body = writeAtom({
    id: idOf('releases'),
    title: say('releases.feedTitle', { forum: released.forum.shortTitle }),
    author: released.forum.title,
    selfUrl: site.baseUrl + key,
    pageUrl: site.baseUrl + pathsFor(request).releases(),
    language,
    entries: manifests.map((manifest) => {
      const { title, note, href, changes, at } = releaseModel(request, manifest)
      return {
        id: idOf(`releases/${manifest.number}`),
        title: note === '' ? title : `${title}: ${note}`,
        url: site.baseUrl + href,
        at,
        summary: note === '' ? title : note,
        lines: changes.map((change) => `${change.title}: ${change.facts.join(', ')}`),
      }
    }),
  })
  return {
    type: 'application/atom+xml; charset=utf-8',
    body: Buffer.from(body),
    modifiedAt: millisecondsOf(released.manifest.at),
    cacheControl: 'public, max-age=900',
    headers: { 'X-Content-Type-Options': 'nosniff' },
  }
}
