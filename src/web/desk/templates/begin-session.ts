/** Templates on the page of a new session: chosen there, and the session that begins with one. */
import { addresses } from '../../../addresses.ts'
import type { ForumDraft } from '../../../domain/draft.ts'
import type { SessionId } from '../../../domain/ids.ts'
import { done, type Result, refused } from '../../../domain/problem.ts'
import type { Session } from '../../../domain/session.ts'
import {
  beginWith,
  type ForumTemplates,
  findTemplate,
  type SessionTemplate,
  templatesInOrder,
} from '../../../domain/session-template.ts'
import { defaultLanguage, isInterfaceLanguage, sayIn } from '../../../text/say.ts'
import { sayMinutes } from '../../../text/when.ts'
import type { ForumCall } from '../desk.ts'
import type { Entered } from '../forms/entered.ts'
import type { Form } from '../forms/form.ts'
import { readNewSession } from '../forums/new-session.ts'
import { readTemplates } from './kept-templates.ts'

/** What an empty length stands for without a template. */
const usualMinutes = 60

/** With templates at hand, a length that nobody typed is the template's. */
export async function leaveLengthOpen(call: ForumCall, typed: Entered): Promise<Entered> {
  const { templates } = await readTemplates(call.desk, call.forumId)
  return templates.length === 0 ? typed : typed.with({ plannedMinutes: '' })
}

/** The session that the form says, with the rows of its template. Problems: those of a new session, `choice-unknown`. */
export async function readBeginning(
  { entered, desk, forumId }: ForumCall,
  draft: ForumDraft,
  id: SessionId,
): Promise<Result<Session>> {
  const kept = await readTemplates(desk, forumId)
  const chosen = entered.raw('template')
  const template = findTemplate(kept, chosen)
  if (chosen !== '' && template === undefined) return refused({ field: 'template', code: 'choice-unknown' })
  const mayBeEmpty = kept.templates.length > 0 && entered.text('plannedMinutes') === ''
  const minutes = String(template?.plannedMinutes ?? usualMinutes)
  const typed = mayBeEmpty ? entered.with({ plannedMinutes: minutes }) : entered
  const session = readNewSession(typed, draft, id)
  return session.ok && template !== undefined ? done(fromTemplate(session.value, template)) : session
}

/** Its own length stays as it was read; a row without a title is called by its kind, in the session's language. */
function fromTemplate(session: Session, template: SessionTemplate): Session {
  const say = sayIn(session.languages.find(isInterfaceLanguage) ?? defaultLanguage)
  const { plannedMinutes } = session
  return { ...beginWith(session, template, (kind) => say(`kind.${kind}`)), plannedMinutes }
}

/** Of the field for the length, beside its label. */
export function lengthField({ field }: Awaited<ReturnType<typeof templatePart>>) {
  return field === null ? { required: true as const } : {}
}

export async function templatePart({ say, desk, forumId }: ForumCall, form: Form) {
  const kept: ForumTemplates = await readTemplates(desk, forumId)
  const choices = templatesInOrder(kept).map(({ id, name, plannedMinutes }) => ({
    value: id,
    label: say('templates.choice', { name, minutes: sayMinutes(say, plannedMinutes) }),
  }))
  return {
    href: addresses.templates(forumId),
    field:
      choices.length === 0
        ? null
        : form.field('template', {
            label: say('templates.begin'),
            hint: say('templates.beginHint'),
            kind: 'select',
            choices: [{ value: '', label: say('templates.none') }, ...choices],
          }),
  }
}
