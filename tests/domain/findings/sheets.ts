/** Sheets for the rules: a session among the people, presentations and other sessions of its forum. */
import { elsewhereOf, occupiedBy } from '../../../src/domain/findings/elsewhere.ts'
import type { Finding, RuleId } from '../../../src/domain/findings/finding.ts'
import { findSession } from '../../../src/domain/findings/session-findings.ts'
import { type SheetContext, sheetOf } from '../../../src/domain/findings/sheet-context.ts'
import type { World } from '../../../src/domain/findings/world.ts'
import type { Forum } from '../../../src/domain/forum.ts'
import type { ItemId, PersonId } from '../../../src/domain/ids.ts'
import type { Organisation } from '../../../src/domain/organisation.ts'
import type { Person } from '../../../src/domain/person.ts'
import type { Presentation } from '../../../src/domain/presentation.ts'
import type { Session } from '../../../src/domain/session.ts'
import { world } from '../../../src/text/world.ts'
import { aDraft, aForum, aPerson } from '../../makers.ts'

export interface Around {
  forum?: Forum
  others?: Session[]
  presentations?: Presentation[]
  organisations?: Organisation[]
  /** Instead of Ana, Bo and Cleo, who have a card where no test says otherwise. */
  people?: Person[]
  /** Null as on a page in the browser. */
  world?: World | null
}

/** Nobody of it sleeps at the hour of these tests. */
export const quietForum = aForum({ hostCity: { name: 'Seoul', zone: 'Asia/Seoul' } })

const everybody = [
  aPerson({ id: 'ana', given: 'Ana' }),
  aPerson({ id: 'bo', given: 'Bo', family: 'Sun' }),
  aPerson({ id: 'cleo', given: 'Cleo', family: 'Star' }),
]

export function aSheet(session: Session, around: Around = {}): SheetContext {
  const {
    forum = quietForum,
    others = [],
    people = everybody,
    presentations = [],
    organisations = [],
  } = around
  const draft = aDraft({ forum, sessions: [session, ...others], people, presentations, organisations })
  return sheetOf(
    session,
    draft,
    elsewhereOf(occupiedBy([session, ...others]), session),
    around.world === undefined ? world : around.world,
  )
}

/** Without what the rule looked at: that is held against acceptances in a test of its own. */
export function sightsOf(found: readonly Finding[]): Omit<Finding, 'inputs'>[] {
  return found.map(({ inputs: _, ...seen }) => seen)
}

/** What one rule finds, whole. */
export function foundBy(rule: RuleId, session: Session, around?: Around): Finding[] {
  return findSession(aSheet(session, around)).filter((finding) => finding.rule === rule)
}

export const onRow = (id: string) => ({ kind: 'row', itemId: id as ItemId }) as const
export const onPerson = (id: string) => ({ kind: 'person', personId: id as PersonId }) as const
export const onSession = { kind: 'session' } as const
