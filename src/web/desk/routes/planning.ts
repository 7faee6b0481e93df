/** Planning a whole forum: several sessions at once, its days as a grid, who sits up for it. */
import { addresses } from '../../../addresses.ts'
import type { Door } from '../door.ts'
import { sendFairness } from '../planning/fairness-page.ts'
import { answerMove } from '../planning/grid-move.ts'
import { sendGrid } from '../planning/grid-page.ts'
import { answerSeveral } from '../planning/several.ts'

/** Before the routes of one session: `changes` is the id of none. */
export function planningRoutes(door: Door): void {
  door.get('/desk/forums/:forum/sessions/changes', 'reader', ({ res, forumId }) =>
    res.redirect(303, addresses.deskForum(forumId)),
  )

  door.post('/desk/forums/:forum/sessions/changes', 'organizer', answerSeveral)

  door.get('/desk/forums/:forum/grid', 'reader', (call) => sendGrid(call))

  door.post('/desk/forums/:forum/grid/moves', 'organizer', answerMove)

  door.get('/desk/forums/:forum/fairness', 'reader', sendFairness)
}
