/** Sheets of all sessions of a forum: one Word file with contents, or a zip file with a Word file each. */
import { addresses, withState } from '../../addresses.ts'
import { localTime } from '../../domain/clock.ts'
import { selectSessions } from '../../domain/release/selection.ts'
import type { Content } from '../../serve/content.ts'
import type { ForumSheets } from '../../sheets/writing/forum-sheets.ts'
import { type SheetJob, WritersBusy, writeInWorker } from '../../sheets/writing/write-in-worker.ts'
import { sayDate, sayDates } from '../../text/when.ts'
import { Refusal } from '../refusal.ts'
import type { PublicRequest } from '../site.ts'
import { firstZone } from '../times.ts'
import { dispositionOf } from './attachment.ts'
import { releasedMs, sheetCaching, sheetSource } from './session-sheets.ts'
import { wordType } from './sheet-files.ts'

const types = { docx: wordType, zip: 'application/zip' } as const satisfies Record<SheetJob['kind'], string>

export function forumSheets(kind: SheetJob['kind']) {
  return async (request: PublicRequest): Promise<Content> => {
    const { forum } = request.released
    const bytes = await writeInTurn({ kind, forum: sheetsOf(request) })
    return {
      type: types[kind],
      body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      modifiedAt: releasedMs(request),
      cacheControl: sheetCaching,
      headers: {
        'X-Content-Type-Options': 'nosniff',
        'Content-Disposition': dispositionOf('attachment', forum.title, forum.slug, kind),
        'Content-Language': request.language,
      },
    }
  }
}

async function writeInTurn(job: SheetJob): Promise<Uint8Array> {
  try {
    return await writeInWorker(job)
  } catch (failure) {
    throw failure instanceof WritersBusy ? new Refusal('busy') : failure
  }
}

function sheetsOf(request: PublicRequest): ForumSheets {
  const { released, site, state, language, say } = request
  const { forum, manifest } = released
  const date = sayDate(language, localTime(manifest.at, firstZone(forum, say).zone).date, 'plain')
  return {
    language,
    title: forum.title,
    dates: sayDates(language, forum.opens, forum.closes),
    written: forum.languages[0] ?? language,
    address: site.baseUrl + withState(addresses.forum(forum.slug), { lang: state.lang }),
    edition: say('sheet.edition', { number: manifest.number, date }),
    at: manifest.at,
    sessions: selectSessions(released, {}).map(({ shown, record }) => sheetSource(request, shown, record)),
  }
}
