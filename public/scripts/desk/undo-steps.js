// Steps of this page that are not saved yet, to be taken back and done again: what was typed, rows that came and went.
import { orderedBy, placeRows } from '../../../src/domain/merge-rows.ts'
import { areSame, differingNames, notTyped, valuesOf } from './form-values.js'
import { agendaRows, partsOf } from './sheet-reading.js'
import { showNumbers } from './sheet-rows.js'
import { showSet, showSheet } from './sheet-showing.js'
import { putValues } from './taking-in.js'
import { findRow, idsIn, places, putRows } from './taking-rows.js'
import { settleTyping } from './typing.js'

/** @typedef {import('./form-values.js').Values} Values */
/** @typedef {{ values: Values, rows: Map<string, Map<string, HTMLElement>> }} Snapshot Rows of each list, in their order. */
/** @typedef {{ from: string[], to: string[] }} Change */
/** @typedef {{ values: Map<string, Change>, orders: Map<string, Change>, rows: Map<string, HTMLElement> }} Step */
/** @typedef {{ fields: string[], back: HTMLElement[], gone: number, isMoved: boolean }} Shown */

const mostSteps = 100
const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))

/** @type {Step[]} */
let steps = []
/** How many of them stand; those after them were taken back. */
let position = 0
let settled = snapshot()

/** @returns {Snapshot} */
function snapshot() {
  const all = valuesOf(new FormData(form))
  const values = new Map([...all].filter(([name]) => !notTyped.test(name)))
  const rows = places.map((place) => {
    const found = idsIn(form, place.list).map((id) => [id, findRow(form, place, id)])
    return /** @type {const} */ ([
      place.list,
      new Map(/** @type {[string, HTMLElement][]} */ (found.filter(([, row]) => row))),
    ])
  })
  return { values, rows: new Map(rows) }
}

/**
 * Called before a change of the form by an act, and after one: whatever differs since the last call is one step. A row
 * that is removed is kept with all that stands in it.
 * @param {string} [besides] A field that is being typed in, and is no step yet.
 */
export function rememberStep(besides = '') {
  if (besides === '') settleTyping()
  const now = snapshot()
  const before = settled.values.get(besides)
  if (before && now.values.has(besides)) now.values.set(besides, before)
  const step = differenceOf(settled, now)
  settled = now
  if (step.values.size + step.orders.size === 0) return
  steps = [...steps.slice(0, position), step].slice(-mostSteps)
  position = steps.length
}

/**
 * @param {Snapshot} before
 * @param {Snapshot} after
 * @returns {Step}
 */
function differenceOf(before, after) {
  /** @type {Step} */
  const step = { values: new Map(), orders: new Map(), rows: new Map() }
  for (const { list } of places) {
    const [was, is] = [before, after].map(({ rows }) => rows.get(list) ?? new Map())
    const order = { from: [...(was?.keys() ?? [])], to: [...(is?.keys() ?? [])] }
    if (areSame(order.from, order.to)) continue
    step.orders.set(list, order)
    for (const [id, row] of [...(was ?? []), ...(is ?? [])])
      if (!was?.has(id) || !is?.has(id)) step.rows.set(id, row)
  }
  for (const name of differingNames(before.values, after.values)) {
    const [from, to] = [before.values.get(name), after.values.get(name)]
    // Fields of a row that came or went stay in the row.
    if (from && to) step.values.set(name, { from, to })
  }
  return step
}

/** @param {'undo' | 'redo'} way */
export function hasStep(way) {
  return way === 'undo' ? position > 0 : position < steps.length
}

/**
 * Takes the last step back, or does the next one again, and gives what is to be seen of it; nothing when there is none.
 * @param {'undo' | 'redo'} way
 * @returns {Shown | undefined}
 */
export function turnStep(way) {
  rememberStep()
  const step = steps[way === 'undo' ? position - 1 : position]
  if (!step) return undefined
  position += way === 'undo' ? -1 : 1
  const is = way === 'undo' ? 'to' : 'from'
  const will = way === 'undo' ? 'from' : 'to'
  /** @type {Shown} */
  const shown = { fields: [], back: [], gone: 0, isMoved: false }
  for (const place of places) {
    const order = step.orders.get(place.list)
    if (order) putOrder(place, { base: order[is], mine: order[will] }, step, shown)
  }
  const now = valuesOf(new FormData(form))
  for (const [name, change] of step.values) {
    if (!areSame(now.get(name), change[is])) continue
    putValues(form, name, change[will])
    shown.fields.push(name)
  }
  showNumbers()
  for (const row of agendaRows()) showSet(partsOf(row))
  showSheet()
  settled = snapshot()
  return shown
}

/**
 * Rows that others brought or took away meanwhile stay as they have them.
 * @param {(typeof places)[number]} place
 * @param {{ base: string[], mine: string[] }} sides
 * @param {Step} step
 * @param {Shown} shown
 */
function putOrder(place, { base, mine }, step, shown) {
  const theirs = idsIn(form, place.list)
  const isMine = orderedBy({ base, mine, theirs }) === 'mine'
  const [order, other] = isMine ? [mine, theirs] : [theirs, mine]
  const ids = placeRows(order, other, (id) => {
    if (mine.includes(id)) return theirs.includes(id) || !base.includes(id)
    return !base.includes(id)
  })
  putRows(form, place, ids, (id) => step.rows.get(id))
  for (const id of ids) {
    const row = theirs.includes(id) ? null : findRow(form, place, id)
    if (row) shown.back.push(row)
  }
  shown.gone += theirs.filter((id) => !ids.includes(id)).length
  shown.isMoved ||= isMine && shown.back.length + shown.gone === 0
}

/** What stands in the form goes to be saved now; resolves to nothing, gives what ends its steps once it is saved. */
export function beginSaving() {
  rememberStep()
  const last = steps[position - 1]
  return () => {
    const saved = last ? steps.indexOf(last) + 1 : 0
    steps = steps.slice(Math.min(saved, position))
    position = Math.max(position - saved, 0)
  }
}

/** What was taken back on the page can't be done again once the planner took back something older. */
export function forgetTurned() {
  steps = steps.slice(0, position)
}

/**
 * Others' edits are in the form now: they are no step of one's own, and no step takes them back.
 * @param {{ was: Values, is: Values, besides: string }} saved What was saved before and is now; a field that is being typed in.
 */
export function rebaseSteps({ was, is, besides }) {
  const names = differingNames(was, is).filter((name) => was.has(name) && is.has(name))
  const renew = (/** @type {string} */ name, /** @type {string[]} */ values) =>
    areSame(values, was.get(name)) ? (is.get(name) ?? values) : values
  for (const { values, rows } of steps) {
    for (const name of names) {
      const change = values.get(name)
      if (change) values.set(name, { from: renew(name, change.from), to: renew(name, change.to) })
    }
    for (const [id, row] of rows)
      if (!row.isConnected)
        renewRow(
          row,
          names.filter((name) => name.split('.')[1] === id),
          was,
          is,
        )
  }
  const typed = settled.values.get(besides)
  settled = snapshot()
  if (typed && settled.values.has(besides)) settled.values.set(besides, renew(besides, typed))
}

/**
 * A row that was removed here and changed by others comes back as they have it.
 * @param {HTMLElement} row
 * @param {string[]} names
 * @param {Values} was
 * @param {Values} is
 */
function renewRow(row, names, was, is) {
  for (const name of names) {
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (row.querySelectorAll(`[name="${name}"]`))
    const here = valuesOf([...fields].map(({ value }) => [name, value])).get(name)
    if (areSame(here, was.get(name))) putValues(row, name, is.get(name) ?? [])
  }
}
