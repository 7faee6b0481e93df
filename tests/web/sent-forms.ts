/** The forms of a page with all that a browser would send from them as they stand. */
import type { Element } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { select, textOf } from './html.ts'

export interface SentForm {
  action: string
  fields: [name: string, value: string][]
  /** Each button adds its own name and value, when it has one. */
  buttons: { name: string; value: string; text: string }[]
}

/** Those that write: their method is post. */
export function postForms(html: string): SentForm[] {
  const document = parseDocument(html)
  return select('form[method=post]', document).map((form) => {
    const outside = form.attribs.id === undefined ? [] : select(`[form="${form.attribs.id}"]`, document)
    const controls = [...select('input, select, textarea', form), ...outside].filter(isSent)
    const buttons = [...select('button', form), ...outside.filter(({ name }) => name === 'button')]
    return {
      action: form.attribs.action ?? '',
      fields: controls.flatMap((one) =>
        valuesOf(one).map((value): [string, string] => [one.attribs.name ?? '', value]),
      ),
      buttons: buttons
        .filter(({ attribs }) => attribs.type !== 'button' && attribs.disabled === undefined)
        .map((one) => ({ name: one.attribs.name ?? '', value: one.attribs.value ?? '', text: textOf(one) })),
    }
  })
}

function isSent({ name, attribs }: Element): boolean {
  if (attribs.name === undefined || attribs.disabled !== undefined || name === 'button') return false
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
