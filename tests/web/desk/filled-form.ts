/** A form of a page as a browser would send it when one of its buttons is pressed. */
import type { Element } from 'domhandler'
import type { Fields } from '../../app.ts'
import { readPage, select } from '../html.ts'

/** Every field with all its values; a field without a name, a box that is not ticked and a disabled form send nothing. */
export function readFields(html: string, form: string): Record<string, string[]> {
  const page = readPage(html)
  if (page.elements(`${form} fieldset[disabled]`).length > 0) return {}
  const fields: Record<string, string[]> = {}
  for (const element of page.elements(`${form} [name]`).filter((one) => sends(one))) {
    const name = element.attribs.name ?? ''
    fields[name] = [...(fields[name] ?? []), valueIn(element)]
  }
  return fields
}

/** The same with other values, as somebody typed them. */
export function typed(fields: Record<string, string[]>, values: Fields): Record<string, string[]> {
  const changed = Object.entries(values).map(([name, value]) => [name, [value].flat()])
  return { ...fields, ...Object.fromEntries(changed) }
}

function sends({ name, attribs, parent }: Element): boolean {
  if (name === 'button' || (parent as Element | null)?.name === 'template') return false
  for (let around = parent; around !== null; around = around.parent) {
    if ('name' in around && around.name === 'template') return false
  }
  return attribs.type !== 'checkbox' || 'checked' in attribs
}

function valueIn(element: Element): string {
  if (element.name === 'select') {
    const [chosen] = [...select('option[selected]', element), ...select('option', element)]
    return chosen?.attribs.value ?? ''
  }
  if (element.name !== 'textarea') return element.attribs.value ?? ''
  const text = element.children.map((child) => ('data' in child ? String(child.data) : '')).join('')
  return text.replace(/^\n/, '')
}
