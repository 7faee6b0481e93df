/** Where a document is brought in, and those that wait to be accepted. */
import { addresses } from '../../../addresses.ts'
import type { UnreadableFile } from '../../../sheets/blocks/unreadable-file.ts'
import type { TextKey } from '../../../text/say.ts'
import { sayMoment } from '../../../text/when.ts'
import { firstZone } from '../../times.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { waitingSheets } from './kept-sheets.ts'
import { mostMegabytes } from './upload.ts'

/** Why nothing was kept: what can't be read, or a reason of the review's own. */
export type Refused =
  | Pick<UnreadableFile, 'code' | 'facts'>
  | { code: 'none' | 'too-many' | 'too-often'; facts: object }

const statuses: Partial<Record<Refused['code'], number>> = { 'too-big': 413, busy: 503, 'too-often': 429 }

export async function sendUpload(call: ForumCall, refused?: Refused): Promise<void> {
  const { say, language, forum, forumId, desk, entered } = call
  const zone = firstZone(forum.doc, say)
  const problem = refused === undefined ? '' : sayRefused(call, refused)
  await sendDeskPage(call, {
    view: 'sheets/upload',
    title: say('review.bring'),
    section: 'sessions',
    status: refused === undefined ? 200 : (statuses[refused.code] ?? 422),
    script: 'drop-sheet',
    page: {
      action: addresses.sheets(forumId),
      backHref: addresses.deskForum(forumId),
      id: entered.raw('id') || desk.newId(),
      isDropped: call.req.query.dropped === '1',
      problem,
      problems: problem === '' ? [] : [{ href: '#f-file', text: problem }],
      text: entered.raw('text'),
      hint: say('review.fileHint', { most: mostMegabytes }),
      sheets: (await waitingSheets(call)).map((one) => ({
        href: addresses.sheet(forumId, one.id),
        name: one.name,
        about: say('review.broughtBy', { name: one.by, when: sayMoment(language, one.at, zone) }),
        dropAction: addresses.sheetRemoval(forumId, one.id),
        drop: say('review.dropOne', { name: one.name }),
      })),
    },
  })
}

function sayRefused({ say }: ForumCall, { code, facts }: Refused): string {
  const key = `reading.unreadable.${code}`
  const said = say(key as TextKey, { most: mostMegabytes, ...facts })
  return said === key ? say('reading.unreadable.broken') : said
}
