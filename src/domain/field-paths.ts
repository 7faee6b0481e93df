/** Documents as fields by path: what is walked, what is one field as a whole, which lists are rows known by their ids. */

export interface Row {
  id: string
}

/** The last step of the path to the order of rows: no id has an underscore. */
export const orderStep = '_order'

/** Values whose parts only make sense together: two people's must never be mixed. */
const wholes = /^(?:start|hostCity|place|preferredHours|items\.[^.]+\.(?:pin|lockedEnd))$/

export function joinPath(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`
}

/** True when all of them are made of fields of their own. */
export function areWalked(path: string, values: readonly unknown[]): values is Record<string, unknown>[] {
  return !wholes.test(path) && values.every((value) => isObject(value) && !Array.isArray(value))
}

/** True for lists whose elements are told apart by their ids, the empty list included. */
export function areRows(values: readonly unknown[]): values is Row[][] {
  return values.every((value) => Array.isArray(value) && hasIds(value))
}

function hasIds(list: unknown[]): boolean {
  const ids = new Set(list.map((one) => (isObject(one) ? one.id : undefined)))
  return ids.size === list.length && [...ids].every((id) => typeof id === 'string')
}

export function idsOf(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => id)
}

/** What a document has at a path, as conflicts give it: undefined where the row or field is not there. */
export function valueAt(doc: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return step === orderStep ? idsOf(value) : value.find(({ id }) => id === step)
    return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, doc)
}

/** True when one of the paths is the other, or leads to it. */
export function pathsMeet(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
