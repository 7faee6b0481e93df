/** What an edit of a draft did, in words: "added 2 rows, 18:31 moved to 18:40". */
import type { WallClock, ZonedClock } from '../domain/clock.ts'
import type { DraftChange } from '../domain/draft-changes.ts'
import { type EditWording, sayFields, sayName, sayRow, sayTitle } from './edit-fields.ts'
import { sayClockOfDay } from './edit-values.ts'
import type { InterfaceLanguage, Say } from './say.ts'
import { sayCity, sayMinutes } from './when.ts'

export function sayEdits(changes: readonly DraftChange[], wording: EditWording): string {
  return changes.map((change) => sayEdit(change, wording)).join(', ')
}

export function sayEdit(change: DraftChange, wording: EditWording): string {
  const { say } = wording
  switch (change.code) {
    case 'made':
    case 'removed':
    case 'brought-back':
      return say(`edit.${change.code}`)
    case 'state':
      return sayState(change, say)
    case 'moved':
      return say('edit.moved', sayStarts(change, wording))
    case 'planned':
      return say('edit.planned', { from: change.from, to: sayMinutes(say, change.to) })
    case 'retitled':
      return say('edit.retitled', { from: sayTitle(say, change.from), to: sayTitle(say, change.to) })
    case 'people-joined':
    case 'people-left':
    case 'people-changed':
      return say(`edit.${change.code}`, { names: sayNames(say, change.names) })
    case 'person-changed': {
      const what = sayName(say, change.name)
      return say('edit.fieldsOf', { what, fields: sayFields(change.fields, wording) })
    }
    case 'fields':
      return say('edit.changed', { what: sayFields(change.fields, wording) })
    default:
      return sayRowEdit(change, wording)
  }
}

type RowChange = Extract<DraftChange, { code: `row-${string}` | `rows-${string}` }>

function sayRowEdit(change: RowChange, wording: EditWording): string {
  const { say, language } = wording
  switch (change.code) {
    case 'rows-added':
      return say('edit.added', { what: sayRowsNamed(change, say) })
    case 'rows-removed':
      return say('edit.taken', { what: sayRowsNamed(change, say) })
    case 'rows-changed':
      return say('edit.changed', { what: say(`edit.rows.${change.rows}`, { count: change.count }) })
    case 'rows-reordered':
      return say(`edit.reordered.${change.rows}`)
    case 'row-placed':
      return sayPlaced(change, say)
    case 'row-retitled': {
      const what = sayRow(say, change.rows, change.from)
      return say('edit.rowRetitled', { what, to: sayTitle(say, change.to) })
    }
    case 'row-changed': {
      const what = sayRow(say, change.rows, change.title)
      return say('edit.fieldsOf', { what, fields: sayFields(change.fields, wording) })
    }
    default:
      return sayRowTime(change, say, language)
  }
}

type RowTime = Exclude<RowChange, { rows: unknown }>

function sayRowTime(change: RowTime, say: Say, language: InterfaceLanguage): string {
  if ('count' in change) return say(`edit.${change.code}`, { count: change.count })
  const title = sayTitle(say, change.title)
  switch (change.code) {
    case 'row-minutes':
      return say('edit.rowMinutes', { title, from: change.from, to: sayMinutes(say, change.to) })
    case 'row-moved':
      return say('edit.rowMoved', sayClocks(language, change.from, change.to))
    case 'row-pinned':
      return say('edit.rowPinned', { title, clock: change.at.slice(11) })
    case 'row-unpinned':
      return say('edit.rowUnpinned', { title })
    case 'row-locked':
      return say('edit.rowLocked', { title, clock: change.at.slice(11) })
    case 'row-unlocked':
      return say('edit.rowUnlocked', { title })
  }
}

function sayRowsNamed({ rows, titles }: Extract<RowChange, { titles: string[] }>, say: Say): string {
  const [only = ''] = titles
  return titles.length === 1 ? sayRow(say, rows, only) : say(`edit.rows.${rows}`, { count: titles.length })
}

function sayPlaced({ title, after }: Extract<RowChange, { code: 'row-placed' }>, say: Say): string {
  const moved = sayTitle(say, title)
  return after === null
    ? say('edit.rowFirst', { title: moved })
    : say('edit.rowAfter', { title: moved, after: sayTitle(say, after) })
}

function sayState({ from, to }: Extract<DraftChange, { code: 'state' }>, say: Say): string {
  return from === 'cancelled' && to !== 'cancelled' ? say(`edit.back.${to}`) : say(`edit.state.${to}`)
}

function sayNames(say: Say, names: readonly string[]): string {
  return names.map((name) => sayName(say, name)).join(', ')
}

/** Both clocks; their dates too when the day changed. */
function sayClocks(language: InterfaceLanguage, from: WallClock, to: WallClock) {
  const sameDay = from.slice(0, 10) === to.slice(0, 10)
  const said = (clock: WallClock) => (sameDay ? clock.slice(11) : sayClockOfDay(language, clock))
  return { from: said(from), to: said(to) }
}

/** With the city where the zone changed, and which of two where that did. */
function sayStarts({ from, to }: { from: ZonedClock; to: ZonedClock }, { say, language }: EditWording) {
  const clocks = sayClocks(language, from.clock, to.clock)
  const whole = (clock: string, { zone, which }: ZonedClock) => {
    const said = from.which !== to.which && which === 'second' ? say('edit.second', { clock }) : clock
    return from.zone === to.zone ? said : `${said} ${sayCity(say, zone)}`
  }
  return { from: whole(clocks.from, from), to: whole(clocks.to, to) }
}
