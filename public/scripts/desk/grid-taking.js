// The grid as the server answers it, put in the place of the one that is shown; the focus stays with its session.

/** @typedef {import('../../../src/domain/clock.ts').Zone} Zone */
/** @typedef {import('../../../src/domain/everyones-clock.ts').Party} Party */
/**
 * @typedef {object} GridData
 * @property {string} language
 * @property {Zone} zone
 * @property {Party[]} places
 * @property {Record<string, { name: string, zone: Zone | null }>} people
 * @property {Record<string, string[]>} sessions Whom each session names.
 * @property {Record<string, string>} templates
 */

/** @type {GridData} */
let known = readData(document)

/**
 * @param {Document} page
 * @returns {GridData}
 */
function readData(page) {
  return JSON.parse(page.getElementById('grid-data')?.textContent ?? '{}')
}

export function data() {
  return known
}

/**
 * The places of the forum and the people of the session.
 * @param {string} session
 * @returns {Party[]}
 */
export function partiesIn(session) {
  const { places, people, sessions } = known
  const named = (sessions[session] ?? []).flatMap((id) => {
    const person = people[id]
    return person ? [{ kind: /** @type {const} */ ('person'), id, ...person }] : []
  })
  return [...places, ...named]
}

export function shownUrl() {
  return location.href
}

/**
 * Resolves to the page that shows what became of the move; to nothing where none could be had.
 * @param {string} action
 * @param {URLSearchParams} body
 */
export async function readGrid(action, body) {
  try {
    const answer = await fetch(action, { method: 'POST', body })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    // What was refused is told on a page that has the address of the form: the one that is shown stays.
    const url = answer.redirected ? answer.url : shownUrl()
    return page.getElementById('grid') ? { page, url } : undefined
  } catch {
    return undefined
  }
}

/** @param {string} session */
function topOf(session) {
  return document.getElementById(`session-${session}`)?.getBoundingClientRect().top
}

/**
 * @param {{ page: Document, url: string }} answer
 * @param {string} [held] The session that keeps its place on the screen.
 */
export function takeGrid({ page, url }, held = '') {
  if (page !== document) {
    const focused = document.activeElement?.closest('.grid-session')?.id
    const next = page.getElementById('grid')
    const before = topOf(held)
    if (next) document.getElementById('grid')?.replaceWith(document.adoptNode(next))
    const after = topOf(held)
    // Whatever else the page says now, what was moved stays under the hand that moved it.
    if (before !== undefined && after !== undefined) {
      window.scrollBy({ top: after - before, behavior: 'instant' })
    }
    known = readData(document)
    history.replaceState(null, '', url)
    const again = focused && document.querySelector(`[id="${focused}"] h3 a`)
    if (again instanceof HTMLElement) again.focus({ preventScroll: true })
  }
  document.querySelector('.grid-how')?.removeAttribute('hidden')
  for (const session of document.querySelectorAll('.grid-session:has(form)')) {
    const handle = document.createElement('span')
    handle.className = 'grid-handle'
    handle.setAttribute('aria-hidden', 'true')
    handle.textContent = '⠿'
    session.append(handle)
  }
}
