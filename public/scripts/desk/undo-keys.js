// Undo and redo by keys and by buttons: first what is not saved yet, on the page; then own saves, by the planner.

import { forgetOffers, hasUnsaved, knowsSaved, takeSaved } from './saved-page.js'
import { alone, tellFailed, tellWhether, whenFree } from './saving.js'
import { announce, say } from './sheet-words.js'
import { readSaved } from './taking-in.js'
import { isForBrowser, isTextField, settleTyping, typingIn } from './typing.js'
import { forgetTurned, hasStep, rememberStep, turnStep } from './undo-steps.js'

/** @typedef {'undo' | 'redo'} Way */

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))
const forms = /** @type {Record<Way, HTMLFormElement | null>} */ ({
  undo: document.getElementById('undo-form'),
  redo: document.getElementById('redo-form'),
})
const told = document.getElementById('undo-told')

/** What the planner has to take back and to do again. */
const kept = { undo: forms.undo?.dataset.has === 'yes', redo: forms.redo?.dataset.has === 'yes' }

/** A button that has the focus must not lose it: what can't be done now is only marked. */
export function showTurns() {
  const has = {
    undo: hasStep('undo') || typingIn() !== '' || kept.undo,
    redo: hasStep('redo') || kept.redo,
  }
  for (const way of /** @type {Way[]} */ (['undo', 'redo'])) {
    const button = document.getElementById(way)
    button?.removeAttribute('disabled')
    button?.setAttribute('aria-disabled', String(!has[way]))
  }
}

/** @param {string} text */
function tell(text) {
  announce(text)
  if (told) told.textContent = text
}

let turning = Promise.resolve()

/**
 * One after the other, and after a save that is under way: what it saves is then taken back where it is saved.
 * @param {Way} way
 */
function turnNext(way) {
  turning = turning
    .then(() => new Promise((done) => whenFree(() => done(undefined))))
    .then(() => turn(way))
    .catch(tellFailed)
}

/** @param {Way} way */
async function turn(way) {
  const shown = turnStep(way)
  if (shown) {
    settleTyping()
    forgetOffers()
    tell(wordsOf(way, shown))
    showPlace(shown)
    tellWhether()
  } else if (!knowsSaved() || hasUnsaved()) tell(say('undo.saveFirst'))
  else if (!kept[way]) tell(say(`undo.nothing.${way}`))
  else await alone(() => askPlanner(way))
  showTurns()
}

/**
 * @param {Way} way
 * @param {import('./undo-steps.js').Shown} shown
 */
function wordsOf(way, { fields, back, gone, isMoved }) {
  const rows = /** @type {const} */ ([
    ['back', back.length],
    ['gone', gone],
  ]).flatMap(([what, count]) => (count > 0 ? [say(`undo.${what}`, { count })] : []))
  const moved = isMoved ? [say('undo.moved')] : []
  const typed = fields.length > 0 ? [say('undo.fields', { count: fields.length })] : []
  return [say(`undo.did.${way}`), ...rows, ...moved, ...typed].join(' ')
}

/**
 * What changed is seen, and typing goes on there.
 * @param {import('./undo-steps.js').Shown} shown
 */
function showPlace({ fields: [name], back: [row] }) {
  const place = /** @type {HTMLElement | null} */ (
    row?.querySelector('input:not([type="hidden"]), textarea') ??
      (name ? form.querySelector(`[name="${name}"]:not([type="hidden"])`) : null)
  )
  if (!place || place.closest('details:not([open])')) return
  place.scrollIntoView({ block: 'nearest' })
  place.focus({ preventScroll: true })
}

/** @param {Way} way */
async function askPlanner(way) {
  const address = /** @type {HTMLFormElement} */ (forms[way]).action
  const answer = await fetch(address, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams(),
  })
    .then(async (one) => (one.ok || one.status === 422 || one.status === 429 ? await one.json() : undefined))
    .catch(() => undefined)
  if (!answer) {
    tellFailed()
    return false
  }
  if (answer.has) Object.assign(kept, answer.has)
  forgetTurned()
  const page = await readSaved(form)
  const { isAll } = page ? takeSaved(page) : { isAll: false }
  settleTyping()
  tell(answer.told)
  tellWhether()
  return isAll
}

/**
 * The letter of the key, also where another script is typed by it.
 * @param {KeyboardEvent} event
 */
function letterOf({ key, code }) {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase()
}

/**
 * @param {KeyboardEvent} event
 * @returns {Way | undefined}
 */
function wayOf(event) {
  if (event.altKey || !(event.ctrlKey || event.metaKey)) return undefined
  const letter = letterOf(event)
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !event.shiftKey ? 'redo' : undefined
}

document.addEventListener('keydown', (event) => {
  const way = event.isComposing ? undefined : wayOf(event)
  const isElsewhere = isTextField(event.target) && event.target.form !== form
  if (!way || event.defaultPrevented || isElsewhere || isForBrowser(way)) return
  event.preventDefault()
  turnNext(way)
})

for (const way of /** @type {Way[]} */ (['undo', 'redo'])) {
  forms[way]?.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation()
    turnNext(way)
  })
}

// What is typed from here on is a step of its own.
form.addEventListener('beforeinput', () => {
  if (typingIn() === '') rememberStep()
})
form.addEventListener('input', showTurns)
// After whatever the editor makes of the change.
document.addEventListener('change', ({ target }) => {
  if (!(target instanceof Node) || !form.contains(target)) return
  rememberStep()
  settleTyping()
  showTurns()
})
document.addEventListener('saved-here', (event) => {
  if (/** @type {CustomEvent} */ (event).detail.isNew) Object.assign(kept, { undo: true, redo: false })
  showTurns()
})
showTurns()
