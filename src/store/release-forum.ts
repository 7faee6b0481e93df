/** Releasing through the store: frozen documents first, then the manifest, whose writing is the release. */
import type { Instant } from '../domain/clock.ts'
import type { ForumDraft } from '../domain/draft.ts'
import type { ForumId, SessionId } from '../domain/ids.ts'
import { done, type Problem, type Result, refused } from '../domain/problem.ts'
import type { Hash } from '../domain/release/freeze.ts'
import { makeRelease, releasableSessions } from '../domain/release/make-release.ts'
import type { Frozen } from '../domain/release/manifest.ts'
import { assembleRelease, frozenNames, type ReleasedForum } from '../domain/release/released-forum.ts'
import { freezeAgain } from './freeze-again.ts'
import type { Store } from './port.ts'
import { sha256 } from './sha256.ts'

export interface ForumRelease {
  forumId: ForumId
  /** Every session that can go out, when it is not given. */
  chosen?: ReadonlySet<SessionId>
  /** Revisions that whoever releases has seen; 0 for a session whose draft is gone. */
  seen?: ReadonlyMap<SessionId, number>
  by: string
  note: string
  at: Instant
  hash?: Hash
}

/**
 * Problems: `forum-unknown`; `stale` for a session that is not at the revision seen; `release-broken` when the newest
 * release can't be read, for one made without it would take calendars back; those of `makeRelease`.
 * @throws StaleRevision when somebody else released in between.
 */
export async function releaseForum(store: Store, order: ForumRelease): Promise<Result<ReleasedForum>> {
  const { forumId, by, note, at, hash = sha256 } = order
  const draft = await store.readForum(forumId)
  if (draft === undefined) return refused({ field: 'forumId', code: 'forum-unknown' })
  const stale = staleSessions(draft, order.seen)
  if (stale.length > 0) return refused(...stale)
  const newest = (await store.releaseNumbers(forumId)).at(-1)
  const before = newest === undefined ? undefined : await assembleStored(store, forumId, newest, writeBack)
  if (newest !== undefined && before === undefined) {
    return refused({ field: 'release', code: 'release-broken', facts: { number: newest } })
  }

  const chosen = order.chosen ?? releasableSessions(draft, before)
  const made = makeRelease({ draft, before, chosen, at, by, note, hash })
  if (!made.ok) return made

  const known = new Set(before === undefined ? [] : frozenNames(before.manifest))
  const fresh = made.value.frozen.filter(({ name }) => !known.has(name))
  await store.freeze(forumId, fresh)
  await store.publish(made.value.released.manifest)
  return done(made.value.released)
}

/** What would go out is not what was looked at. */
function staleSessions({ sessions }: ForumDraft, seen: ForumRelease['seen']): Problem[] {
  return [...(seen ?? [])]
    .filter(([id, revision]) => (sessions.get(id)?.revision ?? 0) !== revision)
    .map(([id]) => ({ field: `sessions.${id}`, code: 'stale' }))
}

/**
 * The release of that number; without one the newest, or the newest that can still be put together. A frozen document
 * that was lost is made again from its history first.
 */
export async function readReleased(
  store: Store,
  forumId: ForumId,
  number?: number,
): Promise<ReleasedForum | undefined> {
  const numbers = number === undefined ? await store.releaseNumbers(forumId) : [number]
  for (const one of numbers.toReversed()) {
    const released = await assembleStored(store, forumId, one, writeBackIfPossible)
    if (released !== undefined) return released
  }
  return undefined
}

type Mend = (store: Store, forumId: ForumId, again: Frozen[]) => Promise<void>

/** What a release builds on must be on the disk: where it can't be written, nothing is released. */
const writeBack: Mend = (store, forumId, again) => store.freeze(forumId, again)

/** Readers see what was made again all the same; the next start tries to write it once more. */
const writeBackIfPossible: Mend = (store, forumId, again) =>
  store.freeze(forumId, again).catch(() => undefined)

async function assembleStored(store: Store, forumId: ForumId, number: number, mend: Mend) {
  const manifest = await store.readManifest(forumId, number)
  if (manifest === undefined) return undefined
  const frozen = await store.readFrozen(forumId, frozenNames(manifest))
  const whole = assembleRelease(manifest, frozen)
  if (whole !== undefined) return whole
  const again = await freezeAgain(store, manifest, frozen)
  await mend(store, forumId, again)
  const made = again.map(({ name, body }) => [name, body] as const)
  return assembleRelease(manifest, new Map([...frozen, ...made]))
}
