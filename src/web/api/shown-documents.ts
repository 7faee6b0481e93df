/** A document as programs read it: all of it, with what the store knows of it; a session with its agenda and findings. */
import { placeAgenda } from '../../domain/agenda.ts'
import type { DocumentKind, DocumentKinds, ForumDraft, PartKind, Saved } from '../../domain/draft.ts'
import { elsewhereOf, type Occupied, occupiedBy } from '../../domain/findings/elsewhere.ts'
import { findSession } from '../../domain/findings/session-findings.ts'
import { sheetOf } from '../../domain/findings/sheet-context.ts'
import type { Session } from '../../domain/session.ts'
import { sayFinding } from '../../text/findings.ts'
import { defaultLanguage, sayIn } from '../../text/say.ts'
import { world } from '../../text/world.ts'

type AnySaved = Saved<DocumentKinds[DocumentKind]>

/** Makes what is shown of a kind's documents, with their findings; what all sessions share is worked out once. */
export function showParts(kind: PartKind, draft: ForumDraft): (saved: AnySaved) => object {
  if (kind !== 'session') return showSaved
  const occupied = occupiedBy(draft.sessions.values().map(({ doc }) => doc))
  return (saved) => ({
    ...showPart(kind, saved),
    findings: showFindings(saved.doc as Session, draft, occupied),
  })
}

/** What follows from the document alone: nothing else of its forum is read for it. */
export function showPart(kind: PartKind, saved: AnySaved): object {
  if (kind !== 'session') return showSaved(saved)
  const placed = placeAgenda(saved.doc as Session)
  return { ...showSaved(saved), agenda: placed.ok ? shownAgenda(placed.value) : null }
}

export function showSaved({ doc, revision, savedAt, savedBy }: AnySaved): object {
  return { ...doc, revision, savedAt, savedBy }
}

function findingsOf(session: Session, draft: ForumDraft, occupied: Occupied) {
  return findSession(sheetOf(session, draft, elsewhereOf(occupied, session), world))
}

function showFindings(session: Session, draft: ForumDraft, occupied: Occupied) {
  const say = sayIn(defaultLanguage)
  return findingsOf(session, draft, occupied).map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    subject: finding.subject,
    facts: finding.facts,
    text: sayFinding(say, finding),
  }))
}

type Placed = Extract<ReturnType<typeof placeAgenda>, { ok: true }>['value']

function shownAgenda({ startsAt, plannedEndsAt, endsAt, overrunMinutes, slots }: Placed) {
  return {
    startsAt,
    plannedEndsAt,
    endsAt,
    overrunMinutes,
    slots: slots.map(({ itemId, startsAt, endsAt, gapMinutes }) => ({
      itemId,
      startsAt,
      endsAt,
      gapMinutes,
    })),
  }
}
