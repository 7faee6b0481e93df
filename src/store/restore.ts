import type { DocumentKind, DocumentKinds, Saved } from '../domain/draft.ts'
import { done, type Result, refused } from '../domain/problem.ts'
import type { DocumentPlace, Edit, Store } from './port.ts'

/** Brings an earlier state back as a new edit: what was there in between stays in the history. @throws StaleRevision */
export async function restoreDocument<Kind extends DocumentKind>(
  store: Store,
  place: DocumentPlace<Kind>,
  revision: number,
  edit: Edit,
): Promise<Result<Saved<DocumentKinds[Kind]>>> {
  const states = await store.history(place)
  const doc = states.find((state) => state.revision === revision)?.doc ?? null
  if (doc === null) return refused({ field: 'revision', code: 'no-such-state', facts: { revision } })
  return done(await store.save(place, doc, edit))
}
