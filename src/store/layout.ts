/** Where everything lies below the data folder. No other module joins a path to an id. */
import { join } from 'node:path'
import type { DocumentKind, PartKind } from '../domain/draft.ts'
import type { ForumId } from '../domain/ids.ts'
import type { PlannerKind } from '../domain/planner-docs.ts'
import type { ContentName } from '../domain/release/manifest.ts'
import { checkedHex, checkedId, checkedPlace } from './places.ts'
import type { DocumentPlace } from './port.ts'

const partFolders: Record<PartKind, string> = {
  session: 'sessions',
  presentation: 'presentations',
  person: 'people',
  organisation: 'organisations',
  reference: 'references',
}

const plannerFolders: Record<PlannerKind, string> = {
  list: 'lists',
  account: 'accounts',
  visit: 'visits',
  link: 'links',
  token: 'tokens',
  receipt: 'receipts',
  accepted: 'accepted',
  template: 'templates',
  notes: 'notes',
  undo: 'undo',
  sheet: 'sheets',
  sheets: 'reviewed',
  imported: 'imported',
}

export interface Layout {
  root: string
  planner: string
  lock: string
  forums: string
  forum(id: ForumId): string
  part(id: ForumId, kind: PartKind): string
  document(place: DocumentPlace): string
  history(place: DocumentPlace): string
  frozen(id: ForumId, name: ContentName): string
  releases(id: ForumId): string
  release(id: ForumId, number: number): string
  plannerDocs(kind: PlannerKind): string
  plannerDoc(kind: PlannerKind, id: string): string
}

export function layoutOf(root: string): Layout {
  const forum = (id: ForumId) => join(root, 'forums', checkedId(id))
  const part = (id: ForumId, kind: PartKind) => join(forum(id), partFolders[kind])
  return {
    root,
    planner: join(root, 'planner.json'),
    lock: join(root, 'lock'),
    forums: join(root, 'forums'),
    forum,
    part,
    document(place) {
      const { forumId, kind, id } = checkedPlace(place)
      return kind === 'forum' ? join(forum(forumId), 'forum.json') : join(part(forumId, kind), `${id}.json`)
    },
    history(place) {
      const { forumId, kind, id } = checkedPlace(place)
      return join(forum(forumId), 'history', kind satisfies DocumentKind, `${id}.jsonl`)
    },
    frozen: (id, name) => join(forum(id), 'frozen', checkedHex(name).slice(0, 2), `${name}.json`),
    releases: (id) => join(forum(id), 'releases'),
    release: (id, number) => join(forum(id), 'releases', `${String(number).padStart(4, '0')}.json`),
    plannerDocs: (kind) => join(root, plannerFolders[kind]),
    plannerDoc: (kind, id) => join(root, plannerFolders[kind], `${checkedHex(id)}.json`),
  }
}
