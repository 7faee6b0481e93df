/** Why programs are refused: a code for each reason, its status, and what is thrown to end a request with it. */
import type { Problem } from '../../domain/problem.ts'

export const refusalStatuses = {
  'json-unreadable': 400,
  'query-unusable': 400,
  'key-unusable': 400,
  'precondition-unusable': 400,
  'token-missing': 401,
  'token-unknown': 401,
  'token-reads-only': 403,
  'token-of-one-forum': 403,
  missing: 404,
  'method-unknown': 405,
  'id-taken': 409,
  'still-used': 409,
  'released-since': 409,
  stale: 412,
  'too-large': 413,
  'media-type': 415,
  invalid: 422,
  'key-reused': 422,
  'precondition-missing': 428,
  failed: 500,
  'storage-full': 503,
} as const

export type RefusalCode = keyof typeof refusalStatuses

interface RefusalDetails {
  problems?: readonly Problem[]
  headers?: Record<string, string>
  /** The revision (or the number of the release) that there is now. */
  current?: number
}

export class ProgramRefusal extends Error {
  override name = 'ProgramRefusal'
  readonly code: RefusalCode
  readonly status: number
  readonly details: RefusalDetails

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    super(code)
    this.code = code
    this.status = refusalStatuses[code]
    this.details = details
  }
}

export function invalid(...problems: Problem[]): ProgramRefusal {
  return new ProgramRefusal('invalid', { problems })
}
