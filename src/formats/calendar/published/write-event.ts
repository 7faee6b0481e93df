/** A calendar event → its finished lines: what ical-generator does right, and what it lacks or gets wrong. */
import ical, {
  ICalEvent,
  ICalEventBusyStatus,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { CalendarEvent } from './calendar-event.ts'
import { cleanLine, cleanListed, cleanText } from './clean-text.ts'
import { foldLines } from './fold-lines.ts'
import { richComponents, richProperties } from './rich-lines.ts'
import { parameterValue, textValue, webAddress } from './values.ts'

/** The library wants a calendar around an event; its zone stays unset, or times would float. */
const library = ical()
const lastLine = 'END:VEVENT'

export function writeEvent(event: CalendarEvent): Buffer {
  const [firstLine = '', ...properties] = libraryLines(event)
  const description = cleanText(event.description)
  return foldLines([
    firstLine,
    ...properties,
    ...ownProperties(event),
    ...richProperties(event, description),
    ...richComponents(event),
    ...alarmLines(event),
    lastLine,
  ])
}

function libraryLines(event: CalendarEvent): string[] {
  const lines = new ICalEvent(libraryData(event), library).toString().split('\r\n')
  return lines.slice(0, lines.indexOf(lastLine))
}

/** Instants are given as text: a JS `Date` or a zone would bring in the server's clock. */
function libraryData(event: CalendarEvent): ICalEventData {
  const { time } = event
  const free = event.transparency === 'TRANSPARENT'
  return {
    id: event.uid,
    ...('start' in time
      ? { start: time.start, end: time.end }
      : { allDay: true, start: time.firstDay, end: time.dayAfter }),
    sequence: event.sequence,
    stamp: event.changedAt,
    created: event.createdAt,
    lastModified: event.changedAt,
    summary: cleanLine(event.summary),
    description: cleanText(event.description) || null,
    location: cleanLine(event.location) || null,
    categories: event.categories.flatMap((name) => cleanListed(name) || []).map((name) => ({ name })),
    status: ICalEventStatus[event.status],
    transparency: ICalEventTransparency[event.transparency],
    ...(free ? { busystatus: ICalEventBusyStatus.FREE } : {}),
    class: ICalEventClass.PUBLIC,
  }
}

function ownProperties({ url, conference, colour, partOf }: CalendarEvent): string[] {
  const page = webAddress(url)
  const online = webAddress(conference?.url ?? null)
  const label = parameterValue(conference?.label ?? '')
  return [
    ...(page === null ? [] : [`URL:${page}`]),
    ...(online === null ? [] : [`CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=${label}:${online}`]),
    ...(colour === null ? [] : [`COLOR:${colour}`]),
    ...(partOf === null ? [] : [`RELATED-TO:${textValue(partOf)}`]),
  ]
}

/** The library puts an alarm among the properties; RFC 5545 3.6.1 wants it after them. */
function alarmLines({ alarmMinutes, summary }: CalendarEvent): string[] {
  if (alarmMinutes === null) return []
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-PT${alarmMinutes}M`,
    `DESCRIPTION:${textValue(summary)}`,
    'END:VALARM',
  ]
}
