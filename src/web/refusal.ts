/** Thrown to end a request with a page that says why: a status, and the key of its sentences in `text/`. */
export type RefusalReason = 'missing' | 'gone' | 'foreign' | 'tooMany' | 'tooLarge' | 'bad'

export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: number
  readonly reason: RefusalReason

  constructor(status: number, reason: RefusalReason) {
    super(reason)
    this.status = status
    this.reason = reason
  }
}
