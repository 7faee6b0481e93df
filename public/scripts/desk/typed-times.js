// Ends and shifts as they are typed: they become minutes and a clock at once.
import { shiftWallClock } from '../../../src/domain/clock.ts'
import { readTypedEnd } from '../../../src/domain/typed-slots.ts'
import { readTypedTime } from '../../../src/domain/typed-time.ts'
import { holdRow } from './row-holds.js'
import { agendaRows, fieldOf, partsOf } from './sheet-reading.js'
import { shownAgenda } from './sheet-showing.js'

/** Minutes of the row before somebody began to type its end. */
let minutesBefore = ''

/** @param {HTMLInputElement} field */
export function beginEnd(field) {
  const row = /** @type {HTMLElement | null} */ (field.closest('tr[data-row]'))
  if (row && partsOf(row).end === field) minutesBefore = partsOf(row).minutes.value
}

/**
 * An end says how long its row is; minutes make the end that was typed void.
 * @param {HTMLInputElement} field
 */
export function linkEnd(field) {
  const row = /** @type {HTMLElement | null} */ (field.closest('tr[data-row]'))
  if (!row) return
  const parts = partsOf(row)
  if (holdRow(parts, field) || parts.locked.checked) return
  if (field === parts.minutes) parts.end.value = ''
  if (field !== parts.end || field.value.trim() === '') return
  const slot = shownAgenda()?.slots.find(({ itemId }) => itemId === parts.id)
  if (!slot) return
  const minutes = Number(minutesBefore) || parts.lastMinutes
  const zone = /** @type {never} */ (fieldOf('start.zone').value)
  const read = readTypedEnd(field.value, { startsAt: slot.startsAt, minutes }, zone)
  field.toggleAttribute('data-read', read.ok)
  if (read.ok) parts.minutes.value = String(read.value)
}

/** What would mean something else when it is read once more is written as what it meant. */
export function tidyTyped() {
  for (const { end } of agendaRows().map(partsOf)) {
    if (!end.hasAttribute('data-read')) continue
    end.value = ''
    end.removeAttribute('data-read')
  }
  tidyStart()
}

export function tidyStart() {
  const time = fieldOf('start.time')
  const date = fieldOf('start.date')
  const shown = fieldOf('start.shown')
  const read = readTypedTime(time.value)
  if (!read.ok) return
  const shift = read.value.kind === 'shift' ? read.value.minutes : 0
  const clock = read.value.kind === 'clock' ? read.value.clock : shown.value
  const moved = shiftWallClock(`${date.value}T${clock}`, shift)
  if (!moved) return
  if (date.value !== moved.slice(0, 10)) date.value = moved.slice(0, 10)
  if (time.value !== moved.slice(11)) time.value = moved.slice(11)
  shown.value = moved.slice(11)
}
