/** The lists of a forum's settings, each row with its fields and its buttons. */
import { hues } from '../../../domain/forum.ts'
import type { ForumCall } from '../desk.ts'
import type { Entered } from '../forms/entered.ts'
import { type Field, type FieldOptions, type Form, fieldId } from '../forms/form.ts'
import {
  moveButtons,
  type RowButton,
  type RowList,
  readRows,
  rowNames,
  type TypedRow,
} from '../forms/rows.ts'
import { displayZoneRows, regionRows, roomRows, themeRows, trackRows } from './forum-form.ts'

type Kind = 'displayZones' | 'audienceRegions' | 'tracks' | 'themes' | 'rooms'

interface ShownList {
  list: RowList
  /** The field by which people know a row. */
  titled: string
  fields: Record<string, FieldOptions>
}

export function rowLists(call: ForumCall, form: Form, typed: Entered) {
  return shownLists(call).map(({ list, titled, fields }) => {
    const { say } = call
    const name = list.name as Kind
    const rows = readRows(typed, list)
    const names = rowNames(typed, list)
    return {
      id: fieldId(name),
      heading: say(`field.${name}`),
      hint: say(`forum.${name}.hint`),
      empty: rows.length === 0 ? say(`forum.${name}.empty`) : '',
      problem: form.field(name, { label: '' }).problem,
      add: { value: `add:${name}`, label: say(`forum.${name}.add`) },
      rows: rows.map((row, at) => ({
        hidden: list.fields.includes('id') ? { name: `${name}.${at}.id`, value: row.id ?? '' } : null,
        fields: Object.entries(fields).map(
          ([field, options]): Field => form.field(`${name}.${at}.${field}`, options),
        ),
        buttons: rowButtons(call, names, at, rowTitle(row, titled, at)),
      })),
    }
  })
}

function rowTitle(row: TypedRow, titled: string, at: number): string {
  return row[titled]?.trim() || `#${at + 1}`
}

/** The sign on a button is short; what it does to which row is said to whoever can't see the row. */
function rowButtons({ say }: ForumCall, names: readonly string[], at: number, row: string): RowButton[] {
  return [
    ...moveButtons(say, names, at, row),
    {
      value: `remove:${names[at]}`,
      sign: say('forum.row.remove'),
      label: say('forum.row.removeOne', { row }),
    },
  ]
}

function shownLists({ say, forum }: ForumCall): ShownList[] {
  const language = forum.doc.languages[0] ?? ''
  const zone: FieldOptions = { label: say('field.zone'), list: 'cities' }
  const title: FieldOptions = { label: say('field.title'), language }
  const slug: FieldOptions = { label: say('field.slug') }
  const hue: FieldOptions = {
    label: say('field.hue'),
    kind: 'select',
    choices: hues.map((value) => ({ value, label: say(`forum.hue.${value}`) })),
  }
  return [
    { list: displayZoneRows, titled: 'label', fields: { zone, label: { label: say('forum.label') } } },
    { list: regionRows, titled: 'name', fields: { name: { label: say('forum.region') }, zone } },
    { list: trackRows, titled: 'title', fields: { title, hue, slug } },
    { list: themeRows, titled: 'title', fields: { title, slug } },
    { list: roomRows, titled: 'title', fields: { title, venue: { label: say('field.venue'), language } } },
  ]
}
