/** A template and notes as a team keeps them, put into a store. */
import type { Instant } from '../src/domain/clock.ts'
import type { ForumId, ItemId, SessionId } from '../src/domain/ids.ts'
import type { NoteId, SessionNote } from '../src/domain/session-notes.ts'
import type { TemplateId } from '../src/domain/session-template.ts'
import type { Store } from '../src/store/port.ts'
import { notesIdOf } from '../src/web/desk/notes/kept-notes.ts'
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
