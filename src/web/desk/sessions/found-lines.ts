/** Findings of a session as lines, each at the row, the person or the session that it is about. */
import type { Finding } from '../../../domain/findings/finding.ts'
import { sayFinding, saySeverity } from '../../../text/findings.ts'
import type { Say } from '../../../text/say.ts'

export interface FoundLine {
  severity: string
  /** `Warning` */
  word: string
  text: string
}

export interface FoundLines {
  ofSession: FoundLine[]
  ofRow: (id: string) => FoundLine[]
  ofPerson: (id: string) => FoundLine[]
}

/** Somebody who is not among the people of the session has no line of their own: what is found stands at the session. */
export function sayFindings(say: Say, findings: readonly Finding[], listed: ReadonlySet<string>): FoundLines {
  const places = Map.groupBy(findings, ({ subject }) => {
    if (subject.kind === 'row') return `row ${subject.itemId}`
    return subject.kind === 'person' && listed.has(subject.personId)
      ? `person ${subject.personId}`
      : 'session'
  })
  const linesOf = (place: string) =>
    (places.get(place) ?? []).map((finding) => ({
      severity: finding.severity,
      word: saySeverity(say, finding.severity),
      text: sayFinding(say, finding),
    }))
  return {
    ofSession: linesOf('session'),
    ofRow: (id) => linesOf(`row ${id}`),
    ofPerson: (id) => linesOf(`person ${id}`),
  }
}
