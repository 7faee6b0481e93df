// Rows dragged by their handles, with a mouse, a pen or a finger; Escape leaves the row where it was.
import { tellChanged } from './row-keys.js'
import { announceMove } from './row-told.js'
import { agendaRows } from './sheet-reading.js'
import { showNumbers } from './sheet-rows.js'
import { announce, say } from './sheet-words.js'
import { rememberStep } from './undo-steps.js'

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))
/** Less is a press that trembled. */
const leastPixels = 5
const edgePixels = 70
const pixelsAFrame = 12

/** @type {{ row: HTMLElement, handle: HTMLElement, from: number, at: number, isMoving: boolean } | undefined} */
let drag

form.addEventListener('pointerdown', (event) => {
  const handle = /** @type {HTMLElement | null} */ (
    /** @type {Element} */ (event.target).closest('[data-handle]')
  )
  const row = /** @type {HTMLElement | null | undefined} */ (handle?.closest('tr[data-row]'))
  if (!handle || !row || event.button !== 0 || drag) return
  handle.setPointerCapture(event.pointerId)
  drag = { row, handle, from: event.clientY, at: event.clientY, isMoving: false }
})

form.addEventListener('pointermove', ({ clientY }) => {
  if (!drag) return
  drag.at = clientY
  if (!drag.isMoving && Math.abs(clientY - drag.from) >= leastPixels) begin()
  if (drag.isMoving) showPlace()
})

form.addEventListener('pointerup', () => {
  if (drag?.isMoving) drop()
  end()
})
form.addEventListener('pointercancel', () => end())
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || !drag?.isMoving) return
    event.preventDefault()
    announce(say('rows.live.left', { number: numberOf(drag.row) }))
    end()
  },
  { capture: true },
)

function begin() {
  if (!drag) return
  drag.isMoving = true
  drag.row.classList.add('is-dragged')
  announce(say('rows.live.dragging', { number: numberOf(drag.row) }))
  requestAnimationFrame(scroll)
}

/** Near an edge of the window the page moves along. */
function scroll() {
  if (!drag?.isMoving) return
  const bottom = document.querySelector('.save-bar')?.getBoundingClientRect().top ?? innerHeight
  const down = drag.at > bottom - edgePixels ? 1 : 0
  const up = drag.at < edgePixels ? 1 : 0
  if (down !== up) {
    scrollBy({ top: (down - up) * pixelsAFrame, behavior: 'instant' })
    showPlace()
  }
  requestAnimationFrame(scroll)
}

/** The row before which it would land; nothing at the end. */
function nextRow() {
  const at = drag?.at ?? 0
  return agendaRows().find((row) => {
    const { top, height } = row.getBoundingClientRect()
    return at < top + height / 2
  })
}

function showPlace() {
  clearPlace()
  const next = nextRow()
  if (next) next.classList.add('drops-before')
  else agendaRows().at(-1)?.classList.add('drops-after')
}

function clearPlace() {
  for (const row of agendaRows()) row.classList.remove('drops-before', 'drops-after')
}

function drop() {
  const row = /** @type {HTMLElement} */ (drag?.row)
  const next = nextRow()
  if (!row.isConnected || next === row || next === (row.nextElementSibling ?? undefined)) return
  rememberStep()
  if (next) next.before(row)
  else row.parentElement?.append(row)
  showNumbers()
  tellChanged()
  announceMove(row)
}

function end() {
  const handle = drag?.handle
  clearPlace()
  drag?.row.classList.remove('is-dragged')
  drag = undefined
  handle?.focus({ preventScroll: true })
}

/** @param {HTMLElement} row */
function numberOf(row) {
  return agendaRows().indexOf(row) + 1
}
