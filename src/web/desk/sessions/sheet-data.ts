/** What the editor's script needs beside the form: sentences to fill, and what the session's people do elsewhere. */
import type { Saved } from '../../../domain/draft.ts'
import type { OtherSlot } from '../../../domain/findings/elsewhere.ts'
import type { Session } from '../../../domain/session.ts'
import { findingTemplates } from '../../../text/findings.ts'
import { interfaceLanguages } from '../../../text/say.ts'
import { scriptSafeJson } from '../../frame.ts'
import type { SessionCall } from '../desk.ts'

/** Sentences that the script says by itself, by their keys: what it tells, what is wrong with a field, days beside a clock. */
const spoken =
  /^(?:city\.|problem\.(?:(?:length|time|clock)-unreadable|time-never-is|clock-never-was|minutes-out-of-range|end-before-start|\w+-not-found)$|editor\.(?:live|total)\.|editor\.(?:pinnedAt|hasNote)|desk\.problems|when\.(?:days|previous))/

export interface SheetSource {
  session: Session
  saved: Saved<Session>
  elsewhere: readonly OtherSlot[]
}

export function sheetData({ language }: SessionCall, { session, saved, elsewhere }: SheetSource): string {
  const sentences = Object.entries(interfaceLanguages[language] as Record<string, string>)
  return scriptSafeJson({
    language,
    session: { id: session.id, state: saved.doc.state },
    elsewhere,
    templates: {
      ...findingTemplates(language),
      ...Object.fromEntries(sentences.filter(([key]) => spoken.test(key))),
    },
  })
}
