/** How the list of sessions was asked for, carried along so that the way back leads to the same list. */
import { addresses } from '../../../addresses.ts'
import type { ForumCall } from '../desk.ts'

const parameters = ['q', 'state', 'most'] as const
const mostCarried = 500

/** As a form carries it, from the address of the list. */
export function listState({ req }: ForumCall): string {
  return tidy(new URL(req.originalUrl, 'http://list').search)
}

export function backHref({ entered, forumId }: ForumCall): string {
  const query = tidy(entered.raw('list'))
  return addresses.deskForum(forumId) + (query === '' ? '' : `?${query}`)
}

function tidy(text: string): string {
  const asked = new URLSearchParams(text.slice(0, mostCarried))
  const kept = parameters.flatMap((name) => {
    const value = asked.get(name)
    return value === null ? [] : [[name, value]]
  })
  return new URLSearchParams(kept).toString()
}
