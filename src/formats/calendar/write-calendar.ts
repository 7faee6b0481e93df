/** A release → a calendar (RFC 5545, RFC 7986) as bytes; the same release always gives the same ones. */
import type { Slug } from '../../domain/ids.ts'
import type { ReleasedForum } from '../../domain/release/released-forum.ts'
import type { Selection } from '../../domain/release/selection.ts'
import type { InterfaceLanguage } from '../../text/say.ts'
import { calendarColours } from './colours.ts'
import { emptyEvent } from './empty-event.ts'
import { calendarEntries, type Entry } from './entries.ts'
import { entryEvent } from './entry-event.ts'
import type { EventFragments } from './event-fragments.ts'
import { type CalendarLook, lookKey } from './look.ts'
import { calendarTail, downloadHead, feedHead } from './published/calendar-head.ts'
import { writeEvent } from './published/write-event.ts'

export interface CalendarOrder {
  released: ReleasedForum
  selection: Selection
  /** One event a session, or one an agenda item; a person's calendar then has only the items with that person. */
  level: 'session' | 'item'
  alarmMinutes: number | null
  /** Also says what only newer programs understand (RFC 9073, RFC 9253). */
  rich: boolean
  language: InterfaceLanguage
  /** A feed to subscribe to, or one file to add to a calendar (calendar rule 10). */
  as: 'feed' | 'download'
  /** Sessions that somebody chose make them busy; those of a whole forum do not (calendar rule 21). */
  busy: boolean
  /** What people see as the calendar's name. */
  name: string
  description: string
  /** Absolute address of the feed itself. */
  selfUrl: string
  /** Absolute address of the page for people. */
  pageUrl: string
  /** Absolute address of a session's page. */
  sessionUrl: (slug: Slug) => string
}

/** From here on descriptions shorten to the link (calendar rule 6). */
export const mostFullBytes = 1_000_000

export function writeCalendar(order: CalendarOrder, fragments: EventFragments): Buffer {
  const head = order.as === 'feed' ? feedHead({ ...order, colour: colourOf(order) }) : downloadHead()
  const events = writeEvents(order, fragments, mostFullBytes - head.length - calendarTail.length)
  return Buffer.concat([head, ...events, calendarTail])
}

function writeEvents(order: CalendarOrder, fragments: EventFragments, mostBytes: number): Buffer[] {
  const entries = calendarEntries(order)
  if (entries.length === 0) return [writeEvent(emptyEvent(order))]
  const find = eventFinder(order, fragments)
  return fullEvents(entries, find, mostBytes) ?? entries.map((entry) => find(entry, 'short'))
}

type FindEvent = (entry: Entry, fullness: CalendarLook['fullness']) => Buffer

/** Every event with all it has to say, or undefined when that takes more than so many bytes. */
function fullEvents(entries: readonly Entry[], find: FindEvent, mostBytes: number): Buffer[] | undefined {
  const events: Buffer[] = []
  let bytes = 0
  for (const entry of entries) {
    const event = find(entry, 'full')
    bytes += event.length
    if (bytes > mostBytes) return undefined
    events.push(event)
  }
  return events
}

function eventFinder(order: CalendarOrder, fragments: EventFragments): FindEvent {
  const { language, alarmMinutes, rich, busy, released } = order
  const { uidDomain } = released.forum
  const common = { language, alarmMinutes, rich, busy, uidDomain }
  const looks = { full: { ...common, fullness: 'full' }, short: { ...common, fullness: 'short' } } as const
  const keys = { full: lookKey(looks.full), short: lookKey(looks.short) }
  return (entry, fullness) => {
    const url = order.sessionUrl(entry.shown.slug)
    const { uid, kind, standing, record } = entry
    const name = `${keys[fullness]} ${kind} ${standing} ${uid}`
    return fragments.find(name, { record, url }, () =>
      writeEvent(entryEvent(entry, { ...looks[fullness], url })),
    )
  }
}

function colourOf({ released: { forum }, selection: { trackId } }: CalendarOrder) {
  const track = forum.tracks.find(({ id }) => id === trackId)
  return calendarColours[track?.hue ?? forum.hue]
}
