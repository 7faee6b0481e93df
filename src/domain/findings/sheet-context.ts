/** What the rules see of a session, and how they name what they see. */
import { type Agenda, placeAgenda } from '../agenda.ts'
import { type Instant, localTime } from '../clock.ts'
import type { ForumDraft } from '../draft.ts'
import type { PersonId, PresentationId } from '../ids.ts'
import { fullName } from '../person.ts'
import type { Presentation } from '../presentation.ts'
import type { AgendaItem, Session } from '../session.ts'
import type { OtherSlot } from './elsewhere.ts'

export interface SheetContext {
  session: Session
  /** Null while a clock of the session never was: rules that need times see nothing then. */
  agenda: Agenda | null
  nameOf: (id: PersonId) => string
  presentationOf: (id: PresentationId) => Pick<Presentation, 'title' | 'presenters'> | undefined
  /** What the session's people do in other sessions; the session itself, and anybody else, are left aside. */
  elsewhere: readonly OtherSlot[]
}

/** The context of a session among the documents of its forum. */
export function sheetOf(
  session: Session,
  draft: Pick<ForumDraft, 'people' | 'presentations'>,
  elsewhere: readonly OtherSlot[],
): SheetContext {
  const agenda = placeAgenda(session)
  return {
    session,
    agenda: agenda.ok ? agenda.value : null,
    nameOf: (id) => {
      const person = draft.people.get(id)?.doc
      return person === undefined ? id : fullName(person.name)
    },
    presentationOf: (id) => draft.presentations.get(id)?.doc,
    elsewhere,
  }
}

/** A row by its title, or by its number while it has none. */
export function rowName(item: AgendaItem, index: number): string {
  const title = item.title.trim()
  return title === '' ? `#${index + 1}` : title
}

export function clockOf({ session }: SheetContext, at: Instant): string {
  return localTime(at, session.start.zone).clock
}
