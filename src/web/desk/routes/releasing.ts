/** Releasing: the page that shows what would go out, and the release itself. */
import { addresses } from '../../../addresses.ts'
import { releaseTurn } from '../../../store/forum-turns.ts'
import type { Desk, ForumCall } from '../desk.ts'
import type { Door } from '../door.ts'
import { readChosen } from '../releasing/chosen.ts'
import { orderRelease } from '../releasing/release-order.ts'
import { sendReleasePage } from '../releasing/release-page.ts'
import { sayProblems } from '../releasing/say-problems.ts'

export function releasingRoutes(door: Door, desk: Desk): void {
  door.get('/desk/forums/:forum/release', 'reader', (call) => sendReleasePage(call))

  door.post('/desk/forums/:forum/releases', 'organizer', async (call) => {
    if (call.entered.isOn('preview')) return sendPreviewOfChosen(call)
    const ordered = await desk.inTurn(releaseTurn(call.forumId), () => orderRelease(call))
    if ('problems' in ordered) return sendReleasePage(call, ordered.problems)
    await desk.show(ordered.released)
    const { number } = ordered.released.manifest
    call.res.redirect(303, `${addresses.releasing(call.forumId)}?released=${number}`)
  })
}

/** Everything else stays as readers see it now. */
async function sendPreviewOfChosen(call: ForumCall): Promise<void> {
  const { forumId, forum } = call
  const chosen = [...readChosen(call.entered).keys()]
  if (chosen.length === 0) {
    const nothing = [{ field: 'chosen', code: 'nothing-chosen' }]
    return sendReleasePage(call, sayProblems(call, nothing, await call.draft()))
  }
  call.res.redirect(303, addresses.preview(forumId, chosen, addresses.forum(forum.doc.slug)))
}
