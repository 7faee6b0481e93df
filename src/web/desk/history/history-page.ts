/** The history of a document as a story: newest first, what was done, by whom and when. */
import { addresses } from '../../../addresses.ts'
import type { DocumentKind, DocumentKinds } from '../../../domain/draft.ts'
import { describeHistory } from '../../../domain/draft-changes.ts'
import { namesIn } from '../../../domain/draft-names.ts'
import { fullName, type Person } from '../../../domain/person.ts'
import { findTurned } from '../../../domain/turned-edits.ts'
import type { UndoWay } from '../../../domain/undo-steps.ts'
import type { DocumentPlace, HistoryEntry } from '../../../store/port.ts'
import { sayEdits } from '../../../text/edits.ts'
import type { Say } from '../../../text/say.ts'
import { sayMoment } from '../../../text/when.ts'
import { Refusal } from '../../refusal.ts'
import { firstZone } from '../../times.ts'
import type { ForumCall } from '../desk.ts'
import { type DeskSection, sendDeskPage } from '../desk-page.ts'
import { releasesOf } from './release-marks.ts'

export async function sendHistory<Kind extends DocumentKind>(
  call: ForumCall,
  place: DocumentPlace<Kind>,
): Promise<void> {
  const { say, language, forum, forumId } = call
  const states = await readStates(call, place)
  const names = namesIn(await call.draft())
  const marks = await releasesOf(call, place, states)
  const turned = place.kind === 'session' ? findTurned(states) : new Map<number, UndoWay>()
  const entries = describeHistory(place.kind, states, names).map((entry) => ({
    revision: entry.revision,
    by: entry.by,
    at: entry.at,
    when: sayMoment(language, entry.at, firstZone(forum.doc, say)),
    told: sayTold(
      say,
      capital(sayEdits(entry.changes, { say, language, names })),
      turned.get(entry.revision),
    ),
    href: entry.doc === null ? '' : addresses.historyState(forumId, place.kind, place.id, entry.revision),
    releases: (marks.get(entry.revision) ?? []).map((number) => say('releases.number', { number })),
  }))
  await sendDeskPage(call, {
    view: 'history/index',
    title: say('history.title'),
    section: sectionOf(place.kind),
    page: {
      ...aboutDocument(call, place, states),
      isRemoved: states.at(-1)?.doc === null,
      entries: entries.reverse(),
      wasRestored: String(call.req.query.restored ?? '') !== '',
    },
  })
}

function sayTold(say: Say, what: string, turned: UndoWay | undefined): string {
  if (what === '') return say('history.nothing')
  return turned === undefined ? what : say(`undo.history.${turned}`, { what })
}

/** Every state, oldest first; a document that never was is missing. */
export async function readStates<Kind extends DocumentKind>(
  { desk }: ForumCall,
  place: DocumentPlace<Kind>,
): Promise<HistoryEntry<DocumentKinds[Kind]>[]> {
  const states = await desk.store.history(place)
  if (states.length === 0) throw new Refusal('missing')
  return states
}

/** What the document is called, as it was last, and where its own page is while it has one. */
export function aboutDocument<Kind extends DocumentKind>(
  { say, forumId }: ForumCall,
  { kind, id }: DocumentPlace<Kind>,
  states: readonly Pick<HistoryEntry<DocumentKinds[Kind]>, 'doc'>[],
) {
  const last = states.findLast(({ doc }) => doc !== null)?.doc ?? null
  const isThere = states.at(-1)?.doc !== null
  const page = kind === 'forum' ? addresses.forumSettings(forumId) : addresses.document(forumId, kind, id)
  return {
    name: (last === null ? '' : nameOf(last)) || say('calendar.untitled'),
    language: languageOf(last),
    href: isThere ? page : '',
    historyHref: addresses.history(forumId, kind, id),
  }
}

export function sectionOf(kind: DocumentKind): DeskSection {
  if (kind === 'forum') return 'settings'
  return kind === 'person' ? 'people' : `${kind}s`
}

function nameOf(doc: DocumentKinds[DocumentKind]): string {
  if ('title' in doc) return doc.title
  return typeof doc.name === 'string' ? doc.name : fullName((doc as Person).name)
}

function languageOf(doc: DocumentKinds[DocumentKind] | null): string {
  if (doc === null) return ''
  if ('languages' in doc) return doc.languages[0] ?? ''
  return 'language' in doc ? doc.language : ''
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
