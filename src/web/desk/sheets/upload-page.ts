/** Where a document is brought in, and those that wait to be accepted. */
import { addresses } from '../../../addresses.ts'
import { keyOfSheet, type SheetId } from '../../../domain/importing/sheet-on-review.ts'
import { sessionIdOf } from '../../../sheets/importing/made-ids.ts'
import { sayMoment } from '../../../text/when.ts'
import { busySeconds } from '../../refusal.ts'
import { firstZone } from '../../times.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { waitingSheets } from './kept-sheets.ts'
import { type Refused, sayRefused, statusOf } from './refused-sheet.ts'
import { mostMegabytes } from './upload.ts'

export async function sendUpload(call: ForumCall, refused?: Refused): Promise<void> {
  const { say, language, forum, forumId, desk, entered } = call
  const zone = firstZone(forum.doc, say)
  const problem = refused === undefined ? '' : sayRefused(say, refused)
  /** It is about a sheet that waits, not about what was just sent. */
  const isKept = call.param('sheet') !== ''
  const status = refused === undefined ? 200 : statusOf(refused)
  if (status === 503) call.res.set('Retry-After', busySeconds)
  await sendDeskPage(call, {
    view: 'sheets/upload',
    title: say('review.bring'),
    section: 'sessions',
    status,
    script: 'drop-sheet',
    page: {
      action: addresses.sheets(forumId),
      backHref: addresses.deskForum(forumId),
      id: entered.raw('id') || desk.newId(),
      isDropped: call.req.query.dropped === '1',
      problem: isKept ? '' : problem,
      problems: isKept || problem === '' ? [] : [{ href: '#f-file', text: problem }],
      notice: isKept ? problem : '',
      became: isKept ? await becameOf(call) : '',
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

/** The address of the session that the sheet of this address became; empty where it is another thing, or gone. */
async function becameOf(call: ForumCall): Promise<string> {
  const { sessions } = await call.draft()
  const made = sessions.get(sessionIdOf(keyOfSheet(call.param('sheet') as SheetId), 0))
  return made === undefined ? '' : addresses.document(call.forumId, 'session', made.doc.id)
}
