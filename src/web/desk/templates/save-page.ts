/** The page on which a session's skeleton becomes a template. */
import { addresses } from '../../../addresses.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Entered } from '../forms/entered.ts'
import { makeForm } from '../forms/form.ts'

export function sendSaveTemplate(
  call: ForumCall,
  session: Session,
  typed: Entered,
  problems: readonly Problem[],
): Promise<void> {
  const { say, forumId } = call
  const form = makeForm(say, typed, problems)
  return sendDeskPage(call, {
    view: 'templates/save',
    title: say('templates.saveAs'),
    section: 'sessions',
    status: problems.length > 0 ? 422 : 200,
    script: 'forms',
    page: {
      problems: form.problems,
      isUnsaved: problems.length > 0,
      action: addresses.sessionTemplate(forumId, session.id),
      id: typed.raw('id'),
      session: session.title,
      language: session.languages[0] ?? '',
      fields: [
        form.field('name', { label: say('templates.name'), hint: say('templates.nameHint'), required: true }),
        form.field('titles', {
          label: say('templates.titles'),
          hint: say('templates.titlesHint'),
          kind: 'checkboxes',
          choices: [{ value: 'kept', label: say('templates.keepTitles') }],
        }),
      ],
      backHref: addresses.document(forumId, 'session', session.id),
    },
  })
}
