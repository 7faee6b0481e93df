/** Two people's edits put together where some fields follow from others: these are nobody's edit. */
import type { DocumentKind, DocumentKinds } from './draft.ts'
import { settleLocks } from './locked-ends.ts'
import { type Choices, type FieldConflict, type Merge, mergeDocuments } from './merge.ts'
import type { AgendaItem, Session } from './session.ts'

export interface Versions<Doc> {
  base: Doc
  mine: Doc
  theirs: Doc
}

/**
 * As `mergeDocuments`; minutes that follow from a locked end never conflict, and follow from what was merged. Where one
 * locks the end of a row and the other changes its minutes, the lock is the conflict.
 */
export function mergeSettled<Kind extends DocumentKind>(
  kind: Kind,
  versions: Versions<DocumentKinds[Kind]>,
  choices: Choices = new Map(),
): Merge<DocumentKinds[Kind]> {
  if (kind !== 'session') return mergeDocuments(versions.base, versions.mine, versions.theirs, choices)
  return mergeSessions(versions as Versions<Session>, choices) as Merge<DocumentKinds[Kind]>
}

function mergeSessions({ base, mine, theirs }: Versions<Session>, choices: Choices): Merge<Session> {
  const merge = mergeDocuments(base, unsettle(mine, base), unsettle(theirs, base), choices)
  const rows = mapSides({ base, mine, theirs }, rowsById)
  const conflicts: FieldConflict[] = []
  const told = new Set<string>()
  const items = merge.doc.items.map((item) => {
    const row = mapSides(rows, (byId) => byId.get(item.id))
    if (!isTorn(row)) return item
    const path = `items.${item.id}.lockedEnd`
    told.add(`items.${item.id}.minutes`)
    const choice = choices.get(path)
    if (choice === undefined) conflicts.push({ path, ...mapSides(row, ({ lockedEnd }) => lockedEnd) })
    const { lockedEnd, minutes } = row[choice ?? 'theirs']
    return { ...item, lockedEnd, minutes }
  })
  const others = merge.conflicts.filter(({ path }) => !told.has(path))
  return { doc: settleLocks({ ...merge.doc, items }), conflicts: [...others, ...conflicts] }
}

type Sides<Value> = Record<'base' | 'mine' | 'theirs', Value>

function isTorn(row: Sides<AgendaItem | undefined>): row is Sides<AgendaItem> {
  const { base, mine, theirs } = row
  if (base === undefined || mine === undefined || theirs === undefined || base.lockedEnd !== null)
    return false
  const isBy = (one: AgendaItem, other: AgendaItem) =>
    one.lockedEnd !== null && other.lockedEnd === null && other.minutes !== base.minutes
  return isBy(mine, theirs) || isBy(theirs, mine)
}

function mapSides<Value, Next>(sides: Sides<Value>, map: (value: Value) => Next): Sides<Next> {
  return { base: map(sides.base), mine: map(sides.mine), theirs: map(sides.theirs) }
}

/** With the minutes of before where they followed from a locked end, then and now. */
function unsettle(session: Session, before: Session): Session {
  const was = rowsById(before)
  const items = session.items.map((item) => {
    const old = was.get(item.id)
    const follows = old !== undefined && item.lockedEnd !== null && old.lockedEnd !== null
    return follows && item.minutes !== old.minutes ? { ...item, minutes: old.minutes } : item
  })
  return { ...session, items }
}

function rowsById({ items }: Session): Map<string, AgendaItem> {
  return new Map(items.map((item) => [item.id, item]))
}
