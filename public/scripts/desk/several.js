// The list of sessions: chooses all that are shown without a new page, a whole stretch with Shift, and counts.

/** @returns {HTMLInputElement[]} */
const boxes = () => /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('input[name="chosen"]')])
const form = /** @type {HTMLFormElement | null} */ (document.getElementById('several'))
const all = /** @type {HTMLAnchorElement | null} */ (document.querySelector('[data-choose-all]'))
const told = /** @type {HTMLElement | null} */ (document.querySelector('[data-chosen]'))
/** @type {string[]} */
const [chooseAll = '', chooseNone = '', one = '', several = ''] = JSON.parse(form?.dataset.words ?? '[]')

/** @type {HTMLInputElement | undefined} */
let last

if (form && all && told) {
  told.setAttribute('role', 'status')
  all.setAttribute('role', 'button')
  all.addEventListener('click', (event) => {
    event.preventDefault()
    const isAll = boxes().every((box) => box.checked)
    for (const box of boxes()) box.checked = !isAll
    tell()
  })
  all.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    all.click()
  })
  document.addEventListener('click', (event) => {
    const box = boxes().find((each) => each === event.target)
    if (!box) return
    if (event.shiftKey && last) chooseStretch(last, box)
    last = box
    tell()
  })
  window.addEventListener('pageshow', tell)
  tell()
}

/**
 * @param {HTMLInputElement} from
 * @param {HTMLInputElement} to
 */
function chooseStretch(from, to) {
  const every = boxes()
  const [first = 0, end = 0] = [every.indexOf(from), every.indexOf(to)].sort((a, b) => a - b)
  for (const box of every.slice(first, end + 1)) box.checked = to.checked
}

function tell() {
  if (!told || !all) return
  const count = boxes().filter((box) => box.checked).length
  told.hidden = count === 0
  told.textContent = (count === 1 ? one : several).replace(/\d+/, String(count))
  all.textContent = count > 0 && count === boxes().length ? chooseNone : chooseAll
}
