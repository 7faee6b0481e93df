/** Forums: a new one, and everything that one says of itself. */
import { addresses } from '../../../addresses.ts'
import type { Forum } from '../../../domain/forum.ts'
import { lostPartProblems } from '../../../store/check-references.ts'
import { forumsTurn, partsTurn } from '../../../store/forum-turns.ts'
import { forumSlugProblems, takenForumSlugs } from '../../forum-slugs.ts'
import { Refusal } from '../../refusal.ts'
import { answerSave } from '../answer-save.ts'
import type { DeskCall, ForumCall } from '../desk.ts'
import type { Door } from '../door.ts'
import { Entered } from '../forms/entered.ts'
import { actOnRows, numberRows, readRowAction } from '../forms/rows.ts'
import { enterForum, forumRows, readForum } from '../forums/forum-form.ts'
import { readNewForum } from '../forums/new-forum.ts'
import { sendNewForum } from '../forums/new-forum-page.ts'
import { sendSettings } from '../forums/settings-page.ts'
import { rowRemovalProblems } from '../forums/used-parts.ts'

export function forumRoutes(door: Door): void {
  door.get('/desk/forums/new', 'forum maker', (call) =>
    sendNewForum(call, Entered.of({ languages: [call.language] }), []),
  )

  door.post('/desk/forums/new', 'forum maker', (call) =>
    call.desk.inTurn(forumsTurn, async () => {
      const forum = await readBeginning(call)
      if (!forum.ok) return sendNewForum(call, call.entered, forum.problems)
      await keepForum(call, forum.value)
      call.res.redirect(303, addresses.deskForum(forum.value.id))
    }),
  )

  door.get('/desk/forums/:forum/settings', 'reader', (call) =>
    sendSettings(call, {
      typed: enterForum(call.forum.doc, call.language),
      seen: String(call.forum.revision),
    }),
  )

  door.post('/desk/forums/:forum/settings', 'organizer', async (call) => {
    call.entered = numberRows(call.entered, forumRows)
    const action = readRowAction(call.entered.raw('act'), forumRows)
    if (action === undefined) return saveAlone(call)
    const seen = call.entered.raw('seen')
    const problems = await rowRemovalProblems(call.draft, call.entered, action)
    if (problems.length > 0) return sendSettings(call, { typed: call.entered, seen, problems })
    const typed = actOnRows(call.entered, action, call.desk.newId)
    await sendSettings(call, { typed, seen, isUnsaved: true })
  })
}

async function readBeginning({ desk, entered, language }: DeskCall) {
  return readNewForum(entered, {
    language,
    newId: desk.newId,
    takenSlugs: await takenForumSlugs(desk),
    host: new URL(desk.site.baseUrl).hostname,
  })
}

/** The owner comes first: a forum that nobody owns would be given to whoever may make forums. */
async function keepForum({ desk, visitor, by }: DeskCall, forum: Forum): Promise<void> {
  if (visitor.kind !== 'account') throw new Refusal('missing')
  const owner = await desk.access.setRole(visitor.account.id, forum.id, 'owner')
  if (!owner.ok) throw new Refusal('missing')
  const place = { forumId: forum.id, kind: 'forum', id: forum.id } as const
  await desk.store.save(place, forum, { by, at: desk.now(), seen: 0 })
}

/** Its address is held against other forums, its tracks, themes and rooms against what its documents name. */
function saveAlone(call: ForumCall): Promise<void> {
  const { desk, forumId } = call
  return desk.inTurn(forumsTurn, () => desk.inTurn(partsTurn(forumId), () => saveSettings(call)))
}

async function saveSettings(call: ForumCall): Promise<void> {
  const { forumId, entered, language, desk } = call
  await answerSave(call, {
    place: { forumId, kind: 'forum', id: forumId },
    change: (base) => readForum(entered, base, { language, newId: desk.newId }),
    also: async (next) => [
      ...(await forumSlugProblems(desk, next)),
      ...lostPartProblems(await call.draft(), next),
    ],
    again: (problems) => sendSettings(call, { typed: entered, seen: entered.raw('seen'), problems }),
    to: addresses.forumSettings(forumId),
  })
}
