// People, presentations and organisations by the names that the page's own lists offer.
import { foldText } from '../../../src/domain/folding.ts'
import { findByHalves } from '../../../src/domain/half-names.ts'

/** @typedef {{ id: string, label: string, name: string, also: string, presenters: string[], zone: string }} Listed */
/** @typedef {'people' | 'presentations' | 'organisations'} ListName */

/** @type {Map<ListName, { labels: Map<string, Listed>, ids: Map<string, Listed>, folded: Map<string, Listed | null>, half: (typed: string) => string | undefined }>} */
const lists = new Map()

/** @param {ListName} list */
function namesIn(list) {
  const before = lists.get(list)
  if (before) return before
  const labels = new Map()
  const ids = new Map()
  const folded = new Map()
  for (const option of /** @type {NodeListOf<HTMLOptionElement>} */ (
    document.querySelectorAll(`#${list} > option`)
  )) {
    const { id = '', name = option.value, presenters = '', zone = '' } = option.dataset
    const listed = {
      id,
      label: option.value,
      name,
      also: option.label,
      presenters: presenters.split(' ').filter(Boolean),
      zone,
    }
    labels.set(option.value, listed)
    ids.set(id, listed)
    // Also by the name in its own script, as the server finds it; a name that two have finds neither.
    for (const text of new Set([option.value, name, option.label].map(foldText)))
      if (text !== '') folded.set(text, folded.has(text) ? null : listed)
  }
  const names = { labels, ids, folded, half: findByHalves(ids.values()) }
  lists.set(list, names)
  return names
}

/**
 * @param {ListName} list
 * @param {string} label
 */
export function idOf(list, label) {
  return found(list, label)?.id
}

/**
 * @param {ListName} list
 * @param {string} typed
 */
function found(list, typed) {
  if (typed.trim() === '') return undefined
  const { labels, folded } = namesIn(list)
  return labels.get(typed.trim()) ?? folded.get(foldText(typed)) ?? undefined
}

/**
 * @param {ListName} list
 * @param {string} id
 */
export function listed(list, id) {
  return namesIn(list).ids.get(id)
}

/** After the lists of the page were made anew. */
export function forgetNames() {
  lists.clear()
}

/** @type {Record<string, ListName>} */
const listOfKind = { person: 'people', presentation: 'presentations', organisation: 'organisations' }

/**
 * The list that the names of a field come from.
 * @param {HTMLInputElement} field
 */
export function listOf(field) {
  return listOfKind[field.name.split('.').at(-1) ?? '']
}

/**
 * Of every field: also of the one that is being typed in.
 * @param {HTMLFormElement} form
 */
export function rememberNames(form) {
  const kinds = Object.keys(listOfKind).map((kind) => `[name$=".${kind}"]`)
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(kinds.join()))
  for (const field of fields) if (field.type !== 'hidden') rememberName(form, field)
}

/**
 * What was chosen stands as the list has it and goes along with its id, so that the server need not look for it. Half a
 * name that fits one only is completed, each of several with semicolons between them too.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} field
 */
export function rememberName(form, field) {
  const list = listOf(field)
  if (!list || field.value.trim() === '') return
  const isOne = list !== 'people' || found(list, field.value) !== undefined
  const parts = isOne ? [field.value] : field.value.split(';')
  const ones = parts.map((part) => found(list, part) ?? foundByHalf(list, part))
  const text = parts.map((part, index) => ones[index]?.label ?? part.trim()).join('; ')
  if (ones.some(Boolean) && field.value !== text) field.value = text
  for (const one of ones) if (one) remember(form, field.name.split('.').at(-1) ?? '', one)
}

/**
 * Of a large forum only once all of its names have come: half a name may fit one of those, too.
 * @param {ListName} list
 * @param {string} typed
 */
function foundByHalf(list, typed) {
  if (document.querySelector('main[data-names]:not([data-names-whole])')) return undefined
  const { ids, half } = namesIn(list)
  return ids.get(half(typed) ?? '')
}

/**
 * @param {HTMLFormElement} form
 * @param {string} kind
 * @param {Listed} one
 */
function remember(form, kind, one) {
  const value = `${one.id} ${one.label}`
  const names = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(`[name="known.${kind}"]`))
  if ([...names].some((known) => known.value === value)) return
  const known = document.createElement('input')
  Object.assign(known, { type: 'hidden', name: `known.${kind}`, value })
  form.prepend(known)
}
