// Others' edits put into the page after a save: what was typed since stays, with its focus and its caret.
import { areSame, notTyped, valuesOf } from './form-values.js'
import { askAgain } from './names-to-come.js'
import { forgetNames } from './sheet-names.js'
import { agendaRows, partsOf } from './sheet-reading.js'
import { setPeople, showNumbers } from './sheet-rows.js'
import { showSet, showSheet } from './sheet-showing.js'
import { data, readData } from './sheet-words.js'
import { idsIn, takeLists } from './taking-rows.js'
import { showTheirs } from './their-text.js'

/**
 * Resolves to the page as it is saved now; to nothing while it can't be had.
 * @param {HTMLFormElement} form
 */
export function readSaved(form) {
  return readPage(form.action)
}

/**
 * Resolves to a page with the form in it; to nothing while it can't be had.
 * @param {string} address
 * @param {RequestInit} [asked]
 */
export async function readPage(address, asked = {}) {
  const text = await fetch(address, { ...asked, headers: { Accept: 'text/html' } })
    .then((answer) => (answer.ok ? answer.text() : ''))
    .catch(() => '')
  const page = new DOMParser().parseFromString(text, 'text/html')
  return page.getElementById('editor') ? page : undefined
}

/** The revision that the page shows. */
export function seenRevision() {
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector('#editor > [name="seen"]'))
  return Number(field?.value ?? 0)
}

/** @param {string | number} revision */
export function rememberRevision(revision) {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('[name="seen"]'))
  for (const field of fields) field.value = String(revision)
}

/**
 * Says whether everything that stands in the form is saved.
 * @param {Document} page As it is saved now.
 * @param {HTMLFormElement} form
 * @param {[string, string][]} pairs What was sent.
 */
export function takeIn(page, form, pairs) {
  const fresh = /** @type {HTMLFormElement} */ (page.getElementById('editor'))
  const sent = valuesOf(pairs)
  const now = valuesOf(new FormData(form))
  const theirs = valuesOf(new FormData(fresh))
  const sides = { form, fresh, sent, now, theirs }
  takeLists(sides)
  const isAll = takeFields(sides)
  takeAround(page)
  takeLearnt(page, form, fresh)
  showNumbers()
  for (const row of agendaRows()) showSet(partsOf(row))
  showSheet()
  return isAll
}

/** @typedef {import('./form-values.js').Values} Values */
/** @typedef {{ form: HTMLFormElement, fresh: HTMLFormElement, sent: Values, now: Values, theirs: Values }} Sides */

/** @param {Sides} sides */
function takeFields({ form, fresh, sent, now, theirs }) {
  let isAll = true
  for (const [name, is] of now) {
    if (notTyped.test(name)) continue
    // A row that others took away and that was typed in since comes back whole.
    if (!theirs.has(name) && !fresh.querySelector(`[name="${name}"]`)) continue
    const saved = theirs.get(name)
    const isTypedSince = !areSame(is, sent.get(name))
    if (isTypedSince && !areSame(is, saved)) isAll = false
    if (isTypedSince && sent.has(name) && saved && !areSame(saved, sent.get(name)) && !areSame(saved, is)) {
      showTheirs(form, name, saved)
    } else if (!isTypedSince && !areSame(saved, is)) putValues(form, name, saved ?? [])
  }
  for (const list of ['rows', 'participations', 'rounds']) {
    if (!areSame(idsIn(form, list), idsIn(fresh, list))) isAll = false
  }
  return isAll
}

/**
 * @param {HTMLElement} form Or a row that is in no form now.
 * @param {string} name
 * @param {string[]} values
 */
export function putValues(form, name, values) {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(`[name="${name}"]`))
  const [first] = fields
  if (!first) return
  const row = /** @type {HTMLElement | null} */ (first.closest('tr[data-row]'))
  if (row && name.endsWith('.person')) setPeople(row, values)
  else if ([...fields].some(({ type }) => type === 'checkbox')) {
    for (const field of fields) if (field.type === 'checkbox') field.checked = values.includes(field.value)
  } else {
    const text = values[0] ?? ''
    if (first.value !== text) putText(first, text)
    if (name.endsWith('.asNamed')) hideSpelling(row, text !== '')
  }
}

/**
 * How the row spells its names, once it spells them as the people do.
 * @param {Element | null} row
 * @param {boolean} isPlain
 */
function hideSpelling(row, isPlain) {
  const lines = /** @type {NodeListOf<HTMLElement>} */ (row?.querySelectorAll('[data-spelled]') ?? [])
  for (const line of lines) line.hidden = isPlain
}

/**
 * Where the caret stands there, it stays at its place.
 * @param {HTMLInputElement} field
 * @param {string} text
 */
function putText(field, text) {
  const caret = document.activeElement === field ? field.selectionStart : null
  field.value = text
  if (typeof caret === 'number') field.setSelectionRange(caret, caret)
}

/**
 * What stands around the form: its state and who saved it, the sign of what waits to be released, the title. A button
 * that has the focus stays.
 * @param {Document} page
 */
export function takeAround(page) {
  const around = document.getElementById('around')
  const isInUse = around?.contains(document.activeElement) || around?.querySelector('details[open]')
  const links = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.desk-nav a'))
  const nav = [...links].map((_link, index) => `.desk-nav li:nth-child(${index + 1}) > a`)
  for (const place of [isInUse ? '#around .what-is' : '#around', '#session-title', ...nav]) put(place, page)
  if (document.title !== page.title) document.title = page.title
}

/**
 * @param {string} place
 * @param {Document} page
 */
function put(place, page) {
  const [is, will] = [document.querySelector(place), page.querySelector(place)]
  if (is && will && is.innerHTML !== will.innerHTML) is.innerHTML = will.innerHTML
}

/**
 * @param {Document} page
 * @param {HTMLFormElement} form
 * @param {HTMLFormElement} fresh
 */
function takeLearnt(page, form, fresh) {
  for (const id of ['people', 'presentations', 'organisations', 'zones']) put(`#${id}`, page)
  const saved = new FormData(fresh)
  // The page of an act may have been made before others' edits came in.
  rememberRevision(Math.max(Number(saved.get('seen')), seenRevision()))
  putValues(form, 'start.shown', [String(saved.get('start.shown') ?? '')])
  for (const one of fresh.querySelectorAll('[name^="known."]')) form.prepend(document.importNode(one))
  Object.assign(data, readData(page))
  forgetNames()
  askAgain()
}
