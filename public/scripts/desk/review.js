// Going through a sheet: pointing at a field lights its words and the other way round; an answer reads the rest anew.
import { watchLeaving } from './leaving.js'

watchLeaving()

/** @param {Element | null} element */
function fieldAround(element) {
  return /** @type {HTMLElement | null} */ (element?.closest('[data-places]') ?? null)
}

/** @type {Element[]} */
let lit = []

/** @param {Iterable<Element>} elements */
function light(elements) {
  for (const one of lit) one.classList.remove('is-lit')
  lit = [...elements]
  for (const one of lit) one.classList.add('is-lit')
}

/** @param {HTMLElement} field */
function wordsOf(field) {
  const control = field.querySelector('input, textarea, select')
  const id = control?.id ?? ''
  return id === '' ? [] : [...document.querySelectorAll(`.paper [data-fields~="${CSS.escape(id)}"]`)]
}

/** @param {Element} words */
function fieldsOf(words) {
  const ids = /** @type {HTMLElement} */ (words).dataset.fields?.split(' ') ?? []
  return ids.flatMap((id) => fieldAround(document.getElementById(id)) ?? [])
}

/**
 * Within its own pane: the page itself stays where it is.
 * @param {Element | undefined} element
 */
function showInPane(element) {
  const pane = document.getElementById('document')
  if (!element || !pane) return
  const [inside, around] = [element.getBoundingClientRect(), pane.getBoundingClientRect()]
  const isSeen = inside.top >= around.top && inside.bottom <= around.bottom
  if (!isSeen) pane.scrollTop += inside.top - around.top - around.height / 3
}

document.addEventListener('pointerover', ({ target }) => {
  const element = /** @type {Element} */ (target)
  const words = element.closest('.paper [data-fields]')
  if (words) return light([words, ...fieldsOf(words)])
  const field = fieldAround(element)
  if (field) light([field, ...wordsOf(field)])
})

document.addEventListener('focusin', ({ target }) => {
  const field = fieldAround(/** @type {Element} */ (target))
  if (!field) return
  const words = wordsOf(field)
  light([field, ...words])
  showInPane(words[0])
})

document.addEventListener('click', (event) => {
  const element = /** @type {Element} */ (event.target)
  const words = element.closest('.paper [data-fields]')
  if (words instanceof HTMLAnchorElement) {
    event.preventDefault()
    const field = document.getElementById(words.hash.slice(1))
    const folded = field?.closest('details')
    if (folded) folded.open = true
    field?.focus()
  }
})

/** Buttons after which one goes on with the same sheet. */
const inPlace = ['read', 'keep', 'all-sheet', 'all-desk']
let isReading = false
/** Something was answered while the page was being read again. */
let isAskedAgain = false

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLElement && target.dataset.answers !== undefined) readAgain('read')
})

document.addEventListener(
  'submit',
  (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target)
    const act = /** @type {HTMLButtonElement | null} */ (event.submitter)?.value ?? ''
    if (form.id !== 'review' || (!isReading && !inPlace.includes(act))) return
    event.preventDefault()
    event.stopPropagation()
    if (inPlace.includes(act)) readAgain(act)
  },
  { capture: true },
)

/**
 * Sends the form and shows the page that comes back in place of this one; scrolled where it was.
 * @param {string} act
 */
async function readAgain(act) {
  const form = /** @type {HTMLFormElement} */ (document.getElementById('review'))
  if (isReading) {
    isAskedAgain = true
    return
  }
  isReading = true
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  body.set('act', act)
  const focused = document.activeElement?.id ?? ''
  const page = await ask(form.action, body).finally(() => {
    isReading = false
  })
  const [is, will] = [document.getElementById('main'), page?.getElementById('main')]
  if (!is || !will?.querySelector('#review')) return form.submit()
  if (isAskedAgain) {
    isAskedAgain = false
    const [seen, next] = [form, will].map((one) => one.querySelector('[name="seen"]'))
    if (seen instanceof HTMLInputElement && next instanceof HTMLInputElement) seen.value = next.value
    return readAgain(act)
  }
  const scrolled = document.getElementById('document')?.scrollTop ?? 0
  const open = [...is.querySelectorAll('details[id][open]')].map(({ id }) => id)
  is.replaceChildren(...will.childNodes)
  for (const id of open) document.getElementById(id)?.setAttribute('open', '')
  lit = []
  const pane = document.getElementById('document')
  if (pane) pane.scrollTop = scrolled
  const again = focused === '' ? null : document.getElementById(focused)
  const place = again ?? document.getElementById('fields')
  place?.focus({ preventScroll: true })
  watchLeaving()
  // A status that is new on the page is read aloud only when it changes afterwards.
  const state = document.getElementById('review-state')
  const said = state?.textContent ?? ''
  if (state) state.textContent = ''
  setTimeout(() => {
    if (state) state.textContent = said
  }, 100)
}

/**
 * @param {string} action
 * @param {URLSearchParams} body
 */
async function ask(action, body) {
  try {
    const answer = await fetch(action, { method: 'POST', body, headers: { Accept: 'text/html' } })
    return new DOMParser().parseFromString(await answer.text(), 'text/html')
  } catch {
    return undefined
  }
}
