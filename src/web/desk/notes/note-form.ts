/** The form of a new note, on the session's page and, when it was refused, on a page of its own. */
import { addresses } from '../../../addresses.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import type { SessionCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Entered } from '../forms/entered.ts'
import { makeForm } from '../forms/form.ts'

export function noteForm(
  { say, forumId, sessionId }: SessionCall,
  session: Session,
  typed: Entered,
  problems: readonly Problem[],
) {
  const form = makeForm(say, typed, problems)
  const rows = session.items.map(({ id, title }, index) => ({
    value: id as string,
    label: say('notes.row', { number: index + 1, title }),
  }))
  return {
    action: addresses.notes(forumId, sessionId),
    id: typed.raw('id'),
    problems: form.problems,
    /** What a script calls rows that were added since. */
    rowWords: say('notes.row', { number: '{number}', title: '{title}' }),
    fields: [
      form.field('note', { label: say('notes.note'), kind: 'textarea', rows: 3 }),
      form.field('row', {
        label: say('notes.about'),
        kind: 'select',
        choices: [{ value: '', label: say('notes.session') }, ...rows],
      }),
    ],
  }
}

/** What was typed stays, with what is wrong. */
export function sendNoteAgain(
  call: SessionCall,
  session: Session,
  typed: Entered,
  problems: readonly Problem[],
): Promise<void> {
  const { say, forumId, sessionId } = call
  const form = noteForm(call, session, typed, problems)
  return sendDeskPage(call, {
    view: 'notes/again',
    title: say('notes.again'),
    section: 'sessions',
    status: 422,
    script: 'forms',
    page: {
      form,
      title: session.title,
      language: session.languages[0] ?? '',
      backHref: `${addresses.document(forumId, 'session', sessionId)}#notes`,
    },
  })
}
