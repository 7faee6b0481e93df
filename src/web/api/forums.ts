/** Forums: list, read, create, replace, patch. No program takes one away. */
import type { Router } from 'express'
import { addresses } from '../../addresses.ts'
import type { Saved } from '../../domain/draft.ts'
import type { Forum } from '../../domain/forum.ts'
import type { ForumId } from '../../domain/ids.ts'
import { sameContent } from '../../domain/release/canonical.ts'
import { forumsTurn, partsTurn } from '../../store/forum-turns.ts'
import { readReleased } from '../../store/release-forum.ts'
import { takenForumSlugs } from '../forum-slugs.ts'
import { beginForum } from './beginnings.ts'
import { jsonType, patchType, readBody } from './body.ts'
import { checkDocument, demandShape, patched, toDocument } from './check-document.ts'
import { askedId, findMade } from './documents.ts'
import type { Door, ProgramCall } from './door.ts'
import { makeOnce } from './idempotency.ts'
import type { JsonObject } from './merge-patch.ts'
import { sendPage } from './paging.ts'
import { demandRevision, setEntityTag } from './preconditions.ts'
import { findForum, type ProgramOptions, reachedForums, readForumDoc } from './program-desk.ts'
import { ProgramRefusal } from './refusals.ts'
import { newShape } from './shapes.ts'
import { showSaved } from './shown-documents.ts'

const all = `${addresses.api()}/forums`
const one = `${addresses.api()}/forums/:forum`

export function forumRoutes(routes: Router, door: Door, options: ProgramOptions): void {
  const { store } = options.site

  routes.get(
    all,
    door.toRead(async (call) => {
      const ids = await reachedForums(store, call.token)
      const read = await Promise.all(ids.map((id) => readForumDoc(store, id)))
      const forums = new Map(read.flatMap((saved) => (saved === undefined ? [] : [[saved.doc.id, saved]])))
      const keys = [...forums.keys()].sort()
      await sendPage(call.req, call.res, keys, async (key) =>
        showSaved(forums.get(key as ForumId) as Saved<Forum>),
      )
    }),
  )

  routes.post(
    all,
    door.toWrite(async (call) => {
      if (call.token.forumId !== null) throw new ProgramRefusal('token-of-one-forum')
      const body = await readBody(call.req, call.res, jsonType)
      const saved = await makeOnce(options, call, {
        find: (id) => findMade(store, call, { forumId: id as ForumId, kind: 'forum', id }),
        make: (keep, begun) =>
          options.inTurn(forumsTurn, () => createForum(options, call, { body, begun, keep })),
      })
      await options.access.adoptForums([saved.doc.id])
      setEntityTag(call.res, saved.revision)
      call.res.status(201).location(`${all}/${saved.doc.id}`).json(showSaved(saved))
    }),
  )

  routes.get(
    one,
    door.toRead(async (call) => {
      const saved = await findForum(store, call)
      setEntityTag(call.res, saved.revision)
      call.res.json(showSaved(saved))
    }),
  )

  routes.put(
    one,
    door.toWrite(async (call) => {
      const body = await readBody(call.req, call.res, jsonType)
      await replaceForum(options, call, () => body)
    }),
  )

  routes.patch(
    one,
    door.toWrite(async (call) => {
      const patch = await readBody(call.req, call.res, patchType)
      await replaceForum(options, call, (doc) => patched('forum', doc, patch))
    }),
  )
}

interface Creation {
  body: JsonObject
  begun: string | undefined
  keep: (made: string) => Promise<void>
}

async function createForum(options: ProgramOptions, call: ProgramCall, { body, begun, keep }: Creation) {
  const { store, baseUrl } = options.site
  const id = (begun ?? askedId(body) ?? options.newId()) as ForumId
  if ((await store.forums()).includes(id)) throw new ProgramRefusal('id-taken')
  demandShape(newShape('forum'), body)
  const taken = await takenForumSlugs({ store, published: options.published })
  const json = beginForum(id, body, { taken, host: new URL(baseUrl).hostname })
  const asked = toDocument('forum', id, json, options.newId)
  const doc = await checkDocument('forum', asked, { store, forum: undefined, taken })
  await keep(id)
  const edit = { by: call.token.name, at: options.now(), seen: 0 }
  return store.save({ forumId: id, kind: 'forum', id }, doc, edit)
}

/** Its address is held against other forums, its tracks, themes and rooms against what its documents name. */
async function replaceForum(
  options: ProgramOptions,
  call: ProgramCall,
  change: (doc: Forum) => JsonObject,
): Promise<void> {
  const { id } = (await findForum(options.site.store, call)).doc
  await options.inTurn(forumsTurn, () =>
    options.inTurn(partsTurn(id), () => replaceAlone(options, call, change)),
  )
}

async function replaceAlone(
  options: ProgramOptions,
  call: ProgramCall,
  change: (doc: Forum) => JsonObject,
): Promise<void> {
  const { store } = options.site
  const forum = await findForum(store, call)
  const { id } = forum.doc
  demandRevision(call.req, forum.revision)
  const released = await readReleased(store, id)
  const asked = toDocument('forum', id, change(forum.doc), options.newId)
  const doc = await checkDocument('forum', asked, {
    ...{ store, forum: forum.doc },
    released: released?.forum,
    taken: await takenForumSlugs({ store, published: options.published }, id),
  })
  const place = { forumId: id, kind: 'forum', id } as const
  const edit = { by: call.token.name, at: options.now(), seen: forum.revision }
  const next = sameContent(doc, forum.doc) ? forum : await store.save(place, doc, edit)
  setEntityTag(call.res, next.revision)
  call.res.json(showSaved(next))
}
