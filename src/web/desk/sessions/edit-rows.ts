/** Buttons inside the form: rows, people and rounds added, moved, doubled and removed in what was typed. */
import { idPattern } from '../../../domain/ids.ts'
import type { Entered } from '../forms/entered.ts'
import { listedIds } from './reading.ts'

/** The form after it, and the name of the field or button that gets the focus. */
export interface FormEdit {
  entered: Entered
  focus: string
}

interface List {
  /** The field with its ids. */
  ids: string
  /** What the fields of one begin with. */
  prefix: string
  /** Where a new one begins to be typed. */
  first: string
  /** What a new one has from the beginning. */
  blank: Record<string, string>
  /** Fields that a copy leaves empty: a second row at the same pin would only overlap. */
  notCopied: readonly string[]
}

const lists: Record<string, List> = {
  row: {
    ids: 'rows',
    prefix: 'items',
    first: 'title',
    blank: { kind: 'discussion', minutes: '10' },
    notCopied: ['pin', 'pinned', 'end', 'locked'],
  },
  person: {
    ids: 'participations',
    prefix: 'participations',
    first: 'person',
    blank: { role: 'speaker' },
    notCopied: [],
  },
  round: { ids: 'rounds', prefix: 'rounds', first: 'title', blank: {}, notCopied: [] },
}

/** `add-row`, `up:<id>` for rows; `add-person`, `person-up:<id>`; `add-round`, `round-up:<id>`. Undefined for no act. */
export function editRows(entered: Entered, act: string, newId: () => string): FormEdit | undefined {
  if (act === 'recompute') return { entered, focus: '' }
  const [, verb = '', id = ''] = /^([a-z-]+)(?::([a-z0-9-]+))?$/.exec(act) ?? []
  const added = /^add-(row|person|round)(-after)?$/.exec(verb)
  const addedTo = lists[added?.[1] ?? '']
  if (addedTo !== undefined) {
    return addRow(entered, addedTo, { id: newId(), after: added?.[2] ? id : '', fields: addedTo.blank })
  }
  const [, kind = 'row', move = ''] = /^(?:(person|round)-)?(up|down|remove|duplicate)$/.exec(verb) ?? []
  const list = lists[kind]
  if (list === undefined || !listedIds(entered, list.ids).includes(id)) return undefined
  if (move === 'remove') return removeRow(entered, list, id)
  if (move === 'duplicate') return copyRow(entered, list, { id: newId(), from: id })
  if (move === 'up' || move === 'down') return moveRow(entered, list, id, act)
  return undefined
}

interface NewRow {
  id: string
  /** The one before it; at the end where there is none. */
  after: string
  fields: Record<string, string | readonly string[]>
}

function addRow(entered: Entered, list: List, { id, after, fields }: NewRow): FormEdit {
  const ids = listedIds(entered, list.ids)
  const place = ids.indexOf(after)
  const next = ids.toSpliced(place < 0 ? ids.length : place + 1, 0, checked(id))
  const named = Object.entries(fields).map(([field, value]) => [`${list.prefix}.${id}.${field}`, value])
  return {
    entered: entered.with({ ...Object.fromEntries(named), [list.ids]: next }),
    focus: `${list.prefix}.${id}.${list.first}`,
  }
}

function copyRow(entered: Entered, list: List, { id, from }: { id: string; from: string }): FormEdit {
  const before = `${list.prefix}.${from}.`
  const fields = entered
    .names()
    .filter((name) => name.startsWith(before))
    .map((name) => name.slice(before.length))
    .filter((field) => !list.notCopied.includes(field))
    .map((field) => [field, entered.all(before + field)])
  return addRow(entered, list, { id, after: from, fields: Object.fromEntries(fields) })
}

function moveRow(entered: Entered, list: List, id: string, act: string): FormEdit {
  const ids = listedIds(entered, list.ids)
  const from = ids.indexOf(id)
  const to = Math.min(Math.max(from + (/up:/.test(act) ? -1 : 1), 0), ids.length - 1)
  return { entered: entered.with({ [list.ids]: ids.toSpliced(from, 1).toSpliced(to, 0, id) }), focus: act }
}

/** The focus goes to what took its place. */
function removeRow(entered: Entered, list: List, id: string): FormEdit {
  const ids = listedIds(entered, list.ids)
  const left = ids.filter((one) => one !== id)
  const next = left[Math.min(ids.indexOf(id), left.length - 1)]
  const focus = next === undefined ? `add-${list.prefix}` : `${list.prefix}.${next}.${list.first}`
  return { entered: entered.with({ [list.ids]: left }), focus }
}

function checked(id: string): string {
  if (!idPattern.test(id)) throw new Error(`${JSON.stringify(id)} is no id`)
  return id
}
