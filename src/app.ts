/** The whole planner behind one function: ready bytes in front, Express for everything else. */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import express, { type Router } from 'express'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Instant } from './domain/clock.ts'
import type { ReleasedForum } from './domain/release/released-forum.ts'
import { createEventFragments } from './formats/calendar/event-fragments.ts'
import { createPublished, type Published } from './serve/published.ts'
import type { Access } from './store/access/access.ts'
import { createLiveDrafts } from './store/live-drafts.ts'
import type { Store } from './store/port.ts'
import { readReleased } from './store/release-forum.ts'
import { type InTurn, Turns } from './store/turns.ts'
import { apiRoutes } from './web/api/routes.ts'
import { loadAssets } from './web/assets.ts'
import type { Desk } from './web/desk/desk.ts'
import { deskRoutes } from './web/desk/desk-routes.ts'
import { createLive } from './web/desk/live/hub.ts'
import { answerFailures } from './web/guards/failures.ts'
import { refuseForeignWrites } from './web/guards/origin.ts'
import { logRequests } from './web/guards/request-log.ts'
import { collectSecurityHeaders, keepPrivate, securityHeaders } from './web/guards/security-headers.ts'
import { withoutKeys } from './web/lists/list-key.ts'
import { loadModules } from './web/modules.ts'
import { randomId } from './web/new-id.ts'
import { locate } from './web/publications.ts'
import { listRoutes } from './web/routes/lists.ts'
import { missingRoutes } from './web/routes/missing.ts'
import { operatorRoutes } from './web/routes/operators.ts'
import type { PublicSource, Site } from './web/site.ts'
import { unshownReleases } from './web/unshown.ts'
import { loadViews } from './web/views.ts'

export interface AppOptions {
  store: Store
  access: Access
  config: Pick<Config, 'baseUrl' | 'trustProxy'>
  log: Logger
  /** The folder that has `views`, `public` and `package.json`. */
  root: string
  /** The planner's clock: what is saved and released is dated by it. */
  now: () => Instant
  /** The machine's clock, whatever `MADANG_NOW` says: visits, limits and locks go by it. */
  machineNow: () => Instant
  /** Ids of what is made here; random unless a test says otherwise. */
  newId?: () => string
  /** Bounds the ready bytes; the least recently used go first. */
  mostBytes?: number
  /** How often a page that listens hears that its connection lives. */
  beatMs?: number
}

export interface App {
  answer: (req: IncomingMessage, res: ServerResponse) => void
  /** Shows a release: its pages and feeds are made first, then they replace what readers see. */
  show: (released: ReleasedForum) => Promise<void>
  published: Published<PublicSource>
  site: Site
  /** Ends what answers for as long as a page is open; nothing else would. */
  endLive: () => void
  /** The turns in which the desk and programs wait for each other: commands beside the planner take theirs too. */
  inTurn: InTurn
  /** Every route behind the ready bytes, for the test that asks each who may come. */
  routes: Router
}

const mostBytesByDefault = 192 * 1024 * 1024

export async function createApp(options: AppOptions): Promise<App> {
  const { store, access, config, log, root, now, machineNow, newId = randomId, mostBytes, beatMs } = options
  const site: Site = {
    baseUrl: config.baseUrl,
    render: loadViews(join(root, 'views')),
    assets: loadAssets(join(root, 'public')),
    modules: loadModules(root),
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
  const inTurn: InTurn = (key, job) => turns.take(key, job)
  const drafts = createLiveDrafts(store)
  const live = createLive({ watch: store.watch, ...(beatMs === undefined ? {} : { beatMs }) })
  const desk: Desk = {
    site,
    store,
    drafts,
    access,
    published,
    show,
    live,
    now,
    machineNow,
    newId,
    inTurn,
    log,
  }
  const app = express()
  app.disable('x-powered-by').disable('etag').set('trust proxy', config.trustProxy)
  app.use(logRequests(log))
  app.use(securityHeaders(config.baseUrl))
  app.use('/my', keepPrivate)
  app.use((req, _res, next) => next(failures.get(req)))
  app.use(operatorRoutes({ store, published, version: versionIn(root) }))
  app.use(apiRoutes(desk))
  app.use(refuseForeignWrites(config.baseUrl))
  app.use(deskRoutes(desk))
  app.use(listRoutes({ site, published, now, inTurn }))
  app.use(missingRoutes(site, published))
  app.use(answerFailures(site, published, log))

  function show(released: ReleasedForum): Promise<void> {
    return published.swap(released.forum.id, (current) => withReleased(current, released))
  }
  return { answer: published.answer, show, published, site, endLive: live.close, inTurn, routes: app.router }
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
