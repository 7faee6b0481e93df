/** Addresses that no ready bytes answer: moved, gone, or never there. */
import { type Request, Router } from 'express'
import { addresses, sheetNames } from '../../addresses.ts'
import type { Slug } from '../../domain/ids.ts'
import { findBySlug, findSession } from '../../domain/release/released-forum.ts'
import type { Published } from '../../serve/published.ts'
import { openTo } from '../access-rule.ts'
import { isListKey, listIdOf } from '../lists/list-key.ts'
import { Refusal } from '../refusal.ts'
import type { PublicSource, Site } from '../site.ts'

interface Place {
  forum: string
}

export function missingRoutes(site: Site, published: Published<PublicSource>): Router {
  const routes = Router({ strict: true, caseSensitive: true })

  routes.get(
    '/forums/:forum/sessions/:session{/:file}',
    openTo('everybody'),
    (req: Request<Place & { session: string; file?: string }>, res) => {
      const released = published.source().forums.get(req.params.forum as Slug)
      const found = released === undefined ? undefined : findSession(released, req.params.session)
      if (released === undefined || found === undefined) throw new Refusal('missing')
      if (!found.moved) throw new Refusal(found.record.state === 'gone' ? 'gone' : 'missing')
      const moved = movedTo(released.forum.slug, found.session.slug, req.params.file)
      if (moved === undefined) throw new Refusal('missing')
      res.redirect(301, `${moved}${queryOf(req.originalUrl)}`)
    },
  )

  routes.get(
    '/forums/:forum/people/:person',
    openTo('everybody'),
    (req: Request<Place & { person: string }>) => {
      const released = published.source().forums.get(req.params.forum as Slug)
      const person = released === undefined ? undefined : findBySlug(released.people, req.params.person)
      throw person === undefined ? new Refusal('missing') : new Refusal('gone')
    },
  )

  routes.get('/forums/:forum/lists', openTo('everybody'), (req: Request<Place>, res) => {
    if (!published.source().forums.has(req.params.forum as Slug)) throw new Refusal('missing')
    res.redirect(303, addresses.forum(req.params.forum))
  })

  routes.get('/my/:key{/:file}', openTo('private key'), async (req: Request<{ key: string }>) => {
    const { key } = req.params
    const list = isListKey(key) ? await site.store.readPlannerDoc('list', listIdOf(key)) : undefined
    throw list?.state === 'revoked' ? new Refusal('gone') : new Refusal('missing')
  })

  routes.get('/{*path}/', openTo('everybody'), (req, res) => {
    const path = req.path.replace(/\/+$/, '')
    if (!plainPath.test(path)) throw new Refusal('missing')
    res.redirect(308, `${path}${queryOf(req.originalUrl)}`)
  })

  routes.use(() => {
    throw new Refusal('missing')
  })
  return routes
}

/** Nothing that a browser could read as another host: no empty part, no backslash. */
const plainPath = /^(?:\/[\w.~%-]+)+$/

function movedTo(forum: Slug, session: Slug, file: string | undefined): string | undefined {
  if (file === undefined) return addresses.session(forum, session)
  if (file === 'calendar.ics') return addresses.sessionFeed(forum, session)
  if (file === 'session.ics') return addresses.sessionDownload(forum, session)
  const sheet = sheetNames.find((name) => name === file)
  return sheet === undefined ? undefined : addresses.sessionSheet(forum, session, sheet)
}

function queryOf(address: string): string {
  const cut = address.indexOf('?')
  return cut < 0 ? '' : address.slice(cut)
}
