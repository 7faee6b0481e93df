// What a row takes from what is typed in it: its kind from its title, a presentation and its presenters from the forum.
import { kindOfTitle } from '../../../src/domain/title-kinds.ts'
import { allNames } from './names-to-come.js'
import { tellChanged } from './row-keys.js'
import { idOf, listed } from './sheet-names.js'
import { partsOf } from './sheet-reading.js'
import { setPeople } from './sheet-rows.js'
import { showSet } from './sheet-showing.js'
import { announce, say } from './sheet-words.js'

const usual = 'discussion'

/**
 * While a title is typed; a kind that was chosen by hand stays.
 * @param {HTMLElement} row
 * @param {HTMLInputElement | HTMLSelectElement} field
 */
export function takeKind(row, field) {
  const { title, kind } = partsOf(row)
  if (field === kind) row.dataset.kind = 'chosen'
  if (field === title && row.dataset.kind === 'new') kind.value = kindOfTitle(title.value) ?? usual
}

/**
 * After a title, a presentation or people were typed.
 * @param {HTMLElement} row
 * @param {HTMLInputElement} field
 */
export function takeEntry(row, field) {
  const { title, presentation, who } = partsOf(row)
  if (field.parentElement === who && field.value.includes(';')) splitPeople(row)
  if ((field !== title && field !== presentation) || field.value.trim() === '') return
  if (idOf('presentations', field.value)) takePresentation(row, field)
  else {
    const typed = field.value
    // Of a large forum the names come when they are asked for.
    allNames()?.then(() => {
      if (field.value === typed && idOf('presentations', typed) && takePresentation(row, field)) tellChanged()
    })
  }
}

/**
 * Several names in one field become a field each, once all of them are known.
 * @param {HTMLElement} row
 */
function splitPeople(row) {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (partsOf(row).who.querySelectorAll('input'))
  const names = [...fields].flatMap(({ value }) => value.split(';').map((name) => name.trim()))
  if (names.every((name) => name === '' || idOf('people', name))) setPeople(row, names)
}

/**
 * Only what is empty yet is filled. True when anything was.
 * @param {HTMLElement} row
 * @param {HTMLInputElement} field
 */
function takePresentation(row, field) {
  const parts = partsOf(row)
  const found = listed('presentations', idOf('presentations', field.value) ?? '')
  if (!found) return false
  const names = found.presenters.flatMap((/** @type {string} */ id) => listed('people', id)?.label ?? [])
  const people = [.../** @type {NodeListOf<HTMLInputElement>} */ (parts.who.querySelectorAll('input'))]
  const hasPeople = people.some(({ value }) => value.trim() !== '')
  const isNew = parts.presentation.value !== found.label || field === parts.presentation
  if (!isNew || (field === parts.title && parts.presentation.value !== '')) return false
  parts.presentation.value = found.label
  if (parts.title.value.trim() === '') parts.title.value = found.name
  if (row.dataset.kind !== 'chosen' && (row.dataset.kind === 'new' || parts.kind.value === usual))
    parts.kind.value = 'presentation'
  if (!hasPeople && names.length > 0) {
    setPeople(row, names)
    announce(say('rows.live.ofForum', { names: names.join(', ') }))
  }
  showSet(parts)
  return true
}
