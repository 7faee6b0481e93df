/** The lines around the events: every property of the calendar itself, before the first component (rules 7 to 10). */
import type { CalendarColour } from '../colours.ts'
import { foldLines } from './fold-lines.ts'
import { textLine } from './rich-lines.ts'
import { webAddress } from './values.ts'

export interface CalendarHead {
  name: string
  description: string
  /** The feed's own address. */
  selfUrl: string
  /** The page for people. */
  pageUrl: string
  colour: CalendarColour
}

const opening = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Madang//Forum planner//EN']
/** How often programs are asked to look again; they look when they like. */
const refresh = 'PT1H'

/** No METHOD: only without it does DTSTAMP say when an event last changed (RFC 5545 3.8.7.2). */
export function feedHead(head: CalendarHead): Buffer {
  return foldLines([
    ...opening,
    ...textLine('NAME', head.name),
    ...textLine('X-WR-CALNAME', head.name),
    ...textLine('X-WR-CALDESC', head.description),
    ...addressLine('URL', head.pageUrl),
    ...addressLine('SOURCE;VALUE=URI', head.selfUrl),
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    `COLOR:${head.colour.name}`,
    `X-APPLE-CALENDAR-COLOR:${head.colour.hex}`,
  ])
}

/** A download is no calendar to keep: a name or a refresh hint would make programs open a new one for it. */
export function downloadHead(): Buffer {
  return foldLines(opening)
}

export const calendarTail = foldLines(['END:VCALENDAR'])

function addressLine(name: string, address: string): string[] {
  const url = webAddress(address)
  return url === null ? [] : [`${name}:${url}`]
}
