// Notes to each other, sent without leaving the page: nothing that was typed in the editor is lost by them.
import { announce } from './sheet-words.js'
import { readPage } from './taking-in.js'

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

let isSending = false

document.addEventListener(
  'submit',
  (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target)
    if (form.dataset.note === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (!isSending) send(form)
  },
  { capture: true },
)

document.addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest('a[data-note-row]')
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (!chooseRow(link.dataset.noteRow ?? '')) return
  event.preventDefault()
})

/** Rows that were added or named since the page was loaded can be chosen too. */
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLSelectElement && target.form?.id === 'note-form') listRows(target)
})

/** A note that is half written is no less typed than the rest. */
window.addEventListener('beforeunload', (event) => {
  const section = document.getElementById('notes')
  if (section && valuesOf(section).note.trim() !== '') event.preventDefault()
})

const quietMs = 200
let reading = 0

/** Somebody wrote or resolved one: several in a row are read at once. */
document.addEventListener('notes-changed', readSoon)

function readSoon() {
  clearTimeout(reading)
  reading = window.setTimeout(async () => {
    const form = /** @type {HTMLFormElement | null} */ (document.getElementById('editor'))
    const page = form && (await readPage(form.action))
    if (isSending) readSoon()
    else if (page) takeNotes(page)
  }, quietMs)
}

/** @param {HTMLFormElement} form */
async function send(form) {
  const isNew = form.dataset.note === 'add'
  const typed = new FormData(form)
  isSending = true
  const answer = await ask(form, typed).finally(() => {
    isSending = false
  })
  if (!answer) return tell('failed')
  if (answer.status === 422) return showRefused(answer.page)
  takeNotes(answer.page, isNew ? typed : undefined)
  tell(isNew ? 'kept' : 'done')
  const field = document.querySelector('#note-form textarea')
  if (isNew && field instanceof HTMLTextAreaElement) field.focus()
  else document.getElementById('notes')?.focus()
}

/**
 * Resolves to the page that follows; to nothing where there is none, as without a connection or signed out.
 * @param {HTMLFormElement} form
 * @param {FormData} typed
 */
async function ask(form, typed) {
  const body = new URLSearchParams([...typed].map(([name, value]) => [name, String(value)]))
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return page.getElementById('note-form') ? { status: answer.status, page } : undefined
  } catch {
    return undefined
  }
}

/** @param {'failed' | 'kept' | 'done'} what */
function tell(what) {
  const state = document.getElementById('notes-state')
  const text = state?.dataset[what] ?? ''
  if (what === 'failed' && state) state.textContent = text
  else announce(text)
}

/** @param {Document} page */
function showRefused(page) {
  const [is, will] = [document.getElementById('note-form'), page.getElementById('note-form')]
  if (!is || !will) return
  is.innerHTML = will.innerHTML
  const wrong = /** @type {HTMLElement | null} */ (is.querySelector('[aria-invalid]'))
  wrong?.focus()
}

/**
 * Shows the notes as a page of the same session has them, with the signs at its rows. A note that is being typed stays.
 * @param {Document} page
 * @param {FormData} [sent] What was kept, and need not stay.
 */
export function takeNotes(page, sent) {
  const [is, will] = [document.getElementById('notes'), page.getElementById('notes')]
  if (!is || !will) return
  const before = valuesOf(is)
  const isTypedSince = sent === undefined || before.note !== String(sent.get('note') ?? '')
  const isOpen = is.querySelector('details')?.open === true
  const focused = is.contains(document.activeElement) ? document.activeElement?.id : ''
  is.innerHTML = will.innerHTML
  const details = is.querySelector('details')
  if (details) details.open = isOpen
  if (isTypedSince) putValues(is, before)
  if (focused) document.getElementById(focused)?.focus()
  for (const sign of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-notes]'))) {
    const fresh = page.querySelector(`[data-notes="${sign.dataset.notes}"]`)
    if (sign.innerHTML !== (fresh?.innerHTML ?? '')) sign.innerHTML = fresh?.innerHTML ?? ''
  }
}

/** @param {HTMLElement} section */
function valuesOf(section) {
  const [note, row] = fieldsOf(section)
  return { note: note?.value ?? '', row: row?.value ?? '' }
}

/**
 * @param {HTMLElement} section
 * @param {{ note: string, row: string }} values
 */
function putValues(section, values) {
  const [note, row] = fieldsOf(section)
  if (note) note.value = values.note
  if (row) putRow(row, values.row)
}

/** @param {HTMLElement} section */
function fieldsOf(section) {
  return /** @type {const} */ ([
    /** @type {HTMLTextAreaElement | null} */ (section.querySelector('#note-form textarea')),
    /** @type {HTMLSelectElement | null} */ (section.querySelector('#note-form select')),
  ])
}

/**
 * Says whether there is a form to write in.
 * @param {string} id
 */
function chooseRow(id) {
  const section = document.getElementById('notes')
  const [note, row] = section ? fieldsOf(section) : []
  if (!note || !row) return false
  putRow(row, id)
  note.scrollIntoView({ block: 'center' })
  note.focus()
  return true
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} id
 */
function putRow(select, id) {
  listRows(select)
  select.value = id
  if (select.selectedIndex < 0) select.value = ''
}

/** @param {HTMLSelectElement} select */
function listRows(select) {
  const words = select.form?.dataset.rowWords ?? ''
  const rows = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#agenda tr[data-row]'))
  const wanted = [...rows].map((row, index) => {
    const title = /** @type {HTMLInputElement | null} */ (row.querySelector('.what > input'))?.value ?? ''
    const label = words.replace('{number}', () => String(index + 1)).replace('{title}', () => title)
    return { id: row.dataset.row ?? '', label }
  })
  const shown = [...select.options].slice(1).map(({ value, text }) => `${value} ${text}`)
  if (shown.join('\n') === wanted.map(({ id, label }) => `${id} ${label}`).join('\n')) return
  const chosen = select.value
  const [whole] = select.options
  select.replaceChildren(
    ...(whole ? [whole] : []),
    ...wanted.map(({ id, label }) => new Option(label, id, false, id === chosen)),
  )
}
