/** For operators: is it alive, is it ready, what does it do. */
import { Router } from 'express'
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { type Instant, instantAt, minutesBetween } from '../../domain/clock.ts'
import type { Published } from '../../serve/published.ts'
import type { Store } from '../../store/port.ts'
import { openTo } from '../access-rule.ts'
import type { PublicSource } from '../site.ts'
import { unshownReleases } from '../unshown.ts'

export interface OperatorOptions {
  store: Store
  published: Published<PublicSource>
  version: string
}

export function operatorRoutes({ store, published, version }: OperatorOptions): Router {
  const routes = Router()
  const metrics = registerMetrics(published, store)

  routes.get('/healthz', openTo('everybody'), (_req, res) => {
    res.set('Cache-Control', 'no-store').type('text').send('ok\n')
  })

  routes.get('/readyz', openTo('everybody'), async (_req, res) => {
    const problem = await store.check().then(
      () => undefined,
      (failure: Error) => failure.message,
    )
    const unshown = problem === undefined ? await unshownReleases(store, published.source()) : []
    res
      .status(problem === undefined ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({
        ready: problem === undefined,
        version,
        store: {
          ready: problem === undefined,
          ...(problem === undefined ? {} : { problem }),
          broken: store.broken(),
        },
        timeZoneData: timeZoneData(process.versions.tz ?? '', instantAt(Date.now())),
        forums: published.source().forums.size,
        /** Readers see an older release, or none: to be mended by hand, while everything else serves. */
        unshownReleases: unshown,
      })
  })

  routes.get('/metrics', openTo('everybody'), async (_req, res) => {
    res
      .set('Cache-Control', 'no-store')
      .set('Content-Type', metrics.contentType)
      .send(await metrics.metrics())
  })
  return routes
}

/** IANA numbers its releases by year and letter (`2026c`) and dates none: they are at most as old as their year. */
export function timeZoneData(version: string, now: Instant) {
  const year = /^\d{4}/.exec(version)?.[0]
  const since = year === undefined ? undefined : (`${year}-01-01T00:00:00Z` as Instant)
  return {
    version,
    daysOldAtMost: since === undefined ? null : Math.floor(minutesBetween(since, now) / (24 * 60)),
  }
}

function registerMetrics(published: Published<PublicSource>, store: Store): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  counter(
    'madang_ready_answers_total',
    'Answers sent as ready bytes, those included that were made first.',
    () => published.counts().answers,
  )
  counter(
    'madang_ready_unchanged_total',
    'Answers of those that were 304.',
    () => published.counts().unchanged,
  )
  counter(
    'madang_ready_misses_total',
    'Requests that had to wait for bytes to be made.',
    () => published.counts().misses,
  )
  gauge('madang_ready_entries', 'Answers held ready.', () => published.counts().entries)
  gauge('madang_ready_bytes', 'Memory that ready answers take.', () => published.counts().bytes)
  gauge('madang_broken_documents', 'Documents that were set aside.', () => store.broken().length)
  return registry
}
