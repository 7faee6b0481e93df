// What is wrong, placed at its fields and listed at the top, as the server does it without script.
import { say } from './sheet-words.js'

/** @typedef {{ field: string, text: string }} Problem */

/** @param {string} name As `fieldId` of the server has it. */
function fieldId(name) {
  return `f-${name.replace(/[^\w-]/g, '-')}`
}

export function clearProblems() {
  for (const old of document.querySelectorAll('main > .problems, form .problem')) old.remove()
  for (const marked of document.querySelectorAll('form .has-problem')) marked.classList.remove('has-problem')
  for (const field of document.querySelectorAll('form [aria-invalid]')) unmarkProblem(field)
}

/** @param {Element} field */
export function unmarkProblem(field) {
  const line = `${field.id}-problem`
  document.getElementById(line)?.remove()
  field.removeAttribute('aria-invalid')
  field.closest('.field')?.classList.remove('has-problem')
  const row = field.closest('tr[data-row]')
  if (row && !row.querySelector('[aria-invalid]')) row.classList.remove('has-problem')
  const about = (field.getAttribute('aria-describedby') ?? '').replace(line, '').trim()
  if (about) field.setAttribute('aria-describedby', about)
  else field.removeAttribute('aria-describedby')
}

/** @param {Problem[]} problems */
export function showProblems(problems) {
  clearProblems()
  for (const { field, text } of problems) markProblem({ id: fieldId(field), text })
  document.querySelector('main')?.prepend(summaryOf(problems))
  goToSummary()
}

/** Where the focus is already, too: a second save that fails leads there as the first did. */
export function goToSummary() {
  const summary = /** @type {HTMLElement | null} */ (document.querySelector('main > .problems'))
  summary?.focus({ preventScroll: true })
  summary?.scrollIntoView({ block: 'start', behavior: 'instant' })
}

/** @param {{ id: string, text: string }} problem With the id of its field. */
export function markProblem({ id, text }) {
  const field = document.getElementById(id)
  if (!field) return
  const line = document.createElement('p')
  line.className = 'problem'
  line.id = `${field.id}-problem`
  line.textContent = text
  const row = field.closest('tr[data-row]')
  const around = row ?? field.closest('.field')
  around?.classList.add('has-problem')
  if (row) row.querySelector('.problems-of-row')?.append(line)
  else if (field.matches('input, select, textarea')) field.before(line)
  else field.prepend(line)
  if (field.matches('input, select, textarea')) field.setAttribute('aria-invalid', 'true')
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${line.id}`.trim())
  for (
    let folded = field.closest('details');
    folded;
    folded = folded.parentElement?.closest('details') ?? null
  )
    folded.open = true
}

/**
 * Of a row its number is told too: ten rows have ten fields for minutes.
 * @param {Problem} problem
 */
function sayPlaced({ field, text }) {
  const number = document.getElementById(fieldId(field))?.closest('tr[data-row]')?.querySelector('.number .n')
  return number ? say('desk.problemsOfRow', { number: number.textContent ?? '', text }) : text
}

/** @param {Problem[]} problems */
function summaryOf(problems) {
  const summary = document.createElement('section')
  summary.className = 'problems'
  summary.setAttribute('role', 'alert')
  summary.setAttribute('aria-labelledby', 'problems-heading')
  summary.tabIndex = -1
  const heading = document.createElement('h2')
  heading.id = 'problems-heading'
  heading.textContent = say('desk.problems', { count: problems.length })
  const text = document.createElement('p')
  text.textContent = say('desk.problemsText')
  const list = document.createElement('ul')
  for (const problem of problems) {
    const link = document.createElement('a')
    link.href = `#${fieldId(problem.field)}`
    link.textContent = sayPlaced(problem)
    link.addEventListener('click', (event) => {
      const field = document.getElementById(fieldId(problem.field))
      if (!field) return
      event.preventDefault()
      field.scrollIntoView({ block: 'center' })
      field.focus()
    })
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
  summary.append(heading, text, list)
  return summary
}
