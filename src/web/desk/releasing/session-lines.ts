/** Sessions on the release page: what readers will be told of each, and what stands in its way. */
import { addresses } from '../../../addresses.ts'
import { acceptancesAt, type Where } from '../../../domain/accepted-findings.ts'
import { describeEdit } from '../../../domain/draft-changes.ts'
import { namesIn } from '../../../domain/draft-names.ts'
import { type Acceptance, isOpen, judgeFindings, mayAccept } from '../../../domain/findings/acceptance.ts'
import type { Change } from '../../../domain/release/changes.ts'
import type { FrozenSession } from '../../../domain/release/manifest.ts'
import type { DryRun, PendingSession } from '../../../domain/release/pending.ts'
import type { ReleasedForum } from '../../../domain/release/released-forum.ts'
import type { Session } from '../../../domain/session.ts'
import { sayChange } from '../../../text/changes.ts'
import { sayEdit } from '../../../text/edits.ts'
import { sayFinding, saySeverity } from '../../../text/findings.ts'
import { sayProblem } from '../../../text/problems.ts'
import { firstZone } from '../../times.ts'
import type { ForumCall } from '../desk.ts'
import { type AnyJudged, foundId } from '../findings/found-view.ts'
import { chosenValue, readChosen } from './chosen.ts'

/** A box that was sent stays as it was sent; a page that is new has all chosen that may go out. */
export function sessionLines(
  call: ForumCall,
  sessions: readonly PendingSession[],
  run: DryRun,
  acceptances: readonly Acceptance[],
) {
  const { before } = run
  const sent = call.req.method === 'POST' ? readChosen(call.entered) : undefined
  return sessions.map((one) => {
    const revision = one.saved?.revision ?? 0
    return {
      value: chosenValue(one.id, revision),
      fieldId: `session-${one.id}`,
      title: one.title,
      language: languageOf(one, before),
      state: stateWord(call, one, before),
      mayGoOut: one.mayGoOut,
      isChosen: one.mayGoOut && (sent?.has(one.id) ?? true),
      facts: factWords(call, one, run),
      findings: openFirst(judgeFindings(acceptancesAt(acceptances, one.id), one.findings)).map((finding) =>
        findingLine(call, one.id, finding),
      ),
      problems: one.problems.map((problem) => sayProblem(call.say, problem)),
      editHref: one.saved === null ? '' : addresses.document(call.forumId, 'session', one.id),
      historyHref: addresses.history(call.forumId, 'session', one.id),
      previewHref: previewOf(call, one),
    }
  })
}

export function openFirst<One extends AnyJudged>(findings: readonly One[]): One[] {
  return findings.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
}

/** What is open and may be meant so leads to where it can be accepted. */
export function findingLine({ say, forumId, mayEdit }: ForumCall, where: Where, finding: AnyJudged) {
  const { severity, standing, fingerprint } = finding
  const page = where === null ? addresses.findings(forumId) : addresses.sessionFindings(forumId, where)
  const reason = standing.kind === 'accepted' ? standing.acceptance.reason : ''
  return {
    severity: reason === '' ? severity : 'accepted',
    label: reason === '' ? saySeverity(say, severity) : say('accepting.accepted'),
    text: sayFinding(say, finding),
    reason,
    href: reason === '' && mayAccept(finding) ? `${page}#${foundId(fingerprint)}` : '',
    linkText: say(mayEdit ? 'accepting.review' : 'accepting.look'),
  }
}

function previewOf({ forumId, forum }: ForumCall, { id, saved }: PendingSession): string {
  if (saved === null) return ''
  return addresses.preview(forumId, [id], addresses.session(forum.doc.slug, saved.doc.slug))
}

function languageOf({ id, saved }: PendingSession, before: ReleasedForum | undefined): string {
  return (saved?.doc ?? before?.sessions.get(id))?.languages[0] ?? ''
}

function stateWord({ say }: ForumCall, { id, saved }: PendingSession, before: ReleasedForum | undefined) {
  if (saved === null) return { word: say('releasing.gone'), tag: 'is-cancelled' }
  if (saved.doc.state === 'cancelled') return { word: say('field.state.cancelled'), tag: 'is-cancelled' }
  const isOut = before?.manifest.sessions[id] !== undefined
  return isOut ? null : { word: say('releasing.new'), tag: 'is-ready' }
}

/** What readers hear of; of what they hear nothing, what the edit itself was. */
function factWords(call: ForumCall, one: PendingSession, { draft, before }: DryRun): string[] {
  const { say, language, forum } = call
  const wording = { say, language, zone: firstZone(forum.doc, say) }
  if (one.facts.length > 0) return one.facts.map((fact) => sayChange(fact, wording))
  const out = before?.sessions.get(one.id)
  if (out === undefined || one.saved === null) return []
  const names = namesIn(draft)
  const changes = describeEdit('session', withoutNotes(out), withoutNotes(one.saved.doc), names)
  return changes.map((change) => sayEdit(change, { say, language, names }))
}

/** What a draft and its frozen form have in common. */
function withoutNotes(session: Session | FrozenSession): Session {
  const items = session.items.map(({ id, kind, title, minutes, pin, presentationId, people }) => {
    return { id, kind, title, minutes, pin, presentationId, people, lockedEnd: null, privateNotes: '' }
  })
  const { startsAt: _, endsAt: __, ...open } = { startsAt: null, endsAt: null, ...session }
  return { ...open, items, privateNotes: '' }
}

/** What can't be chosen yet; readers may see an earlier state of it. */
export function draftLines({ say, forumId }: ForumCall, { draft, before }: DryRun) {
  return [...draft.sessions.values()]
    .filter(({ doc }) => doc.state === 'draft')
    .sort((a, b) => (a.doc.title < b.doc.title ? -1 : 1))
    .map(({ doc }) => {
      const record = before?.manifest.sessions[doc.id]
      return {
        title: doc.title,
        language: doc.languages[0] ?? '',
        href: addresses.document(forumId, 'session', doc.id),
        about: record === undefined || record.state === 'gone' ? '' : say('releasing.staysOut'),
        previewHref: addresses.preview(forumId, [doc.id], addresses.session(draft.forum.doc.slug, doc.slug)),
      }
    })
}

/** Released sessions that change because of what they share. */
export function otherLines({ say, language, forum, forumId }: ForumCall, others: readonly Change[]) {
  const wording = { say, language, zone: firstZone(forum.doc, say) }
  return others.map(({ sessionId, title, facts }) => ({
    title,
    href: addresses.document(forumId, 'session', sessionId),
    facts: facts.map((fact) => sayChange(fact, wording)),
  }))
}
