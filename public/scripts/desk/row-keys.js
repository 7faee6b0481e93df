// Keys of the agenda, of its people and of its rounds: rows added, doubled, removed, and the way from row to row.
import { agendaRows, personRows } from './sheet-reading.js'
import { addRow, duplicate, fieldIn, listOf, removeRow, rowAround } from './sheet-rows.js'
import { rememberStep } from './undo-steps.js'

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))

/** Said to the editor after rows were changed from elsewhere than its own buttons. */
export function tellChanged() {
  form.dispatchEvent(new Event('rows-changed'))
}

/**
 * Whether the key was one of a row's.
 * @param {KeyboardEvent} event
 */
export function doRowKey(event) {
  const field = /** @type {HTMLElement} */ (event.target)
  const row = rowAround(field)
  if (!row || event.altKey) return false
  const act = actOf(event, field, row)
  if (act) {
    event.preventDefault()
    rememberStep()
    act(row)
    tellChanged()
    return true
  }
  return goAlong(event, field, row)
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement} field
 * @param {HTMLElement} around
 * @returns {((row: HTMLElement) => void) | undefined}
 */
function actOf({ key, ctrlKey, metaKey, shiftKey }, field, around) {
  const isHandle = field.matches('[data-handle]')
  if (isHandle && (key === 'Delete' || key === 'Backspace')) return removeRow
  if (!ctrlKey && !metaKey) return undefined
  if (shiftKey) return key === 'Backspace' ? removeRow : undefined
  if (key.toLowerCase() === 'd' && around.dataset.row) return duplicate
  if (key === 'Enter') return (row) => addRow(row, kindOf(row))
  return undefined
}

/** @param {HTMLElement} row */
function kindOf(row) {
  return listOf(row).template.replace('new-', '')
}

/**
 * To the same field of the row above or below. A list of suggestions needs the bare arrows itself, as does a choice.
 * @param {KeyboardEvent} event
 * @param {HTMLElement} field
 * @param {HTMLElement} row
 */
function goAlong(event, field, row) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (!step || event.shiftKey || field instanceof HTMLTextAreaElement) return false
  const isBare = !event.ctrlKey && !event.metaKey
  const isPlain = field.matches('[data-handle]') || (field instanceof HTMLInputElement && !field.list)
  const rows = row.dataset.row === undefined ? personRows() : agendaRows()
  const next = rows[rows.indexOf(row) + step]
  if (!rows.includes(row) || !next || (isBare && !isPlain)) return false
  const there = sameField(field, row, next)
  if (!there) return false
  event.preventDefault()
  there.focus()
  if (there instanceof HTMLInputElement) there.select()
  return true
}

/**
 * @param {HTMLElement} field
 * @param {HTMLElement} row
 * @param {HTMLElement} next
 */
function sameField(field, row, next) {
  if (field.matches('[data-handle]'))
    return /** @type {HTMLElement | null} */ (next.querySelector('[data-handle]'))
  const name = 'name' in field ? String(field.name) : ''
  const prefix =
    row.dataset.row === undefined ? `participations.${row.dataset.person}.` : `items.${row.dataset.row}.`
  return name.startsWith(prefix) ? fieldIn(next, name.slice(prefix.length)) : null
}

/**
 * Enter among people goes on as it does in the agenda: to the next one, and adds one after the last.
 * @param {HTMLElement} field
 */
export function goToNextPerson(field) {
  const row = rowAround(field)
  if (row?.dataset.person === undefined || !('name' in field)) return false
  const next = /** @type {HTMLElement | null} */ (row.nextElementSibling)
  if (next) {
    fieldIn(next, String(field.name).slice(`participations.${row.dataset.person}.`.length))?.focus()
    return false
  }
  addRow(row, 'person')
  return true
}
