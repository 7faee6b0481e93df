/** What was found in the forum as a whole, on the page of a release: it stands in the way of none. */
import { addresses } from '../../../addresses.ts'
import type { ForumCall } from '../desk.ts'
import { judgedForum } from '../findings/judging.ts'
import { findingLine, openFirst } from './session-lines.ts'

/** The rest is on the page of the forum's findings. */
const mostLines = 8

export async function forumLines(call: ForumCall) {
  const found = openFirst(await judgedForum(call))
  return {
    lines: found.slice(0, mostLines).map((finding) => findingLine(call, null, finding)),
    allHref: found.length > mostLines ? addresses.findings(call.forumId) : '',
  }
}
