/** Why a sheet was not brought, or can't be gone through: in words, told where sheets are brought and dropped. */
import { UnreadableFile } from '../../../sheets/blocks/unreadable-file.ts'
import type { Say } from '../../../text/say.ts'
import { sayUnreadable } from '../../../text/unreadable.ts'

/** What can't be read, or a reason of the desk's own. */
export type Refused =
  | Pick<UnreadableFile, 'code' | 'facts'>
  | { reason: 'none' | 'several' | 'too-many' | 'too-often' | 'gone' }
  | { reason: 'long-paste'; most: number }
  | { reason: 'many-parts'; parts: number; most: number }
  | { reason: 'damaged' | 'empty-file'; name: string }

export class RefusedSheet extends Error {
  override name = 'RefusedSheet'
  readonly refused: Refused

  constructor(refused: Refused) {
    super('a sheet is refused')
    this.refused = refused
  }
}

export function refusedBy(failure: unknown): Refused | undefined {
  if (failure instanceof RefusedSheet) return failure.refused
  return failure instanceof UnreadableFile ? failure : undefined
}

const statuses: Record<string, number> = {
  'too-big': 413,
  'long-paste': 413,
  busy: 503,
  'too-often': 429,
  damaged: 404,
  gone: 404,
}

export function statusOf(refused: Refused): number {
  return statuses['reason' in refused ? refused.reason : refused.code] ?? 422
}

export function sayRefused(say: Say, refused: Refused): string {
  if (!('reason' in refused)) return sayUnreadable(say, refused)
  const { reason, ...facts } = refused
  return say(`review.refused.${reason}`, facts)
}
