/** What the editor's script needs beside the form: sentences to fill, and what the session's people do elsewhere. */
import { addresses } from '../../../addresses.ts'
import type { Saved } from '../../../domain/draft.ts'
import type { Acceptance } from '../../../domain/findings/acceptance.ts'
import type { Finding } from '../../../domain/findings/finding.ts'
import type { SheetContext } from '../../../domain/findings/sheet-context.ts'
import type { Session } from '../../../domain/session.ts'
import { findingTemplates } from '../../../text/findings.ts'
import { interfaceLanguages } from '../../../text/say.ts'
import { scriptSafeJson } from '../../frame.ts'
import { stripSource } from '../clocks/strip-view.ts'
import type { SessionCall } from '../desk.ts'
import { sheetKnowledge } from './sheet-knowledge.ts'

/** Sentences that the script says by itself, by their keys: what it tells, what is wrong with a field, days beside a clock. */
const spoken =
  /^(?:city\.|clocks\.strip\.|live\.|undo\.|problem\.(?:(?:length|time|clock)-unreadable|time-never-is|clock-never-was|minutes-out-of-range|end-before-start|\w+-not-found)$|editor\.(?:live|total)\.|editor\.(?:pinnedAt|hasNote)|desk\.problems|paying\.(?:live|planEnds|gap|overlap|derived|lockedSet)|when\.(?:days|previous)|rows\.live\.|accepting\.(?:acceptedShort|lapsedShort|about)$)/

export interface SheetSource {
  sheet: SheetContext
  findings: readonly Finding[]
  acceptances: readonly Acceptance[]
  saved: Saved<Session>
}

export function sheetData(call: SessionCall, { sheet, findings, acceptances, saved }: SheetSource): string {
  const { language } = call
  const sentences = Object.entries(interfaceLanguages[language] as Record<string, string>)
  return scriptSafeJson({
    language,
    session: { id: sheet.session.id, state: saved.doc.state, languages: sheet.session.languages },
    elsewhere: sheet.elsewhere,
    ...sheetKnowledge(sheet, findings),
    acceptances,
    findingsHref: addresses.sessionFindings(call.forumId, call.sessionId),
    clocks: stripSource(call, saved.doc),
    templates: {
      ...findingTemplates(language),
      ...Object.fromEntries(sentences.filter(([key]) => spoken.test(key))),
    },
  })
}
