/** Fields of documents by their paths, as people call them: "Main question", "Row “Break”: minutes". */
import type { DraftNames } from '../domain/draft-names.ts'
import { orderStep, valueAt } from '../domain/field-paths.ts'
import type { InterfaceLanguage, Say, TextKey } from './say.ts'

export interface EditWording {
  say: Say
  language: InterfaceLanguage
  names?: DraftNames
}

/** Lists whose rows have a title, and the sentence that names one. */
const titledRows = ['items', 'tracks', 'themes', 'rooms'] as const
type TitledRows = (typeof titledRows)[number]

/** The label of a conflict's path; `doc` is a state of the document that still has the row, if there is one. */
export function sayField(path: string, doc: unknown, wording: EditWording): string {
  const { say } = wording
  const [list = '', id = '', ...steps] = path.split('.')
  const field = steps.join('.')
  if (id === orderStep) return sayOrder(say, list)
  if (isTitledRows(list) && id !== '') {
    const what = sayRow(say, list, titleAt(doc, `${list}.${id}`))
    return capital(field === '' ? what : say('edit.field', { what, field: sayInside(say, field) }))
  }
  if (list === 'participations' && id !== '') {
    const name = sayPersonAt(doc, `${list}.${id}`, wording)
    return capital(field === '' ? name : say('edit.fieldOf', { name, field: sayInside(say, field) }))
  }
  return sayLabel(say, path)
}

/** `row “Break”` */
export function sayRow(say: Say, rows: TitledRows, title: string): string {
  return say(`edit.row.${rows}`, { title: sayTitle(say, title) })
}

export function sayTitle(say: Say, title: string): string {
  return title === '' ? say('calendar.untitled') : title
}

/** A name that nobody knows any more is empty. */
export function sayName(say: Say, name: string): string {
  return name === '' ? say('edit.somebody') : name
}

/** Several fields within a sentence: `main question, start and track`. */
export function sayFields(fields: readonly string[], { say, language }: EditWording): string {
  const labels = [...new Set(fields.map((path) => sayInside(say, path)))]
  return listFormat(say, language).format(labels)
}

function sayOrder(say: Say, list: string): string {
  if (isTitledRows(list) || list === 'participations') return say(`edit.order.${list}`)
  return sayLabel(say, list)
}

/** A path that no sentence knows is shown as it is. */
function sayLabel(say: Say, path: string): string {
  const key = `field.${path}` as TextKey
  const label = say(key)
  return label === key ? path : label
}

/** Small where it does not begin a sentence; `URL` stays as it is. */
function sayInside(say: Say, path: string): string {
  const label = sayLabel(say, path)
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function isTitledRows(list: string): list is TitledRows {
  return titledRows.some((one) => one === list)
}

function titleAt(doc: unknown, path: string): string {
  const title = valueAt(doc, `${path}.title`)
  return typeof title === 'string' ? title : ''
}

function sayPersonAt(doc: unknown, path: string, { say, names }: EditWording): string {
  const id = valueAt(doc, `${path}.personId`)
  return sayName(say, (typeof id === 'string' ? names?.person?.(id) : undefined) ?? '')
}

const listFormats = new Map<InterfaceLanguage, Intl.ListFormat>()

/** As the language's dates are written: `a, b and c` in British English. */
function listFormat(say: Say, language: InterfaceLanguage): Intl.ListFormat {
  const format =
    listFormats.get(language) ?? new Intl.ListFormat(say('locale.dates'), { type: 'conjunction' })
  listFormats.set(language, format)
  return format
}
