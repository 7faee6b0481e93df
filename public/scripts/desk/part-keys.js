// Alt+PageDown and Alt+PageUp lead from part to part of the editor: title, agenda, people, brief, rounds.

/**
 * Where each begins, and what gets the focus there: its first field, or the button that begins it.
 * @type {{ at: string, first: string[] }[]}
 */
const parts = [
  { at: '.head', first: ['[name="title"]'] },
  { at: '#f-rows', first: ['#agenda tbody tr [name$=".title"]', '#add-row'] },
  { at: '#f-participations', first: ['#people-rows [name$=".person"]', '#add-person'] },
  { at: '.brief-sheet', first: ['[name="brief.mainQuestion"]'] },
  { at: '#f-rounds', first: ['#round-rows [name$=".title"]', '#add-round'] },
]

/** @param {string} selector */
function find(selector) {
  return /** @type {HTMLElement | null} */ (document.querySelector(`#editor ${selector}`))
}

/** @param {string} selector */
function isBefore(selector) {
  const place = find(selector)?.compareDocumentPosition(document.activeElement ?? document.body) ?? 0
  return Boolean(place & Node.DOCUMENT_POSITION_FOLLOWING)
}

/** @param {KeyboardEvent} event */
function goToPart(event) {
  const step = { PageUp: -1, PageDown: 1 }[event.key]
  if (!step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const here = parts.findLastIndex(({ at }) => isBefore(at))
  const there = parts[here + step]?.first.map(find).find((field) => field !== null)
  if (!there) return
  event.preventDefault()
  there.scrollIntoView({ block: 'center' })
  there.focus({ preventScroll: true })
}

document.addEventListener('keydown', goToPart)
