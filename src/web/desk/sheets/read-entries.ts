/** What the review's form says that differs from what was read: kept between two visits of the page. */
import type { ReviewEntry } from '../../../domain/importing/sheet-on-review.ts'
import { gistOf, stateName, valueName } from '../../../sheets/importing/settle-reading.ts'
import type { Entered } from '../forms/entered.ts'
import { targetField } from './find-target.ts'
import { namedFields } from './named-view.ts'
import { chosenIn, newerOf } from './newer-view.ts'
import { otherField, type Review } from './review.ts'

/** Entries about what the form does not show stay, so that an answer which is taken back loses nothing. */
export function readEntries(entered: Entered, review: Review): ReviewEntry[] {
  const shown = new Map<string, ReviewEntry | null>()
  for (const unit of review.units) {
    for (const { path, value } of unit.fields) {
      const name = valueName(path)
      if (!entered.has(name)) continue
      const typed = entered.raw(name)
      const isSame = typed.trim() === value.trim()
      shown.set(name, isSame ? null : { name, value: typed.trim(), was: value })
    }
    const name = stateName(unit.path)
    if (entered.has(name)) shown.set(name, { name, value: entered.raw(name), was: gistOf(unit) })
  }
  for (const chosen of chosenIn(entered, newerOf(review))) shown.set(chosen.name, chosen)
  const named = namedFields(review)
  const plain = [...named.map(({ name }) => name), 'split', 'track', 'session', targetField]
  for (const name of plain)
    if (entered.has(name)) shown.set(name, { name, value: entered.raw(name), was: '' })
  for (const { name, book } of named) {
    const other = otherField(name)
    if (!entered.has(other)) continue
    const typed = entered.text(other)
    const id = book.find(typed)
    shown.set(other, typed === '' || id !== undefined ? null : { name: other, value: typed, was: '' })
    if (id !== undefined) shown.set(name, { name, value: id, was: '' })
  }
  const kept = review.sheet.entries.filter(({ name }) => !shown.has(name))
  return [...kept, ...[...shown.values()].filter((one) => one !== null)]
}
