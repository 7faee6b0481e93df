/** The desk's first page: the forums that somebody may see. */
import { addresses } from '../../../addresses.ts'
import { roleIn } from '../../../domain/account.ts'
import type { ForumId } from '../../../domain/ids.ts'
import { sayDates } from '../../../text/when.ts'
import type { DeskCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Door } from '../door.ts'

export function homeRoutes(door: Door): void {
  door.get('/desk', 'visitor', async (call) => {
    const { visitor, say, res } = call
    if (visitor.kind === 'coordinator')
      return res.redirect(303, addresses.document(visitor.forumId, 'session', visitor.sessionId))
    await sendDeskPage(call, {
      view: 'home/show',
      title: say('desk.forums'),
      page: {
        forums: await ownForums(call),
        newHref: visitor.account.makesForums ? addresses.newForum() : '',
      },
    })
  })
}

async function ownForums({ desk, visitor, say, language }: DeskCall) {
  if (visitor.kind !== 'account') return []
  const { account } = visitor
  const ids = (Object.keys(account.roles) as ForumId[]).filter((id) => roleIn(account, id) !== undefined)
  const forums = await Promise.all(ids.map((id) => desk.store.read({ forumId: id, kind: 'forum', id })))
  return forums
    .flatMap((saved) => saved ?? [])
    .sort((a, b) => (a.doc.opens < b.doc.opens ? 1 : -1))
    .map(({ doc }) => ({
      title: doc.title,
      language: doc.languages[0] ?? '',
      dates: sayDates(language, doc.opens, doc.closes),
      role: say(`team.role.${roleIn(account, doc.id) ?? 'reader'}`),
      href: addresses.deskForum(doc.id),
    }))
}
