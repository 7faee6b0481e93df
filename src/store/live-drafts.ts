/**
 * Forums as they stand now, kept in memory and changed by every save: a page of the desk costs the same in a forum of
 * ten thousand sessions. The disk stays the truth: a forum is read again now and then, beside the requests.
 */
import { LRUCache } from 'lru-cache'
import type { DocumentKind, DocumentKinds, ForumDraft, Saved } from '../domain/draft.ts'
import { type Occupied, Whereabouts } from '../domain/findings/elsewhere.ts'
import type { ForumId } from '../domain/ids.ts'
import type { Session } from '../domain/session.ts'
import type { Store, StoreChange } from './port.ts'

export interface LiveForum {
  draft: ForumDraft
  /** Who is where in it. */
  occupied: Occupied
}

export interface LiveDrafts {
  /** Undefined for a forum that is not there. */
  of: (id: ForumId) => Promise<LiveForum | undefined>
}

const mostForums = 100
/** Files that somebody changed by hand are seen after this long. */
const freshMs = 30_000
/** A forum that is saved so often while nobody looks is read again when somebody does. */
const mostNews = 1000

interface Kept {
  live: Live | undefined
  /** What was saved since somebody last asked: a save itself waits for nothing here. */
  news: StoreChange[]
  /** The reading that is under way. */
  reading: Promise<void> | undefined
  /** What changed since that reading began. */
  since: StoreChange[]
  readAtMs: number
}

/** @param nowMs A clock that never goes back. */
export function createLiveDrafts(store: Store, nowMs: () => number = () => performance.now()): LiveDrafts {
  const forums = new LRUCache<ForumId, Kept>({ max: mostForums })

  store.watch((change) => {
    const kept = forums.get(change.place.forumId)
    if (kept === undefined) return
    if (kept.reading !== undefined) kept.since.push(change)
    if (kept.live !== undefined) kept.news.push(change)
    if (kept.reading === undefined && kept.news.length > mostNews) forums.delete(change.place.forumId)
  })

  async function read(id: ForumId, kept: Kept): Promise<void> {
    kept.since = []
    try {
      const draft = await store.readForum(id)
      let live: Live | undefined = draft && liveOf(draft)
      for (const change of kept.since) live = live && afterChange(live, change)
      kept.live = live
      kept.news = []
      kept.readAtMs = nowMs()
      if (live === undefined) forums.delete(id)
    } finally {
      kept.reading = undefined
      kept.since = []
    }
  }

  return {
    async of(id) {
      const kept = forums.get(id) ?? emptyKept()
      if (kept.live === undefined) {
        forums.set(id, kept)
        kept.reading ??= read(id, kept)
        await kept.reading
        if (kept.live === undefined) forums.delete(id)
      } else if (kept.reading === undefined && nowMs() - kept.readAtMs > freshMs) {
        // What can't be read now stays as it is known; the next request that saves will say why.
        kept.reading = read(id, kept).catch(() => undefined)
      }
      for (const change of kept.news.splice(0)) kept.live = kept.live && afterChange(kept.live, change)
      if (kept.live === undefined) forums.delete(id)
      return kept.live
    },
  }
}

function emptyKept(): Kept {
  return { live: undefined, news: [], reading: undefined, since: [], readAtMs: 0 }
}

interface Live extends LiveForum {
  occupied: Whereabouts
}

function liveOf(draft: ForumDraft): Live {
  return { draft, occupied: new Whereabouts(draft.sessions.values().map(({ doc }) => doc)) }
}

const shelves = {
  session: 'sessions',
  presentation: 'presentations',
  person: 'people',
  organisation: 'organisations',
  reference: 'references',
} as const

function afterChange({ draft, occupied }: Live, { place, saved }: StoreChange): Live | undefined {
  const { kind, id } = place
  if (kind === 'forum') {
    return saved === undefined
      ? undefined
      : { draft: { ...draft, forum: saved as ForumDraft['forum'] }, occupied }
  }
  const shelf: ReadonlyMap<string, Saved<DocumentKinds[DocumentKind]>> = draft[shelves[kind]]
  const before = shelf.get(id)
  // A reading may have seen a save that is told after it.
  if (saved !== undefined && before !== undefined && saved.revision <= before.revision)
    return { draft, occupied }
  if (kind === 'session') {
    occupied.change(before?.doc as Session | undefined, saved?.doc as Session | undefined)
  }
  return { draft: { ...draft, [shelves[kind]]: withDocument(shelf, id, saved) }, occupied }
}

/** A copy, for somebody may be reading the other; by id, as the store gives it. */
function withDocument<Doc>(
  shelf: ReadonlyMap<string, Doc>,
  id: string,
  doc: Doc | undefined,
): Map<string, Doc> {
  const next = new Map(shelf)
  const isNew = !next.has(id)
  if (doc === undefined) next.delete(id)
  else next.set(id, doc)
  if (doc === undefined || !isNew) return next
  return new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)))
}
