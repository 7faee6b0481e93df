/** Which revision a write was made on: the entity tag of a document is its revision (RFC 9110 8.8.3, 13.1.1). */
import type { Request, Response } from 'express'
import { ProgramRefusal } from './refusals.ts'

function entityTag(revision: number): string {
  return `"${revision}"`
}

export function setEntityTag(res: Response, revision: number): void {
  res.set('ETag', entityTag(revision))
}

/** `*` would say that nothing was seen: it is refused. A weak tag never matches, as the standard has it. */
export function demandRevision(req: Request, revision: number): void {
  const header = req.get('if-match')
  if (header === undefined) throw new ProgramRefusal('precondition-missing')
  const tags = header.split(',').map((tag) => tag.trim())
  if (!tags.every((tag) => /^(?:W\/)?"[!#-~]*"$/.test(tag))) {
    throw new ProgramRefusal('precondition-unusable')
  }
  if (!tags.includes(entityTag(revision))) throw new ProgramRefusal('stale', { current: revision })
}
