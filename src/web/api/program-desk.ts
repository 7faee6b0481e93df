/** What every route of programs works with, and how one finds a forum: only where its token reaches. */
import type { ApiToken } from '../../domain/account.ts'
import type { Instant } from '../../domain/clock.ts'
import type { ForumDraft, Saved } from '../../domain/draft.ts'
import type { Forum } from '../../domain/forum.ts'
import type { ForumId } from '../../domain/ids.ts'
import type { ReleasedForum } from '../../domain/release/released-forum.ts'
import type { Published } from '../../serve/published.ts'
import type { Access } from '../../store/access/access.ts'
import type { Store } from '../../store/port.ts'
import type { PublicSource, Site } from '../site.ts'
import type { ProgramCall } from './door.ts'
import { ProgramRefusal } from './refusals.ts'

export interface ProgramOptions {
  site: Site
  /** Forums as readers know them. */
  published: Pick<Published<PublicSource>, 'source'>
  access: Pick<Access, 'readToken' | 'adoptForums'>
  /** Shows a release to readers. */
  show: (released: ReleasedForum) => Promise<void>
  /** The app's clock: what is saved and released says its time. */
  now: () => Instant
  /** The machine's clock, whatever the app's says. */
  machineNow: () => Instant
  newId: () => string
  inTurn: <Value>(key: string, job: () => Promise<Value>) => Promise<Value>
  /** Before a new receipt is made; holds no turn itself. */
  sweepReceipts: () => Promise<void>
}

/** A forum by its id, else by its slug. "Not yours" and "not there" are the same 404. */
export async function findForum(store: Store, { token, req }: ProgramCall): Promise<Saved<Forum>> {
  const asked = String(req.params.forum)
  const saved = (await readReached(store, token, asked as ForumId)) ?? (await findBySlug(store, token, asked))
  if (saved === undefined) throw new ProgramRefusal('missing')
  return saved
}

export async function findDraft(store: Store, call: ProgramCall): Promise<ForumDraft> {
  const { doc } = await findForum(store, call)
  const draft = await store.readForum(doc.id)
  if (draft === undefined) throw new ProgramRefusal('missing')
  return draft
}

/** Ids of the forums that the token reaches, rising. */
export async function reachedForums(store: Store, { forumId }: ApiToken): Promise<ForumId[]> {
  return forumId === null ? store.forums() : [forumId]
}

export function readForumDoc(store: Store, forumId: ForumId): Promise<Saved<Forum> | undefined> {
  return store.read({ forumId, kind: 'forum', id: forumId })
}

async function readReached(store: Store, { forumId }: ApiToken, asked: ForumId) {
  return forumId === null || forumId === asked ? readForumDoc(store, asked) : undefined
}

async function findBySlug(store: Store, token: ApiToken, slug: string) {
  for (const id of await reachedForums(store, token)) {
    const saved = await readForumDoc(store, id)
    if (saved?.doc.slug === slug) return saved
  }
  return undefined
}
