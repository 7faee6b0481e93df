/** The templates of a forum: what each holds, renamed and removed in its own line. */
import { addresses } from '../../../addresses.ts'
import { localTime } from '../../../domain/clock.ts'
import type { Problem } from '../../../domain/problem.ts'
import {
  minutesOf,
  type SessionTemplate,
  type TemplateId,
  templatesInOrder,
} from '../../../domain/session-template.ts'
import type { Say } from '../../../text/say.ts'
import { sayDate, sayMinutes } from '../../../text/when.ts'
import { firstZone } from '../../times.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { Entered } from '../forms/entered.ts'
import { type Form, makeForm } from '../forms/form.ts'
import { readTemplates } from './kept-templates.ts'

export interface RefusedName {
  id: TemplateId
  typed: string
  problems: readonly Problem[]
}

export async function sendTemplates(call: ForumCall, refused?: RefusedName): Promise<void> {
  const { say, desk, forumId } = call
  const templates = templatesInOrder(await readTemplates(desk, forumId))
  const names = Object.fromEntries(templates.map(({ id, name }) => [nameField(id), name]))
  const typed = refused === undefined ? {} : { [nameField(refused.id)]: refused.typed }
  const problems = (refused?.problems ?? []).map((one) => ({
    ...one,
    field: refused === undefined ? one.field : nameField(refused.id),
  }))
  const form = makeForm(say, Entered.of({ ...names, ...typed }), problems)
  const saved = String(call.req.query.saved ?? '')
  await sendDeskPage(call, {
    view: 'templates/index',
    title: say('templates.title'),
    section: 'sessions',
    status: problems.length > 0 ? 422 : 200,
    script: 'forms',
    page: {
      problems: form.problems,
      notice: saved === '' ? '' : say(saved === 'made' ? 'templates.saved' : 'templates.changed'),
      sessionsHref: addresses.deskForum(forumId),
      mayEdit: call.mayEdit,
      templates: templates.map((one) => templateLine(call, form, one)),
    },
  })
}

/** The form's field for the name of one template. */
function nameField(id: TemplateId): string {
  return `name-${id}`
}

function templateLine(call: ForumCall, form: Form, template: SessionTemplate) {
  const { say, forumId, language, forum } = call
  const { id, name, rounds, by, at } = template
  const { date } = localTime(at, firstZone(forum.doc, say).zone)
  return {
    id,
    name,
    language: forum.doc.languages[0] ?? '',
    about: [
      say(`format.${template.format}`),
      say(`delivery.${template.delivery}`),
      say('templates.planned', { minutes: sayMinutes(say, template.plannedMinutes) }),
    ].join(' · '),
    rowsWords: sayRows(say, template),
    rows: template.rows.map(({ kind, title, minutes }) => ({
      kind: say(`kind.${kind}`),
      title: title ?? '',
      minutes: sayMinutes(say, minutes),
    })),
    rounds: rounds.length === 0 ? '' : say('templates.rounds', { titles: rounds.join(', ') }),
    by: say('templates.by', { name: by, date: sayDate(language, date, 'plain') }),
    field: form.field(nameField(id), { label: say('templates.nameOf', { name }) }),
    nameAction: addresses.templateName(forumId, id),
    removalAction: addresses.templateRemoval(forumId, id),
  }
}

function sayRows(say: Say, template: SessionTemplate): string {
  const count = template.rows.length
  if (count === 0) return say('templates.noRows')
  return say('templates.rows', { count, minutes: sayMinutes(say, minutesOf(template)) })
}
