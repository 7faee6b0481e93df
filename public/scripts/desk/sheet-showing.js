// Every slot and every finding shown again, by the rules that the server uses; only text that changed is touched.
import { placeAgenda } from '../../../src/domain/agenda.ts'
import { localTime } from '../../../src/domain/clock.ts'
import { rowPastPlan } from '../../../src/domain/plan-end.ts'
import { shiftWords, totalWords } from '../../../src/text/agenda-words.ts'
import { showFound } from './found-lines.js'
import { showHolds } from './row-holds.js'
import { showClocks } from './session-clocks.js'
import { agendaRows, partsOf, readSheet } from './sheet-reading.js'
import { say } from './sheet-words.js'

/** @typedef {import('../../../src/domain/session.ts').Session} Session */
/** @typedef {import('../../../src/domain/agenda.ts').Agenda} Agenda */
/** @typedef {import('./sheet-reading.js').RowParts} RowParts */

const utc = /** @type {import('../../../src/domain/clock.ts').Zone} */ ('UTC')

/** @type {Agenda | undefined} */
let shown

/** The slots as they are shown now; undefined while a clock never was. */
export function shownAgenda() {
  return shown
}

/** Reads the form and shows what follows from it. */
export function showSheet() {
  const session = readSheet()
  const placed = placeAgenda(session)
  shown = placed.ok ? placed.value : undefined
  const rows = agendaRows().map(partsOf)
  if (shown) showSlots(rows, session, shown)
  showFound(rows, session, shown ?? null)
  showClocks(session, shown)
  return session
}

/**
 * @param {RowParts[]} rows
 * @param {Session} session
 * @param {Agenda} agenda
 */
function showSlots(rows, { start, items }, agenda) {
  const { zone } = start
  const day = /** @type {never} */ (start.clock.slice(0, 10))
  const past = rowPastPlan(agenda)
  const planEnds = localTime(agenda.plannedEndsAt, zone).clock
  for (const [index, parts] of rows.entries()) {
    const slot = agenda.slots[index]
    if (!slot) continue
    const begins = localTime(slot.startsAt, zone)
    const ends = localTime(slot.endsAt, zone)
    const [shift, endShift] = [begins, ends].map(({ date }) => shiftWords(day, date))
    put(parts, 'start', begins.clock)
    put(parts, 'shift', shift ? say(shift.key, shift.values) : '')
    put(parts, 'endShift', endShift ? say(endShift.key, endShift.values) : '')
    put(parts, 'utc', zone === 'UTC' ? '' : `${localTime(slot.startsAt, utc).clock} UTC`)
    put(parts, 'number', String(index + 1))
    if (parts.end.placeholder !== ends.clock) parts.end.placeholder = ends.clock
    put(parts, 'past', index === past ? say('paying.planEnds', { clock: planEnds }) : '')
    const item = items[index]
    if (item) showHolds(parts, item, slot.gapMinutes)
    if (parts.twice.hidden === slot.startsTwice) parts.twice.hidden = !slot.startsTwice
  }
  const total = document.getElementById('total')
  const words = totalWords(agenda, zone)
  const text = say(words.key, words.values)
  if (total && total.textContent !== text) total.textContent = text
  const which = /** @type {HTMLElement | null} */ (document.querySelector('.head [data-which]'))
  if (which) which.hidden = !agenda.startsTwice
}

/**
 * @param {RowParts} parts
 * @param {'start' | 'shift' | 'endShift' | 'utc' | 'number' | 'past'} name
 * @param {string} text
 */
function put(parts, name, text) {
  if (parts.shown[name] === text) return
  parts.shown[name] = text
  if (parts[name].textContent !== text) parts[name].textContent = text
}

/** @param {RowParts} parts What is folded away, in words. */
export function showSet(parts) {
  const facts = [
    parts.pin.value && say('editor.pinnedAt', { clock: parts.pin.value }),
    parts.locked.checked && say('paying.lockedSet', { clock: parts.end.value }),
    parts.presentation.value,
    parts.note.value.trim() && say('editor.hasNote'),
  ]
  parts.set.textContent = facts.filter(Boolean).join(' · ')
}
