// Shows what Markdown will look like, by the rules of the server that will show it.

const quietMs = 400

/**
 * @param {HTMLTextAreaElement} area
 * @param {HTMLElement} target
 */
async function show(area, target) {
  const answer = await fetch('/desk/markdown', {
    method: 'POST',
    body: new URLSearchParams({ text: area.value, under: headingLevel(area) }),
  }).catch(() => undefined)
  // What comes back is sanitized by the server, as everywhere.
  if (answer?.ok) target.innerHTML = await answer.text()
}

/**
 * Of the heading that the field stands under: those of its text begin one below.
 * @param {HTMLTextAreaElement} area
 */
function headingLevel(area) {
  const before = [...document.querySelectorAll(':is(h1, h2, h3):not(.preview *)')].filter(
    (heading) => heading.compareDocumentPosition(area) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return before.at(-1)?.tagName.slice(1) ?? '1'
}

/** Each `details[data-preview]` names the text area that it shows. */
export function offerPreviews(root = document) {
  const previews = /** @type {NodeListOf<HTMLDetailsElement>} */ (
    root.querySelectorAll('details[data-preview]')
  )
  for (const preview of previews) {
    const area = /** @type {HTMLTextAreaElement | null} */ (
      document.getElementById(preview.dataset.preview ?? '')
    )
    const target = /** @type {HTMLElement | null} */ (preview.querySelector('.preview'))
    if (!area || !target) continue
    preview.hidden = false
    let waiting = 0
    const refresh = () => {
      if (preview.open) show(area, target)
    }
    preview.addEventListener('toggle', refresh)
    area.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = window.setTimeout(refresh, quietMs)
    })
  }
}
