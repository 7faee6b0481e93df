/** The one error handler: from what was thrown to status and page. */
import type { NextFunction, Request, Response } from 'express'
import type { Logger } from 'pino'
import { addresses } from '../../addresses.ts'
import type { ReleasedForum } from '../../domain/release/released-forum.ts'
import type { Published } from '../../serve/published.ts'
import { TooBusy } from '../../store/access/access.ts'
import { defaultLanguage, interfaceLanguages, isInterfaceLanguage, sayIn } from '../../text/say.ts'
import { SignInFirst } from '../desk/sign-in-first.ts'
import { frameFor, plainFrame } from '../frame.ts'
import { withoutKeys } from '../lists/list-key.ts'
import { pathsFor } from '../paths.ts'
import { busySeconds, Refusal, type RefusalReason } from '../refusal.ts'
import type { PublicSource, Site } from '../site.ts'
import { homeAddress, languageOf } from '../state.ts'

export function answerFailures(site: Site, published: Published<PublicSource>, log: Logger) {
  // Express knows an error handler by its four parameters.
  return (failure: unknown, req: Request, res: Response, _next: NextFunction) => {
    if (failure instanceof SignInFirst) return res.redirect(303, failure.address)
    const { status, reason } = judge(failure)
    if (reason === 'failed') log.error({ err: failure, url: withoutKeys(req.url) }, 'a request failed')
    if (res.headersSent) return res.destroy()
    if (reason === 'busy') res.set('Retry-After', busySeconds)
    sendRefusal(site, published.source(), req, res, status, reason)
  }
}

function judge(failure: unknown): { status: number; reason: RefusalReason | 'failed' } {
  if (failure instanceof Refusal) return failure
  if (failure instanceof TooBusy) return new Refusal('tooManySignIns')
  const status = statusOf(failure)
  if (status === 413) return { status, reason: 'tooLarge' }
  if (status !== undefined && status >= 400 && status < 500) return { status: 400, reason: 'bad' }
  return { status: isPassing(failure) ? 503 : 500, reason: 'failed' }
}

/** A disk that is full or read-only is mended by its operator, and then the same request works. */
function isPassing(failure: unknown): boolean {
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined
  return code === 'ENOSPC' || code === 'EROFS' || code === 'EDQUOT'
}

/** At the desk, where no address names a language, the browser does. */
function browserLanguage(req: Request): string {
  if (!req.path.startsWith(addresses.desk())) return ''
  return req.acceptsLanguages(Object.keys(interfaceLanguages)) || ''
}

/** What Express's own parsers throw carries its status. */
function statusOf(failure: unknown): number | undefined {
  const status = failure instanceof Error && 'status' in failure ? failure.status : undefined
  return typeof status === 'number' ? status : undefined
}

function sendRefusal(
  site: Site,
  { forums }: PublicSource,
  req: Request,
  res: Response,
  status: number,
  reason: RefusalReason | 'failed',
): void {
  const near = forums.values().find(({ forum }) => req.path.startsWith(`${addresses.forum(forum.slug)}/`))
  const asked = String(req.query.lang ?? '') || browserLanguage(req)
  const language = isInterfaceLanguage(asked)
    ? asked
    : near === undefined
      ? defaultLanguage
      : languageOf(near.forum)
  const say = sayIn(language)
  const state = { lang: near !== undefined && language === languageOf(near.forum) ? undefined : language }
  const links = [{ href: homeAddress(language), text: say('error.toHome') }]
  if (req.path.startsWith(`${addresses.desk()}/`)) {
    const isOut = reason === 'signedOut' || reason === 'linkOver'
    links.unshift({
      href: isOut ? addresses.signIn() : addresses.desk(),
      text: say(isOut ? 'error.toSignIn' : 'error.toDesk'),
    })
  }
  const paths = near === undefined ? undefined : pathsFor({ released: near, state })
  if (near !== undefined && paths !== undefined) {
    links.unshift(
      { href: paths.forum(), text: say('error.toProgramme', { forum: near.forum.shortTitle }) },
      { href: paths.releases(), text: say('error.toReleases') },
    )
  }
  const page = { title: say(`error.${reason}.title`), explanation: say(`error.${reason}.text`), links }
  const frame = near === undefined ? plainFrame(site, language, page.title) : nearFrame(near)
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(site.render('errors/show', { say, paths: paths ?? {}, frame, page }))

  /** Within a forum its navigation stays; the address itself is not passed on to anybody. */
  function nearFrame(released: ReleasedForum) {
    const request = { site, source: { forums }, released, state, language, say, params: {}, key: req.path }
    const frame = frameFor(request, { title: page.title, description: '', canonical: '' })
    return { ...frame, alternates: [], robots: 'noindex' }
  }
}
