// Names of a large forum: its page carries those that stand in it, the others come when somebody begins to type one.
import { forgetNames } from './sheet-names.js'

/** @typedef {{ id: string, label: string, name: string, also: string, presenters?: string, zone?: string }} Named */

const main = document.querySelector('main')
const address = main?.dataset.names

/** @type {Promise<void> | undefined} */
let coming

/** Lists in the page were made anew: what came before is asked for again. */
export function askAgain() {
  main?.removeAttribute('data-names-whole')
  coming = undefined
}

/** Resolves when every name of the forum is in the lists; at once where the page had them from the beginning. */
export function allNames() {
  if (!address) return Promise.resolve()
  coming ??= fetch(address, { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error('refused'))))
    .then(fill)
    .catch(askAgain)
  return coming
}

/** @param {Record<string, Named[]>} lists */
function fill(lists) {
  for (const [list, names] of Object.entries(lists)) {
    const place = document.getElementById(list)
    const there = new Set(
      [...(place?.children ?? [])].map((one) => /** @type {HTMLElement} */ (one).dataset.id),
    )
    place?.append(...names.filter(({ id }) => !there.has(id)).map(optionOf))
  }
  main?.setAttribute('data-names-whole', '')
  forgetNames()
}

/** @param {Named} named */
function optionOf({ id, label, name, also, presenters, zone }) {
  const option = document.createElement('option')
  option.value = label
  option.dataset.id = id
  if (name !== label) option.dataset.name = name
  if (also) option.label = also
  if (presenters) option.dataset.presenters = presenters
  if (zone) option.dataset.zone = zone
  return option
}

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLInputElement && target.list) allNames()
})
