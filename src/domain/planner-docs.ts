/** What belongs to the planner as a whole, not to a forum's drafts: each kept on its own, under a name made of a hash. */
import type { AccessLink, Account, ApiToken, Receipt, Visit } from './account.ts'
import type { StarredList } from './starred-list.ts'

export interface PlannerKinds {
  list: StarredList
  account: Account
  visit: Visit
  link: AccessLink
  token: ApiToken
  receipt: Receipt
}

export type PlannerKind = keyof PlannerKinds
export const plannerKinds: readonly PlannerKind[] = ['list', 'account', 'visit', 'link', 'token', 'receipt']
