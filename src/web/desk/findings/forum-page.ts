/** Everything that is open in a forum: session by session, the worst first, fifty sessions a page. */
import { addresses } from '../../../addresses.ts'
import type { Judged } from '../../../domain/findings/acceptance.ts'
import type { JudgedSession } from '../../../domain/findings/forum-findings.ts'
import { sayFinding, saySeverity } from '../../../text/findings.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { type Asked, askedHref, isAskedFor, isOfSort, readAsked, type Sorted, sorts } from './asked.ts'
import { placesOfForum } from './forum-places.ts'
import { foundId, foundView, type RefusedReason } from './found-view.ts'
import { judgedForum, judgedSessions } from './judging.ts'
import { refusedView } from './refused-view.ts'
import { sayDone } from './say-done.ts'

const sessionsOnPage = 50
/** Of one session; the rest is on its own page. */
const mostLines = 8

export async function sendForumFindings(call: ForumCall, refused?: RefusedReason): Promise<void> {
  const { say } = call
  const asked = readAsked(call)
  const [ofForum, judged] = [await judgedForum(call), await judgedSessions(call)]
  const all = [...ofForum, ...judged.flatMap(({ findings }) => findings)]
  const fitting = judged.filter(({ findings }) => findings.some((one) => isAskedFor(one, asked)))
  const placeOf = placesOfForum(call, await call.draft())
  const pages = Math.max(1, Math.ceil(fitting.length / sessionsOnPage))
  const page = Math.min(asked.page, pages)
  const shown = fitting.slice((page - 1) * sessionsOnPage, page * sessionsOnPage)
  await sendDeskPage(call, {
    view: 'findings/forum',
    title: say('accepting.title'),
    section: 'findings',
    status: refused === undefined ? 200 : 422,
    script: 'forms',
    page: {
      mayEdit: call.mayEdit,
      done: sayDone(call),
      refused: refusedView(call, refused),
      count: sayCount(call, asked, fitting.length),
      isAll: asked.only === undefined && asked.rule === '',
      clearHref: addresses.findings(call.forumId),
      sorts: sortLinks(call, asked, all),
      rules: ruleLinks(call, asked, all),
      ofForum: ofForum
        .filter((one) => isAskedFor(one, asked))
        .map((one) => foundView(call, one, { where: null, placeOf, refused })),
      sessions: shown.map((one) => sessionView(call, asked, one)),
      turning: pages === 1 ? null : turningView(call, asked, { page, pages }),
    },
  })
}

function sayCount({ say }: ForumCall, { only, rule }: Asked, count: number): string {
  if (only === undefined && rule === '')
    return count === 0 ? say('accepting.allClear') : say('accepting.sessionsWith', { count })
  return count === 0 ? say('accepting.noneFits') : say('accepting.sessionsFitting', { count })
}

function sortLinks(call: ForumCall, { only }: Asked, all: readonly Sorted[]) {
  return [undefined, ...sorts].map((sort) => ({
    text: call.say(sort === undefined ? 'accepting.everything' : `accepting.only.${sort}`),
    count: all.filter((one) => isOfSort(one, sort)).length,
    href: askedHref(call, { only: sort, rule: '', page: 1 }),
    isCurrent: sort === only,
  }))
}

/** Only rules that found something of this sort, the one with the most first. */
function ruleLinks(call: ForumCall, { only, rule }: Asked, all: readonly Sorted[]) {
  const byRule = Map.groupBy(
    all.filter((one) => isOfSort(one, only)),
    (one) => one.rule,
  )
  return [...byRule]
    .sort(([, some], [, others]) => others.length - some.length)
    .map(([id, found]) => ({
      text: call.say(`accepting.rule.${id}`),
      count: found.length,
      href: askedHref(call, { only, rule: id === rule ? '' : id, page: 1 }),
      isCurrent: id === rule,
    }))
}

function sessionView(call: ForumCall, asked: Asked, { session, findings }: JudgedSession) {
  const href = addresses.sessionFindings(call.forumId, session.id)
  const lines = findings.filter((one) => isAskedFor(one, asked))
  return {
    id: session.id,
    title: session.title,
    language: session.languages[0] ?? '',
    href,
    state: { code: session.state, text: call.say(`field.state.${session.state}`) },
    lines: lines.slice(0, mostLines).map((one) => lineView(call, one, href)),
    more: lines.length > mostLines ? call.say('accepting.toSession') : '',
  }
}

function lineView({ say }: ForumCall, finding: Judged, href: string) {
  const { standing } = finding
  return {
    severity: finding.severity,
    word: saySeverity(say, finding.severity),
    text: sayFinding(say, finding),
    href: `${href}#${foundId(finding.fingerprint)}`,
    accepted:
      standing.kind === 'accepted'
        ? say('accepting.acceptedShort', { reason: standing.acceptance.reason })
        : '',
  }
}

function turningView(call: ForumCall, asked: Asked, { page, pages }: { page: number; pages: number }) {
  return {
    text: call.say('accepting.pageOf', { page, pages }),
    previousHref: page > 1 ? askedHref(call, { ...asked, page: page - 1 }) : '',
    nextHref: page < pages ? askedHref(call, { ...asked, page: page + 1 }) : '',
  }
}
