/** Sheets of a released session, and its agenda on one page: ready bytes like every public answer. */
import { addresses, withState } from '../../addresses.ts'
import { millisecondsOf } from '../../domain/clock.ts'
import type { SessionRecord } from '../../domain/release/manifest.ts'
import { findSession } from '../../domain/release/released-forum.ts'
import { shownSession } from '../../domain/release/selection.ts'
import type { ShownSession } from '../../domain/release/shown.ts'
import type { Content } from '../../serve/content.ts'
import { agendaPolicy } from '../../sheets/writing/agenda-style.ts'
import { writeAgenda } from '../../sheets/writing/html-agenda.ts'
import { makeSheet, type SheetSource } from '../../sheets/writing/make-sheet.ts'
import type { PublicRequest } from '../site.ts'
import { type SheetFormat, sheetFile } from './sheet-files.ts'

/** As of pages: a release shows at once. */
export const sheetCaching = 'public, max-age=0, must-revalidate'

export function sessionSheet(format: SheetFormat) {
  return async (request: PublicRequest): Promise<Content | undefined> => {
    const source = findSource(request)
    if (source === undefined) return undefined
    const file = await sheetFile(makeSheet(source), format, source.shown.slug)
    return { ...file, modifiedAt: releasedMs(request), cacheControl: sheetCaching }
  }
}

export function sessionAgenda(request: PublicRequest): Content | undefined {
  const source = findSource(request)
  if (source === undefined) return undefined
  return {
    type: 'text/html; charset=utf-8',
    body: Buffer.from(writeAgenda(makeSheet(source))),
    modifiedAt: releasedMs(request),
    cacheControl: sheetCaching,
    headers: {
      ...request.site.pageHeaders,
      'Content-Security-Policy': agendaPolicy,
      'Content-Language': request.language,
    },
  }
}

function findSource(request: PublicRequest): SheetSource | undefined {
  const found = findSession(request.released, request.params.session ?? '')
  if (found === undefined || found.moved || found.record.state === 'gone') return undefined
  return sheetSource(request, shownSession(request.released, found.session.id), found.record)
}

/** Dated by the release that last changed the session: other sessions' changes leave its sheet alone. */
export function sheetSource(request: PublicRequest, shown: ShownSession, record: SessionRecord): SheetSource {
  const { released, site, state, language } = request
  const { changedAt: at, changedIn: number } = record
  const path = withState(addresses.session(released.forum.slug, shown.slug), { lang: state.lang })
  const release = site.isPreview ? null : { number, at, address: site.baseUrl + path }
  return { forum: released.forum, shown, language, release, at }
}

export function releasedMs({ released }: PublicRequest): number {
  return millisecondsOf(released.manifest.at)
}
