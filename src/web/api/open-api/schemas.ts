/** JSON Schemas of everything that programs send and get, made from the zod shapes that check it. */
import { z } from 'zod'
import { type DocumentKind, documentKinds } from '../../../domain/draft.ts'
import { manifestShape } from '../../../store/release-shapes.ts'
import { idShape, instantShape, slugShape } from '../../../store/shape-parts.ts'
import {
  acceptanceOrderShape,
  forumAcceptanceOrderShape,
  forumFindingShape,
  judgedSessionShape,
  judgedShape,
} from '../finding-shapes.ts'
import { type RefusalCode, refusalStatuses } from '../refusals.ts'
import { releaseOrderShape } from '../releases.ts'
import { newShape, patchShape, readMembers, sentShape, shownShape } from '../shapes.ts'
import { describeFormat } from './formats.ts'

export type JsonSchema = Record<string, unknown>

export const schemaNames: Record<DocumentKind, string> = {
  forum: 'Forum',
  session: 'Session',
  presentation: 'Presentation',
  person: 'Person',
  organisation: 'Organisation',
  reference: 'Reference',
}

const problemShape = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(refusalStatuses) as [RefusalCode]),
  current: z.int().optional(),
  problems: z.array(z.strictObject({ field: z.string(), code: z.string(), text: z.string() })),
})

const manifestLine = manifestShape.pick({ number: true, at: true, by: true, note: true, changes: true })

const releaseShape = manifestLine.extend({
  page: z.url(),
  feed: z.url(),
  sessions: z.array(
    z.strictObject({
      id: idShape(),
      slug: slugShape,
      title: z.string(),
      state: z.enum(['on', 'cancelled', 'gone']),
      startsAt: instantShape,
      endsAt: instantShape,
      sequence: z.int().nonnegative(),
      changedIn: z.int().positive(),
      page: z.url(),
      feed: z.url(),
    }),
  ),
})

/** The names under `components/schemas`, each with its shape. */
export function describeSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  const add = (name: string, shape: z.ZodType) => registry.add(shape, { id: name })
  for (const kind of documentKinds) {
    const name = schemaNames[kind]
    const shown = shownShape(kind)
    add(name, shown)
    add(`${name}Page`, pageOf(shown))
    add(`${name}Sent`, sentShape(kind).extend({}))
    add(`New${name}`, newShape(kind))
    add(`${name}Patch`, patchShape(kind))
  }
  add('Finding', judgedShape)
  add('Findings', judgedSessionShape)
  add('FindingsPage', pageOf(judgedSessionShape))
  add('AcceptanceOrder', acceptanceOrderShape)
  add('ForumFinding', forumFindingShape)
  add('ForumAcceptanceOrder', forumAcceptanceOrderShape)
  add('Release', releaseShape)
  add('ReleaseLine', manifestLine)
  add('ReleaseLinePage', pageOf(manifestLine))
  add('ReleaseOrder', releaseOrderShape)
  add('Problem', problemShape)
  const { schemas } = z.toJSONSchema(registry, {
    uri: (name) => `#/components/schemas/${name}`,
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => describeFormat(zodSchema as unknown as z.ZodType, jsonSchema),
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [name, schema]),
  )
}

function pageOf(item: z.ZodType) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() })
}

export function isReadOnly(kind: DocumentKind, member: string): boolean {
  return Object.hasOwn(readMembers(kind), member)
}
