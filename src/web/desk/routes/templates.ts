/** Templates of sessions: made from one, listed, renamed, removed. */
import { addresses } from '../../../addresses.ts'
import { done } from '../../../domain/problem.ts'
import {
  addTemplate,
  findTemplate,
  removeTemplate,
  renameTemplate,
  type TemplateId,
  templateOf,
} from '../../../domain/session-template.ts'
import { Refusal } from '../../refusal.ts'
import { carriedId } from '../carried-id.ts'
import type { ForumCall } from '../desk.ts'
import type { Door } from '../door.ts'
import { Entered } from '../forms/entered.ts'
import { changeTemplates, readTemplates } from '../templates/kept-templates.ts'
import { sendTemplates } from '../templates/list-page.ts'
import { sendSaveTemplate } from '../templates/save-page.ts'
import { findSession } from './sessions.ts'

export function templateRoutes(door: Door): void {
  door.get('/desk/forums/:forum/templates', 'reader', (call) => sendTemplates(call))

  door.get('/desk/forums/:forum/sessions/:session/template', 'organizer', async (call) => {
    const { doc } = await findSession(call)
    const typed = Entered.of({ id: call.desk.newId(), name: doc.title, titles: 'kept' })
    await sendSaveTemplate(call, doc, typed, [])
  })

  door.post('/desk/forums/:forum/sessions/:session/template', 'organizer', async (call) => {
    const { entered, desk, forumId, by } = call
    const { doc } = await findSession(call)
    const template = templateOf(doc, {
      id: carriedId(call) as TemplateId,
      name: entered.text('name'),
      titles: entered.isOn('titles') ? 'kept' : 'left out',
      by,
      at: desk.now(),
    })
    const kept = await changeTemplates(call, (all) => addTemplate(all, template))
    if (!kept.ok) return sendSaveTemplate(call, doc, entered.with({ id: template.id }), kept.problems)
    call.res.redirect(303, `${addresses.templates(forumId)}?saved=made`)
  })

  door.post('/desk/forums/:forum/templates/:template/name', 'organizer', async (call) => {
    const id = await demandTemplate(call)
    const typed = call.entered.text(`name-${id}`)
    const kept = await changeTemplates(call, (all) => renameTemplate(all, id, typed))
    if (!kept.ok) return sendTemplates(call, { id, typed, problems: kept.problems })
    call.res.redirect(303, `${addresses.templates(call.forumId)}?saved=1`)
  })

  door.post('/desk/forums/:forum/templates/:template/removal', 'organizer', async (call) => {
    const id = await demandTemplate(call)
    await changeTemplates(call, (all) => done(removeTemplate(all, id)))
    call.res.redirect(303, `${addresses.templates(call.forumId)}?saved=1`)
  })
}

async function demandTemplate({ desk, forumId, param }: ForumCall): Promise<TemplateId> {
  const found = findTemplate(await readTemplates(desk, forumId), param('template'))
  if (found === undefined) throw new Refusal('missing')
  return found.id
}
