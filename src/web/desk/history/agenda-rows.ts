/** The agenda of an earlier state, with the clocks that it had. */
import { type Agenda, placeAgenda } from '../../../domain/agenda.ts'
import { localTime } from '../../../domain/clock.ts'
import type { DraftNames } from '../../../domain/draft-names.ts'
import type { Session } from '../../../domain/session.ts'
import { sayName } from '../../../text/edit-fields.ts'
import { sayMinutes } from '../../../text/when.ts'
import { type ClockColumn, clockColumns, forumZones, showClock } from '../../times.ts'
import type { ForumCall } from '../desk.ts'

/** Without clocks where the session's own can't be told any more. */
export function agendaOf(call: ForumCall, session: Session, names: DraftNames) {
  const { say, language } = call
  const placed = placeAgenda(session)
  const agenda = placed.ok ? placed.value : null
  const columns = agenda === null ? [] : columnsOf(call, agenda)
  const rows = session.items.map((item, index) => {
    const startsAt = agenda?.slots[index]?.startsAt
    return {
      title: item.title || say('calendar.untitled'),
      kind: say(`kind.${item.kind}`),
      minutes: sayMinutes(say, item.minutes),
      isPinned: item.pin !== null,
      privateNotes: item.privateNotes,
      people: item.people.map((one) => one.written ?? sayName(say, names.person?.(one.personId) ?? '')),
      times:
        agenda === null || startsAt === undefined
          ? []
          : columns.map((column) => {
              const day = localTime(agenda.startsAt, column.zone).date
              return { ...showClock(startsAt, column, day, { say, language }), label: column.label }
            }),
    }
  })
  return { columns: columns.map(({ label, heading }) => ({ label, heading })), rows }
}

function columnsOf({ say, language, forum }: ForumCall, { startsAt, endsAt }: Agenda): ClockColumn[] {
  return clockColumns(forumZones(forum.doc, say), undefined, [startsAt, endsAt], { say, language })
}
