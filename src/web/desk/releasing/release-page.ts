/** The page on which organizers see what a release would bring, and choose. */
import { addresses } from '../../../addresses.ts'
import { findPending, type Pending } from '../../../domain/release/pending.ts'
import type { ReleasedForum } from '../../../domain/release/released-forum.ts'
import { mostInPassage } from '../../../domain/text-bounds.ts'
import { sayMoment } from '../../../text/when.ts'
import { languageOf } from '../../state.ts'
import { firstZone } from '../../times.ts'
import { type ForumCall, releasedNow } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { acceptancesOf } from '../findings/judging.ts'
import { documentGroups } from './document-groups.ts'
import { dryRunOf } from './dry-run.ts'
import { forumLines } from './forum-lines.ts'
import type { ReleaseProblem } from './release-order.ts'
import { sayProblems } from './say-problems.ts'
import { draftLines, otherLines, sessionLines } from './session-lines.ts'

export async function sendReleasePage(call: ForumCall, problems: readonly ReleaseProblem[] = []) {
  const { say, desk, forumId, entered } = call
  const run = await dryRunOf(call)
  const pending = findPending(run)
  const newest = (await desk.store.releaseNumbers(forumId)).at(-1) ?? 0
  const general = sayProblems(call, pending.problems, run.draft)
  await sendDeskPage(call, {
    view: 'releasing/show',
    title: say('releasing.title'),
    section: 'releasing',
    status: problems.length > 0 ? 422 : 200,
    script: 'forms',
    page: {
      out: sayOut(call, run.before),
      done: sayDone(call),
      problems: [...problems, ...general],
      problemsHeading: problems.length > 0 ? say('releasing.stopped') : say('preview.reasons'),
      isBlocked: general.length > 0,
      isEmpty: isEmpty(pending),
      mayRelease: call.mayEdit,
      action: addresses.newReleases(forumId),
      after: newest,
      number: newest + 1,
      ofForum: await forumLines(call),
      sessions: sessionLines(call, pending.sessions, run, await acceptancesOf(call)),
      drafts: draftLines(call, run),
      others: otherLines(call, pending.others),
      documents: documentGroups(call, pending.documents, run.draft),
      along: documentGroups(call, pending.along, run.draft),
      note: entered.raw('note'),
      mostInNote: mostInPassage,
      previewHref: addresses.preview(forumId, 'ready', addresses.forum(run.draft.forum.doc.slug)),
    },
  })
}

export function isEmpty({ sessions, documents }: Pick<Pending, 'sessions' | 'documents'>): boolean {
  return sessions.length === 0 && documents.length === 0
}

function sayOut({ say, language, forum }: ForumCall, before: ReleasedForum | undefined) {
  if (before === undefined) return null
  const { number, at, by, note } = before.manifest
  const when = sayMoment(language, at, firstZone(forum.doc, say))
  return {
    text: say('releasing.out', { number, when, by }),
    note,
    noteLanguage: languageOf(before.forum),
    href: addresses.release(before.forum.slug, number),
  }
}

/** Only of a release that readers really see. */
function sayDone({ req, say, desk, forumId }: ForumCall) {
  const asked = String(req.query.released ?? '')
  const released = releasedNow(desk, forumId)
  if (released === undefined || !/^[1-9]\d{0,8}$/.test(asked)) return null
  const number = Number(asked)
  if (number > released.manifest.number) return null
  return { text: say('releasing.done', { number }), href: addresses.release(released.forum.slug, number) }
}
