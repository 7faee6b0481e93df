// Rows, people and rounds added, moved, doubled and removed without asking the server; the focus is never lost.
import { announceMove, tellUndoable } from './row-told.js'
import { agendaRows, partsOf } from './sheet-reading.js'
import { announce, say } from './sheet-words.js'

const idToCome = 'id-to-come'

/**
 * @typedef {object} List
 * @property {string} template
 * @property {string} rows Where they stand.
 * @property {string} empty What is shown while there is none.
 * @property {string} first The field in which a new one begins to be typed.
 * @property {string} prefix
 */

/** @type {Record<string, List>} */
const lists = {
  row: { template: 'new-row', rows: '#agenda > tbody', empty: 'no-rows', first: 'title', prefix: 'items' },
  person: {
    template: 'new-person',
    rows: '#people-rows',
    empty: 'no-people',
    first: 'person',
    prefix: 'participations',
  },
  round: {
    template: 'new-round',
    rows: '#round-rows',
    empty: 'no-rounds',
    first: 'title',
    prefix: 'rounds',
  },
}

/** @param {HTMLElement} row */
export function listOf(row) {
  const kind = row.dataset.row !== undefined ? 'row' : row.dataset.person !== undefined ? 'person' : 'round'
  return /** @type {List} */ (lists[kind])
}

/** @param {HTMLElement} row */
function idOfRow(row) {
  return row.dataset.row ?? row.dataset.person ?? row.dataset.round ?? ''
}

/** @param {Element} inside */
export function rowAround(inside) {
  return /** @type {HTMLElement | null} */ (inside.closest('[data-row], [data-person], [data-round]'))
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

/**
 * @param {HTMLElement} row
 * @param {string} name
 */
export function fieldIn(row, name) {
  const selector = `[name="${listOf(row).prefix}.${idOfRow(row)}.${name}"]`
  return /** @type {HTMLInputElement | null} */ (row.querySelector(selector))
}

/**
 * @param {List} list
 * @param {HTMLElement | null} after
 */
function placeNew(list, after) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(list.template))
  const holder = document.createElement('template')
  holder.innerHTML = template.innerHTML.replaceAll(idToCome, newId())
  const row = /** @type {HTMLElement} */ (holder.content.firstElementChild)
  const rows = /** @type {HTMLElement} */ (document.querySelector(list.rows))
  if (after) after.after(row)
  else rows.append(row)
  showWhetherEmpty(list)
  return row
}

/** @param {List} list */
function showWhetherEmpty(list) {
  const rows = /** @type {HTMLElement} */ (document.querySelector(list.rows))
  const isEmpty = rows.childElementCount === 0
  const empty = document.getElementById(list.empty)
  if (empty) empty.hidden = !isEmpty
  const table = rows.closest('table')
  if (table) table.hidden = isEmpty
  for (const [index, row] of [...rows.children].entries()) {
    const number = row.querySelector('.n')
    if (number && number.textContent !== String(index + 1)) number.textContent = String(index + 1)
  }
}

export function showNumbers() {
  for (const list of Object.values(lists)) showWhetherEmpty(list)
}

/** @param {HTMLElement} row */
function numberOf(row) {
  return [...(row.parentElement?.children ?? [])].indexOf(row) + 1
}

/**
 * @param {HTMLElement | null} after
 * @param {string} [kind]
 */
export function addRow(after, kind = 'row') {
  const list = /** @type {List} */ (lists[kind])
  const row = placeNew(list, after)
  if (kind === 'row') row.dataset.kind = 'new'
  fieldIn(row, list.first)?.focus()
  if (kind === 'row') announce(say('editor.live.added', { number: numberOf(row) }))
  return row
}

