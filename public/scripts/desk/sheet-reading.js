// The form as a session, as far as it can be read: what can't be keeps what could be read last.
import { mostMinutes } from '../../../src/domain/agenda-edits.ts'
import { knownZone, readWallClock, shiftWallClock } from '../../../src/domain/clock.ts'
import { settleLocks } from '../../../src/domain/locked-ends.ts'
import { readTypedPin } from '../../../src/domain/typed-slots.ts'
import { readTypedMinutes, readTypedTime } from '../../../src/domain/typed-time.ts'
import { readAround } from './sheet-around.js'
import { idOf } from './sheet-names.js'
import { data } from './sheet-words.js'

/** @typedef {import('../../../src/domain/session.ts').Session} Session */
/** @typedef {import('../../../src/domain/session.ts').AgendaItem} AgendaItem */
/** @typedef {import('../../../src/domain/typed-slots.ts').ClockFrame} ClockFrame */

/**
 * The parts of a row, looked up once.
 * @typedef {object} RowParts
 * @property {string} id
 * @property {HTMLInputElement} title
 * @property {HTMLInputElement} minutes
 * @property {HTMLInputElement} end
 * @property {HTMLSelectElement} kind
 * @property {HTMLInputElement} pin
 * @property {HTMLInputElement} pinned
 * @property {HTMLInputElement} locked
 * @property {HTMLSelectElement} which
 * @property {HTMLInputElement} presentation
 * @property {HTMLTextAreaElement} note
 * @property {HTMLElement} who
 * @property {HTMLElement} start
 * @property {HTMLElement} shift
 * @property {HTMLElement} endShift
 * @property {HTMLElement} utc
 * @property {HTMLElement} between
 * @property {HTMLElement} past
 * @property {HTMLElement} pinSign
 * @property {HTMLElement} lockSign
 * @property {HTMLElement} number
 * @property {HTMLElement} findings
 * @property {HTMLElement} set
 * @property {HTMLElement} twice
 * @property {number} lastMinutes
 * @property {AgendaItem['pin']} lastPin
 * @property {AgendaItem['lockedEnd']} lastLock
 * @property {Record<string, string>} shown
 */

/** @type {WeakMap<HTMLElement, RowParts>} */
const known = new WeakMap()

/**
 * @param {HTMLElement} row
 * @returns {RowParts}
 */
export function partsOf(row) {
  const before = known.get(row)
  if (before) return before
  const id = row.dataset.row ?? ''
  const find = (/** @type {string} */ selector) => /** @type {any} */ (row.querySelector(selector))
  const field = (/** @type {string} */ name) => find(`[name="items.${id}.${name}"]`)
  const parts = {
    id,
    title: field('title'),
    minutes: field('minutes'),
    end: field('end'),
    kind: field('kind'),
    pin: field('pin'),
    pinned: find(`[type="checkbox"][name="items.${id}.pinned"]`),
    locked: find(`[type="checkbox"][name="items.${id}.locked"]`),
    which: field('which'),
    presentation: field('presentation'),
    note: field('note'),
    who: find('.who'),
    start: find('.start'),
    shift: find('.when .shift'),
    endShift: find('.end .shift'),
    utc: find('.utc'),
    between: find('.between'),
    past: find('.past-plan'),
    pinSign: find('.held.is-pinned'),
    lockSign: find('.held.is-locked'),
    number: find('.n'),
    findings: find('[data-findings]'),
    set: find('.set'),
    twice: find('[data-which]'),
    lastMinutes: 10,
    lastPin: null,
    lastLock: null,
    shown: {},
  }
  known.set(row, parts)
  return parts
}

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))

/** @param {string} name */
export function fieldOf(name) {
  return /** @type {HTMLInputElement} */ (form.querySelector(`[name="${name}"]`))
}

const start = {
  date: fieldOf('start.date'),
  time: fieldOf('start.time'),
  shown: fieldOf('start.shown'),
  zone: fieldOf('start.zone'),
  which: /** @type {HTMLSelectElement} */ (/** @type {unknown} */ (fieldOf('start.which'))),
  planned: fieldOf('plannedMinutes'),
}

