// What stands in a form, by the names of its fields.

/** @typedef {Map<string, string[]>} Values */

/** Fields that the page counts by itself, and lists that are put together row by row. */
export const notTyped = /^(?:seen|act|start\.shown|known\..*|rows|participations|rounds)$/
/** Fields that nobody types or moves. */
const counted = /^(?:seen$|act$|start\.shown$|known\.)/

/** @param {Iterable<[string, FormDataEntryValue]>} pairs */
export function valuesOf(pairs) {
  /** @type {Values} */
  const values = new Map()
  for (const [name, value] of pairs) {
    if (String(value) === '' && values.has(name)) continue
    const before = (values.get(name) ?? []).filter((one) => one !== '')
    values.set(name, [...before, String(value)])
  }
  return values
}

/**
 * @param {string[] | undefined} one
 * @param {string[] | undefined} other
 */
export function areSame(one = [''], other = ['']) {
  return one.length === other.length && one.every((value, index) => value === other[index])
}

/**
 * Names of what differs but for what the page counts itself: fields, and lists where rows came, went or moved.
 * @param {Values} one
 * @param {Values} other
 */
export function differingNames(one, other) {
  const names = new Set([...one.keys(), ...other.keys()])
  return [...names].filter((name) => !counted.test(name) && !areSame(one.get(name), other.get(name)))
}
