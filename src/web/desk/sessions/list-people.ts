/** A button of the form: whoever stands on a row and not among the people is listed there. */
import type { ForumDraft } from '../../../domain/draft.ts'
import type { ParticipationId } from '../../../domain/ids.ts'
import { peopleOfRows } from '../../../domain/row-people.ts'
import type { Session } from '../../../domain/session.ts'
import type { Entered } from '../forms/entered.ts'
import type { FormEdit } from './edit-rows.ts'
import type { NameBooks } from './name-book.ts'
import { listedIds } from './reading.ts'

interface ListContext {
  /** As the form has it. */
  session: Session
  names: NameBooks
  draft: Pick<ForumDraft, 'presentations'>
  newId: () => string
}

export function listPeople(entered: Entered, { session, names, draft, newId }: ListContext): FormEdit {
  const may = new Set(names.organisation.entries.map(({ id }) => id))
  const added = peopleOfRows(
    session,
    (id) => draft.presentations.get(id as never)?.doc,
    () => newId() as ParticipationId,
  )
  const fields = added.flatMap(({ id, personId, role, post, organisationId }) => {
    const row = `participations.${id}`
    const organisation =
      organisationId === null || !may.has(organisationId) ? '' : names.organisation.label(organisationId)
    return [
      [`${row}.person`, names.person.label(personId)],
      [`${row}.role`, role],
      [`${row}.post`, post],
      [`${row}.organisation`, organisation],
    ]
  })
  const [first] = added
  return {
    entered: entered.with({
      ...Object.fromEntries(fields),
      participations: [...listedIds(entered, 'participations'), ...added.map(({ id }) => id)],
    }),
    focus: first === undefined ? 'list-people' : `participations.${first.id}.person`,
  }
}
