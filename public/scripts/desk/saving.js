// Saves the form in place, says how it went, and tries again while there is no connection. What was typed stays.
import { knownZone } from '../../../src/domain/clock.ts'
import { rememberSaved } from './leaving.js'
import { clearProblems, showProblems } from './problem-marks.js'
import { data, say } from './sheet-words.js'
import { takeIn } from './taking-in.js'
import { tidyTyped } from './typed-times.js'

const firstWaitMs = 1000
const longestWaitMs = 30_000

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))
const state = document.getElementById('save-state')

let isSaving = false
let isAskedAgain = false
let waitMs = firstWaitMs
let retry = 0

/** @param {string} text */
function tell(text) {
  if (state && state.textContent !== text) state.textContent = text
}

export function tellUnsaved() {
  if (!isSaving && retry === 0) tell(say('editor.live.unsaved'))
}

/** @returns {[string, string][]} */
function contentOf() {
  return [...new FormData(form)].map(([name, value]) => [name, String(value)])
}

/**
 * Everything but what the page itself counts.
 * @param {[string, string][]} content
 */
function typedIn(content) {
  return JSON.stringify(content.filter(([name]) => name !== 'seen' && !name.startsWith('known.')))
}

/** Resolves to whether everything that stands in the form is saved. */
export async function save() {
  if (isSaving) {
    isAskedAgain = true
    return false
  }
  isSaving = true
  clearTimeout(retry)
  retry = 0
  tell(say('editor.live.saving'))
  const isDone = await sendForm().finally(() => {
    isSaving = false
  })
  if (!isAskedAgain) return isDone
  isAskedAgain = false
  return save()
}

async function sendForm() {
  tidyTyped()
  const sent = contentOf()
  /** @type {Response} */
  let answer
  try {
    answer = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(sent),
      redirect: 'manual',
    })
  } catch {
    return later('editor.live.offline')
  }
  if (answer.status >= 500) return later('editor.live.failed')
  waitMs = firstWaitMs
  return hear(answer, sent)
}

/**
 * @param {Response} answer
 * @param {[string, string][]} sent
 */
async function hear(answer, sent) {
  if (answer.ok) return settle(await answer.json(), sent)
  if (answer.status === 422) {
    const { problems } = await answer.json()
    showProblems(problems)
    tell(say('editor.live.refused', { count: problems.length }))
  } else if (answer.status === 401) tell(say('editor.live.signedOut'))
  // Both texts of a field that two people changed are shown by the server, which gets the whole form; so is any other refusal.
  else askServer()
  return false
}

/**
 * @param {{ revision: number, merged: boolean }} saved
 * @param {[string, string][]} sent
 */
async function settle({ revision, merged }, sent) {
  clearProblems()
  for (const seen of /** @type {NodeListOf<HTMLInputElement>} */ (
    document.querySelectorAll('[name="seen"]')
  )) {
    seen.value = String(revision)
  }
  const isAll =
    merged || needsServer(sent) ? await takeIn(form, sent) : typedIn(contentOf()) === typedIn(sent)
  if (isAll) rememberSaved(form)
  const clock = new Date().toLocaleTimeString(data.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  tell(isAll ? say('editor.live.saved', { clock }) : say('editor.live.unsaved'))
  return isAll
}

/**
 * What only the server could read is shown as it read it: a city, another language, several names in one field.
 * @param {[string, string][]} sent
 */
function needsServer(sent) {
  return sent.some(([name, value]) => {
    if (name === 'start.zone') return knownZone(value.trim()) !== value
    return (name === 'otherLanguages' && value !== '') || (name.endsWith('.person') && value.includes(';'))
  })
}

/** @param {string} key */
function later(key) {
  tell(say(key))
  retry = window.setTimeout(save, waitMs)
  waitMs = Math.min(waitMs * 2, longestWaitMs)
  return false
}

export function retryNow() {
  if (retry !== 0) save()
}

/** The form goes as it goes without script. */
export function askServer() {
  form.dataset.plain = 'yes'
  form.requestSubmit(/** @type {HTMLButtonElement} */ (document.getElementById('save')))
}
