/** The history of a document as a story: what each edit did, as data; `text/` makes the words. */
import type { WallClock, ZonedClock } from './clock.ts'
import type { DocumentKind, DocumentKinds } from './draft.ts'
import type { DraftNames } from './draft-names.ts'
import type { Forum } from './forum.ts'
import { changedPaths } from './merge.ts'
import { formalName, type Person } from './person.ts'
import { describeRows } from './row-edits.ts'
import type { SessionState } from './session.ts'
import { describeSession } from './session-edits.ts'

export type RowSort = 'items' | 'tracks' | 'themes' | 'rooms'

/** Names are empty where nobody knows them any more. Fields are paths, within the row where there is one. */
export type DraftChange =
  | { code: 'made' | 'removed' | 'brought-back' }
  | { code: 'state'; from: SessionState; to: SessionState }
  | { code: 'moved'; from: ZonedClock; to: ZonedClock }
  | { code: 'planned'; from: number; to: number }
  | { code: 'retitled'; from: string; to: string }
  | { code: 'rows-added' | 'rows-removed'; rows: RowSort; titles: string[] }
  | { code: 'row-placed'; rows: RowSort; title: string; after: string | null }
  | { code: 'rows-reordered'; rows: RowSort | 'participations' }
  | { code: 'row-retitled'; rows: RowSort; from: string; to: string }
  | { code: 'row-changed'; rows: RowSort; title: string; fields: string[] }
  | { code: 'rows-changed'; rows: RowSort; count: number }
  | { code: 'row-minutes'; title: string; from: number; to: number }
  | { code: 'row-moved'; title: string; from: WallClock; to: WallClock }
  | { code: 'row-pinned'; title: string; at: WallClock }
  | { code: 'row-unpinned' | 'row-unlocked'; title: string }
  | { code: 'row-locked'; title: string; at: WallClock }
  | { code: 'rows-longer' | 'rows-shorter' | 'rows-retimed' | 'rows-locked'; count: number }
  | { code: 'people-joined' | 'people-left' | 'people-changed'; names: string[] }
  | { code: 'person-changed'; name: string; fields: string[] }
  | { code: 'fields'; fields: string[] }

/** Null stands for a document that was not there yet, or is there no more. Nothing changed: nothing told. */
export function describeEdit<Kind extends DocumentKind>(
  kind: Kind,
  before: DocumentKinds[Kind] | null,
  after: DocumentKinds[Kind] | null,
  names: DraftNames = {},
): DraftChange[] {
  if (after === null) return before === null ? [] : [{ code: 'removed' }]
  if (before === null) return [{ code: 'made' }]
  const { changes, paths } = describers[kind](before, after, names)
  const whole = [...changes, ...describeRest(before, after, paths)]
  return whole.length > 0 ? whole : describeRest(before, after, [])
}

/** Every state of a document with what made it, oldest first; one that was removed comes back with what is new in it. */
export function describeHistory<Kind extends DocumentKind, Entry extends { doc: DocumentKinds[Kind] | null }>(
  kind: Kind,
  entries: readonly Entry[],
  names: DraftNames = {},
): (Entry & { changes: DraftChange[] })[] {
  let last: DocumentKinds[Kind] | null = null
  return entries.map((entry, index) => {
    const isBack = last !== null && entry.doc !== null && entries[index - 1]?.doc === null
    const changes = describeEdit(kind, last, entry.doc, names)
    last = entry.doc ?? last
    return { ...entry, changes: isBack ? [{ code: 'brought-back' }, ...changes] : changes }
  })
}

/** What is told of in its own way, and the first steps of the paths that need no further word. */
interface Told {
  changes: DraftChange[]
  paths: readonly string[]
}

type Describe<Doc> = (before: Doc, after: Doc, names: DraftNames) => Told

const sessionPaths = ['title', 'state', 'start', 'plannedMinutes', 'items', 'participations']

const describers: { [Kind in DocumentKind]: Describe<DocumentKinds[Kind]> } = {
  forum: (before, after) => ({
    changes: [...describeTitle(before.title, after.title), ...describeShelves(before, after)],
    paths: ['title', 'tracks', 'themes', 'rooms'],
  }),
  session: (before, after, names) => ({
    changes: [...describeTitle(before.title, after.title), ...describeSession(before, after, names)],
    paths: sessionPaths,
  }),
  presentation: describeTitled,
  reference: describeTitled,
  person: (before, after) => describeNamed(before, after),
  organisation: (before, after) => ({ changes: describeTitle(before.name, after.name), paths: ['name'] }),
}

function describeTitle(from: string, to: string): DraftChange[] {
  return from === to ? [] : [{ code: 'retitled', from, to }]
}

function describeTitled(before: Titled, after: Titled): Told {
  const changes = describeTitle(before.title, after.title)
  if (before.state !== after.state) changes.push({ code: 'state', from: before.state, to: after.state })
  return { changes, paths: ['title', 'state'] }
}

interface Titled {
  title: string
  state: SessionState
}

/** The name as it is printed is told as one, its other parts as fields. */
function describeNamed(before: Person, after: Person): Told {
  const changes = describeTitle(formalName(before.name), formalName(after.name))
  const printed = ['name.honorific', 'name.given', 'name.family', 'name.order']
  return { changes, paths: changes.length > 0 ? printed : [] }
}

function describeShelves(before: Forum, after: Forum): DraftChange[] {
  return [
    ...describeRows('tracks', { before: before.tracks, after: after.tracks }),
    ...describeRows('themes', { before: before.themes, after: after.themes }),
    ...describeRows('rooms', { before: before.rooms, after: after.rooms }),
  ]
}

function describeRest(before: object, after: object, told: readonly string[]): DraftChange[] {
  const fields = changedPaths(before, after).filter(
    (path) => !told.some((known) => path === known || path.startsWith(`${known}.`)),
  )
  return fields.length === 0 ? [] : [{ code: 'fields', fields }]
}
