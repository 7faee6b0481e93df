/** Why something could not be done, for the person at the command line. */
import type { Problem, Result } from '../domain/problem.ts'
import { Refused } from './verb.ts'

const reasons: Record<string, string> = {
  'email-unusable': 'this is no e-mail address',
  'account-unknown': 'there is no such account',
  'last-owner': 'this is the only owner of the forum, which needs one',
  'name-missing': 'it needs a name',
  'text-too-long': 'the name is too long',
  'text-unreadable': 'the name holds characters that can not be read',
  'token-taken': 'a token of this name is in use; revoke it first, or choose another name',
  'token-unknown': 'no token of this name is in use',
  'zone-missing': 'the sheet does not say its time zone; say it with --zone, such as --zone Asia/Seoul',
  'date-missing':
    'the sheet does not say its date for sure; --order or --year may say it, else bring it in at the desk',
  'start-missing': 'no row of a day has a time, so nobody knows when it starts',
  'nothing-to-import': 'there is nothing in it that could be imported',
  'all-there': 'the forum has all of its presentations already',
  'forum-unknown': 'there is no such forum',
}

/** @throws Refused */
export function orRefuse<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Refused(result.problems.map(toReason).join('; '))
}

export function reasonFor(code: string): string | undefined {
  return reasons[code]
}

function toReason({ code, field }: Problem): string {
  return reasonFor(code) ?? `${field}: ${code}`
}
