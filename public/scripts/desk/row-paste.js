// Lines or a table from the clipboard become rows: cut into text here, read by the server as it reads them without script.
import { tableText } from './pasted-html.js'
import { markProblem, unmarkProblem } from './problem-marks.js'
import { tellChanged } from './row-keys.js'
import { tellUndoable } from './row-told.js'
import { tellFailed } from './saving.js'
import { doOnServer, focusAsIn } from './server-acts.js'
import { announce } from './sheet-words.js'
import { rememberStep } from './undo-steps.js'

const area = /** @type {HTMLTextAreaElement | null} */ (document.getElementById('f-pasted'))
let isPasting = false
// No save carries it: what is pasted goes along with its own act only.
area?.removeAttribute('name')

document.addEventListener('paste', (event) => {
  const place = /** @type {Element | null} */ (event.target)?.closest('#f-rows')
  if (!place || !area || event.target instanceof HTMLTextAreaElement || !event.clipboardData) return
  const html = tableText(event.clipboardData.getData('text/html'))
  const text = html || event.clipboardData.getData('text/plain')
  if (text.split('\n').filter((line) => line.trim() !== '').length < 2) return
  event.preventDefault()
  const row = /** @type {HTMLElement | null} */ (
    /** @type {Element} */ (event.target).closest('tr[data-row]')
  )
  paste(text, row?.dataset.row)
})

/** What was typed into the field of its own. */
export function pasteTyped() {
  if (area) paste(area.value)
}

/**
 * @param {string} text
 * @param {string} [rowId] The row after which they come.
 */
async function paste(text, rowId) {
  if (isPasting) return
  isPasting = true
  rememberStep()
  const page = await doOnServer(rowId ? `paste-rows:${rowId}` : 'paste-rows', { pasted: text }).finally(
    () => {
      isPasting = false
    },
  )
  if (!page) {
    keepText(text)
    tellFailed()
    return
  }
  tellChanged()
  if (!tellProblem(page, text)) showRows(page)
}

/**
 * Nothing that was pasted is lost: it stays in its field.
 * @param {string} text
 */
function keepText(text) {
  if (!area) return
  area.value = text
  const details = area.closest('details')
  if (details) details.open = true
  area.focus()
}

/**
 * @param {Document} page
 * @param {string} text
 */
function tellProblem(page, text) {
  if (area) unmarkProblem(area)
  const problem = page.getElementById('f-pasted-problem')?.textContent
  if (!problem || !area) return false
  keepText(text)
  markProblem({ id: area.id, text: problem })
  announce(problem)
  return true
}

/** @param {Document} page */
function showRows(page) {
  const told = page.getElementById('rows-told')?.textContent?.trim()
  if (told) {
    tellUndoable(told)
    announce(told)
  }
  focusAsIn(page)
}
