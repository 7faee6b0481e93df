/** A release as programs read it: what changed, and where readers find it. */
import { addresses } from '../../addresses.ts'
import type { Manifest } from '../../domain/release/manifest.ts'
import type { ReleasedForum } from '../../domain/release/released-forum.ts'

export function showManifest({ number, at, by, note, changes }: Manifest) {
  return { number, at, by, note, changes }
}

export function showRelease({ manifest, forum, sessions }: ReleasedForum, baseUrl: string) {
  const shown = [...sessions.values()].flatMap((session) => {
    const record = manifest.sessions[session.id]
    if (record === undefined) return []
    return {
      id: session.id,
      slug: session.slug,
      title: session.title,
      state: record.state,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      sequence: record.sequence,
      changedIn: record.changedIn,
      page: baseUrl + addresses.session(forum.slug, session.slug),
      feed: baseUrl + addresses.sessionFeed(forum.slug, session.slug),
    }
  })
  return {
    ...showManifest(manifest),
    page: baseUrl + addresses.forum(forum.slug),
    feed: baseUrl + addresses.forumFeed(forum.slug),
    sessions: shown.sort((a, b) =>
      a.startsAt === b.startsAt ? (a.id < b.id ? -1 : 1) : a.startsAt < b.startsAt ? -1 : 1,
    ),
  }
}
