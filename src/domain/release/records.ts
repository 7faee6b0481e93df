/** How a release moves the records of calendar entries on: sequence, last change, tombstones (calendar rules 15 to 19). */

import type { Instant } from '../clock.ts'
import type { ItemId, Slug } from '../ids.ts'
import { canonicalJson } from './canonical.ts'
import type { ChangeFact } from './changes.ts'
import type { Hash } from './freeze.ts'
import type {
  ContentName,
  Digest,
  EntryRecord,
  Facets,
  FrozenSession,
  ItemRecord,
  SessionRecord,
} from './manifest.ts'
import { facetsOf, type ShownItem, type ShownSession } from './shown.ts'

interface Moment {
  at: Instant
  /** The release's number. */
  number: number
  /** Stands in the address that every calendar entry shows. */
  forumSlug: Slug
  hash: Hash
}

/** The record after a release in which the session is shown like this. */
export function recordSession(
  before: SessionRecord | undefined,
  session: FrozenSession,
  shown: ShownSession,
  version: ContentName,
  moment: Moment,
  facts: ChangeFact[],
): SessionRecord {
  const facets = facetsOf(session, shown)
  const entry = moveOn(before, placeOf(shown, shown), { session: shown, forumSlug: moment.forumSlug }, moment)
  const isChanged = before === undefined || entry.changedAt !== before.changedAt
  return {
    ...entry,
    changedIn: isChanged ? moment.number : before.changedIn,
    lastChange: isChanged ? facts : before.lastChange,
    state: shown.state,
    version,
    slugs: newestFirst(session.slug, before?.slugs ?? []),
    items: recordItems(before?.items ?? {}, shown, moment),
    facets: newestFirst<Facets>(facets, before?.facets ?? []),
  }
}

/** Raises the sequence when the place in time or space moved, the last change when anything did; never goes back. */
function moveOn(
  before: EntryRecord | undefined,
  place: unknown,
  content: unknown,
  { at, hash }: Moment,
): EntryRecord {
  const placed = hash(canonicalJson(place)) as Digest
  const shown = hash(canonicalJson(content)) as Digest
  if (before === undefined) return { sequence: 0, createdAt: at, changedAt: at, placed, shown }
  const moved = placed !== before.placed
  const changed = moved || shown !== before.shown
  return {
    sequence: before.sequence + (moved ? 1 : 0),
    createdAt: before.createdAt,
    changedAt: changed ? at : before.changedAt,
    placed,
    shown,
  }
}

function placeOf(
  { state, room, onlineUrl, delivery }: ShownSession,
  { startsAt, endsAt }: ShownSession | ShownItem,
) {
  return { startsAt, endsAt, room, onlineUrl, delivery, state }
}

/** An item's digest has what its calendar entry may show of the session, and what can make it leave a selection. */
function recordItems(before: Record<ItemId, ItemRecord>, shown: ShownSession, moment: Moment) {
  const records: Record<ItemId, ItemRecord> = {}
  const { title, track, themes, slug, zone, displayZones, languages } = shown
  const session = { title, track, themes, slug, zone, displayZones, languages }
  for (const item of shown.items) {
    const old = Object.hasOwn(before, item.id) ? before[item.id] : undefined
    records[item.id] = {
      ...moveOn(old, placeOf(shown, item), { item, session, forumSlug: moment.forumSlug }, moment),
      state: shown.state,
      people: [...new Set([...item.people.map(({ person }) => person.id), ...(old?.people ?? [])])],
      last: { title: item.title, startsAt: item.startsAt, endsAt: item.endsAt },
    }
  }
  for (const [id, old] of Object.entries(before) as [ItemId, ItemRecord][]) {
    if (!Object.hasOwn(records, id)) records[id] = buryItem(old, moment)
  }
  return records
}

/** An item that its session no longer has: what it last showed stays for its tombstone. */
function buryItem(old: ItemRecord, moment: Moment): ItemRecord {
  if (old.state === 'gone') return old
  return { ...old, ...moveOn(old, { gone: old.placed }, { gone: old.shown }, moment), state: 'gone' }
}

function newestFirst<Value>(newest: Value, before: readonly Value[]): Value[] {
  const text = canonicalJson(newest)
  return [newest, ...before.filter((old) => canonicalJson(old) !== text)]
}
