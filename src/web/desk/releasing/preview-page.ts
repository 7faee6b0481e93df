/** Public addresses as they would be after a release: made by the same makers, for whoever may see the drafts. */
import { addresses } from '../../../addresses.ts'
import type { SessionId } from '../../../domain/ids.ts'
import type { Problem, Result } from '../../../domain/problem.ts'
import { previewRelease } from '../../../domain/release/pending.ts'
import type { ReleasedForum } from '../../../domain/release/released-forum.ts'
import { createEventFragments } from '../../../formats/calendar/event-fragments.ts'
import type { Content } from '../../../serve/content.ts'
import { locate } from '../../publications.ts'
import { Refusal } from '../../refusal.ts'
import type { SessionCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { dryRunOf } from './dry-run.ts'
import { type Frame, frameHtml } from './preview-html.ts'
import { sayProblems } from './say-problems.ts'

type What = 'ready' | SessionId[]

const megabyte = 1024 * 1024

/** Where the route's `:session` is `ready` or ids that a plus joins; a coordinator's rule lets one's own through. */
export async function sendPreview(call: SessionCall): Promise<void> {
  const isCoordinators = call.role === 'coordinator'
  const what: What = call.sessionId === 'ready' ? 'ready' : (call.sessionId.split('+') as SessionId[])
  if (what === 'ready' && isCoordinators) throw new Refusal('missing')
  const made = await makeWouldBe(call, what)
  if (!made.ok) return sendUnmakeable(call, made.problems)
  const target = targetOf(call.req.originalUrl)
  const visible = visibleIn(call, made.value)
  if (!visible.some((path) => isBelow(target, path))) throw new Refusal('missing')
  const content = await makeContent(call, made.value, target)
  if (content === undefined) throw new Refusal('missing')
  sendContent(call, content, {
    visible,
    prefix: addresses.preview(call.forumId, what, ''),
    banner: bannerOf(call, made.value),
  })
}

async function makeWouldBe(call: SessionCall, what: What): Promise<Result<ReleasedForum>> {
  const run = await dryRunOf(call)
  const isThere = (id: SessionId) => run.draft.sessions.has(id) || run.before?.sessions.has(id)
  if (what !== 'ready' && !what.every(isThere)) throw new Refusal('missing')
  const made = previewRelease(run, what)
  return made.ok ? { ok: true, value: made.value.released } : made
}

/** The forum's own addresses; for coordinators those of their session, for the rest of the drafts is not theirs. */
function visibleIn({ role, sessionId }: SessionCall, { forum, sessions }: ReleasedForum): string[] {
  if (role !== 'coordinator') return [addresses.forum(forum.slug)]
  const session = sessions.get(sessionId)
  return session === undefined ? [] : [addresses.session(forum.slug, session.slug)]
}

function isBelow(target: string, path: string): boolean {
  return target.startsWith(path) && /^(?:[/?]|$)/.test(target.slice(path.length))
}

/** `/desk/forums/f/preview/ready/forums/gsef?tz=UTC` → `/forums/gsef?tz=UTC` */
function targetOf(address: string): string {
  return address
    .split('/')
    .slice(6)
    .reduce((path, part) => `${path}/${part}`, '')
}

/** With event fragments of its own: what is no release must not displace what readers ask for. */
function makeContent({ desk }: SessionCall, released: ReleasedForum, target: string) {
  const site = { ...desk.site, fragments: createEventFragments(megabyte), isPreview: true }
  const source = { forums: new Map([[released.forum.slug, released]]) }
  return locate(site, target, source)?.make()
}

function sendContent({ res }: SessionCall, content: Content, frame: Frame): void {
  const isPage = content.type.startsWith('text/html')
  const body = isPage ? Buffer.from(frameHtml(content.body.toString(), frame)) : content.body
  res
    .status(200)
    .set({ ...content.headers, 'Content-Type': content.type })
    .set({
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, nofollow',
      'Referrer-Policy': 'same-origin',
    })
  res.end(body)
}

function bannerOf(call: SessionCall, { manifest }: ReleasedForum): string {
  const { say, language, desk } = call
  const page = {
    language,
    label: say('preview.label'),
    text: say('preview.banner', { number: manifest.number }),
    ...wayBack(call),
  }
  return desk.site.render('desk/releasing/banner', { say, paths: addresses, frame: null, page }).trim()
}

function wayBack({ say, role, forumId, sessionId }: SessionCall) {
  return role === 'coordinator'
    ? { href: addresses.document(forumId, 'session', sessionId), linkText: say('preview.backToSession') }
    : { href: addresses.releasing(forumId), linkText: say('preview.back') }
}

async function sendUnmakeable(call: SessionCall, problems: readonly Problem[]): Promise<void> {
  const back = wayBack(call)
  const said = sayProblems(call, problems, await call.draft())
  await sendDeskPage(call, {
    view: 'releasing/unmakeable',
    title: call.say('preview.unmakeable'),
    section: 'releasing',
    status: 422,
    page: { problems: said, backHref: back.href, backText: back.linkText },
  })
}
