// A field that somebody else saved while it was being typed in: both texts, and one click takes theirs.
import { say } from './sheet-words.js'

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
