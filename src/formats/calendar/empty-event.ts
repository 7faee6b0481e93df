/** A calendar without an event is none (RFC 5545 3.6): this one says that there is nothing (calendar rule 11). */
import { addDays, millisecondsOf } from '../../domain/clock.ts'
import type { ReleasedForum } from '../../domain/release/released-forum.ts'
import { calendarChangedAt, type Selection } from '../../domain/release/selection.ts'
import { type InterfaceLanguage, sayIn } from '../../text/say.ts'
import { pageLines, paragraphs } from './description.ts'
import type { CalendarEvent } from './published/calendar-event.ts'
import { emptyUid } from './uids.ts'

interface EmptyOrder {
  released: ReleasedForum
  selection: Selection
  language: InterfaceLanguage
  pageUrl: string
}

export function emptyEvent({ released, selection, language, pageUrl }: EmptyOrder): CalendarEvent {
  const { forum } = released
  const say = sayIn(language)
  const changedAt = calendarChangedAt(released, selection)
  return {
    uid: emptyUid(forum.uidDomain),
    time: { firstDay: forum.opens, dayAfter: addDays(forum.opens, 1) },
    // No release counts for it: minutes only move forward too, and fit a 32-bit number.
    sequence: Math.floor(millisecondsOf(changedAt) / 60_000),
    createdAt: changedAt,
    changedAt,
    status: 'CONFIRMED',
    transparency: 'TRANSPARENT',
    summary: say('calendar.empty', { forum: forum.shortTitle }),
    description: paragraphs([say('calendar.emptyText')], pageLines(pageUrl)),
    location: '',
    categories: [],
    colour: null,
    url: pageUrl,
    conference: null,
    partOf: null,
    alarmMinutes: null,
    rich: null,
  }
}
