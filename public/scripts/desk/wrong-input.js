// What can't be read or can never be, told at its field as soon as it is left; the rules are those of the server.
import { mostMinutes } from '../../../src/domain/agenda-edits.ts'
import { findInstant } from '../../../src/domain/clock.ts'
import { readTypedLock } from '../../../src/domain/typed-locks.ts'
import { readTypedEnd, readTypedPin } from '../../../src/domain/typed-slots.ts'
import { readTypedMinutes, readTypedTime } from '../../../src/domain/typed-time.ts'
import { markProblem, unmarkProblem } from './problem-marks.js'
import { idOf, listOf } from './sheet-names.js'
import { fieldOf, partsOf } from './sheet-reading.js'
import { shownAgenda } from './sheet-showing.js'
import { announce, say } from './sheet-words.js'

/** @typedef {import('../../../src/domain/session.ts').Session} Session */
/** @typedef {{ code: string, facts?: Record<string, string | number> }} Wrong */

/**
 * Looks at the field that was left, and at those that follow from it.
 * @param {HTMLInputElement} field
 * @param {Session} session As the form says it now.
 */
export function checkInput(field, session) {
  if (field.name.startsWith('start.')) return check(fieldOf('start.time'), wrongStart(session))
  if (field.name === 'plannedMinutes') return check(field, wrongMinutes(field.value))
  if (listOf(field)) return check(field, wrongName(field))
  const row = /** @type {HTMLElement | null} */ (field.closest('tr[data-row]'))
  if (!row) return unmarkProblem(field)
  const { minutes, end, pin, which } = partsOf(row)
  if (field === minutes || field === end) {
    check(minutes, wrongMinutes(minutes.value))
    check(end, wrongEnd(row, session))
  } else if (field === pin || field === /** @type {Element} */ (which)) check(pin, wrongPin(row, session))
  else unmarkProblem(field)
}

/**
 * @param {HTMLInputElement} field
 * @param {Wrong | undefined} wrong
 */
function check(field, wrong) {
  const line = document.getElementById(`${field.id}-problem`)
  const text = wrong ? say(`problem.${wrong.code}`, factsOf(wrong)) : ''
  if (wrong && line?.textContent === text) return
  unmarkProblem(field)
  if (!wrong) return
  markProblem({ id: field.id, text })
  announce(text)
}

/**
 * As the server says them: a clock that never was by its day, its time and its city.
 * @param {Wrong} wrong
 */
function factsOf({ code, facts = {} }) {
  if (code !== 'clock-never-was') return facts
  const [date = '', clock = ''] = String(facts.clock).split('T')
  const zone = String(facts.zone)
  const city = say(`city.${zone}`) || zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return { date, clock, city }
}

/** @param {{ ok: boolean, problems?: readonly Wrong[] }} read */
function wrongOf(read) {
  return read.ok ? undefined : read.problems?.[0]
}

/** @param {string} text */
function wrongMinutes(text) {
  const read = readTypedMinutes(text)
  if (!read.ok) return wrongOf(read)
  const isLength = read.value >= 1 && read.value <= mostMinutes
  return isLength ? undefined : { code: 'minutes-out-of-range', facts: { most: mostMinutes } }
}

/** @param {Session} session */
function wrongStart({ start }) {
  return wrongOf(readTypedTime(fieldOf('start.time').value)) ?? wrongOf(findInstant(start))
}

/**
 * An end that could be read has become minutes already.
 * @param {HTMLElement} row
 * @param {Session} session
 */
function wrongEnd(row, session) {
  const { id, end, locked, lastMinutes: minutes } = partsOf(row)
  const slot = shownAgenda()?.slots.find(({ itemId }) => itemId === id)
  if (end.value.trim() === '' || !slot) return undefined
  if (locked.checked) return wrongOf(readTypedLock(end.value, { startsAt: slot.startsAt, minutes }, session))
  return wrongOf(readTypedEnd(end.value, { startsAt: slot.startsAt, minutes }, session.start.zone))
}

/**
 * @param {HTMLElement} row
 * @param {Session} session
 */
function wrongPin(row, session) {
  const { pin, which } = partsOf(row)
  if (pin.value.trim() === '') return undefined
  const read = readTypedPin(pin.value, session)
  if (!read.ok) return wrongOf(read)
  const turn = which.value === 'second' ? 'second' : 'first'
  return wrongOf(findInstant({ clock: read.value, zone: session.start.zone, which: turn }))
}

/**
 * Of several in one field, the first that nobody has.
 * @param {HTMLInputElement} field
 */
function wrongName(field) {
  const list = listOf(field)
  if (!list || idOf(list, field.value)) return undefined
  const names = (list === 'people' ? field.value.split(/[;\n]/) : [field.value]).map((name) => name.trim())
  const typed = names.find((name) => name !== '' && !idOf(list, name))
  return typed === undefined
    ? undefined
    : { code: `${field.name.split('.').at(-1)}-not-found`, facts: { typed } }
}
