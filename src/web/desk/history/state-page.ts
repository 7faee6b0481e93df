/** One earlier state of a document: readable as it was, held against now, with the button that brings it back. */
import { addresses } from '../../../addresses.ts'
import type { DocumentKind, DocumentKinds } from '../../../domain/draft.ts'
import { describeEdit } from '../../../domain/draft-changes.ts'
import { namesIn } from '../../../domain/draft-names.ts'
import type { Problem } from '../../../domain/problem.ts'
import { sameContent } from '../../../domain/release/canonical.ts'
import type { Session } from '../../../domain/session.ts'
import type { DocumentPlace } from '../../../store/port.ts'
import { sayEdit } from '../../../text/edits.ts'
import { sayProblem } from '../../../text/problems.ts'
import { sayMoment } from '../../../text/when.ts'
import { Refusal } from '../../refusal.ts'
import { firstZone } from '../../times.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { agendaOf } from './agenda-rows.ts'
import { aboutDocument, readStates, sectionOf } from './history-page.ts'
import { stateFields } from './state-fields.ts'

/** What came of an attempt to bring the state back. */
export interface Attempt {
  problems?: readonly Problem[]
  /** Somebody saved after the page was shown. */
  isStale?: boolean
}

export function sendState<Kind extends DocumentKind>(
  call: ForumCall,
  place: DocumentPlace<Kind>,
): Promise<void> {
  return showState(call, place, revisionIn(call.param('revision')))
}

export function revisionIn(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal('missing')
  return Number(text)
}

export async function showState<Kind extends DocumentKind>(
  call: ForumCall,
  place: DocumentPlace<Kind>,
  revision: number,
  attempt: Attempt = {},
): Promise<void> {
  const { say, language, forum } = call
  const states = await readStates(call, place)
  const entry = states.find((state) => state.revision === revision)
  const last = states.at(-1)
  if (entry === undefined || entry.doc === null || last === undefined) throw new Refusal('missing')
  const names = namesIn(await call.draft())
  const when = sayMoment(language, entry.at, firstZone(forum.doc, say))
  await sendDeskPage(call, {
    view: 'history/show',
    title: say('history.state', { when }),
    section: sectionOf(place.kind),
    status: attempt.isStale === true ? 409 : attempt.problems === undefined ? 200 : 422,
    page: {
      ...aboutDocument(call, place, states),
      by: entry.by,
      isNow: last.doc !== null && sameContent(last.doc, entry.doc),
      isRemoved: last.doc === null,
      isStale: attempt.isStale === true,
      problems: (attempt.problems ?? []).map((problem) => sayProblem(say, problem)),
      changes: changeWords(call, place.kind, last.doc, entry.doc, names),
      fields: stateFields(entry.doc, last.doc, { say, language, names }),
      agenda: place.kind === 'session' ? agendaOf(call, entry.doc as Session, names) : null,
      mayRestore: call.mayEdit,
      action: addresses.restorations(call.forumId, place.kind, place.id),
      revision,
      seen: last.revision,
    },
  })
}

/** What bringing the state back would do; nothing for a document that is gone, since all of it would come back. */
function changeWords<Kind extends DocumentKind>(
  { say, language }: ForumCall,
  kind: Kind,
  now: DocumentKinds[Kind] | null,
  then: DocumentKinds[Kind],
  names: ReturnType<typeof namesIn>,
): string[] {
  if (now === null) return []
  return describeEdit(kind, now, then, names).map((change) => sayEdit(change, { say, language, names }))
}
