// Others at the same session as it happens: who is here, and what they saved, put in without losing what is being typed.
import { knowsSaved, revisionOf, takeSaved } from './saved-page.js'
import { whenFree } from './saving.js'
import { announce, say } from './sheet-words.js'
import { readSaved, seenRevision } from './taking-in.js'

/** A page that nobody looks at for so long lets go: a browser has few connections. */
const hiddenMs = 60_000
const againMs = 2000
const firstReturnMs = 30_000
const longestReturnMs = 300_000
const freshMs = 4000

const form = /** @type {HTMLFormElement} */ (document.getElementById('editor'))
const here = document.getElementById('here')
const did = document.getElementById('others-did')
const address = here?.dataset.live ?? ''

/** @type {EventSource | undefined} */
let source
let returnMs = firstReturnMs
let timer = 0

/**
 * Who made each revision that is not on the page yet.
 * @type {Map<number, string>}
 */
const makers = new Map()
let isReading = false

function connect() {
  if (!address || !('EventSource' in window) || document.hidden || source) return
  clearTimeout(timer)
  const opened = new EventSource(address)
  source = opened
  const on = (/** @type {string} */ event, /** @type {(told: any) => void} */ hear) =>
    opened.addEventListener(event, (message) => hear(JSON.parse(message.data)))
  on('saved', ({ revision, by }) => {
    returnMs = firstReturnMs
    makers.set(revision, by)
    whenFree(takeNewest)
  })
  on('here', showWhoIsHere)
  on('notes', () => document.dispatchEvent(new CustomEvent('notes-changed')))
  on('removed', ({ by }) => warn(say('live.removed', { name: by })))
  on('ended', () => {
    warn(say('live.ended'))
    disconnect()
  })
  opened.addEventListener('error', () => {
    if (opened.readyState === EventSource.CLOSED && source === opened) comeBack()
  })
}

function disconnect() {
  source?.close()
  source = undefined
  showWhoIsHere({ names: [], more: 0 })
}

/** Refused, for there are too many pages or nobody is signed in any more: why is asked after a while. */
function comeBack() {
  disconnect()
  timer = window.setTimeout(async () => {
    const answer = await fetch(form.action, { method: 'HEAD', redirect: 'manual' }).catch(() => undefined)
    if (answer?.type === 'opaqueredirect') return warn(say('live.ended'))
    if (answer?.status === 404 || answer?.status === 410) return warn(say('live.gone'))
    connect()
  }, returnMs)
  returnMs = Math.min(returnMs * 2, longestReturnMs)
}

/** @param {{ names: string[], more: number }} others */
function showWhoIsHere({ names, more }) {
  if (!here) return
  const list = new Intl.ListFormat(document.documentElement.lang).format(names)
  const key = more > 0 ? 'live.hereMore' : 'live.here'
  const text = names.length === 0 ? '' : say(key, { names: list, count: more })
  if (here.textContent !== text) here.textContent = text
}

function newest() {
  return Math.max(0, ...makers.keys())
}

async function takeNewest() {
  for (const revision of makers.keys()) if (revision <= seenRevision()) makers.delete(revision)
  if (isReading || makers.size === 0) return
  const names = new Intl.ListFormat(document.documentElement.lang).format(new Set(makers.values()))
  if (!knowsSaved()) return tell(say('live.waits', { name: names }))
  isReading = true
  const page = await readSaved(form)
  isReading = false
  if (!page) {
    if (source) setTimeout(() => whenFree(takeNewest), againMs)
    return
  }
  whenFree(() => {
    if (revisionOf(page) > seenRevision()) {
      clearWarning()
      showTaken(names, takeSaved(page))
    }
    if (newest() > seenRevision()) takeNewest()
  })
}

/**
 * @param {string} name
 * @param {{ fields: string[], hasRows: boolean }} taken
 */
function showTaken(name, { fields, hasRows }) {
  const count = fields.length
  if (count === 0 && !hasRows) return
  tell(
    count === 0
      ? say('live.rowsOnly', { name })
      : say(`live.${hasRows ? 'rows' : 'changed'}`, { name, count }),
  )
  for (const one of fields) {
    const field = form.querySelector(`[name="${one}"]:not([type="hidden"])`)
    field?.classList.add('is-fresh')
    setTimeout(() => field?.classList.remove('is-fresh'), freshMs)
  }
}

/** @param {string} text */
function tell(text) {
  announce(text)
  if (did) did.textContent = text
}

/** @param {string} text Stays to be read, whatever is typed. */
function warn(text) {
  clearWarning()
  const notice = document.createElement('p')
  notice.className = 'notice'
  notice.id = 'live-warning'
  notice.setAttribute('role', 'alert')
  notice.textContent = text
  form.before(notice)
}

function clearWarning() {
  document.getElementById('live-warning')?.remove()
}

connect()

document.addEventListener('visibilitychange', () => {
  clearTimeout(timer)
  if (document.hidden) timer = window.setTimeout(disconnect, hiddenMs)
  else connect()
})
// Whoever could save is signed in again.
document.addEventListener('saved-here', () => {
  if (source) return
  clearWarning()
  connect()
})
window.addEventListener('pagehide', disconnect)
window.addEventListener('pageshow', connect)
