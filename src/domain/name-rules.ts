/** Names that accounts, coordinators and tokens go by, in lists and histories: one line that stays where it is put. */
import { missingText } from './field-rules.ts'
import type { Problem } from './problem.ts'
import { textProblems } from './text-bounds.ts'

/** Breaks of lines and pages, and signs that turn the text around them to the other direction. */
const unsettling = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u

/** Problems: `name-missing`, `text-too-long`, `text-unreadable`. */
export function nameProblems(field: string, name: string): Problem[] {
  const missing = missingText(field, name, 'name-missing')
  return missing.length > 0 ? missing : givenNameProblems(field, name)
}

/** The same where no name has to be given. */
export function givenNameProblems(field: string, name: string): Problem[] {
  const found = textProblems({ [field]: name }, { passages: [], long: [] })
  if (found.length > 0 || !unsettling.test(name)) return found
  return [{ field, code: 'text-unreadable' }]
}
