// What was done to rows, said and shown: where a row stands now and when, what was removed, with a way to take it back.
import { agendaRows } from './sheet-reading.js'
import { shownAgenda } from './sheet-showing.js'
import { announce, say } from './sheet-words.js'

/** Just told: the change that it tells of does not take it away. */
let isNew = false

/**
 * Stays in sight until the next change; its button takes the last step back.
 * @param {string} text
 */
export function tellUndoable(text) {
  const line = document.getElementById('rows-told')
  if (!line) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link'
  button.textContent = say('rows.live.undo')
  button.addEventListener('click', () => {
    clearTold()
    document.getElementById('undo')?.click()
  })
  line.replaceChildren(`${text} `, button)
  line.hidden = false
  isNew = true
  setTimeout(() => (isNew = false))
}

/** After any other change. */
export function clearTold() {
  const line = document.getElementById('rows-told')
  if (!line || line.hidden || isNew) return
  line.replaceChildren()
  line.hidden = true
}

/**
 * Where the row stands and when it is, once the times are computed again.
 * @param {HTMLElement} row
 */
export function announceMove(row) {
  queueMicrotask(() => {
    const slot = slotOf(row)
    announce(slot ? say('rows.live.moved', slot) : say('editor.live.moved', { number: numberIn(row) }))
  })
}

/**
 * After its minutes, its end or its pin were typed.
 * @param {HTMLElement} row
 */
export function announceTimes(row) {
  const slot = slotOf(row)
  const total = document.getElementById('total')?.textContent ?? ''
  if (slot) announce(say('rows.live.times', { ...slot, total }))
}

/** @param {HTMLElement} row */
function slotOf(row) {
  const number = agendaRows().indexOf(row) + 1
  const slot = shownAgenda()?.slots.find(({ itemId }) => itemId === row.dataset.row)
  const end = /** @type {HTMLInputElement | null} */ (row.querySelector('.end input'))
  const start = row.querySelector('.start')?.textContent ?? ''
  return number > 0 && slot && end ? { number, start, end: end.placeholder } : undefined
}

/** @param {HTMLElement} row */
function numberIn(row) {
  return [...(row.parentElement?.children ?? [])].indexOf(row) + 1
}
