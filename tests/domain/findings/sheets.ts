/** Sheets for the rules: a session among the people, presentations and other sessions of its forum. */
import { elsewhereOf, occupiedBy } from '../../../src/domain/findings/elsewhere.ts'
import type { Finding, RuleId } from '../../../src/domain/findings/finding.ts'
import { findSession } from '../../../src/domain/findings/session-findings.ts'
import { type SheetContext, sheetOf } from '../../../src/domain/findings/sheet-context.ts'
import type { ItemId, PersonId } from '../../../src/domain/ids.ts'
import type { Presentation } from '../../../src/domain/presentation.ts'
import type { Session } from '../../../src/domain/session.ts'
import { aDraft, aPerson } from '../../makers.ts'

export interface Around {
  others?: Session[]
  presentations?: Presentation[]
}

/** Everybody in these tests has a card. */
const people = [
  aPerson({ id: 'ana', given: 'Ana' }),
  aPerson({ id: 'bo', given: 'Bo', family: 'Sun' }),
  aPerson({ id: 'cleo', given: 'Cleo', family: 'Star' }),
]

export function aSheet(session: Session, { others = [], presentations = [] }: Around = {}): SheetContext {
  const draft = aDraft({ sessions: [session, ...others], people, presentations })
  return sheetOf(session, draft, elsewhereOf(occupiedBy([session, ...others]), session))
}

/** What one rule finds, whole. */
export function foundBy(rule: RuleId, session: Session, around?: Around): Finding[] {
  return findSession(aSheet(session, around)).filter((finding) => finding.rule === rule)
}

export const onRow = (id: string) => ({ kind: 'row', itemId: id as ItemId }) as const
export const onPerson = (id: string) => ({ kind: 'person', personId: id as PersonId }) as const
export const onSession = { kind: 'session' } as const
