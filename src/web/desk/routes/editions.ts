/** A forum's next edition: asked for, looked at, made. */
import { addresses } from '../../../addresses.ts'
import { done, type Result } from '../../../domain/problem.ts'
import { partsTurn } from '../../../store/forum-turns.ts'
import { forumSlugProblems, takenForumSlugs } from '../../forum-slugs.ts'
import { Refusal } from '../../refusal.ts'
import { carriedId } from '../carried-id.ts'
import type { ForumCall } from '../desk.ts'
import type { Door } from '../door.ts'
import { chosenParts, enterEdition, readEdition } from '../editions/edition-form.ts'
import { sendEditionForm, sendEditionPreview } from '../editions/edition-page.ts'
import { type Making, makeEdition } from '../editions/make-edition.ts'
import { mayMakeEdition } from '../editions/may-make-edition.ts'
import { readTemplates } from '../templates/kept-templates.ts'

export function editionRoutes(door: Door): void {
  door.get('/desk/forums/:forum/edition', 'owner', async (call) => {
    demandForumMaker(call)
    const typed = enterEdition(call.forum.doc, await takenForumSlugs(call.desk))
    await sendEditionForm(call, typed.with({ id: call.desk.newId() }), [])
  })

  door.post('/desk/forums/:forum/edition', 'owner', async (call) => {
    demandForumMaker(call)
    const id = carriedId(call)
    const typed = call.entered.with({ id })
    if (typed.raw('act') === 'change') return sendEditionForm(call, typed, [])
    const making = await readMaking(call, id)
    if (!making.ok) return sendEditionForm(call, typed, making.problems)
    if (typed.raw('act') === 'make') return make(call, making.value)
    const taken = await forumSlugProblems(call.desk, making.value.edition.forum)
    if (taken.length > 0) return sendEditionForm(call, typed, taken)
    await sendEditionPreview(call, typed, making.value)
  })
}

/** Who owns a forum need not be one who may make another. */
function demandForumMaker(call: ForumCall): void {
  if (!mayMakeEdition(call)) throw new Refusal('missing')
}

/** All documents as they are at one moment. */
async function readMaking(call: ForumCall, id: string): Promise<Result<Making>> {
  const { desk, forumId, entered } = call
  const draft = await desk.inTurn(partsTurn(forumId), call.draft)
  const edition = readEdition(entered, draft, {
    carriedId: id,
    takenSlugs: await takenForumSlugs(desk),
    host: new URL(desk.site.baseUrl).hostname,
  })
  if (!edition.ok) return edition
  const has = chosenParts(entered).has('templates')
  const { templates } = has ? await readTemplates(desk, forumId) : { templates: [] }
  return done({ edition: edition.value, templates })
}

async function make(call: ForumCall, making: Making): Promise<void> {
  const problems = await makeEdition(call, making)
  if (problems.length > 0) return sendEditionForm(call, call.entered, problems)
  call.res.redirect(303, addresses.deskForum(making.edition.forum.id))
}
