// The editor of a session: every slot at once by the rules that the server uses, rows by keyboard, saving in place.
import { isUnsaved, watchLeaving } from './leaving.js'
import './live.js'
import { offerPreviews } from './markdown-preview.js'
import { actOnPaying, askIfGrown } from './paying.js'
import './notes.js'
import './part-keys.js'
import './row-drag.js'
import { takeEntry, takeKind } from './row-entries.js'
import { settleHolds } from './row-holds.js'
import { doRowKey, goToNextPerson } from './row-keys.js'
import { pasteTyped } from './row-paste.js'
import { announceTimes, clearTold } from './row-told.js'
import { retryNow, save, tellFailed, tellUnsaved } from './saving.js'
import { doOnServer, focusAsIn } from './server-acts.js'
import { rememberName } from './sheet-names.js'
import { partsOf } from './sheet-reading.js'
import { doAct, goToNextRow, moveRow, rowAround, setPeople } from './sheet-rows.js'
import { showSet, showSheet } from './sheet-showing.js'
import { putValues } from './taking-in.js'
import { beginEnd, linkEnd, tidyStart } from './typed-times.js'
import { showTurns } from './undo-keys.js'
import { rememberStep } from './undo-steps.js'
import { checkInput } from './wrong-input.js'
import { lookUpZone } from './zone-lookup.js'

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))
/** Fields from which something follows: a slot, a finding, a total. */
const counts =
  /^(?:start\.|plannedMinutes|items\.|participations\.|brief\.|rounds\.|themeIds|languages|onlineUrl|format)/

watchLeaving()
offerPreviews()
showSheet()
document.getElementById('recompute')?.remove()
document.querySelector('.keys')?.removeAttribute('hidden')
document.querySelector('.problems')?.scrollIntoView({ block: 'nearest' })

/** After rows were added, moved or removed. */
function changed() {
  clearTold()
  showSheet()
  tellUnsaved()
  rememberStep()
  showTurns()
}

form.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLInputElement) beginEnd(target)
})

form.addEventListener('input', ({ target }) => {
  const field = /** @type {HTMLInputElement} */ (target)
  linkEnd(field)
  clearTold()
  const row = /** @type {HTMLElement | null} */ (field.closest('tr[data-row]'))
  if (row) takeKind(row, field)
  if (counts.test(field.name)) showSheet()
  tellUnsaved()
})

form.addEventListener('change', ({ target }) => {
  const field = /** @type {HTMLInputElement} */ (target)
  rememberName(form, field)
  if (field.name.startsWith('start.')) tidyStart()
  if (field.name === 'start.zone') lookUpZone(form).then((isOther) => isOther && showSheet())
  const row = /** @type {HTMLElement | null} */ (field.closest('tr[data-row]'))
  if (row) settleRow(row, field)
  const session = showSheet()
  if (row) askIfGrown(row, field)
  if (row && /\.(?:minutes|end|pin)$/.test(field.name)) announceTimes(row)
  whenReleased(() => checkInput(field, session))
})

let isPressed = false
document.addEventListener('pointerdown', () => (isPressed = true), { capture: true })
for (const over of ['pointerup', 'pointercancel'])
  document.addEventListener(over, () => (isPressed = false), { capture: true })

/**
 * A sentence that appears moves what stands below it: never from under a pointer that is pressing it.
 * @param {() => void} show
 */
function whenReleased(show) {
  if (!isPressed) return show()
  const showSoon = () => setTimeout(show)
  document.addEventListener('pointerup', showSoon, { once: true })
}

/**
 * @param {HTMLElement} row
 * @param {HTMLInputElement} field
 */
function settleRow(row, field) {
  const parts = partsOf(row)
  if (field === parts.end && field.hasAttribute('data-read')) field.value = ''
  field.removeAttribute('data-read')
  if (field.name.endsWith('.person') && field.closest('.more') && field.value !== '') {
    const names = [.../** @type {NodeListOf<HTMLInputElement>} */ (parts.who.querySelectorAll('input'))]
    setPeople(row, [...names.map(({ value }) => value), field.value])
    field.value = ''
  }
  takeEntry(row, field)
  settleHolds(parts, field)
  showSet(parts)
}

form.addEventListener('rows-changed', changed)

// Findings of the session stand above the form, and their buttons belong to it.
document.addEventListener('click', (event) => {
  const button = /** @type {Element} */ (event.target).closest('button')
  if (button?.name !== 'act' || button.form !== form) return
  event.preventDefault()
  if (button.value === 'paste-rows') return pasteTyped()
  if (actOnPaying(button)) return
  rememberStep()
  if (doAct(button)) changed()
  else
    doOnServer(button.value).then((page) => {
      if (!page) return tellFailed()
      changed()
      focusAsIn(page)
    })
})

form.addEventListener('keydown', (event) => {
  if (event.isComposing || doRowKey(event)) return
  const field = /** @type {HTMLElement} */ (event.target)
  const row = rowAround(field)
  const where = { ArrowUp: 'up', ArrowDown: 'down' }[event.key]
  if (event.altKey && row && where) {
    event.preventDefault()
    rememberStep()
    moveRow(row, /** @type {'up' | 'down'} */ (where))
    changed()
  } else if (event.key === 'Enter' && field instanceof HTMLInputElement && !event.ctrlKey && !event.metaKey) {
    // Enter in a field never sends the form: with several hundred fields that is a slip.
    event.preventDefault()
    field.dispatchEvent(new Event('change', { bubbles: true }))
    if (goToNextRow(field) || goToNextPerson(field)) changed()
  }
})

document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
  event.preventDefault()
  if (document.getElementById('save')) save()
})

form.addEventListener('submit', (event) => {
  if (form.dataset.plain) return
  event.preventDefault()
  event.stopPropagation()
  save()
})

form.addEventListener('take-theirs', (event) => {
  const { name, values } = /** @type {CustomEvent} */ (event).detail
  rememberStep()
  putValues(form, name, values)
  changed()
})

/** What was typed goes first; then the state of the session changes. */
document.addEventListener(
  'submit',
  async (event) => {
    const other = /** @type {HTMLFormElement} */ (event.target)
    if (other.dataset.state === undefined || other.dataset.plain || !isUnsaved(form)) return
    event.preventDefault()
    event.stopPropagation()
    if (!(await save())) return
    other.dataset.plain = 'yes'
    other.requestSubmit()
  },
  { capture: true },
)

window.addEventListener('online', retryNow)
window.addEventListener('pageshow', () => {
  delete form.dataset.plain
})
