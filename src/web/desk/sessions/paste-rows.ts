/** Text that somebody pasted, put into the form as rows: after the row that it was pasted at, or after the last one. */
import { placeAgenda } from '../../../domain/agenda.ts'
import { mostItems } from '../../../domain/agenda-edits.ts'
import { localTime } from '../../../domain/clock.ts'
import type { ForumDraft } from '../../../domain/draft.ts'
import type { PersonId, PresentationId } from '../../../domain/ids.ts'
import { cutIntoCells } from '../../../domain/pasted-cells.ts'
import { type PastedRow, readPastedRows } from '../../../domain/pasted-rows.ts'
import { type PastedSlot, placePasted } from '../../../domain/pasted-slots.ts'
import type { PasteableNames } from '../../../domain/pasted-titles.ts'
import { formalName, fullName } from '../../../domain/person.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import type { Say } from '../../../text/say.ts'
import type { Entered } from '../forms/entered.ts'
import type { Form } from '../forms/form.ts'
import type { FormEdit } from './edit-rows.ts'
import type { NameBooks } from './name-book.ts'
import { listedIds } from './reading.ts'

export interface PasteEdit extends FormEdit {
  /** Nothing was added where there is one; the text stays in its field. */
  problems: readonly Problem[]
  added: number
  /** The clock that pins the first row, and the one at which it would have followed. */
  pinned: { clock: string; expected: string } | null
}

export interface PasteContext {
  /** As the form has it. */
  session: Session
  names: NameBooks
  draft: Pick<ForumDraft, 'people' | 'presentations'>
  newId: () => string
}

const mostPasted = 200_000

/** `paste-rows`, `paste-rows:<id>`; undefined for another act. */
export function pasteRows(entered: Entered, act: string, context: PasteContext): PasteEdit | undefined {
  const [match, at = ''] = /^paste-rows(?::([a-z0-9-]+))?$/.exec(act) ?? []
  if (match === undefined) return undefined
  const text = entered.all('pasted').findLast((one) => one.trim() !== '') ?? ''
  const unchanged = { entered: entered.with({ pasted: text }), focus: 'pasted', added: 0, pinned: null }
  const size = Buffer.byteLength(text)
  if (size > mostPasted) {
    const facts = { most: mostPasted, has: size }
    return { ...unchanged, problems: [{ field: 'pasted', code: 'text-too-long', facts }] }
  }
  const tooMany: Problem = { field: 'pasted', code: 'items-too-many', facts: { most: mostItems } }
  // Two lines may make one row.
  if (cutIntoCells(text).length > 2 * mostItems) return { ...unchanged, problems: [tooMany] }
  const place = placeFor(entered, at)
  const rows = readPastedRows(text, pasteableNames(context))
  if (rows.length === 0) return { ...unchanged, problems: [] }
  if (place.others.length + rows.length > mostItems) return { ...unchanged, problems: [tooMany] }
  return { ...addRows(entered, rows, { ...context, ...place }), problems: [] }
}

interface Place {
  /** The rows that stay. */
  others: string[]
  /** The row before; undefined at the beginning. */
  after: string | undefined
}

/** A row in which nothing stands yet gives its place to what is pasted there. */
function placeFor(entered: Entered, at: string): Place {
  const ids = listedIds(entered, 'rows')
  const found = ids.indexOf(at)
  if (found < 0) return { others: ids, after: ids.at(-1) }
  const isBlank = ['title', 'person', 'presentation', 'note', 'pin', 'end'].every((field) =>
    entered.all(`items.${at}.${field}`).every((value) => value.trim() === ''),
  )
  return isBlank
    ? { others: ids.toSpliced(found, 1), after: ids.slice(0, found).at(-1) }
    : { others: ids, after: at }
}

function addRows(
  entered: Entered,
  rows: readonly PastedRow[],
  { names, session, newId, others, after }: PasteContext & Place,
): Omit<PasteEdit, 'problems'> {
  const expected = clockAfter(session, after)
  const slots = placePasted(rows, expected)
  const ids = rows.map(newId)
  const fields = rows.map((row, index) => rowFields(`items.${ids[index]}`, row, slots[index], names))
  const place = after === undefined ? 0 : others.indexOf(after) + 1
  const clock = slots[0]?.pin ?? null
  return {
    entered: entered.with({
      ...Object.assign({}, ...fields),
      rows: others.toSpliced(place, 0, ...ids),
      pasted: '',
    }),
    focus: `items.${ids[0]}.title`,
    added: rows.length,
    pinned: clock === null || expected === undefined ? null : { clock, expected },
  }
}

/** Where that row ends, in the session's zone; without one, where the session begins. */
function clockAfter(session: Session, after: string | undefined): string | undefined {
  const agenda = placeAgenda(session)
  if (!agenda.ok) return undefined
  const slot = agenda.value.slots.find(({ itemId }) => itemId === after)
  return localTime(slot?.endsAt ?? agenda.value.startsAt, session.start.zone).clock
}

function rowFields(row: string, pasted: PastedRow, slot: PastedSlot | undefined, names: NameBooks) {
  const { kind, title, people, presentationId } = pasted
  return {
    [`${row}.kind`]: kind,
    [`${row}.title`]: title,
    [`${row}.minutes`]: String(slot?.minutes ?? ''),
    [`${row}.pin`]: slot?.pin ?? '',
    [`${row}.person`]: people.map(({ personId }) => names.person.label(personId)),
    [`${row}.written`]: people.flatMap(({ personId, written }) =>
      written === null ? [] : `${personId} ${written}`,
    ),
    [`${row}.presentation`]: presentationId === null ? '' : names.presentation.label(presentationId),
  }
}

/** Whom and what the names of the form offer, with every way in which the planner writes a name. */
function pasteableNames({ names, draft, session }: PasteContext): PasteableNames {
  const people = names.person.entries.map(({ id, label, name, also }) => {
    const doc = draft.people.get(id as PersonId)?.doc
    const own = doc === undefined ? [] : [fullName(doc.name), formalName(doc.name)]
    return { id: id as PersonId, names: [name, label, also, ...own].filter((one) => one !== '') }
  })
  const known = new Set(people.map(({ id }) => id))
  const presentations = names.presentation.entries.map(({ id, name }) => {
    const presenters = draft.presentations.get(id as PresentationId)?.doc.presenters ?? []
    return {
      id: id as PresentationId,
      title: name,
      presenters: presenters.map(({ personId }) => personId).filter((one) => known.has(one)),
    }
  })
  return { people, presentations, participations: session.participations }
}

/** What was added, and that the first row does not begin where it would have followed. */
export function sayPasted(say: Say, { added, pinned }: PasteEdit): string[] {
  if (added === 0) return []
  const count = say('rows.pasted', { count: added })
  return pinned === null ? [count] : [count, say('rows.pastedPinned', pinned)]
}

export function pasteField(say: Say, form: Form) {
  return form.field('pasted', {
    label: say('rows.pasteLabel'),
    kind: 'textarea',
    hint: say('rows.pasteHint'),
    rows: 6,
  })
}
