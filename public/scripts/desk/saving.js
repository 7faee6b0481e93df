// Saves the form in place, says how it went, and tries again while there is no connection. What was typed stays.
import { knownZone } from '../../../src/domain/clock.ts'
import { rememberSaved } from './leaving.js'
import { clearProblems, showProblems } from './problem-marks.js'
import { tell, tellRefused } from './save-state.js'
import {
  contentOf,
  hasUnsaved,
  isStill,
  isUnanswered,
  knowsSaved,
  rememberContent,
  rememberUnanswered,
  takeSaved,
} from './saved-page.js'
import { rememberNames } from './sheet-names.js'
import { announce, say } from './sheet-words.js'
import { readSaved, rememberRevision, takeAround } from './taking-in.js'
import { tidyTyped } from './typed-times.js'
import { settleTyping } from './typing.js'
import { beginSaving } from './undo-steps.js'

const firstWaitMs = 1000
const longestWaitMs = 30_000

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))

let isSaving = false
let isAskedAgain = false
let waitMs = firstWaitMs
let retry = 0

export function tellUnsaved() {
  if (!isSaving && retry === 0) tell(say('editor.live.unsaved'))
}

/** After a step back or forth the form may be as it was saved. */
export function tellWhether() {
  if (hasUnsaved()) tellUnsaved()
  else if (!isSaving && retry === 0) tell('')
}

export function tellFailed() {
  tell(say('editor.live.actFailed'))
}

/** What waits until nothing is saved any more, such as others' edits. */
const waiting = new Set(/** @type {(() => void)[]} */ ([]))

/** @param {() => void} job Done at once, or after the save that is under way. */
export function whenFree(job) {
  if (isSaving) waiting.add(job)
  else job()
}

/** @type {Promise<boolean>} */
let running = Promise.resolve(true)

/** Resolves to whether everything that stands in the form is saved. */
export function save() {
  if (isSaving) {
    isAskedAgain = true
    return running
  }
  return alone(sendForm)
}

/**
 * Nothing is saved and nothing of others comes in beside it; a save that was asked for meanwhile comes after it.
 * @param {() => Promise<boolean>} job
 * @returns {Promise<boolean>}
 */
export function alone(job) {
  if (isSaving) return Promise.resolve(false)
  running = run(job)
  return running
}

/**
 * @param {() => Promise<boolean>} job
 * @returns {Promise<boolean>}
 */
async function run(job) {
  isSaving = true
  clearTimeout(retry)
  retry = 0
  const isDone = await job().finally(() => {
    isSaving = false
  })
  if (retry === 0) waitMs = firstWaitMs
  if (isAskedAgain) {
    isAskedAgain = false
    return run(sendForm)
  }
  for (const next of [...waiting]) {
    waiting.delete(next)
    whenFree(next)
  }
  return isDone
}

async function sendForm() {
  tell(say('editor.live.saving'))
  tidyTyped()
  rememberNames(form)
  if (isUnanswered() && knowsSaved() && !(await learnWhetherSaved())) return later('editor.live.offline')
  const endSteps = beginSaving()
  const sent = contentOf()
  const answer = await ask(sent)
  if (!answer) {
    rememberUnanswered(sent)
    return later('editor.live.offline')
  }
  if (answer.status >= 500 || answer.status === 429) return later('editor.live.failed')
  if (answer.ok) endSteps()
  return hear(answer, sent)
}

/** An answer that never came may have been a yes: what is saved already is no conflict with what was typed since. */
async function learnWhetherSaved() {
  const page = await readSaved(form)
  if (page) takeSaved(page)
  return page !== undefined
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
  // Both texts of a field that two people changed are shown by the server, which gets the whole form.
  else if (status === 409) askServer()
  else tell(say(status === 404 || status === 410 ? 'live.gone' : 'live.refused'))
  return false
}

/**
 * @param {{ revision: number, merged: boolean, clock: string }} saved `clock`: of the forum, with its label.
 * @param {[string, string][]} sent
 */
async function settle({ revision, merged, clock }, sent) {
  clearProblems()
  // Others' edits come with their revision: a page that had it without them would take them back at its next save.
  const wasSeen = sent.some(([name, seen]) => name === 'seen' && seen === String(revision))
  if (!merged) {
    rememberRevision(revision)
    rememberContent(sent)
  }
  let isAll = isStill(sent)
  if (merged || needsServer(sent)) {
    const page = await readSaved(form)
    if (!page) return later('editor.live.offline')
    const taken = takeSaved(page, sent)
    isAll = taken.isAll
    if (merged && (taken.fields.length > 0 || taken.hasRows)) announce(say('editor.live.merged'))
  } else if (!wasSeen) freshen()
  if (isAll) {
    rememberSaved(form)
    settleTyping()
  }
  tell(isAll ? say('editor.live.saved', { clock }) : say('editor.live.unsaved'))
  document.dispatchEvent(new CustomEvent('saved-here', { detail: { isNew: !wasSeen } }))
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

/** The form goes as it goes without script. What would be typed until the next page comes would be on neither. */
export function askServer() {
  form.dataset.plain = 'yes'
  form.requestSubmit(/** @type {HTMLButtonElement} */ (document.getElementById('save')))
  form.inert = true
}

window.addEventListener('pageshow', () => {
  form.inert = false
})
