// Who pays for a row that grew: asked at once, answered by one click, taken back by one key.
import { unpaidMinutes } from '../../../src/domain/paying/unpaid.ts'
import { tellUndoable } from './row-told.js'
import { tellFailed } from './saving.js'
import { doOnServer } from './server-acts.js'
import { agendaRows, partsOf, readSheet } from './sheet-reading.js'
import { announce, say } from './sheet-words.js'
import { readPage } from './taking-in.js'
import { rememberStep } from './undo-steps.js'

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))
/** Answers that come after another question was asked are for nobody. */
let asked = 0

/** Minutes of the rows when they were settled last; the newest page stands first. */
function knownField() {
  return /** @type {HTMLInputElement | null} */ (form.querySelector('[name="known.minutes"]'))
}

/** @param {string} id */
function knownMinutes(id) {
  const known = (knownField()?.value ?? '').split(' ').find((one) => one.startsWith(`${id}:`))
  return known === undefined ? undefined : Number(known.slice(id.length + 1))
}

/** What is saved is settled. */
document.addEventListener('saved-here', () => {
  const field = knownField()
  const rows = agendaRows().map(partsOf)
  if (field) field.value = rows.map(({ id, lastMinutes }) => `${id}:${lastMinutes}`).join(' ')
  closePayers()
})

/**
 * After minutes or an end were typed: asks where the row grew and the agenda has no room for it. A new row is none that
 * grew.
 * @param {HTMLElement} row
 * @param {HTMLInputElement} field
 */
export function askIfGrown(row, field) {
  const { id, minutes, end } = partsOf(row)
  const from = knownMinutes(id)
  if (from === undefined || (field !== minutes && field !== end)) return
  const itemId = /** @type {never} */ (id)
  if (unpaidMinutes(readSheet(), itemId, from) > 0) ask(row)
}

/**
 * Whether the button belongs to the question.
 * @param {HTMLButtonElement} button
 */
export function actOnPaying(button) {
  const [, verb = ''] = /^(pay|paid|pay-off):/.exec(button.value) ?? []
  const row = /** @type {HTMLElement | null} */ (button.closest('tr[data-row]'))
  if (!row || verb === '') return false
  if (verb === 'pay') ask(row).then((cell) => (cell ? goToAnswers(cell) : tellFailed()))
  else if (verb === 'paid') take(row, button.value)
  else leave()
  return true
}

/**
 * Nothing in the form changes by it.
 * @param {HTMLElement} row
 */
async function ask(row) {
  const { id } = partsOf(row)
  closePayers()
  const turn = asked
  const pairs = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  const body = new URLSearchParams([...pairs, ['act', `pay:${id}`]])
  const page = await readPage(form.action, { method: 'POST', body })
  if (turn !== asked || !row.isConnected) return undefined
  const found = page?.querySelector('#agenda td.paying')
  if (!found) return undefined
  const cell = document.importNode(found, true)
  row.append(cell)
  const question = cell.querySelector('.payers-question')?.textContent ?? ''
  announce(cell.querySelector('.payers-answers') ? say('paying.live.asks', { question }) : question)
  return cell
}

/** @param {Element} cell */
function goToAnswers(cell) {
  const first = /** @type {HTMLElement | null} */ (cell.querySelector('button'))
  first?.focus()
}

/**
 * @param {HTMLElement} row
 * @param {string} act
 */
async function take(row, act) {
  rememberStep()
  const page = await doOnServer(act)
  if (!page) return tellFailed()
  closePayers()
  form.dispatchEvent(new Event('rows-changed'))
  partsOf(row).minutes.focus()
  const given = page.getElementById('rows-told')?.textContent?.trim() ?? ''
  if (given === '') return
  tellUndoable(given)
  announce(say('paying.live.paid', { given }))
}

function closePayers() {
  asked += 1
  for (const cell of form.querySelectorAll('td.paying')) cell.remove()
}

/** What was typed stays as it is. */
function leave() {
  const row = /** @type {HTMLElement | null} */ (document.activeElement?.closest('tr[data-row]') ?? null)
  const isInside = document.activeElement?.closest('td.paying')
  closePayers()
  if (row && isInside) partsOf(row).minutes.focus()
}

document.addEventListener('keydown', (event) => {
  const isTurn =
    (event.ctrlKey || event.metaKey) && (/^[zy]$/i.test(event.key) || /^Key[ZY]$/.test(event.code))
  if (!form.querySelector('td.paying') || event.isComposing) return
  if (event.key === 'Escape') leave()
  else if (isTurn) closePayers()
})

/** The answers are for the form as it was: whatever is typed after them asks anew. */
form.addEventListener('input', ({ target }) => {
  const { name } = /** @type {HTMLInputElement} */ (target)
  if (/^(?:start\.|plannedMinutes|items\.[^.]+\.(?:minutes|end|pin|kind|locked|pinned)$)/.test(name))
    closePayers()
})
form.addEventListener('rows-changed', closePayers)
