/** The sample forum grown: its sessions again and again, under other names, over the forum's days. */
import type { WallClock } from '../../src/domain/clock.ts'
import type { ForumDraft, Saved } from '../../src/domain/draft.ts'
import type { ItemId, ParticipationId, SessionId, Slug } from '../../src/domain/ids.ts'
import { makeRelease } from '../../src/domain/release/make-release.ts'
import type { ReleasedForum } from '../../src/domain/release/released-forum.ts'
import type { Session } from '../../src/domain/session.ts'
import { anOrder, unwrap } from '../makers.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { sessionSlug } from './sample-app.ts'

/** The first of the sessions has the slug that the sample's own has. */
export async function bigDraft(count: number): Promise<ForumDraft> {
  const sample = await (await sampleStore()).readForum(sampleForumId)
  if (sample === undefined) throw new Error('there is no sample')
  const patterns = [...sample.sessions.values()].filter(({ doc }) => doc.state === 'ready')
  const sessions = Array.from({ length: count }, (_, n): Saved<Session> => {
    const pattern = patterns[n % patterns.length] as Saved<Session>
    return { ...pattern, doc: copySession(pattern.doc, n) }
  })
  return { ...sample, sessions: new Map(sessions.map((saved) => [saved.doc.id, saved])) }
}

function copySession(pattern: Session, n: number): Session {
  const named = <Id extends string>(id: Id) => `${id}-${n}` as Id
  const clock = `2021-10-0${4 + (n % 5)}T${String(8 + (n % 10)).padStart(2, '0')}:00` as WallClock
  return {
    ...pattern,
    id: named(pattern.id) as SessionId,
    slug: (n === 0 ? sessionSlug : named(pattern.slug)) as Slug,
    title: `${pattern.title} (${n})`,
    start: { ...pattern.start, clock },
    items: pattern.items.map((item) => ({ ...item, id: named(item.id) as ItemId, pin: null })),
    participations: pattern.participations.map((one) => ({ ...one, id: named(one.id) as ParticipationId })),
  }
}

/** The draft after its session at that place moved by ten minutes. */
export function withMoved(draft: ForumDraft, place: number): ForumDraft {
  const saved = [...draft.sessions.values()][place]
  if (saved === undefined) throw new Error(`there is no session ${place}`)
  const clock = saved.doc.start.clock.replace(/:\d0$/, ':10') as WallClock
  const moved = { ...saved.doc, start: { ...saved.doc.start, clock } }
  return {
    ...draft,
    sessions: new Map([...draft.sessions, [moved.id, { ...saved, doc: moved }]]),
  }
}

export function releaseAll(draft: ForumDraft, before?: ReleasedForum): ReleasedForum {
  return unwrap(makeRelease(anOrder(draft, before))).released
}
