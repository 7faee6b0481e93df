/** People, organisations and sessions that a form chooses by typing, each by a name of its own. */
import type { ForumDraft } from '../../../domain/draft.ts'
import type { Entered } from '../forms/entered.ts'
import { bookOf, joinNames, type NameBook, namesOfDraft, namesOfForm } from '../sessions/name-book.ts'

export interface DraftBooks {
  people: NameBook
  organisations: NameBook
  sessions: NameBook
}

/** A name that the page showed stays right, though somebody may have changed it since. */
export function readBooks(draft: ForumDraft, entered: Entered): DraftBooks {
  const { person, organisation } = joinNames(namesOfForm(entered), namesOfDraft(draft))
  const sessions = [...draft.sessions.values()].map(({ doc: { id, slug, title } }) => ({
    id,
    slug,
    name: title,
  }))
  return { people: person, organisations: organisation, sessions: bookOf(sessions) }
}

/** For hidden fields: which id each name of the form stands for now. */
export function knownNames(
  books: DraftBooks,
  chosen: readonly { list?: string; value: string }[],
): { name: string; value: string }[] {
  return chosen.flatMap(({ list, value }) => {
    const [kind, book] = list === 'people' ? ['person', books.people] : ['organisation', books.organisations]
    const id = list === 'sessions' ? undefined : book.find(value)
    return id === undefined ? [] : [{ name: `known.${kind}`, value: `${id} ${value}` }]
  })
}
