/** Which day of the forum the grid shows, by which clock, and the ways to the others. */
import { addresses } from '../../../addresses.ts'
import {
  addDays,
  daysBetween,
  knownZone,
  type LocalDate,
  localTime,
  offsetMinutes,
  readLocalDate,
  type Zone,
} from '../../../domain/clock.ts'
import { spanOfDay } from '../../../domain/day-grid.ts'
import type { ForumDraft } from '../../../domain/draft.ts'
import type { Forum } from '../../../domain/forum.ts'
import { sayDate, sayOffset } from '../../../text/when.ts'
import { forumZones } from '../../times.ts'
import type { ForumCall } from '../desk.ts'
import { dayOf } from '../forums/session-search.ts'

export interface AskedDay {
  day: LocalDate
  zone: Zone
}

/** Days that are listed one by one; to any other leads the field for a day. */
const mostDays = 40

/** The zones to choose from: those that the forum shows, and its own. */
export function gridZones({ say, forum }: ForumCall) {
  const shown = forumZones(forum.doc, say)
  const hasOwn = shown.some(({ zone }) => zone === forum.doc.zone)
  return hasOwn ? shown : [...shown, { zone: forum.doc.zone, label: forum.doc.hostCity.name }]
}

/** As asked; else today during the forum, else its first day with a session. */
export function readDay(
  call: ForumCall,
  draft: ForumDraft,
  asked: { day: unknown; zone: unknown },
): AskedDay {
  const { forum, desk } = call
  const wanted = knownZone(String(asked.zone ?? ''))
  const zone = gridZones(call).find((one) => one.zone === wanted)?.zone ?? forum.doc.zone
  const day = readLocalDate(String(asked.day ?? ''))
  if (day !== undefined) return { day, zone }
  const { opens, closes } = forum.doc
  const today = localTime(desk.now(), zone).date
  if (opens <= today && today <= closes) return { day: today, zone }
  const days = [...countByDay(draft, zone).keys()].sort()
  return { day: days.find((one) => one >= opens) ?? days[0] ?? opens, zone }
}

export function countByDay(draft: ForumDraft, zone: Zone): Map<LocalDate, number> {
  const counts = new Map<LocalDate, number>()
  for (const { doc } of draft.sessions.values()) {
    const day = dayOf(doc, zone)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

/** The forum's days and those on which something is, around the one that is shown. */
export function dayLinks(call: ForumCall, draft: ForumDraft, { day, zone }: AskedDay) {
  const { say, language, forum } = call
  const counts = countByDay(draft, zone)
  const days = [...new Set([...daysOf(forum.doc), ...counts.keys(), day])].sort()
  const at = days.indexOf(day)
  const from = Math.max(0, Math.min(at - mostDays / 2, days.length - mostDays))
  return days.slice(from, from + mostDays).map((one) => ({
    date: one,
    text: sayDate(language, one, 'brief'),
    count: say('several.sessions', { count: counts.get(one) ?? 0 }),
    isEmpty: !counts.has(one),
    href: gridHref(call, { day: one, zone }),
    isCurrent: one === day,
  }))
}

function daysOf({ opens, closes }: Forum): LocalDate[] {
  const count = Math.min(mostDays, Math.max(0, daysBetween(opens, closes) + 1))
  return Array.from({ length: count }, (_, at) => addDays(opens, at))
}

/** The forum's own zone goes without saying. */
export function gridHref({ forumId, forum }: ForumCall, { day, zone }: AskedDay, moved?: string): string {
  return addresses.grid(forumId, {
    day,
    ...(zone === forum.doc.zone ? {} : { zone }),
    ...(moved === undefined ? {} : { moved }),
  })
}

export function zoneLinks(call: ForumCall, { day, zone }: AskedDay) {
  const noon = spanOfDay(day, zone).from
  return gridZones(call).map((one) => ({
    text: one.zone === 'UTC' ? one.label : `${one.label} (${sayOffset(offsetMinutes(noon, one.zone))})`,
    href: gridHref(call, { day, zone: one.zone }),
    isCurrent: one.zone === zone,
  }))
}
