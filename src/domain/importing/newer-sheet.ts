/** A newer sheet of a session: what was imported then, what the desk has now and what the sheet says, side by side. */
import { agendaOf } from '../agenda.ts'
import { orderStep, valueAt } from '../field-paths.ts'
import { foldText } from '../folding.ts'
import { changedPaths } from '../merge.ts'
import { placeRows } from '../merge-rows.ts'
import { sameContent } from '../release/canonical.ts'
import type { AgendaItem, Participation, Session } from '../session.ts'

/** `both`: they changed it in two ways, or nobody knows what was imported; somebody has to choose. */
export interface SheetDifference {
  path: string
  changed: 'sheet' | 'desk' | 'both'
  imported: unknown
  desk: unknown
  sheet: unknown
}

/** What a sheet may leave open; then it stays as the desk has it. */
export type SettingField = 'format' | 'delivery' | 'trackId'

/**
 * The session of a newer sheet under the ids of the one that is there: rows are known by their titles, else by when they
 * start, people by who they are. What no sheet speaks of is as the desk has it; `said`: what this one speaks of beside that.
 */
export function alignSession(
  sheet: Session,
  then: Session | null,
  desk: Session,
  said: ReadonlySet<SettingField> = new Set(),
): Session {
  const known = [desk, ...(then === null ? [] : [then])]
  const rowIds = matchRows(sheet, known)
  const peopleIds = matchPeople(sheet, known)
  const rows = new Map(desk.items.map((item) => [item.id, item]))
  return {
    ...desk,
    title: sheet.title,
    format: said.has('format') ? sheet.format : desk.format,
    delivery: said.has('delivery') ? sheet.delivery : desk.delivery,
    trackId: said.has('trackId') ? sheet.trackId : desk.trackId,
    start: sheet.start,
    plannedMinutes: sheet.plannedMinutes,
    languages: sheet.languages,
    audience: sheet.audience,
    brief: sheet.brief,
    items: sheet.items.map((item) => {
      const id = rowIds.get(item.id) ?? item.id
      return besideDesk({ ...item, id }, rows.get(id))
    }),
    participations: sheet.participations.map((one) => ({ ...one, id: peopleIds.get(one.id) ?? one.id })),
  }
}

function besideDesk(item: AgendaItem, desk: AgendaItem | undefined): AgendaItem {
  if (desk === undefined) return item
  const { lockedEnd, privateNotes, presentationId } = desk
  return { ...item, lockedEnd, privateNotes, presentationId: item.presentationId ?? presentationId }
}

/** From the sheet's own ids to those of the rows that they are. */
function matchRows(sheet: Session, known: readonly Session[]): Map<AgendaItem['id'], AgendaItem['id']> {
  const all = new Map(
    known.toReversed().flatMap((session) => clockedRows(session).map((row) => [row.id, row])),
  )
  const found = new Map<AgendaItem['id'], AgendaItem['id']>()
  const own = clockedRows(sheet)
  for (const isSame of [sameTitleAndClock, sameTitle, sameClock]) {
    for (const row of own) {
      if (found.has(row.id)) continue
      const match = [...all.values()].find((one) => isSame(one, row))
      if (match === undefined) continue
      found.set(row.id, match.id)
      all.delete(match.id)
    }
  }
  return found
}

interface ClockedRow {
  id: AgendaItem['id']
  title: string
  startsAt: string
}

function clockedRows(session: Session): ClockedRow[] {
  const agenda = agendaOf(session)
  return session.items.map(({ id, title }, index) => ({
    id,
    title: foldText(title),
    startsAt: agenda.ok ? (agenda.value.slots[index]?.startsAt ?? '') : '',
  }))
}

const sameTitle = (a: ClockedRow, b: ClockedRow) => a.title === b.title
const sameClock = (a: ClockedRow, b: ClockedRow) => a.startsAt !== '' && a.startsAt === b.startsAt
const sameTitleAndClock = (a: ClockedRow, b: ClockedRow) => sameTitle(a, b) && sameClock(a, b)

function matchPeople(
  sheet: Session,
  known: readonly Session[],
): Map<Participation['id'], Participation['id']> {
  const left = new Map(
    known.toReversed().flatMap(({ participations }) => participations.map((one) => [one.id, one] as const)),
  )
  const found = new Map<Participation['id'], Participation['id']>()
  for (const isExact of [true, false]) {
    for (const one of sheet.participations) {
      if (found.has(one.id)) continue
      const match = [...left.values()].find(
        ({ personId, role }) => personId === one.personId && (!isExact || role === one.role),
      )
      if (match === undefined) continue
      found.set(one.id, match.id)
      left.delete(match.id)
    }
  }
  return found
}

/** Where desk and sheet agree there is nothing to choose. `then`: null where nobody knows what was imported. */
export function compareSheets(then: Session | null, desk: Session, sheet: Session): SheetDifference[] {
  return changedPaths(desk, sheet).map((path) => {
    const [was, is, says] = [then, desk, sheet].map((doc) => (doc === null ? undefined : valueAt(doc, path)))
    const changed =
      then === null ? 'both' : sameContent(was, is) ? 'sheet' : sameContent(was, says) ? 'desk' : 'both'
    return { path, changed, imported: was, desk: is, sheet: says }
  })
}

/** The desk's session with what the sheet says at these paths. */
export function takeFromSheet(desk: Session, sheet: Session, taken: ReadonlySet<string>): Session {
  const next: Session = structuredClone(desk)
  for (const path of taken) take(next, sheet, path.split('.'))
  return {
    ...next,
    items: inOrder(next.items, desk.items, sheet.items, taken.has(`items.${orderStep}`)),
    participations: inOrder(
      next.participations,
      desk.participations,
      sheet.participations,
      taken.has(`participations.${orderStep}`),
    ),
  }
}

interface Fields {
  [name: string]: unknown
}

function take(next: object, sheet: object, [step = '', ...steps]: string[]): void {
  const [to, from] = [next as Fields, sheet as Fields]
  if (Array.isArray(next)) takeRow(next, sheet as Fields[], [step, ...steps])
  else if (!Object.hasOwn(next, step)) return
  else if (steps.length === 0) to[step] = from[step]
  else take(to[step] as object, from[step] as object, steps)
}

function takeRow(rows: Fields[], from: readonly Fields[], [id = '', ...steps]: string[]): void {
  if (id === orderStep) return
  const at = rows.findIndex((row) => row.id === id)
  const row = from.find((one) => one.id === id)
  if (steps.length > 0) {
    const there = rows[at]
    if (there !== undefined && row !== undefined) take(there, row, steps)
    return
  }
  if (row === undefined) rows.splice(at, at < 0 ? 0 : 1)
  else if (at < 0) rows.push(row)
}

/** In the sheet's order where that was chosen; else the desk's, with what is new where the sheet has it. */
function inOrder<Row extends { id: string }>(
  rows: readonly Row[],
  desk: readonly Row[],
  sheet: readonly Row[],
  isSheets: boolean,
): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const [first, second] = isSheets ? [sheet, desk] : [desk, sheet]
  const ids = (list: readonly Row[]) => list.map(({ id }) => id)
  return placeRows(ids(first), ids(second), (id) => byId.has(id)).flatMap((id) => byId.get(id) ?? [])
}
