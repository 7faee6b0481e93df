/** Releases of a forum with what changed in each, in words. */
import type { Manifest } from '../../domain/release/manifest.ts'
import type { Content } from '../../serve/content.ts'
import { sayChange } from '../../text/changes.ts'
import { sayMoment } from '../../text/when.ts'
import { makePage } from '../page.ts'
import { pathsFor } from '../paths.ts'
import type { PublicRequest } from '../site.ts'
import { firstZone } from '../times.ts'

export async function releasesPage(request: PublicRequest): Promise<Content> {
  const { say, released } = request
  const releases = (await manifestsOf(request)).map((manifest) => releaseModel(request, manifest))
  const page = { releases, feedHref: pathsFor(request).releasesFeed() }
  return makePage(request, 'releases/index', page, {
    title: say('nav.releases'),
    description: say('releases.description', { forum: released.forum.title }),
    section: 'releases',
  })
}

export async function releasePage(request: PublicRequest): Promise<Content | undefined> {
  const { params, released } = request
  const number = /^[1-9]\d{0,5}$/.test(params.number ?? '') ? Number(params.number) : undefined
  if (number === undefined || number > released.manifest.number) return undefined
  const manifest = await readOne(request, number)
  if (manifest === undefined) return undefined
  const release = releaseModel(request, manifest)
  const page = {
    release,
    allHref: pathsFor(request).releases(),
    earlierHref: number > 1 ? pathsFor(request).release(number - 1) : '',
    laterHref: number < released.manifest.number ? pathsFor(request).release(number + 1) : '',
  }
  return makePage(request, 'releases/show', page, {
    title: release.title,
    description: [release.when, manifest.note].filter((part) => part !== '').join('. '),
    section: 'releases',
  })
}

/** The page and the feed show the newest; each older one has a page of its own, from one to the next. */
const mostShown = 50

/** Newest first, up to the one that is shown: a release made meanwhile belongs to the next pages. */
export async function manifestsOf(request: PublicRequest): Promise<Manifest[]> {
  const { number } = request.released.manifest
  const numbers = Array.from({ length: Math.min(number, mostShown) }, (_, index) => number - index)
  const read = await Promise.all(numbers.map((one) => readOne(request, one)))
  return read.filter((manifest) => manifest !== undefined)
}

function readOne({ site, released }: PublicRequest, number: number): Promise<Manifest | undefined> {
  if (number === released.manifest.number) return Promise.resolve(released.manifest)
  return site.store.readManifest(released.forum.id, number)
}

export function releaseModel(request: PublicRequest, manifest: Manifest) {
  const { say, language, released } = request
  const paths = pathsFor(request)
  const zone = firstZone(released.forum, say)
  return {
    href: paths.release(manifest.number),
    title: say('releases.number', { number: manifest.number }),
    at: manifest.at,
    when: sayMoment(language, manifest.at, zone),
    note: manifest.note,
    changes: manifest.changes.map(({ sessionId, slug, title, facts }) => {
      const now = released.manifest.sessions[sessionId]
      return {
        title,
        language: released.sessions.get(sessionId)?.languages[0] ?? '',
        href: now === undefined || now.state === 'gone' ? '' : paths.session(now.slugs[0] ?? slug),
        facts: facts.map((fact) => sayChange(fact, { say, language, zone })),
      }
    }),
  }
}
