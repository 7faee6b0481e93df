/** What programs send and get, made from the shapes of the store: what may be left out, and what is only read. */
import { z } from 'zod'
import { knownZone } from '../../domain/clock.ts'
import { type DocumentKind, documentKinds } from '../../domain/draft.ts'
import { ruleIds, severities } from '../../domain/findings/finding.ts'
import type { ItemId, PersonId } from '../../domain/ids.ts'
import { idShape, instantShape, slugShape, zoneShape } from '../../store/shape-parts.ts'
import { documentShape } from '../../store/shapes.ts'
import { defaultLanguage, sayIn } from '../../text/say.ts'

/** What only reading gives: in a body that is sent it is passed over, so that what was read can be sent back. */
const savedMembers = {
  revision: z.int().positive().meta({ readOnly: true }),
  savedAt: instantShape,
  savedBy: z.string().meta({ readOnly: true }),
}

const agendaShape = z.strictObject({
  startsAt: instantShape,
  plannedEndsAt: instantShape,
  endsAt: instantShape,
  overrunMinutes: z.int(),
  slots: z.array(
    z.strictObject({
      itemId: idShape(),
      startsAt: instantShape,
      endsAt: instantShape,
      gapMinutes: z.int(),
    }),
  ),
})

export const findingShape = z.strictObject({
  rule: z.enum(ruleIds),
  severity: z.enum(severities),
  subject: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('session') }),
    z.strictObject({ kind: z.literal('row'), itemId: idShape<ItemId>() }),
    z.strictObject({ kind: z.literal('person'), personId: idShape<PersonId>() }),
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
})

/** `agenda` is null while a clock of the session never was; `findings` are worked out for reading only. */
const sessionMembers = {
  agenda: agendaShape.nullable().meta({ readOnly: true }),
  findings: z
    .array(findingShape)
    .optional()
    .meta({ readOnly: true, description: sayIn(defaultLanguage)('apiMember.findings') }),
}

type AnyObject = z.ZodObject<Record<string, z.ZodType>>

export function readMembers(kind: DocumentKind): Record<string, z.ZodType> {
  return kind === 'session' ? { ...savedMembers, ...sessionMembers } : savedMembers
}

/** A document as it is read. */
export function shownShape(kind: DocumentKind): AnyObject {
  return storedShape(kind).extend(readMembers(kind))
}

/** A whole document as it is sent: what may be null may be left out, rows need not bring ids of their own. */
export function sentShape(kind: DocumentKind): AnyObject {
  return sentShapes[kind]
}

/** A new document: what is not needed may be left out, or be null, in objects within it too; rows are given whole. */
export function newShape(kind: DocumentKind): AnyObject {
  return newShapes[kind]
}

/** A merge patch: every member may be left out; null for what may be null, and for what is passed over. */
export function patchShape(kind: DocumentKind): AnyObject {
  return patchShapes[kind]
}

function storedShape(kind: DocumentKind): AnyObject {
  return documentShape(kind) as unknown as AnyObject
}

/** What a row has when it does not say. */
const rowDefaults: Record<string, unknown> = {
  kind: 'other',
  people: [],
  privateNotes: '',
  post: '',
  venue: '',
  hue: 'teal',
  work: '',
}

function sentObject(kind: DocumentKind): AnyObject {
  const { id, ...shape } = storedShape(kind).shape
  const ignored = Object.keys(readMembers(kind)).map((name) => [name, ignoredMember] as const)
  const own = { id: (id as z.ZodType).optional(), ...mapShape(shape, asSent) }
  return z.strictObject({ ...own, ...Object.fromEntries(ignored) })
}

const ignoredMember = z.unknown().optional().meta({ readOnly: true })

function asSent(schema: z.ZodType, name?: string): z.ZodType {
  if (name === 'which') return schema.default('first')
  if (schema === (zoneShape as z.ZodType)) return modernZone
  if (schema instanceof z.ZodDefault) return asSent(schema.unwrap() as z.ZodType, name)
  if (schema instanceof z.ZodNullable) {
    return asSent(schema.unwrap() as z.ZodType)
      .nullable()
      .default(null)
  }
  if (schema instanceof z.ZodArray) return z.array(asSentRow(schema.element as z.ZodType))
  if (schema instanceof z.ZodObject) return z.strictObject(mapShape(schema.shape, asSent))
  return schema
}

function asSentRow(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodObject)) return asSent(schema)
  return z.strictObject(
    mapShape(schema.shape, (part, name) => {
      if (name === 'id' || part === (slugShape as z.ZodType)) return part.optional()
      const sent = asSent(part, name)
      return Object.hasOwn(rowDefaults, name) ? sent.default(rowDefaults[name]) : sent
    }),
  )
}

function mapShape(
  shape: Record<string, z.ZodType>,
  change: (part: z.ZodType, name: string) => z.ZodType,
): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(shape).map(([name, part]) => [name, change(part, name)]))
}

/** Spellings and old names of a zone become the one that it is kept under. */
const modernZone = (zoneShape as unknown as z.ZodString)
  .overwrite((name) => knownZone(name) ?? name)
  .meta({ examples: ['Africa/Lagos'] })

/** What has no beginning: a program must say it. */
export const neededMembers: Record<DocumentKind, readonly string[]> = {
  forum: ['title', 'zone', 'opens', 'closes'],
  session: ['title', 'start', 'start.clock'],
  presentation: ['title'],
  person: ['name'],
  organisation: ['name'],
  reference: ['title'],
}

function inPart(shape: z.ZodObject, needed: readonly string[], path = ''): AnyObject {
  return membersOf(shape, (part, name) => {
    const at = path === '' ? name : `${path}.${name}`
    const inner = part instanceof z.ZodObject ? inPart(part, needed, at) : part
    return needed.includes(at) ? inner : inner.nullable().optional()
  })
}

function asPatch(shape: z.ZodObject): AnyObject {
  return membersOf(shape, (part) => {
    if (part instanceof z.ZodOptional) return (part.unwrap() as z.ZodType).nullable().optional()
    return (part instanceof z.ZodObject ? asPatch(part) : part).optional()
  })
}

function membersOf(shape: z.ZodObject, change: (part: z.ZodType, name: string) => z.ZodType): AnyObject {
  const bare = (part: z.ZodType) => (part instanceof z.ZodDefault ? (part.unwrap() as z.ZodType) : part)
  return z.strictObject(mapShape(shape.shape, (part, name) => change(bare(part), name)))
}

function mapKinds(make: (kind: DocumentKind) => AnyObject): Record<DocumentKind, AnyObject> {
  const made = documentKinds.map((kind) => [kind, make(kind)] as const)
  return Object.fromEntries(made) as Record<DocumentKind, AnyObject>
}

/** Last, since they are made from all that stands above. */
const sentShapes = mapKinds(sentObject)

const newShapes = mapKinds((kind) => inPart(sentShape(kind), neededMembers[kind]))
const patchShapes = mapKinds((kind) => asPatch(sentShape(kind)))
