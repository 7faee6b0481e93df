/** Every field of a state that says something, by the labels that people know. */
import { areRows, areWalked, joinPath, valueAt } from '../../../domain/field-paths.ts'
import { sameContent } from '../../../domain/release/canonical.ts'
import { type EditWording, sayField } from '../../../text/edit-fields.ts'
import { sayFieldValue } from '../../../text/edit-values.ts'

export interface StateField {
  label: string
  text: string
  /** What stands there now, where that is something else. */
  now: string | null
}

/** Ids say nothing to people; rows of an agenda have a table of their own. */
const leftOut = ['id', 'items']

export function stateFields(then: object, now: object | null, wording: EditWording): StateField[] {
  return pathsOf('', then, now)
    .map((path): StateField => {
      const was = valueAt(then, path)
      const is = now === null ? was : valueAt(now, path)
      return {
        label: sayField(path, then, wording),
        text: sayAt(path, was, wording),
        now: sameContent(was, is) ? null : sayAt(path, is, wording),
      }
    })
    .filter(({ text, now }) => text !== wording.say('edit.nothing') || now !== null)
}

/** Fields within fields one by one; a list of rows as one. */
function pathsOf(path: string, then: object, now: object | null): string[] {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now ?? {})])]
  return names
    .filter((name) => path !== '' || !leftOut.includes(name))
    .flatMap((name) => {
      const inner = joinPath(path, name)
      const value = (then as Record<string, unknown>)[name]
      const other = (now as Record<string, unknown> | null)?.[name]
      if (!areWalked(inner, [value])) return [inner]
      return pathsOf(inner, value as object, (other ?? null) as object | null)
    })
}

function sayAt(path: string, value: unknown, wording: EditWording): string {
  if (!areRows([value]) || !Array.isArray(value) || value.length === 0) {
    return sayFieldValue(path, value, wording)
  }
  return value.map((row: { id: string }) => sayFieldValue(joinPath(path, row.id), row, wording)).join('\n')
}
