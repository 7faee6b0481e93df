// What stands around the agenda, as the rules look at it: the session's head and its brief.
import { data } from './sheet-words.js'

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))

/** @param {string} name */
function fieldsOf(name) {
  return /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(`[name="${name}"]`))
}

/** @param {string} name */
function textOf(name) {
  return fieldsOf(name)[0]?.value.trim() ?? ''
}

/** @param {string} name */
function linesOf(name) {
  return textOf(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** @param {string} name */
function checkedOf(name) {
  return [...fieldsOf(name)].filter(({ checked, value }) => checked && value !== '').map(({ value }) => value)
}

/** Languages that have no box are as the server read them. */
function languages() {
  const boxes = new Set([...fieldsOf('languages')].map(({ value }) => value))
  return [...checkedOf('languages'), ...data.session.languages.filter((one) => !boxes.has(one))]
}

function rounds() {
  const ids = [...fieldsOf('rounds')].map(({ value }) => value).filter((id) => id !== '')
  return ids
    .map((id) => ({ title: textOf(`rounds.${id}.title`), questions: linesOf(`rounds.${id}.questions`) }))
    .filter(({ title, questions }) => title !== '' || questions.length > 0)
}

export function readAround() {
  return {
    title: textOf('title'),
    format: textOf('format'),
    languages: languages(),
    delivery: textOf('delivery'),
    roomId: textOf('roomId') || null,
    onlineUrl: textOf('onlineUrl') || null,
    themeIds: checkedOf('themeIds'),
    brief: {
      background: textOf('brief.background'),
      objectives: linesOf('brief.objectives'),
      mainQuestion: textOf('brief.mainQuestion'),
      rounds: rounds(),
      keywords: linesOf('brief.keywords'),
    },
  }
}