/** @param {HTMLElement} row */
export function duplicate(row) {
  const copy = placeNew(listOf(row), row)
  const parts = partsOf(row)
  for (const name of ['kind', 'title', 'minutes', 'presentation', 'note']) {
    const from = fieldIn(row, name)
    const to = fieldIn(copy, name)
    if (from && to) to.value = from.value
  }
  const people = [.../** @type {NodeListOf<HTMLInputElement>} */ (parts.who.querySelectorAll('input'))]
  setPeople(
    copy,
    people.map(({ value }) => value),
  )
  copyWritten(row, copy)
  fieldIn(copy, 'title')?.focus()
  announce(say('editor.live.added', { number: numberOf(copy) }))
}

/**
 * How the row spells names goes along unseen.
 * @param {HTMLElement} row
 * @param {HTMLElement} copy
 */
function copyWritten(row, copy) {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (row.querySelectorAll('[name$=".written"]'))
  for (const field of fields) {
    const written = /** @type {HTMLInputElement} */ (field.cloneNode())
    written.name = `items.${copy.dataset.row}.written`
    copy.querySelector('.number')?.prepend(written)
  }
}

/**
 * As many fields as there are names, and one while there is none.
 * @param {HTMLElement} row
 * @param {string[]} names
 */
export function setPeople(row, names) {
  const { who } = partsOf(row)
  const [first, ...others] = /** @type {HTMLInputElement[]} */ ([...who.querySelectorAll('input')])
  if (!first) return
  const wanted = names.filter((name) => name !== '')
  first.value = wanted[0] ?? ''
  for (const [index, name] of wanted.slice(1).entries()) {
    const field = others[index] ?? /** @type {HTMLInputElement} */ (first.cloneNode())
    field.id = `${first.id}-${index + 2}`
    field.value = name
    if (!field.isConnected) who.append(field)
  }
  for (const field of others.slice(Math.max(wanted.length - 1, 0))) field.remove()
}

/**
 * What stands beside it is moved, so that the row keeps its focus and its caret.
 * @param {HTMLElement} row
 * @param {'up' | 'down'} where
 */
export function moveRow(row, where) {
  const neighbour = where === 'up' ? row.previousElementSibling : row.nextElementSibling
  if (!neighbour) return
  if (where === 'up') row.after(neighbour)
  else row.before(neighbour)
  showWhetherEmpty(listOf(row))
  row.scrollIntoView({ block: 'nearest' })
  announceMove(row)
}

/** @param {HTMLElement} row */
export function removeRow(row) {
  const list = listOf(row)
  const number = numberOf(row)
  const next = /** @type {HTMLElement | null} */ (row.nextElementSibling ?? row.previousElementSibling)
  row.remove()
  showWhetherEmpty(list)
  if (next) fieldIn(next, list.first)?.focus()
  else document.getElementById(list.template.replace('new-', 'add-'))?.focus()
  announce(say('editor.live.removed', { number }))
  if (row.dataset.row) tellUndoable(say('rows.live.removed', { number }))
}

/**
 * What the button with this value does; false for one that the server has to do.
 * @param {HTMLButtonElement} button
 */
export function doAct(button) {
  const [, , kind, after] = /^(add)-(row|person|round)(-after)?/.exec(button.value) ?? []
  const row = rowAround(button)
  if (kind) {
    addRow(after ? row : null, kind)
    return true
  }
  const verb = /^(?:person-|round-)?(up|down|remove|duplicate):/.exec(button.value)?.[1]
  if (!row || !verb) return false
  if (verb === 'up' || verb === 'down') moveRow(row, verb)
  else if (verb === 'remove') removeRow(row)
  else duplicate(row)
  return true
}

/**
 * Enter goes to the same field of the next row, and adds one after the last.
 * @param {HTMLInputElement} field
 */
export function goToNextRow(field) {
  const row = rowAround(field)
  if (!row?.dataset.row) return false
  const name = field.name.slice(`items.${row.dataset.row}.`.length)
  const next = /** @type {HTMLElement | undefined} */ (agendaRows()[numberOf(row)])
  if (!next) {
    addRow(row)
    return true
  }
  const there = fieldIn(next, name)
  there?.focus()
  there?.select()
  return false
}
