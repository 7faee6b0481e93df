// Acts that only the server can do, done by it as it does them without script, and shown without leaving the page.
import { readPage, takeIn } from './taking-in.js'

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))

/**
 * The focus goes where the page without script puts it.
 * @param {Document} page
 */
export function focusAsIn(page) {
  const name = page.querySelector('#editor [autofocus]')?.getAttribute('name')
  const field = name && name !== 'act' ? form.querySelector(`[name="${name}"]:not([type="hidden"])`) : null
  if (field instanceof HTMLElement) field.focus()
}

/**
 * Resolves to the page as the act leaves it, after the form took in what is in it; to nothing while it can't be had.
 * Nothing is saved by it.
 * @param {string} act As the button's value.
 * @param {Record<string, string>} [also] Other fields that go along.
 */
export async function doOnServer(act, also = {}) {
  const sent = [...new FormData(form)].map(
    ([name, value]) => /** @type {[string, string]} */ ([name, String(value)]),
  )
  const body = new URLSearchParams([...sent, ...Object.entries({ ...also, act })])
  const page = await readPage(form.action, { method: 'POST', body })
  if (page) takeIn(page, form, sent)
  return page
}
