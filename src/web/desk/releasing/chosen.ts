/** What the box of a session on the release page sends: which session, and the revision that the page showed. */
import type { SessionId } from '../../../domain/ids.ts'
import type { Entered } from '../forms/entered.ts'

export function chosenValue(id: SessionId, revision: number): string {
  return `${id}:${revision}`
}

export function readChosen(entered: Entered): Map<SessionId, number> {
  return new Map(
    entered.all('chosen').flatMap((value) => {
      const [, id, revision] = /^([a-z0-9-]{1,64}):(\d{1,9})$/.exec(value) ?? []
      return id === undefined ? [] : [[id as SessionId, Number(revision)] as const]
    }),
  )
}