/** @type {ClockFrame} */
let lastFrame = {
  start: /** @type {never} */ ({ clock: '2021-01-01T00:00', zone: 'UTC', which: 'first' }),
  plannedMinutes: 60,
}

/**
 * @param {import('../../../src/domain/problem.ts').Result<number>} read
 * @returns {read is { ok: true, value: number }}
 */
function isLength(read) {
  return read.ok && read.value >= 1 && read.value <= mostMinutes
}

/** @returns {ClockFrame} */
function readFrame() {
  const time = readTypedTime(start.time.value)
  const clock = time.ok
    ? time.value.kind === 'clock'
      ? readWallClock(`${start.date.value}T${time.value.clock}`)
      : shiftWallClock(`${start.date.value}T${start.shown.value}`, time.value.minutes)
    : undefined
  const planned = readTypedMinutes(start.planned.value)
  lastFrame = {
    start: {
      clock: clock ?? lastFrame.start.clock,
      zone: knownZone(start.zone.value.trim()) ?? lastFrame.start.zone,
      which: start.which.value === 'second' ? 'second' : 'first',
    },
    plannedMinutes: isLength(planned) ? planned.value : lastFrame.plannedMinutes,
  }
  return lastFrame
}

/** @returns {HTMLElement[]} */
export function agendaRows() {
  return [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('#agenda > tbody > tr'))]
}

/** @returns {HTMLElement[]} */
export function personRows() {
  return [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('#people-rows > [data-person]'))]
}

/**
 * @param {RowParts} parts
 * @param {ClockFrame} frame
 * @returns {AgendaItem}
 */
function readRow(parts, frame) {
  const minutes = readTypedMinutes(parts.minutes.value)
  if (isLength(minutes)) parts.lastMinutes = minutes.value
  const which = parts.which.value === 'second' ? 'second' : 'first'
  const text = parts.pin.value.trim()
  if (text === '') parts.lastPin = null
  else {
    const pin = readTypedPin(text, frame)
    if (pin.ok) parts.lastPin = { clock: pin.value, which }
  }
  const lock = readTypedPin(parts.end.value, frame)
  if (parts.locked.checked && lock.ok) parts.lastLock = { clock: lock.value, which: 'first' }
  const people = [.../** @type {NodeListOf<HTMLInputElement>} */ (parts.who.querySelectorAll('input'))]
  const ids = people.map(({ value }) => idOf('people', value)).filter((id) => id !== undefined)
  return {
    id: /** @type {never} */ (parts.id),
    kind: /** @type {AgendaItem['kind']} */ (parts.kind.value),
    title: parts.title.value,
    minutes: parts.lastMinutes,
    pin: parts.lastPin,
    lockedEnd: parts.locked.checked ? parts.lastLock : null,
    presentationId: /** @type {never} */ (idOf('presentations', parts.presentation.value) ?? null),
    people: [...new Set(ids)].map((personId) => ({
      personId: /** @type {never} */ (personId),
      written: null,
    })),
    privateNotes: '',
  }
}

/** @returns {Session} */
export function readSheet() {
  const frame = readFrame()
  const participations = personRows().flatMap((row) => {
    const id = row.dataset.person ?? ''
    const field = (/** @type {string} */ name) =>
      /** @type {HTMLInputElement} */ (row.querySelector(`[name="participations.${id}.${name}"]`)).value
    const personId = idOf('people', field('person'))
    if (personId === undefined) return []
    const organisationId = idOf('organisations', field('organisation')) ?? null
    const themeId = field('theme') || null
    return [{ id, personId, role: field('role'), organisationId, themeId }]
  })
  const session = /** @type {Session} */ (
    /** @type {unknown} */ ({
      ...data.session,
      ...readAround(),
      ...frame,
      items: agendaRows().map((row) => readRow(partsOf(row), frame)),
      participations,
    })
  )
  return settleLocks(session)
}
