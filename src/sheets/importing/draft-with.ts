/** The forum as it would be were an import accepted: what the desk's rules look at before anything is saved. */
import type { ForumDraft, Saved } from '../../domain/draft.ts'
import type { ImportPlan } from './plan-import.ts'

export function draftWith(draft: ForumDraft, plan: ImportPlan): ForumDraft {
  const { savedAt, savedBy } = draft.forum
  const saved = <Doc>(doc: Doc): Saved<Doc> => ({ doc, revision: 1, savedAt, savedBy })
  const withAll = <Id extends string, Doc extends { id: Id }>(
    shelf: ReadonlyMap<Id, Saved<Doc>>,
    docs: readonly Doc[],
  ): ReadonlyMap<Id, Saved<Doc>> => new Map([...shelf, ...docs.map((doc) => [doc.id, saved(doc)] as const)])
  return {
    ...draft,
    organisations: withAll(draft.organisations, plan.organisations),
    people: withAll(draft.people, plan.people),
    presentations: withAll(draft.presentations, plan.presentations),
    sessions: withAll(draft.sessions, plan.sessions),
    references: withAll(draft.references, plan.references),
  }
}
