// Shows what Markdown will look like, by the rules of the server that will show it.

const quietMs = 400

/**
 * @param {HTMLTextAreaElement} area
 * @param {HTMLElement} target
 */
async function show(area, target) {
  const answer = await fetch('/desk/markdown', {
    method: 'POST',
    body: new URLSearchParams({ text: area.value }),
  }).catch(() => undefined)
  // What comes back is sanitized by the server, as everywhere.
  if (answer?.ok) target.innerHTML = await answer.text()
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
