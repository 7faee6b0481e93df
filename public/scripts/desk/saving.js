// Saves the form in place, says how it went, and tries again while there is no connection. What was typed stays.
import { knownZone } from '../../../src/domain/clock.ts'
import { rememberSaved } from './leaving.js'
import { clearProblems, goToSummary, showProblems } from './problem-marks.js'
import { rememberNames } from './sheet-names.js'
import { announce, say } from './sheet-words.js'
import { readSaved, rememberRevision, takeAround, takeIn } from './taking-in.js'
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

/** @param {number} count What is wrong leads to the list of it. */
function tellRefused(count) {
  const link = document.createElement('a')
  link.href = '#problems-heading'
  link.textContent = say('editor.live.refused', { count })
  link.addEventListener('click', (event) => {
    event.preventDefault()
    goToSummary()
  })
  state?.replaceChildren(link)
}

export function tellUnsaved() {
  if (!isSaving && retry === 0) tell(say('editor.live.unsaved'))
}

export function tellFailed() {
  tell(say('editor.live.actFailed'))
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
  return JSON.stringify(content.filter(([name]) => !/^(?:seen$|start\.shown$|known\.)/.test(name)))
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
  if (retry === 0) waitMs = firstWaitMs
  if (!isAskedAgain) return isDone
  isAskedAgain = false
  return save()
}

async function sendForm() {
  tidyTyped()
  rememberNames(form)
  const sent = contentOf()
  const answer = await ask(sent)
  if (!answer) return later('editor.live.offline')
  if (answer.status >= 500 || answer.status === 429) return later('editor.live.failed')
  return hear(answer, sent)
}

/**
 * Resolves to the answer with all that it says; to nothing when the connection ends, be it in the middle of it.
 * @param {[string, string][]} sent
 */
async function ask(sent) {
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams(sent),
      redirect: 'manual',
    })
    const isTold = answer.ok || answer.status === 422
    return { status: answer.status, ok: answer.ok, told: isTold ? await answer.json() : undefined }
  } catch {
    return undefined
  }
}

/**
 * @param {{ status: number, ok: boolean, told: any }} answer
 * @param {[string, string][]} sent
 */
async function hear({ status, ok, told }, sent) {
  if (ok) return settle(told, sent)
  if (status === 422) {
    showProblems(told.problems)
    tellRefused(told.problems.length)
  } else if (status === 401) tell(say('editor.live.signedOut'))
  // Both texts of a field that two people changed are shown by the server, which gets the whole form; so is any other refusal.
  else askServer()
  return false
}

/**
 * @param {{ revision: number, merged: boolean, clock: string }} saved `clock`: of the forum, with its label.
 * @param {[string, string][]} sent
 */
async function settle({ revision, merged, clock }, sent) {
  clearProblems()
  // Others' edits come with their revision: a page that had it without them would take them back at its next save.
  if (!merged) rememberRevision(revision)
  let isAll = typedIn(contentOf()) === typedIn(sent)
  if (merged || needsServer(sent)) {
    const page = await readSaved(form)
    if (!page) return later('editor.live.offline')
    const before = typedIn(contentOf())
    isAll = takeIn(page, form, sent)
    if (merged && typedIn(contentOf()) !== before) announce(say('editor.live.merged'))
  } else if (!sent.some(([name, seen]) => name === 'seen' && seen === String(revision))) freshen()
  if (isAll) rememberSaved(form)
  tell(isAll ? say('editor.live.saved', { clock }) : say('editor.live.unsaved'))
  return isAll
}

const quietMs = 300
let freshening = 0

/** What the page says around the form follows the save, once nothing more is saved: no save waits for it. */
function freshen() {
  clearTimeout(freshening)
  freshening = window.setTimeout(async () => {
    const page = await readSaved(form)
    if (page && !isSaving) takeAround(page)
  }, quietMs)
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
