/** What was done to a finding just now, told at the top of the page that follows. */
import type { ForumCall } from '../desk.ts'

export type Deed = 'accepted' | 'withdrawn'

export function sayDone({ req, say }: ForumCall): string {
  const { did } = req.query
  if (did === ('accepted' satisfies Deed)) return say('accepting.done')
  return did === ('withdrawn' satisfies Deed) ? say('accepting.withdrawn') : ''
}
