// What the form held when it was saved last, and the page as it is saved now taken into it.
import { differingNames, notTyped, valuesOf } from './form-values.js'
import { rememberSaved } from './leaving.js'
import { seenRevision, takeIn } from './taking-in.js'
import { forgetTaken } from './their-text.js'
import { settleTyping, typingIn } from './typing.js'
import { rebaseSteps, rememberStep } from './undo-steps.js'

/** @typedef {[string, string][]} Pairs */

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))

/** @returns {Pairs} */
export function contentOf(of = form) {
  return [...new FormData(of)].map(([name, value]) => [name, String(value)])
}

/**
 * Nothing on a page that was shown with something unsaved in it: what it was made from is not on it.
 * @type {Pairs | undefined}
 */
let saved = form.dataset.unsaved === 'already' ? undefined : contentOf()
/**
 * What was sent when no answer came: it may be saved or not.
 * @type {Pairs | undefined}
 */
let unanswered

/** @param {Pairs} content */
export function rememberContent(content) {
  saved = content
  unanswered = undefined
  forgetOffers()
}

/** What was offered beside a field goes once it is taken, or no longer what is saved. */
export function forgetOffers() {
  if (saved) forgetTaken(form, valuesOf(saved))
}

/** @param {Pairs} content */
export function rememberUnanswered(content) {
  unanswered = content
}

export function isUnanswered() {
  return unanswered !== undefined
}

/** Whether others' edits can be told from one's own. */
export function knowsSaved() {
  return saved !== undefined
}

/** @param {Pairs} content */
export function isStill(content) {
  return differingNames(valuesOf(contentOf()), valuesOf(content)).length === 0
}

export function hasUnsaved() {
  return saved === undefined || !isStill(saved)
}

/** @param {Document} page */
export function revisionOf(page) {
  const field = /** @type {HTMLInputElement | null} */ (page.querySelector('#editor > [name="seen"]'))
  return Number(field?.value ?? 0)
}

/**
 * Takes in what others saved; what was typed since stays. Gives whether all that stands in the form is saved, which
 * fields changed on the page, and whether rows came, went or moved.
 * @param {Document} page As it is saved now.
 * @param {Pairs} [base] What was saved last.
 */
export function takeSaved(page, base = saved) {
  if (!base || revisionOf(page) < seenRevision()) return { isAll: !hasUnsaved(), fields: [], hasRows: false }
  const besides = typingIn()
  rememberStep(besides)
  const before = valuesOf(contentOf())
  const fresh = contentOf(/** @type {HTMLFormElement} */ (page.getElementById('editor')))
  const known = withUnanswered(base, fresh)
  const isAll = takeIn(page, form, known)
  if (besides === '') settleTyping()
  rebaseSteps({ was: valuesOf(known), is: valuesOf(fresh), besides })
  rememberContent(fresh)
  if (isAll) rememberSaved(form)
  const after = valuesOf(contentOf())
  const changed = differingNames(before, after)
  const isField = (/** @type {string} */ name) => !notTyped.test(name) && before.has(name) && after.has(name)
  return { isAll, fields: changed.filter(isField), hasRows: changed.some((name) => notTyped.test(name)) }
}

/**
 * What was sent and stands in the saved page now was saved, though no answer said so: it is one's own, not another's.
 * @param {Pairs} base
 * @param {Pairs} fresh
 */
function withUnanswered(base, fresh) {
  if (!unanswered) return base
  const differing = new Set(differingNames(valuesOf(unanswered), valuesOf(fresh)))
  const isOwn = (/** @type {[string, string]} */ [name]) => !differing.has(name) && !notTyped.test(name)
  const own = unanswered.filter(isOwn)
  const names = new Set(own.map(([name]) => name))
  return [...base.filter(([name]) => !names.has(name)), ...own]
}
