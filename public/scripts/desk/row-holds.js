// What holds a row at its place: the boxes that pin its start and lock its end, and how a row shows what follows from what.
import { readTypedLock } from '../../../src/domain/typed-locks.ts'
import { writePin } from '../../../src/domain/typed-slots.ts'
import { readSheet } from './sheet-reading.js'
import { shownAgenda } from './sheet-showing.js'
import { say } from './sheet-words.js'

/** @typedef {import('../../../src/domain/session.ts').AgendaItem} AgendaItem */
/** @typedef {import('./sheet-reading.js').RowParts} RowParts */

/**
 * A box holds the clock that stands there, or lets it go; a clock that is typed sets its box. Whether the field was one
 * of these.
 * @param {RowParts} parts
 * @param {HTMLInputElement} field
 */
export function holdRow(parts, field) {
  const { pin, pinned, end, locked, start } = parts
  if (field === pin) pinned.checked = pin.value.trim() !== ''
  else if (field === pinned) pin.value = pinned.checked ? (start.textContent ?? '') : ''
  else if (field === locked) {
    if (!locked.checked) end.value = ''
    else if (end.value.trim() === '') end.value = end.placeholder
  } else return false
  return true
}

/**
 * `+5m` in the end of a locked row moves its lock; a locked row always has one.
 * @param {RowParts} parts
 * @param {HTMLInputElement} field
 */
export function settleHolds(parts, field) {
  const { id, end, locked } = parts
  const slot = shownAgenda()?.slots.find(({ itemId }) => itemId === id)
  if (field !== end || !locked.checked || !slot) return
  const session = readSheet()
  const row = { startsAt: slot.startsAt, minutes: parts.lastMinutes }
  const read = readTypedLock(end.value || '+0', row, session)
  if (read.ok) end.value = writePin(read.value.clock, session)
}

/**
 * @param {RowParts} parts
 * @param {AgendaItem} item
 * @param {number} gapMinutes
 */
export function showHolds(parts, item, gapMinutes) {
  const isLocked = item.lockedEnd !== null
  const isHeld = { pinSign: item.pin !== null, lockSign: isLocked }
  for (const sign of /** @type {const} */ (['pinSign', 'lockSign']))
    if (parts[sign].hidden === isHeld[sign]) parts[sign].hidden = !isHeld[sign]
  const text = gapMinutes === 0 ? '' : sayBetween(gapMinutes)
  if (parts.between.textContent !== text) parts.between.textContent = text
  if (isLocked) {
    parts.lastMinutes = item.minutes
    if (parts.minutes.value !== String(item.minutes)) parts.minutes.value = String(item.minutes)
  }
  if (parts.minutes.readOnly === isLocked) return
  parts.minutes.readOnly = isLocked
  describe(parts.minutes, isLocked ? say('paying.derived.minutes') : '')
  describe(parts.end, isLocked ? '' : say('paying.derived.end'))
}

/** @param {number} gapMinutes */
function sayBetween(gapMinutes) {
  return say(gapMinutes > 0 ? 'paying.gap' : 'paying.overlap', { count: Math.abs(gapMinutes) })
}

/**
 * @param {HTMLElement} field
 * @param {string} text
 */
function describe(field, text) {
  if (text === '') field.removeAttribute('aria-description')
  else field.setAttribute('aria-description', text)
}
