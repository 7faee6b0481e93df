// People, presentations and organisations by the names that the page's own lists offer.

/** @typedef {{ id: string, name: string, presenters: string[] }} Listed */
/** @typedef {'people' | 'presentations' | 'organisations'} ListName */

/** @type {Map<ListName, { labels: Map<string, Listed>, ids: Map<string, Listed> }>} */
const lists = new Map()

/** @param {ListName} list */
function namesIn(list) {
  const before = lists.get(list)
  if (before) return before
  const labels = new Map()
  const ids = new Map()
  for (const option of /** @type {NodeListOf<HTMLOptionElement>} */ (
    document.querySelectorAll(`#${list} > option`)
  )) {
    const { id = '', name = option.value, presenters = '' } = option.dataset
    const listed = { id, name, presenters: presenters.split(' ').filter(Boolean) }
    labels.set(option.value, listed)
    ids.set(id, listed)
  }
  const names = { labels, ids }
  lists.set(list, names)
  return names
}

/**
 * @param {ListName} list
 * @param {string} label
 */
export function idOf(list, label) {
  return label === '' ? undefined : namesIn(list).labels.get(label.trim())?.id
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
 * What was chosen goes along with its id, so that the server need not look for it.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} field
 */
export function rememberName(form, field) {
  const kind = field.name.split('.').at(-1) ?? ''
  const list = listOfKind[kind]
  const id = list && idOf(list, field.value)
  if (!id) return
  const value = `${id} ${field.value.trim()}`
  const names = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(`[name="known.${kind}"]`))
  if ([...names].some((one) => one.value === value)) return
  const one = document.createElement('input')
  Object.assign(one, { type: 'hidden', name: `known.${kind}`, value })
  form.prepend(one)
}
