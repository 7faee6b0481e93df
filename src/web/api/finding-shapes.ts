/** What programs read of findings and what they send to accept one. */
import { z } from 'zod'
import { forumRuleIds } from '../../domain/findings/finding.ts'
import { fingerprintShape, idShape, instantShape } from '../../store/shape-parts.ts'
import { findingShape } from './shapes.ts'

/** `holds` is false when the finding has changed since: then it is open again. */
const acceptanceShape = z.strictObject({
  reason: z.string(),
  by: z.string(),
  at: instantShape,
  holds: z.boolean(),
})

export const judgedShape = findingShape.extend({
  fingerprint: fingerprintShape,
  acceptance: acceptanceShape.nullable(),
})

export const forumFindingShape = judgedShape.extend({
  rule: z.enum(forumRuleIds),
  subject: z.union([findingShape.shape.subject, z.strictObject({ kind: z.literal('forum') })]),
})

/** Without a session those of the forum as a whole. */
export const judgedSessionShape = z.strictObject({
  session: z.strictObject({ id: idShape(), title: z.string() }).nullable(),
  findings: z.array(z.union([judgedShape, forumFindingShape])),
})

/** The fingerprint says which finding was seen; it is needed only where a rule found two about one subject. */
export const acceptanceOrderShape = z.strictObject({
  rule: findingShape.shape.rule,
  subject: findingShape.shape.subject,
  fingerprint: fingerprintShape.optional(),
  reason: z.string(),
})

export const forumAcceptanceOrderShape = acceptanceOrderShape.extend({
  rule: forumFindingShape.shape.rule,
  subject: forumFindingShape.shape.subject,
})

export type AcceptanceOrder = z.infer<typeof acceptanceOrderShape | typeof forumAcceptanceOrderShape>
