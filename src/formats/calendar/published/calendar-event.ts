/** What one VEVENT says, in plain words and values; `write-event.ts` makes the lines. */
import type { Instant, LocalDate } from '../../../domain/clock.ts'

export interface CalendarEvent {
  uid: string
  /** Instants, or days for an event that takes whole days; the end is not part of it. */
  time: { start: Instant; end: Instant } | { firstDay: LocalDate; dayAfter: LocalDate }
  sequence: number
  createdAt: Instant
  changedAt: Instant
  status: 'CONFIRMED' | 'CANCELLED'
  /** Whether the event makes its reader busy. */
  transparency: 'OPAQUE' | 'TRANSPARENT'
  summary: string
  /** Lines of plain text; an empty one is left out of the event. */
  description: string
  location: string
  categories: string[]
  /** A CSS3 colour name. */
  colour: string | null
  /** The page for people. */
  url: string | null
  /** Where one takes part from afar. */
  conference: { url: string; label: string } | null
  /** UID of the event that this one is a part of. */
  partOf: string | null
  alarmMinutes: number | null
  rich: RichParts | null
}

/** What only newer programs understand (RFC 9073, RFC 9253). */
export interface RichParts {
  participants: { uid: string; type: 'SPEAKER' | 'ACTIVE'; name: string; post: string }[]
  place: { uid: string; name: string; venue: string } | null
  linkLabel: string
}
