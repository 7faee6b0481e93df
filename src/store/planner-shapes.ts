/** The shapes of what belongs to the planner as a whole: readers' lists, accounts, visits, links, tokens, receipts. */
import { z } from 'zod'
import type { AcceptedFindings, AcceptedFindingsId } from '../domain/accepted-findings.ts'
import * as account from '../domain/account.ts'
import type { Acceptance } from '../domain/findings/acceptance.ts'
import type { ForumId, SessionId } from '../domain/ids.ts'
import type { PlannerKind, PlannerKinds } from '../domain/planner-docs.ts'
import type { ListId, StarredList } from '../domain/starred-list.ts'
import { importedShape, reviewedSheetsShape, sheetShape } from './importing-shapes.ts'
import { notesShape, templatesShape } from './reuse-shapes.ts'
import {
  byId,
  fingerprintShape,
  hexShape,
  idShape,
  instantShape,
  languageShape,
  shapeOf,
} from './shape-parts.ts'
import { undoShape } from './undo-shapes.ts'

const accountId = hexShape<account.AccountId>()
const linkId = hexShape<account.LinkId>()
const forumId = idShape<ForumId>()
const sessionId = idShape<SessionId>()

const listShape = shapeOf<StarredList>()(
  z.strictObject({
    id: hexShape<ListId>(),
    forumId,
    state: z.enum(['live', 'revoked']),
    sessionIds: z.array(sessionId),
    madeAt: instantShape,
    changedAt: instantShape,
  }),
)

const accountShape = shapeOf<account.Account>()(
  z.strictObject({
    id: accountId,
    email: z.string().min(1),
    name: z.string(),
    passwordHash: z.string().min(1).nullable(),
    language: languageShape.nullable(),
    makesForums: z.boolean(),
    roles: byId<ForumId, z.ZodEnum<{ [Role in account.ForumRole]: Role }>>(z.enum(account.forumRoles)),
    madeAt: instantShape,
  }),
)

const visitShape = shapeOf<account.Visit>()(
  z.strictObject({
    id: hexShape<account.VisitId>(),
    as: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('account'), accountId }),
      z.strictObject({ kind: z.literal('coordinator'), linkId }),
    ]),
    state: z.enum(['live', 'ended']),
    madeAt: instantShape,
    endsAt: instantShape,
  }),
)

const linkShape = shapeOf<account.AccessLink>()(
  z.strictObject({
    id: linkId,
    purpose: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('first') }),
      z.strictObject({ kind: z.literal('password'), accountId, forumId: z.exactOptional(forumId) }),
      z.strictObject({ kind: z.literal('coordinator'), forumId, sessionId, name: z.string() }),
    ]),
    state: z.enum(['live', 'used', 'revoked']),
    madeAt: instantShape,
    madeBy: z.string(),
    endsAt: instantShape.nullable(),
  }),
)

const tokenShape = shapeOf<account.ApiToken>()(
  z.strictObject({
    id: hexShape<account.TokenId>(),
    name: z.string().min(1),
    level: z.enum(['read', 'write']),
    forumId: forumId.nullable(),
    state: z.enum(['live', 'revoked']),
    madeAt: instantShape,
  }),
)

const receiptShape = shapeOf<account.Receipt>()(
  z.strictObject({
    id: hexShape<account.ReceiptId>(),
    digest: z.string().min(1),
    made: z.string().min(1),
    madeAt: instantShape,
  }),
)

const acceptanceShape = shapeOf<Acceptance>()(
  z.strictObject({
    sessionId: sessionId.nullable(),
    rule: z.string().min(1),
    subject: z.string().min(1),
    fingerprint: fingerprintShape,
    reason: z.string().min(1),
    by: z.string(),
    at: instantShape,
  }),
)

const acceptedShape = shapeOf<AcceptedFindings>()(
  z.strictObject({
    id: hexShape<AcceptedFindingsId>(),
    forumId,
    acceptances: z.array(acceptanceShape),
    madeAt: instantShape,
  }),
)

const shapes: { [Kind in PlannerKind]: z.ZodType<PlannerKinds[Kind]> } = {
  list: listShape,
  account: accountShape,
  visit: visitShape,
  link: linkShape,
  token: tokenShape,
  receipt: receiptShape,
  accepted: acceptedShape,
  template: templatesShape,
  notes: notesShape,
  undo: undoShape,
  sheet: sheetShape,
  sheets: reviewedSheetsShape,
  imported: importedShape,
}

export function plannerShape<Kind extends PlannerKind>(kind: Kind): z.ZodType<PlannerKinds[Kind]> {
  return shapes[kind]
}
