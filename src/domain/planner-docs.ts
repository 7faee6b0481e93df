/** What belongs to the planner as a whole, not to a forum's drafts: each kept on its own, under a name made of a hash. */
import type { AcceptedFindings } from './accepted-findings.ts'
import type { AccessLink, Account, ApiToken, Receipt, Visit } from './account.ts'
import type { ImportedSession, ReviewedSheets, SheetOnReview } from './importing/sheet-on-review.ts'
import type { SessionNotes } from './session-notes.ts'
import type { ForumTemplates } from './session-template.ts'
import type { StarredList } from './starred-list.ts'
import type { UndoSteps } from './undo-steps.ts'

export interface PlannerKinds {
  list: StarredList
  account: Account
  visit: Visit
  link: AccessLink
  token: ApiToken
  receipt: Receipt
  accepted: AcceptedFindings
  template: ForumTemplates
  notes: SessionNotes
  undo: UndoSteps
  /** A document that was brought, until it is accepted or dropped. */
  sheet: SheetOnReview
  sheets: ReviewedSheets
  imported: ImportedSession
}

export type PlannerKind = keyof PlannerKinds
export const plannerKinds: readonly PlannerKind[] = [
  'list',
  'account',
  'visit',
  'link',
  'token',
  'receipt',
  'accepted',
  'template',
  'notes',
  'undo',
  'sheet',
  'sheets',
  'imported',
]
