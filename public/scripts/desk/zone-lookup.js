// A city in the field of the zone: the server knows which zone it means.
import { knownZone } from '../../../src/domain/clock.ts'
import { markProblem, unmarkProblem } from './problem-marks.js'
import { fieldOf } from './sheet-reading.js'

/**
 * Resolves to whether the field has another zone now.
 * @param {HTMLFormElement} form
 */
export async function lookUpZone(form) {
  const field = fieldOf('start.zone')
  const typed = field.value
  unmarkProblem(field)
  if (typed.trim() === '' || knownZone(typed.trim()) === typed) return false
  const seen = fieldOf('seen').value
  const body = new URLSearchParams({ seen, 'start.zone': typed, act: 'recompute' })
  const text = await fetch(form.action, { method: 'POST', body })
    .then((answer) => (answer.ok ? answer.text() : ''))
    .catch(() => '')
  if (text === '' || field.value !== typed) return false
  const page = new DOMParser().parseFromString(text, 'text/html')
  const problem = page.getElementById(`${field.id}-problem`)?.textContent
  if (problem) markProblem({ id: field.id, text: problem })
  const read = /** @type {HTMLInputElement | null} */ (page.querySelector('[name="start.zone"]'))
  if (!read || read.value === typed) return false
  field.value = read.value
  return true
}
