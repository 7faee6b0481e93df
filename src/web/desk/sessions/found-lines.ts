/** Findings of a session as lines, each at the row, the person or the session that it is about. */
import type { Judged, Standing } from '../../../domain/findings/acceptance.ts'
import type { Checked } from '../../../domain/findings/checked.ts'
import type { Finding } from '../../../domain/findings/finding.ts'
import { fixOf } from '../../../domain/findings/fixes.ts'
import { sayChecked, sayFinding, sayFix, saySeverity } from '../../../text/findings.ts'
import type { Say } from '../../../text/say.ts'
import { foundId } from '../findings/found-view.ts'

export interface FoundLine {
  /** `accepted`, whatever it was before. */
  severity: string
  /** `Warning` */
  word: string
  text: string
  /** The button that mends it; null where there is none. */
  fix: FixButton | null
  /** Why it was accepted, or had been before it changed; empty where nobody did. */
  said: string
  /** Its place on the page of the session's findings. */
  anchor: string
}

export interface FixButton {
  /** The button's value in the session's form. */
  act: string
  label: string
}

export interface FoundLines {
  ofSession: FoundLine[]
  ofRow: (id: string) => FoundLine[]
  ofPerson: (id: string) => FoundLine[]
}

/** Somebody who is not among the people of the session has no line of their own: what is found stands at the session. */
export function sayFindings(say: Say, findings: readonly Judged[], listed: ReadonlySet<string>): FoundLines {
  const places = Map.groupBy(findings, ({ subject }) => {
    if (subject.kind === 'row') return `row ${subject.itemId}`
    return subject.kind === 'person' && listed.has(subject.personId)
      ? `person ${subject.personId}`
      : 'session'
  })
  const linesOf = (place: string) => (places.get(place) ?? []).map((finding) => lineOf(say, finding))
  return {
    ofSession: linesOf('session'),
    ofRow: (id) => linesOf(`row ${id}`),
    ofPerson: (id) => linesOf(`person ${id}`),
  }
}

export function fixButton(say: Say, finding: Finding): FixButton | null {
  const fix = fixOf(finding)
  return fix === undefined ? null : { act: fix.act, label: sayFix(say, fix.rule) }
}

/** What agrees, as the editor and the findings page list it. */
export function sayAgreeing(say: Say, checked: readonly Checked[]): { title: string; lines: string[] } {
  return {
    title: say('findingChecked.count', { count: checked.length }),
    lines: checked.map((one) => sayChecked(say, one)),
  }
}

function sayStanding(say: Say, standing: Standing): string {
  if (standing.kind === 'open') return ''
  const { reason } = standing.acceptance
  return say(standing.kind === 'accepted' ? 'accepting.acceptedShort' : 'accepting.lapsedShort', { reason })
}

function lineOf(say: Say, finding: Judged): FoundLine {
  const isAccepted = finding.standing.kind === 'accepted'
  return {
    severity: isAccepted ? 'accepted' : finding.severity,
    word: saySeverity(say, finding.severity),
    text: sayFinding(say, finding),
    fix: isAccepted ? null : fixButton(say, finding),
    said: sayStanding(say, finding.standing),
    anchor: foundId(finding.fingerprint),
  }
}
