// Rows, people and rounds put into an order that others, or a step back, gave them: nothing typed in them is touched.
import { orderedBy, placeRows } from '../../../src/domain/merge-rows.ts'
import { areSame } from './form-values.js'
import { partsOf } from './sheet-reading.js'

/** @typedef {import('./taking-in.js').Sides} Sides */
/** @typedef {(typeof places)[number]} Place */

export const places = [
  { list: 'rows', at: '#agenda > tbody', attribute: 'data-row', prefix: 'items' },
  { list: 'participations', at: '#people-rows', attribute: 'data-person', prefix: 'participations' },
  { list: 'rounds', at: '#round-rows', attribute: 'data-round', prefix: 'rounds' },
]

/**
 * @param {ParentNode} form
 * @param {string} list
 */
export function idsIn(form, list) {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(`[name="${list}"]`))
  return [...fields].map(({ value }) => value).filter((value) => value !== '')
}

/**
 * @param {ParentNode} form
 * @param {Place} place
 * @param {string} id
 */
export function findRow(form, { at, attribute }, id) {
  return /** @type {HTMLElement | null} */ (form.querySelector(`${at} > [${attribute}="${id}"]`))
}

/** @param {Sides} sides */
export function takeLists(sides) {
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
    putRows(form, place, ids, (id) => {
      const theirs = findRow(fresh, place, id)
      return theirs && document.importNode(theirs, true)
    })
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
 * The row that has the focus is never taken out of the page to be put elsewhere: the others are put around it.
 * @param {HTMLFormElement} form
 * @param {Place} place
 * @param {string[]} ids
 * @param {(id: string) => HTMLElement | null | undefined} bring Gives a row that is not there yet.
 */
export function putRows(form, place, ids, bring) {
  const rows = /** @type {HTMLElement} */ (form.querySelector(place.at))
  const focused = document.activeElement?.closest(`[${place.attribute}]`)
  const wanted = ids.flatMap((id) => findRow(form, place, id) ?? bring(id) ?? [])
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
