/** Sessions under the days that they begin on. */
import type { SelectedSession } from '../../domain/release/selection.ts'
import { sayDate, sayZone } from '../../text/when.ts'
import type { PublicRequest } from '../site.ts'
import { dayOf, dayZone, type SessionLine, sessionLine } from './session-line.ts'

/** Headings follow the zone on show: the reader's own when it is asked for. */
export function sessionDays<Line extends SessionLine = SessionLine>(
  request: PublicRequest,
  selected: readonly SelectedSession[],
  toLine: (session: SelectedSession) => Line = (session) => sessionLine(request, session) as Line,
) {
  const byDay = Map.groupBy(selected, ({ shown }) => dayOf(request, shown.startsAt))
  return [...byDay]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, sessions]) => ({
      date,
      heading: sayDate(request.language, date, 'long'),
      zone: sayZone(
        request.say,
        dayZone(request),
        sessions[0]?.shown.startsAt ?? request.released.manifest.at,
      ),
      sessions: sessions.map(toLine),
    }))
}
