// The line beside “Save”: what stands in the form is saved, or not, and why not.
import { goToSummary } from './problem-marks.js'
import { say } from './sheet-words.js'

const state = document.getElementById('save-state')

/** @param {string} text */
export function tell(text) {
  if (state && state.textContent !== text) state.textContent = text
}

/** @param {number} count What is wrong leads to the list of it. */
export function tellRefused(count) {
  const link = document.createElement('a')
  link.href = '#problems-heading'
  link.textContent = say('editor.live.refused', { count })
  link.addEventListener('click', (event) => {
    event.preventDefault()
    goToSummary()
  })
  state?.replaceChildren(link)
}
