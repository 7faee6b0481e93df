/** What an entry of a calendar says: the event without its form. */
import { sayIn } from '../../text/say.ts'
import { calendarColours } from './colours.ts'
import { describeItem } from './describe-item.ts'
import { describeSession } from './describe-session.ts'
import { pageLines, paragraphs, standingLines } from './description.ts'
import type { Entry, ItemEntry, LostEntry, SessionEntry } from './entries.ts'
import type { EventLook } from './look.ts'
import { placeInWords } from './place.ts'
import type { CalendarEvent } from './published/calendar-event.ts'
import { cleanLine } from './published/clean-text.ts'
import { richParts } from './rich-parts.ts'
import { sessionUid } from './uids.ts'

export function entryEvent(entry: Entry, look: EventLook): CalendarEvent {
  if (entry.kind === 'session') return sessionEvent(entry, look)
  return entry.kind === 'item' ? itemEvent(entry, look) : lostEvent(entry, look)
}

function sessionEvent(entry: SessionEntry, look: EventLook): CalendarEvent {
  const { shown } = entry
  return {
    ...commonParts(entry, look, shown.title),
    time: { start: shown.startsAt, end: shown.endsAt },
    description: look.fullness === 'full' ? describeSession(entry, look) : shortText(entry, look),
    ...surroundings(entry, look),
    partOf: null,
  }
}

function itemEvent(entry: ItemEntry, look: EventLook): CalendarEvent {
  const { item, shown } = entry
  return {
    ...commonParts(entry, look, item.title),
    time: { start: item.startsAt, end: item.endsAt },
    description: look.fullness === 'full' ? describeItem(entry, look) : shortText(entry, look),
    ...surroundings(entry, look),
    partOf: sessionUid(shown.id, look.uidDomain),
  }
}

/** An agenda row that is gone: only what its record keeps, so that it stays the same until it is forgotten. */
function lostEvent(entry: LostEntry, look: EventLook): CalendarEvent {
  const { last, shown } = entry
  return {
    ...commonParts(entry, look, last.title),
    time: { start: last.startsAt, end: last.endsAt },
    description: sayIn(look.language)('calendar.off'),
    location: '',
    categories: [],
    colour: null,
    url: null,
    conference: null,
    rich: null,
    partOf: sessionUid(shown.id, look.uidDomain),
  }
}

function commonParts(entry: Entry, { language, busy, alarmMinutes }: EventLook, title: string) {
  const say = sayIn(language)
  const { uid, record, shown, standing } = entry
  const takesPlace = shown.state === 'on' && entry.kind !== 'lost'
  const summary = cleanLine(title) || say('calendar.untitled')
  return {
    uid,
    sequence: record.sequence,
    createdAt: record.createdAt,
    changedAt: record.changedAt,
    status: takesPlace ? 'CONFIRMED' : 'CANCELLED',
    transparency: busy && takesPlace && standing === 'in' ? 'OPAQUE' : 'TRANSPARENT',
    summary: takesPlace ? summary : say('calendar.cancelled', { title: summary }),
    alarmMinutes: takesPlace ? alarmMinutes : null,
  } satisfies Partial<CalendarEvent>
}

/** What sessions and their items show alike: place, track, themes, addresses. */
function surroundings(entry: SessionEntry | ItemEntry, look: EventLook) {
  const say = sayIn(look.language)
  const { room, onlineUrl, delivery, track, themes } = entry.shown
  return {
    location: placeInWords(say, { room, onlineUrl, delivery }),
    categories: [...(track === null ? [] : [track.title]), ...themes.map(({ title }) => title)],
    colour: track === null ? null : calendarColours[track.hue].name,
    url: look.url,
    conference: onlineUrl === null ? null : { url: onlineUrl, label: say('calendar.join') },
    rich: look.rich ? richParts(entry, look) : null,
  }
}

/** For calendars that would grow too long. */
function shortText(entry: SessionEntry | ItemEntry, { language, url }: EventLook): string {
  return paragraphs(standingLines(sayIn(language), entry), pageLines(url))
}
