/** A session among the documents of its forum, as its rules look at it. */
import { elsewhereOf } from '../../../domain/findings/elsewhere.ts'
import { type SheetContext, sheetOf } from '../../../domain/findings/sheet-context.ts'
import type { Session } from '../../../domain/session.ts'
import { world } from '../../../text/world.ts'
import type { SessionCall } from '../desk.ts'

/** Whoever may see one session only learns nothing of the others. */
export async function sheetFor(call: SessionCall, session: Session): Promise<SheetContext> {
  const elsewhere = call.role === 'coordinator' ? [] : elsewhereOf(await call.occupied(), session)
  return sheetOf(session, await call.draft(), elsewhere, world)
}
