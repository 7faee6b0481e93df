/** Thrown to end a request with a page that says why; the reason names its sentences in `text/`. */
const statuses = {
  missing: 404,
  gone: 410,
  foreign: 403,
  linkOver: 410,
  signedOut: 401,
  tooMany: 429,
  tooManySignIns: 429,
  tooLarge: 413,
  bad: 400,
  busy: 503,
} as const

/** After which who met a queue that is full may ask again, as `Retry-After` says it. */
export const busySeconds = '60'

export type RefusalReason = keyof typeof statuses

export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number
  readonly reason: RefusalReason

  constructor(reason: RefusalReason) {
    super(reason)
    this.status = statuses[reason]
    this.reason = reason
  }
}
