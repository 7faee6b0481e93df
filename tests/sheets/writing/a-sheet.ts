/** Sheets of sessions that a test makes, as a draft or as a release. */
import type { Instant } from '../../../src/domain/clock.ts'
import { showDraft } from '../../../src/domain/release/show-draft.ts'
import type { Session } from '../../../src/domain/session.ts'
import { makeSheet, type SheetSource } from '../../../src/sheets/writing/make-sheet.ts'
import type { Sheet } from '../../../src/sheets/writing/sheet-model.ts'
import type { InterfaceLanguage } from '../../../src/text/say.ts'
import { aDraft, type DraftDocs, unwrap } from '../../makers.ts'

export interface SheetParts extends DraftDocs {
  session: Session
  language?: InterfaceLanguage
  as?: 'draft' | 'release'
}

const at = '2021-09-20T01:00:00Z' as Instant
export const address = 'https://madang.example/forums/forum/sessions/s'

export function aSheet(parts: SheetParts): Sheet {
  return makeSheet(aSource(parts))
}

export function aSource({ session, language = 'en', as = 'release', ...docs }: SheetParts): SheetSource {
  const draft = aDraft({ ...docs, sessions: [session] })
  const shown = unwrap(showDraft(draft, session))
  const release = as === 'draft' ? null : { number: 3, at, address }
  return { forum: draft.forum.doc, shown, language, release, at }
}
