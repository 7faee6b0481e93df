/** What a forum's people accepted, read and changed: one document a forum, changed in a turn of its own. */
import type { AcceptedFindings, AcceptedFindingsId } from '../domain/accepted-findings.ts'
import type { Instant } from '../domain/clock.ts'
import type { Acceptance } from '../domain/findings/acceptance.ts'
import type { ForumId } from '../domain/ids.ts'
import type { Store } from './port.ts'
import { sha256 } from './sha256.ts'
import type { InTurn } from './turns.ts'

export async function readAcceptances(store: Store, forumId: ForumId): Promise<readonly Acceptance[]> {
  return (await store.readPlannerDoc('accepted', idOf(forumId)))?.acceptances ?? none
}

const none: readonly Acceptance[] = []

/** Nothing is written where the change leaves everything as it is. */
export function changeAcceptances(
  { store, inTurn }: { store: Store; inTurn: InTurn },
  forumId: ForumId,
  at: Instant,
  change: (all: readonly Acceptance[]) => readonly Acceptance[],
): Promise<void> {
  const id = idOf(forumId)
  return inTurn(`accepted/${forumId}`, async () => {
    const before: AcceptedFindings = (await store.readPlannerDoc('accepted', id)) ?? {
      ...{ id, forumId, acceptances: [], madeAt: at },
    }
    const acceptances = [...change(before.acceptances)]
    if (isSame(before.acceptances, acceptances)) return
    await store.savePlannerDoc('accepted', { ...before, acceptances })
  })
}

function isSame(one: readonly Acceptance[], other: readonly Acceptance[]): boolean {
  return one.length === other.length && one.every((acceptance, index) => acceptance === other[index])
}

function idOf(forumId: ForumId): AcceptedFindingsId {
  return sha256(`accepted ${forumId}`) as AcceptedFindingsId
}
