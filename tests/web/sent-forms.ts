/** The forms of a page with all that a browser would send from them as they stand. */
import type { Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import type { Fields } from '../app.ts'
import { select, textOf } from './html.ts'

export interface SentForm {
  action: string
  fields: [name: string, value: string][]
  /** Each button adds its own name and value, when it has one. */
  buttons: { name: string; value: string; text: string }[]
}

/** Those that write: their method is post. */
export function postForms(html: string): SentForm[] {
  return formsOf(html, 'form[method=post]')
}

/** What the first form that fits would send: every name with all its values. */
export function readFields(html: string, form: string): Record<string, string[]> {
  const [found] = formsOf(html, form)
  if (found === undefined) throw new Error(`no form ${form}`)
  const byName = Map.groupBy(found.fields, ([name]) => name)
  return Object.fromEntries([...byName].map(([name, all]) => [name, all.map(([, value]) => value)]))
}

/** The same with other values, as somebody typed them. */
export function typed(fields: Record<string, string[]>, values: Fields): Record<string, string[]> {
  const changed = Object.entries(values).map(([name, value]) => [name, [value].flat()])
  return { ...fields, ...Object.fromEntries(changed) }
}

function formsOf(html: string, selector: string): SentForm[] {
  const document = parseDocument(html)
  return select(selector, document).map((form) => {
    const outside = form.attribs.id === undefined ? [] : select(`[form="${form.attribs.id}"]`, document)
    const all = [...select('input, select, textarea, button', form), ...outside].filter(isLive)
    return {
      action: form.attribs.action ?? '',
      fields: all
        .filter(isSent)
        .flatMap((one) => valuesOf(one).map((value): [string, string] => [one.attribs.name ?? '', value])),
      buttons: all
        .filter(({ name, attribs }) => name === 'button' && attribs.type !== 'button')
        .map((one) => ({ name: one.attribs.name ?? '', value: one.attribs.value ?? '', text: textOf(one) })),
    }
  })
}

/** What is disabled, alone or with its whole fieldset, sends nothing; what is in a template is not on the page. */
function isLive({ attribs, parent }: Element): boolean {
  if (attribs.disabled !== undefined) return false
  for (let around = parent; around !== null; around = around.parent) {
    if (!('attribs' in around)) continue
    if (around.name === 'template') return false
    if (around.name === 'fieldset' && around.attribs.disabled !== undefined) return false
  }
  return true
}

function isSent({ name, attribs }: Element): boolean {
  if (attribs.name === undefined || name === 'button') return false
  const canBeOff = attribs.type === 'checkbox' || attribs.type === 'radio'
  return !canBeOff || attribs.checked !== undefined
}

function valuesOf(control: Element): string[] {
  if (control.name === 'textarea') {
    const text = control.children.map((child) => ('data' in child ? String(child.data) : '')).join('')
    return [text.replace(/^\r?\n/, '')]
  }
  if (control.name !== 'select')
    return [control.attribs.value ?? (control.attribs.type === 'checkbox' ? 'on' : '')]
  const chosen = select('option[selected]', control)
  const sent =
    chosen.length > 0 || control.attribs.multiple !== undefined
      ? chosen
      : select('option', control).slice(0, 1)
  return sent.map((option) => option.attribs.value ?? textOf(option))
}

/** The body as it is sent, with other values for some names. */
export function bodyOf(
  { fields }: SentForm,
  changes: Record<string, string> = {},
  button?: SentForm['buttons'][0],
) {
  const body = new URLSearchParams()
  for (const [name, value] of fields) body.append(name, changes[name] ?? value)
  for (const [name, value] of Object.entries(changes)) if (!body.has(name)) body.append(name, value)
  if (button !== undefined && button.name !== '') body.append(button.name, button.value)
  return body.toString()
}
