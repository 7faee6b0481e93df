/** Releasing, by the same rules as the desk: what was chosen is frozen and numbered, then shown to readers. */
import type { Router } from 'express'
import { z } from 'zod'
import { addresses } from '../../addresses.ts'
import type { ForumDraft } from '../../domain/draft.ts'
import type { ForumId, SessionId } from '../../domain/ids.ts'
import { releasableSessions } from '../../domain/release/make-release.ts'
import { findingProblems } from '../../domain/release/pending.ts'
import type { ReleasedForum } from '../../domain/release/released-forum.ts'
import { mostInPassage } from '../../domain/text-bounds.ts'
import { releaseTurn } from '../../store/forum-turns.ts'
import { StaleRevision } from '../../store/port.ts'
import { readReleased, releaseForum } from '../../store/release-forum.ts'
import { idShape } from '../../store/shape-parts.ts'
import { jsonType, readBody } from './body.ts'
import type { Door, ProgramCall } from './door.ts'
import { makeOnce } from './idempotency.ts'
import { sendPage } from './paging.ts'
import { findForum, type ProgramOptions } from './program-desk.ts'
import { invalid, ProgramRefusal } from './refusals.ts'
import { shapeProblems } from './shape-problems.ts'
import { showManifest, showRelease } from './shown-releases.ts'

/** `after`: the number of the newest release that the program knows of, 0 where it knows of none. */
export const releaseOrderShape = z.strictObject({
  chosen: z.array(idShape<SessionId>()).optional(),
  note: z.string().max(mostInPassage).default(''),
  after: z.int().nonnegative().optional(),
})

type ReleaseOrder = z.infer<typeof releaseOrderShape>

const all = `${addresses.api()}/forums/:forum/releases`

export function releaseRoutes(routes: Router, door: Door, options: ProgramOptions): void {
  const { store, baseUrl } = options.site

  routes.get(
    all,
    door.toRead(async (call) => {
      const { id } = (await findForum(store, call)).doc
      const keys = (await store.releaseNumbers(id)).map((number) => String(number).padStart(9, '0'))
      await sendPage(call.req, call.res, keys, async (key) => {
        const manifest = await store.readManifest(id, Number(key))
        if (manifest === undefined) throw new Error(`release ${key} of ${id} can't be read`)
        return showManifest(manifest)
      })
    }),
  )

  routes.get(
    `${all}/:number`,
    door.toRead(async (call) => {
      const { id } = (await findForum(store, call)).doc
      const asked = String(call.req.params.number)
      const released = /^[1-9]\d{0,8}$/.test(asked) ? await readReleased(store, id, Number(asked)) : undefined
      if (released === undefined) throw new ProgramRefusal('missing')
      call.res.json(showRelease(released, baseUrl))
    }),
  )

  routes.post(
    all,
    door.toWrite(async (call) => {
      const order = readOrder(await readBody(call.req, call.res, jsonType))
      const { id } = (await findForum(store, call)).doc
      const released = await makeOnce(options, call, {
        find: (made) => findReleased(options, call, id, { number: Number(made), note: order.note }),
        make: (keep) =>
          options.inTurn(releaseTurn(id), () => makeRelease(options, call, id, { order, keep })),
      })
      await options.show(released)
      const { number } = released.manifest
      call.res
        .status(201)
        .location(`${addresses.api()}/forums/${id}/releases/${number}`)
        .json(showRelease(released, baseUrl))
    }),
  )
}

function readOrder(body: unknown): ReleaseOrder {
  const read = releaseOrderShape.safeParse(body)
  if (!read.success) throw invalid(...shapeProblems(read.error.issues, body))
  return read.data
}

/** The release that a receipt tells of, when it came to be and is this program's: another may have got its number. */
async function findReleased(
  { site }: ProgramOptions,
  { token }: ProgramCall,
  forumId: ForumId,
  { number, note }: { number: number; note: string },
): Promise<ReleasedForum | undefined> {
  const manifest = await site.store.readManifest(forumId, number)
  if (manifest === undefined || manifest.by !== token.name || manifest.note !== note) return undefined
  return readReleased(site.store, forumId, number)
}

interface Ordered {
  order: ReleaseOrder
  keep: (made: string) => Promise<void>
}

async function makeRelease(
  { site, now }: ProgramOptions,
  { token }: ProgramCall,
  forumId: ForumId,
  { order, keep }: Ordered,
): Promise<ReleasedForum> {
  const draft = await site.store.readForum(forumId)
  if (draft === undefined) throw new ProgramRefusal('missing')
  const newest = (await site.store.releaseNumbers(forumId)).at(-1) ?? 0
  if (order.after !== undefined && order.after !== newest) throw releasedSince(newest)
  const chosen = await chooseSessions(site, draft, order)
  const standing = findingProblems(draft, chosen)
  if (standing.length > 0) throw invalid(...standing)

  await keep(String(newest + 1))
  try {
    const made = await releaseForum(site.store, {
      ...{ forumId, chosen, by: token.name, note: order.note, at: now() },
      seen: new Map([...chosen].map((id) => [id, draft.sessions.get(id)?.revision ?? 0])),
    })
    if (!made.ok) throw invalid(...made.problems)
    return made.value
  } catch (failure) {
    throw failure instanceof StaleRevision ? releasedSince(failure.current) : failure
  }
}

/** `chosen: []` releases what stands around the sessions; without any `chosen` there must be a session to go out. */
async function chooseSessions(
  { store }: ProgramOptions['site'],
  draft: ForumDraft,
  { chosen }: ReleaseOrder,
): Promise<Set<SessionId>> {
  if (chosen !== undefined) return new Set(chosen)
  const releasable = releasableSessions(draft, await readReleased(store, draft.id))
  if (releasable.size === 0) throw invalid({ field: 'chosen', code: 'nothing-chosen' })
  return releasable
}

function releasedSince(current: number): ProgramRefusal {
  return new ProgramRefusal('released-since', { current })
}
