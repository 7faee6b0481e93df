// Warns before a page is left on which something was typed and not saved.

/** @type {WeakMap<HTMLFormElement, string>} */
const saved = new WeakMap()

/** @param {HTMLFormElement} form */
function contentOf(form) {
  return JSON.stringify([...new FormData(form)].map(([name, value]) => [name, String(value)]))
}

/**
 * Remembers the form as it stands: as loaded, or as saved just now.
 * @param {HTMLFormElement} form
 */
export function rememberSaved(form) {
  saved.set(form, contentOf(form))
}

/** @param {HTMLFormElement} form */
export function isUnsaved(form) {
  return saved.has(form) && saved.get(form) !== contentOf(form)
}

/** Watches every form of the page that says `data-unsaved`. */
export function watchLeaving() {
  const forms = /** @type {HTMLFormElement[]} */ ([...document.querySelectorAll('form[data-unsaved]')])
  for (const form of forms) {
    // A page that shows what was refused holds something unsaved from the start.
    if (form.dataset.unsaved === 'already') saved.set(form, '')
    else rememberSaved(form)
  }
  let isLeaving = false
  document.addEventListener('submit', () => {
    isLeaving = true
  })
  window.addEventListener('pageshow', () => {
    isLeaving = false
  })
  window.addEventListener('beforeunload', (event) => {
    if (!isLeaving && forms.some((form) => form.isConnected && isUnsaved(form))) event.preventDefault()
  })
}
