// A field that somebody else saved while it was being typed in: both texts, and one click takes theirs.
import { areSame, valuesOf } from './form-values.js'
import { say } from './sheet-words.js'

/** @type {WeakMap<Element, string[]>} */
const offered = new WeakMap()

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string[]} values
 */
export function showTheirs(form, name, values) {
  const field = /** @type {HTMLInputElement | null} */ (
    form.querySelector(`[name="${name}"]:not([type="hidden"])`)
  )
  if (!field) return
  const place =
    field.closest('td')?.querySelector('.problems-of-row') ?? field.closest('.field, div') ?? field
  const note = document.createElement('p')
  note.className = 'theirs'
  note.dataset.theirs = name
  offered.set(note, values)
  note.setAttribute('role', 'status')
  const text = field instanceof HTMLSelectElement ? labelIn(field, values[0] ?? '') : values.join('; ')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link'
  button.textContent = say('editor.live.takeTheirs')
  button.addEventListener('click', () => {
    note.dispatchEvent(new CustomEvent('take-theirs', { bubbles: true, detail: { name, values } }))
    note.remove()
    field.focus()
  })
  note.append(`${say('editor.live.theirs', { text })} `, button)
  for (const old of form.querySelectorAll(`[data-theirs="${name}"]`)) old.remove()
  place.append(note)
}

/**
 * @param {HTMLSelectElement} field
 * @param {string} value
 */
function labelIn(field, value) {
  return [...field.options].find((option) => option.value === value)?.text ?? value
}

/**
 * Nothing is offered where the form has that text by now, or where it is no longer what is saved.
 * @param {HTMLFormElement} form
 * @param {import('./form-values.js').Values} saved
 */
export function forgetTaken(form, saved) {
  const notes = /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('[data-theirs]'))
  if (notes.length === 0) return
  const now = valuesOf(new FormData(form))
  for (const note of notes) {
    const name = note.dataset.theirs ?? ''
    const text = offered.get(note)
    if (areSame(now.get(name), text) || !areSame(saved.get(name), text)) note.remove()
  }
}
