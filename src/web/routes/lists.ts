/** Private lists of starred sessions: make one, change it, give it a new address, end it. */
import express, { type Request, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import { z } from 'zod'
import { addresses, withState } from '../../addresses.ts'
import { type Instant, instantAt, laterOf, millisecondsOf } from '../../domain/clock.ts'
import type { SessionId, Slug } from '../../domain/ids.ts'
import type { ReleasedForum } from '../../domain/release/released-forum.ts'
import type { StarredList } from '../../domain/starred-list.ts'
import type { Published } from '../../serve/published.ts'
import type { InTurn } from '../../store/turns.ts'
import { openTo } from '../access-rule.ts'
import { isListKey, listIdOf, newListKey } from '../lists/list-key.ts'
import { lastChangeOf } from '../lists/locate-list.ts'
import { Refusal } from '../refusal.ts'
import type { PublicSource, Site } from '../site.ts'
import { mostStars, readState } from '../state.ts'

export interface ListOptions {
  site: Site
  published: Published<PublicSource>
  now: () => Instant
  /** One job at a time for each key: a change reads, then writes. */
  inTurn: InTurn
}

/** One value or several; whatever else a body holds is not ours. */
const bodyShape = z.object({
  show: z.union([z.string(), z.array(z.string())]).optional(),
  add: z.string().optional(),
  remove: z.string().optional(),
})

export function listRoutes({ site, published, now, inTurn }: ListOptions): Router {
  const routes = Router()
  routes.use(express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 400 }))
  const atMost = (limit: number) =>
    rateLimit({
      windowMs: 60 * 60 * 1000,
      limit,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_req, _res, next) => next(new Refusal('tooMany')),
    })
  /** New lists and new addresses, and changes of a list, for each address of a reader and hour. */
  const fewer = atMost(60)
  const more = atMost(1_000)

  routes.post(
    '/forums/:forum/lists',
    openTo('everybody'),
    fewer,
    async (req: Request<{ forum: string }>, res) => {
      const released = published.source().forums.get(req.params.forum as Slug)
      if (released === undefined) throw new Refusal('missing')
      const key = newListKey()
      const at = now()
      const sessionIds = knownSessions(readBody(req).show, released)
      const list: StarredList = {
        id: listIdOf(key),
        forumId: released.forum.id,
        state: 'live',
        sessionIds,
        madeAt: at,
        changedAt: at,
      }
      await site.store.savePlannerDoc('list', list)
      res.redirect(303, withState(addresses.list(key), languageState(req)))
    },
  )

  routes.post(
    '/my/:key/sessions',
    openTo('private key'),
    more,
    async (req: Request<{ key: string }>, res) => {
      const { show, add, remove } = readBody(req)
      await change(req.params.key, (list, released) => {
        const kept = show === undefined ? list.sessionIds : knownSessions(show, released)
        const added = add === undefined ? kept : [...kept, ...knownSessions(add, released)]
        const sessionIds = [...new Set(added)].filter((id) => id !== remove).slice(0, mostStars)
        return { ...list, sessionIds }
      })
      res.redirect(303, withState(addresses.list(req.params.key), languageState(req)))
    },
  )

  routes.post(
    '/my/:key/renewal',
    openTo('private key'),
    fewer,
    async (req: Request<{ key: string }>, res) => {
      const key = newListKey()
      await change(req.params.key, async (list) => {
        await site.store.savePlannerDoc('list', { ...list, id: listIdOf(key) })
        return revoked(list)
      })
      res.redirect(303, withState(addresses.list(key), languageState(req)))
    },
  )

  routes.post('/my/:key/revocation', openTo('private key'), async (req: Request<{ key: string }>, res) => {
    const { forum } = await change(req.params.key, revoked)
    res.redirect(303, withState(addresses.forum(forum.slug), languageState(req)))
  })

  /** Each change sees the one before it; the answer comes when readers see it too. */
  function change(key: string, toNext: Change): Promise<ReleasedForum> {
    return inTurn(`list/${listIdOf(key)}`, async () => {
      const { list, released } = await liveList(key)
      const next = await toNext({ ...list, changedAt: afterLastChange(list, released) }, released)
      await site.store.savePlannerDoc('list', next)
      const isOfList = (address: string) => address.startsWith(addresses.list(key))
      await (next.state === 'revoked' ? published.forget(isOfList) : published.renew(isOfList))
      return released
    })
  }

  async function liveList(key: string): Promise<{ list: StarredList; released: ReleasedForum }> {
    const list = isListKey(key) ? await site.store.readPlannerDoc('list', listIdOf(key)) : undefined
    const released = published
      .source()
      .forums.values()
      .find(({ forum }) => forum.id === list?.forumId)
    if (list?.state === 'revoked') throw new Refusal('gone')
    if (list === undefined || released === undefined) throw new Refusal('missing')
    return { list, released }
  }

  /** Last-Modified has whole seconds and only moves forward, also when two stars go in one of them. */
  function afterLastChange(list: StarredList, released: ReleasedForum): Instant {
    return laterOf(now(), instantAt(millisecondsOf(lastChangeOf(list, released)) + 1000))
  }

  return routes
}

type Change = (list: StarredList, released: ReleasedForum) => StarredList | Promise<StarredList>

function revoked(list: StarredList): StarredList {
  return { ...list, state: 'revoked', sessionIds: [] }
}

function readBody(req: Request) {
  const read = bodyShape.safeParse(req.body ?? {})
  if (!read.success) throw new Refusal('bad')
  return read.data
}

function knownSessions(show: string | string[] | undefined, released: ReleasedForum): SessionId[] {
  const query = new URLSearchParams({ show: [show ?? []].flat().join(',') })
  return [...(readState(query, ['show'], released).show ?? [])]
}

function languageState(req: Request) {
  const asked = z.object({ lang: z.string(), tz: z.string() }).partial().safeParse(req.query)
  return asked.success
    ? readState(new URLSearchParams(asked.data as Record<string, string>), ['lang', 'tz'])
    : {}
}
