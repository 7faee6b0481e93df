/** Names that the fields of a session's page offer: all of them in the page, or, of many, those that stand in it. */
import type { ForumDraft } from '../../../domain/draft.ts'
import { namedInSession } from '../../../domain/named-in-session.ts'
import type { Session } from '../../../domain/session.ts'
import type { Entered } from '../forms/entered.ts'
import type { BookKind, NameBooks, Named } from './name-book.ts'

/** Of more, a page carries the ones that it names; its script asks for the others when somebody begins to type. */
const mostInPage = 200

export interface Suggestions {
  people: readonly Named[]
  organisations: readonly Named[]
  /** `presenters`: ids with spaces between. */
  presentations: readonly (Named & { presenters: string })[]
}

export function everySuggestion(names: NameBooks, draft: ForumDraft): Suggestions {
  return {
    people: names.person.entries,
    organisations: names.organisation.entries,
    presentations: withPresenters(names.presentation.entries, draft),
  }
}

/** `isWhole`: there are no others. */
export function suggestionsFor(
  { session, entered, names }: { session: Session; entered: Entered; names: NameBooks },
  draft: ForumDraft,
): Suggestions & { isWhole: boolean } {
  const named = namedInSession(session)
  const few = (kind: BookKind) => {
    const { entries } = names[kind]
    if (entries.length <= mostInPage) return entries
    const known = entered.all(`known.${kind}`).map((text) => text.split(' ', 1)[0] ?? '')
    const ids = new Set<string>([...named[kind], ...known])
    return entries.filter(({ id }) => ids.has(id))
  }
  const all = Object.values(names)
  return {
    people: few('person'),
    organisations: few('organisation'),
    presentations: withPresenters(few('presentation'), draft),
    isWhole: all.every(({ entries }) => entries.length <= mostInPage),
  }
}

function withPresenters(entries: readonly Named[], { presentations }: ForumDraft) {
  return entries.map((one) => ({
    ...one,
    presenters: (presentations.get(one.id as never)?.doc.presenters ?? [])
      .map(({ personId }) => personId)
      .join(' '),
  }))
}
