// A document dropped anywhere on the page is read at once; a pasted table keeps its cells.
const form = /** @type {HTMLFormElement} */ (document.getElementById('bring'))
const zone = /** @type {HTMLElement} */ (document.getElementById('drop-zone'))
const file = /** @type {HTMLInputElement} */ (document.getElementById('f-file'))
const text = /** @type {HTMLTextAreaElement} */ (document.getElementById('f-text'))
const html = /** @type {HTMLInputElement} */ (form.elements.namedItem('html'))
const pasted = /** @type {HTMLElement} */ (document.getElementById('pasted'))

zone.querySelector('.drop-here')?.removeAttribute('hidden')

/** @param {DragEvent} event */
function hasFile(event) {
  return [...(event.dataTransfer?.types ?? [])].includes('Files')
}

document.addEventListener('dragover', (event) => {
  if (!hasFile(event)) return
  event.preventDefault()
  zone.classList.add('is-over')
})
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) zone.classList.remove('is-over')
})
document.addEventListener('drop', (event) => {
  if (!hasFile(event) || !event.dataTransfer) return
  event.preventDefault()
  zone.classList.remove('is-over')
  const [first] = event.dataTransfer.files
  if (!first) return
  const only = new DataTransfer()
  only.items.add(first)
  file.files = only.files
  form.requestSubmit()
})

text.addEventListener('paste', (event) => {
  const copied = event.clipboardData?.getData('text/html') ?? ''
  const isWhole = text.value.trim() === '' || text.selectionEnd - text.selectionStart === text.value.length
  const isTable = /<table[\s>]/i.test(copied) && isWhole
  html.value = isTable ? copied : ''
  pasted.textContent = isTable ? (pasted.dataset.pasted ?? '') : ''
})
// What is typed afterwards counts, not what was copied.
text.addEventListener('input', (event) => {
  if (/** @type {InputEvent} */ (event).inputType === 'insertFromPaste') return
  html.value = ''
  pasted.textContent = ''
})

form.addEventListener('submit', () => {
  const state = document.getElementById('bring-state')
  if (state) state.textContent = form.dataset.reading ?? ''
})
document.querySelector('.problems')?.scrollIntoView({ block: 'nearest' })
