/** The whole planner behind one function: ready bytes in front, Express for everything else. */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import express from 'express'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Instant } from './domain/clock.ts'
import type { ReleasedForum } from './domain/release/released-forum.ts'
import { createEventFragments } from './formats/calendar/event-fragments.ts'
import { createPublished, type Published } from './serve/published.ts'
import type { Store } from './store/port.ts'
import { readReleased } from './store/release-forum.ts'
import { Turns } from './store/turns.ts'
import { loadAssets } from './web/assets.ts'
import { answerFailures } from './web/guards/failures.ts'
import { refuseForeignWrites } from './web/guards/origin.ts'
import { logRequests } from './web/guards/request-log.ts'
import { collectSecurityHeaders, keepPrivate, securityHeaders } from './web/guards/security-headers.ts'
import { withoutKeys } from './web/lists/list-key.ts'
import { locate } from './web/publications.ts'
import { listRoutes } from './web/routes/lists.ts'
import { missingRoutes } from './web/routes/missing.ts'
import { operatorRoutes } from './web/routes/operators.ts'
import type { PublicSource, Site } from './web/site.ts'
import { unshownReleases } from './web/unshown.ts'
import { loadViews } from './web/views.ts'

export interface AppOptions {
  store: Store
  config: Pick<Config, 'baseUrl' | 'trustProxy'>
  log: Logger
  /** The folder that has `views`, `public` and `package.json`. */
  root: string
  now: () => Instant
  /** Bounds the ready bytes; the least recently used go first. */
  mostBytes?: number
}

export interface App {
  answer: (req: IncomingMessage, res: ServerResponse) => void
  /** Shows a release: its pages and feeds are made first, then they replace what readers see. */
  show: (released: ReleasedForum) => Promise<void>
  published: Published<PublicSource>
  site: Site
}

const mostBytesByDefault = 192 * 1024 * 1024

export async function createApp({ store, config, log, root, now, mostBytes }: AppOptions): Promise<App> {
  const site: Site = {
    baseUrl: config.baseUrl,
    render: loadViews(join(root, 'views')),
    assets: loadAssets(join(root, 'public')),
    store,
    fragments: createEventFragments(),
    pageHeaders: collectSecurityHeaders(config.baseUrl),
  }
  const failures = new WeakMap<IncomingMessage, unknown>()
  const published = createPublished<PublicSource>({
    source: await readSource(store),
    locate: (target, source) => locate(site, target, source),
    otherwise(req, res, failure) {
      if (failure !== undefined) failures.set(req, failure)
      app(req, res)
    },
    mostBytes: mostBytes ?? mostBytesByDefault,
    onFailure: (key, failure) =>
      log.error({ err: failure, key: withoutKeys(key) }, 'kept the last good bytes'),
  })

  for (const unshown of await unshownReleases(store, published.source())) {
    log.error(unshown, 'the newest release can not be read; its frozen documents or its manifest are missing')
  }

  const turns = new Turns()
  const app = express()
  app.disable('x-powered-by').disable('etag').set('trust proxy', config.trustProxy)
  app.use(logRequests(log))
  app.use(securityHeaders(config.baseUrl))
  app.use('/my', keepPrivate)
  app.use((req, _res, next) => next(failures.get(req)))
  app.use(operatorRoutes({ store, published, version: versionIn(root) }))
  app.use(refuseForeignWrites(config.baseUrl))
  app.use(express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 400 }))
  app.use(listRoutes({ site, published, now, inTurn: (key, job) => turns.take(key, job) }))
  app.use(missingRoutes(site, published))
  app.use(answerFailures(site, published, log))

  function show(released: ReleasedForum): Promise<void> {
    return published.swap(released.forum.id, (current) => withReleased(current, released))
  }
  return { answer: published.answer, show, published, site }
}

/** Two releases may come to be shown in either order: the newer one stays. */
function withReleased(current: PublicSource, released: ReleasedForum): PublicSource {
  const forums = new Map(current.forums)
  for (const [slug, { forum, manifest }] of forums) {
    if (forum.id !== released.forum.id) continue
    if (manifest.number > released.manifest.number) return current
    forums.delete(slug)
  }
  return { forums: forums.set(released.forum.slug, released) }
}

/** The newest release of every forum that has one. */
async function readSource(store: Store): Promise<PublicSource> {
  const read = await Promise.all((await store.forums()).map((id) => readReleased(store, id)))
  return {
    forums: new Map(
      read.flatMap((released) => (released === undefined ? [] : [[released.forum.slug, released]])),
    ),
  }
}

function versionIn(root: string): string {
  return String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
}
