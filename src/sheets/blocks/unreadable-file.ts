/** A file that can't be read: why, so that a sentence can say what to do (`unreadable.<code>`). */

export const unreadableCodes = [
  'wrong-type',
  'encrypted',
  'empty',
  'too-big',
  'zip-bomb',
  'scans',
  'broken',
  'too-long',
  'busy',
] as const
export type UnreadableCode = (typeof unreadableCodes)[number]

export class UnreadableFile extends Error {
  override name = 'UnreadableFile'
  readonly code: UnreadableCode
  readonly facts: Record<string, string | number>

  constructor(code: UnreadableCode, facts: Record<string, string | number> = {}) {
    super(`a file can't be read: ${code}`)
    this.code = code
    this.facts = facts
  }
}

const megabyte = 1_048_576
/** Larger ones are not even taken. */
export const mostBytes = 25 * megabyte

export function tooBig(): UnreadableFile {
  return new UnreadableFile('too-big', { most: mostBytes / megabyte })
}
