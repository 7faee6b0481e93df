// Others' edits put into the page after a save: what was typed since stays, with its focus and its caret.
import { orderedBy, placeRows } from '../../../src/domain/merge-rows.ts'
import { forgetNames } from './sheet-names.js'
import { partsOf } from './sheet-reading.js'
import { setPeople, showNumbers } from './sheet-rows.js'
import { showSheet } from './sheet-showing.js'
import { data, readData } from './sheet-words.js'
import { showTheirs } from './their-text.js'

/** @typedef {Map<string, string[]>} Values */

/** @param {Iterable<[string, FormDataEntryValue]>} pairs */
function valuesOf(pairs) {
  /** @type {Values} */
  const values = new Map()
  for (const [name, value] of pairs) {
    if (String(value) === '' && values.has(name)) continue
    const before = (values.get(name) ?? []).filter((one) => one !== '')
    values.set(name, [...before, String(value)])
  }
  return values
}

/**
 * @param {string[] | undefined} one
 * @param {string[] | undefined} other
 */
function areSame(one = [''], other = ['']) {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

/** Fields that the page counts by itself, and lists that are put together row by row. */
const notTyped = /^(?:seen|act|start\.shown|known\..*|rows|participations|rounds)$/

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
  showSheet()
  return isAll
}

/** @typedef {{ form: HTMLFormElement, fresh: HTMLFormElement, sent: Values, now: Values, theirs: Values }} Sides */

/** @param {Sides} sides */
function takeFields({ form, fresh, sent, now, theirs }) {
  let isAll = true
  for (const [name, is] of now) {
    if (notTyped.test(name)) continue
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
 * @param {HTMLFormElement} form
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
    if (first.value !== text) first.value = text
  }
}

/**
 * @param {ParentNode} form
 * @param {string} list
 */
function idsIn(form, list) {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(`[name="${list}"]`))
  return [...fields].map(({ value }) => value).filter((value) => value !== '')
}

const places = [
  { list: 'rows', at: '#agenda > tbody', attribute: 'data-row', prefix: 'items' },
  { list: 'participations', at: '#people-rows', attribute: 'data-person', prefix: 'participations' },
  { list: 'rounds', at: '#round-rows', attribute: 'data-round', prefix: 'rounds' },
]

/** @param {Sides} sides */
function takeLists(sides) {
  for (const place of places) {
    const { form, fresh, sent } = sides
    const before = (sent.get(place.list) ?? []).filter((id) => id !== '')
    const orders = { base: before, mine: idsIn(form, place.list), theirs: idsIn(fresh, place.list) }
    const by = orderedBy(orders) === 'theirs' ? 'theirs' : 'mine'
    const other = by === 'mine' ? 'theirs' : 'mine'
    const ids = placeRows(orders[by], orders[other], (id) => {
      const isSaved = orders.theirs.includes(id)
      const isHere = orders.mine.includes(id)
      if (isSaved) return isHere || !before.includes(id)
      return isHere && (!before.includes(id) || isTypedIn(sides, `${place.prefix}.${id}.`))
    })
    putRows(sides, place, ids)
  }
}

/**
 * Whether something was typed there since the save.
 * @param {Sides} sides
 * @param {string} prefix
 */
function isTypedIn({ sent, now }, prefix) {
  return [...now].some(([name, is]) => name.startsWith(prefix) && !areSame(is, sent.get(name)))
}

/**
 * The row that has the focus is never taken out of the page: the others are put around it.
 * @param {Sides} sides
 * @param {(typeof places)[number]} place
 * @param {string[]} ids
 */
function putRows({ form, fresh }, { at, attribute }, ids) {
  const rows = /** @type {HTMLElement} */ (form.querySelector(at))
  const find = (/** @type {ParentNode} */ where, /** @type {string} */ id) =>
    /** @type {HTMLElement | null} */ (where.querySelector(`${at} > [${attribute}="${id}"]`))
  const focused = document.activeElement?.closest(`[${attribute}]`)
  const wanted = ids.flatMap((id) => {
    const there = find(form, id)
    const theirs = there ? null : find(fresh, id)
    return there ?? (theirs ? [document.importNode(theirs, true)] : [])
  })
  for (const old of [...rows.children]) if (!wanted.includes(/** @type {HTMLElement} */ (old))) old.remove()
  if (
    [...rows.children].every((row, index) => row === wanted[index]) &&
    rows.childElementCount === wanted.length
  )
    return
  const anchor = wanted.indexOf(/** @type {HTMLElement} */ (focused))
  for (const [index, row] of wanted.entries()) {
    if (index === anchor) continue
    if (index < anchor) wanted[anchor]?.before(row)
    else rows.append(row)
  }
  for (const row of wanted) if (row.dataset.row !== undefined) partsOf(row)
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
  rememberRevision(String(saved.get('seen')))
  putValues(form, 'start.shown', [String(saved.get('start.shown') ?? '')])
  for (const one of fresh.querySelectorAll('[name^="known."]')) form.prepend(document.importNode(one))
  Object.assign(data, readData(page))
  forgetNames()
}
