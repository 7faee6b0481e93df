/**
 * Ids of what an import makes: from its key and what the thing is called. An import that was cut off half-way goes on
 * under the same ones, whatever was left out, added or found in the forum since.
 */
import { createHash } from 'node:crypto'
import { type ForumDraft, type PartKind, partsOf } from '../../domain/draft.ts'
import type { SessionId } from '../../domain/ids.ts'

const digits = 12

/** `kind` is a letter. */
export function madeId(key: string, kind: string, name: string): string {
  return `${key}-${kind}${createHash('sha256').update(name).digest('hex').slice(0, digits)}`
}

/** Sessions of one import go by their order. */
export function sessionIdOf(key: string, index: number): SessionId {
  return `${key}-s${index + 1}` as SessionId
}

export function isMadeBy(key: string, id: string): boolean {
  return id.startsWith(`${key}-`)
}

/** Addresses that are taken by others: what this import made already keeps its own. */
export function slugsBeside(draft: ForumDraft, kind: PartKind, key: string): Set<string> {
  const parts: ReadonlyMap<string, { doc: { slug: string } }> = partsOf(draft, kind)
  return new Set(parts.entries().flatMap(([id, { doc }]) => (isMadeBy(key, id) ? [] : [doc.slug])))
}
