/** What every route of the desk is made with, and what it knows of the request in hand. */
import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import type { ForumRole } from '../../domain/account.ts'
import type { Instant } from '../../domain/clock.ts'
import type { ForumDraft, Saved } from '../../domain/draft.ts'
import type { Occupied } from '../../domain/findings/elsewhere.ts'
import type { Forum } from '../../domain/forum.ts'
import type { ForumId, SessionId } from '../../domain/ids.ts'
import type { ReleasedForum } from '../../domain/release/released-forum.ts'
import type { Published } from '../../serve/published.ts'
import type { Access, Visitor } from '../../store/access/access.ts'
import type { LiveDrafts } from '../../store/live-drafts.ts'
import type { Store } from '../../store/port.ts'
import type { InTurn } from '../../store/turns.ts'
import type { InterfaceLanguage, Say } from '../../text/say.ts'
import type { PublicSource, Site } from '../site.ts'
import type { Entered } from './forms/entered.ts'
import type { Live } from './live/hub.ts'

export interface Desk {
  site: Site
  store: Store
  /** What the store holds, for pages that look at a whole forum. */
  drafts: LiveDrafts
  access: Access
  published: Published<PublicSource>
  /** Shows a release to readers. */
  show: (released: ReleasedForum) => Promise<void>
  /** Who has which session's page open. */
  live: Live
  /** The app's clock, for what is saved and released. */
  now: () => Instant
  /** The machine's clock, for visits and limits. */
  machineNow: () => Instant
  newId: () => string
  /** One job at a time for each key, together with programs. */
  inTurn: InTurn
  log: Logger
}

/** A request to an address of the desk that everybody may come to. */
export interface OpenCall {
  desk: Desk
  req: Request
  res: Response
  language: InterfaceLanguage
  say: Say
  visitor: Visitor | undefined
  /** What the form sent; empty for a request that reads. */
  entered: Entered
  /** A value of the path, such as `:person`; never undefined for a name that stands in the route's own path. */
  param: (name: string) => string
}

/** From somebody who signed in. */
export interface DeskCall extends OpenCall {
  visitor: Visitor
  /** What a history says of who did it. */
  by: string
}

/** From somebody with a role in the forum of the address. */
export interface ForumCall extends DeskCall {
  forumId: ForumId
  forum: Saved<Forum>
  role: ForumRole | 'coordinator'
  /** True for owners, organizers and, on their own session, its coordinators. */
  mayEdit: boolean
  /** Every document of the forum, as it was when the request first asked. */
  draft: () => Promise<ForumDraft>
  /** Who is where in the forum. */
  occupied: () => Promise<Occupied>
}

/** On an address of one session, from somebody with a role in its forum or from its own coordinator. */
export interface SessionCall extends ForumCall {
  sessionId: SessionId
}

/** What readers see of the forum now; undefined before its first release. */
export function releasedNow(desk: Desk, forumId: ForumId): ReleasedForum | undefined {
  return desk.published
    .source()
    .forums.values()
    .find(({ forum }) => forum.id === forumId)
}
