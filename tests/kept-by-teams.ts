/** A template, notes and a sheet on review as a team keeps them, put into a store. */
import type { Instant } from '../src/domain/clock.ts'
import type { ForumId, ItemId, SessionId } from '../src/domain/ids.ts'
import type { ReviewEntry, SheetId } from '../src/domain/importing/sheet-on-review.ts'
import type { NoteId, SessionNote } from '../src/domain/session-notes.ts'
import type { TemplateId } from '../src/domain/session-template.ts'
import { blocksOfText } from '../src/sheets/blocks/from-text.ts'
import type { Store } from '../src/store/port.ts'
import { notesIdOf } from '../src/web/desk/notes/kept-notes.ts'
import { reviewedSheetsIdOf, sheetIdOf } from '../src/web/desk/sheets/kept-sheets.ts'
import { templatesIdOf } from '../src/web/desk/templates/kept-templates.ts'

export const secretNote = 'Between us: has anybody told the ministry that we have no interpreter?'
const at = '2021-09-20T08:00:00Z' as Instant

export async function addTemplateTo(store: Store, forumId: ForumId): Promise<void> {
  const template = {
    ...{ id: 'four-cases' as TemplateId, name: 'Workshop with four cases', by: 'Ana', at },
    ...{ format: 'workshop' as const, delivery: 'online' as const, plannedMinutes: 90 },
    rounds: ['Four cases', 'Discussion'],
    rows: [
      { kind: 'introduction' as const, title: 'Introduction of the moderator', minutes: 5 },
      { kind: 'presentation' as const, title: null, minutes: 10 },
    ],
  }
  const id = templatesIdOf(forumId)
  await store.savePlannerDoc('template', { id, forumId, templates: [template], madeAt: at })
}

/** Open ones on the session, on that row and on a row that is gone, and a resolved one. */
export async function addNotesTo(store: Store, forum: string, session: string, row: string): Promise<void> {
  const [forumId, sessionId] = [forum as ForumId, session as SessionId]
  const open = (id: string, about: string | null, text: string): SessionNote => ({
    ...{ id: id as NoteId, itemId: about as ItemId | null, text, by: 'Ana', at, resolved: null },
  })
  const notes = [
    open('whole', null, secretNote),
    open('of-row', row, 'Is this long enough?\nLast year it was not.'),
    open('of-lost-row', 'lost-row', 'Why was this here?'),
    { ...open('settled', null, 'Who takes minutes?'), resolved: { by: 'Ben', at } },
  ]
  const id = notesIdOf(forumId, sessionId)
  await store.savePlannerDoc('notes', { id, forumId, sessionId, notes, madeAt: at })
}

/** Between the lines of a sheet that nobody accepted yet. */
export const secretOfSheet = 'Not for release: the venue is not paid for.'

/** Its zone is stated: it can be accepted as it is. */
const sheetText = `Session title: Rivers in common hands

Date/ Duration: October 6th, 2021 (10:00-11:00 KST / 1:00-2:00 UTC)

Language: English

Objectives

- To hear how rivers are looked after
- To agree on what comes next

Moderator: Ana Moon

Agenda

10:00-10:10 Welcome
10:10-10:40 Discussion: who owns the water
10:40-11:00 Closing remarks

${secretOfSheet}
`

export interface TeamSheet {
  /** What its id is made of. */
  key?: string
  text?: string
  /** What somebody chose already. */
  entries?: ReviewEntry[]
}

/** Beside those that wait already. */
export async function addSheetTo(store: Store, forumId: ForumId, sheet: TeamSheet = {}): Promise<SheetId> {
  const { key = 'rivers', text = sheetText, entries = [] } = sheet
  const id = sheetIdOf(forumId, key)
  const kept = { id, forumId, name: `${key}.docx`, by: 'Ana', madeAt: at }
  const document = JSON.stringify(blocksOfText(text))
  await store.savePlannerDoc('sheet', { ...kept, document, answers: {}, entries })
  const listId = reviewedSheetsIdOf(forumId)
  const before = (await store.readPlannerDoc('sheets', listId))?.sheets ?? []
  const sheets = [...before, { id, name: kept.name, by: kept.by, at }]
  await store.savePlannerDoc('sheets', { id: listId, forumId, sheets, madeAt: at })
  return id
}
