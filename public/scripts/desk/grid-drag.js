// The grid of a day: a session is dragged, or moved by Alt and the arrows, and saved at once by its own form.
import { addMinutes, localTime, millisecondsOf } from '../../../src/domain/clock.ts'
import { data, readGrid, shownUrl, takeGrid } from './grid-taking.js'
import { showClocks, showDone, showProblem } from './grid-telling.js'

const stepMinutes = 5
const thresholdPx = 4

/** @typedef {import('../../../src/domain/clock.ts').Instant} Instant */
/**
 * @typedef {object} Drag
 * @property {string} id
 * @property {number} pointer
 * @property {number} fromY
 * @property {Instant} from Where it is, or is on its way to.
 * @property {boolean} isMoving
 */

/** Where each session shall start that is not saved there yet. @type {Map<string, Instant>} */
const wanted = new Map()
/** @type {Drag | undefined} */
let drag
/**
 * @typedef {object} Answer
 * @property {Document} page
 * @property {string} url
 * @property {string} id The session that was moved.
 */
/** One that came while something was dragged. @type {Answer | undefined} */
let held
let isSaving = false

/** @param {string} id */
const sessionOf = (id) => /** @type {HTMLElement | null} */ (document.getElementById(`session-${id}`))
/** @param {HTMLElement} session */
const startOf = (session) => /** @type {Instant} */ (session.dataset.starts)

/** The height of five minutes; 0 where the day is a list. */
function stepPx() {
  const board = document.querySelector('.grid-board')
  const step = board ? getComputedStyle(board).getPropertyValue('--step') : ''
  const pixels =
    Number.parseFloat(step) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isFinite(pixels) ? pixels : 0
}

/**
 * Shows a session where it would start; nothing is saved by it.
 * @param {HTMLElement} session
 * @param {Instant} at
 */
function showAt(session, at) {
  const starts = startOf(session)
  const ends = /** @type {Instant} */ (session.dataset.ends)
  const minutes = (millisecondsOf(at) - millisecondsOf(starts)) / 60_000
  const until = addMinutes(ends, minutes)
  session.style.translate = minutes === 0 || stepPx() === 0 ? '' : `0 ${(minutes / stepMinutes) * stepPx()}px`
  session.classList.toggle('is-dragged', minutes !== 0)
  const [from, to] = [at, until].map((one) => localTime(one, data().zone).clock)
  for (const [name, clock] of [
    ['from', from],
    ['to', to],
  ]) {
    const time = session.querySelector(`[data-${name}]`)
    if (time) time.textContent = clock ?? ''
  }
  showClocks(session, { startsAt: at, endsAt: until, zone: data().zone })
}

/**
 * @param {string} id
 * @param {Instant} at
 */
function want(id, at) {
  wanted.set(id, at)
  const session = sessionOf(id)
  if (session) showAt(session, at)
  void saveAll()
}

/** One after the other, each on the revision that the one before it made. */
async function saveAll() {
  if (isSaving) return
  isSaving = true
  for (const [id, at] of wanted) {
    const session = sessionOf(id)
    const answer = session && startOf(session) !== at ? await save(session, at) : undefined
    if (wanted.get(id) === at) wanted.delete(id)
    if (answer === 'failed') {
      wanted.delete(id)
      const still = sessionOf(id)
      if (still) showAt(still, startOf(still))
      showProblem()
    } else if (answer) take({ ...answer, id })
  }
  isSaving = false
  if (wanted.size > 0) void saveAll()
}

/**
 * @param {HTMLElement} session
 * @param {Instant} at
 */
async function save(session, at) {
  const form = session.querySelector('form')
  if (!form) return undefined
  const { clock, date } = localTime(at, data().zone)
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  body.set('time', clock)
  body.set('day', date)
  return (await readGrid(form.action, body)) ?? 'failed'
}

/** @param {Answer} answer */
function take(answer) {
  if (drag?.isMoving) {
    held = answer
    return
  }
  takeGrid(answer, answer.id)
  for (const [id, at] of wanted) {
    const session = sessionOf(id)
    if (session) showAt(session, at)
  }
  showDone()
}

document.addEventListener('pointerdown', (event) => {
  const target = /** @type {Element} */ (event.target)
  const session = /** @type {HTMLElement | null} */ (target.closest('.grid-session'))
  const id = session?.dataset.session
  if (!session || !id || event.button !== 0 || target.closest('.grid-move') || stepPx() === 0) return
  if (!session.querySelector('form')) return
  // A finger scrolls the page, but for on the handle.
  if (event.pointerType === 'touch' && !target.closest('.grid-handle')) return
  const from = wanted.get(id) ?? startOf(session)
  drag = { id, pointer: event.pointerId, fromY: event.clientY + window.scrollY, from, isMoving: false }
})

/** @param {PointerEvent} event */
function minutesAt(event) {
  const moved = event.clientY + window.scrollY - (drag?.fromY ?? 0)
  return Math.round(moved / stepPx()) * stepMinutes
}

document.addEventListener('pointermove', (event) => {
  if (drag?.pointer !== event.pointerId) return
  const session = sessionOf(drag.id)
  const moved = Math.abs(event.clientY + window.scrollY - drag.fromY)
  if (!session || (!drag.isMoving && moved < thresholdPx)) return
  if (!drag.isMoving) session.setPointerCapture(event.pointerId)
  drag.isMoving = true
  showAt(session, addMinutes(drag.from, minutesAt(event)))
})

document.addEventListener('pointerup', (event) => {
  if (drag?.pointer !== event.pointerId) return
  const { id, from, isMoving } = drag
  const at = addMinutes(from, minutesAt(event))
  endDrag()
  if (!isMoving) return
  // The click that follows would open the session.
  window.addEventListener('click', stopOnce, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', stopOnce, { capture: true }))
  want(id, at)
})

/** @param {Event} event */
function stopOnce(event) {
  event.preventDefault()
  event.stopPropagation()
}

document.addEventListener('selectstart', (event) => {
  if (drag) event.preventDefault()
})
document.addEventListener('pointercancel', giveUp)

/** The session is where it was, or on its way to. */
function giveUp() {
  if (!drag) return
  const { id, from } = drag
  endDrag()
  const session = sessionOf(id)
  if (session) showAt(session, from)
  showDone()
}

function endDrag() {
  drag = undefined
  if (!held) return
  const answer = held
  held = undefined
  take(answer)
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && drag?.isMoving) return giveUp()
  const way = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  const target = /** @type {Element} */ (event.target)
  const session = /** @type {HTMLElement | null} */ (target.closest('.grid-session'))
  const id = session?.dataset.session
  if (!session || !id || way === undefined || !event.altKey || target.closest('input')) return
  if (!session.querySelector('form')) return
  event.preventDefault()
  const minutes = way * (event.shiftKey ? 30 : stepMinutes)
  want(id, addMinutes(wanted.get(id) ?? startOf(session), minutes))
})

window.addEventListener('beforeunload', (event) => {
  if (wanted.size > 0) event.preventDefault()
})

takeGrid({ page: document, url: shownUrl() })
