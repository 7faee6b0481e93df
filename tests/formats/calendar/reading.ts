/** A calendar as programs read it: by two parsers that know nothing of each other, and line by line. */
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

export interface ReadEvent {
  uid: string
  summary: string
  description: string
  location: string
  categories: string[]
  start: string
  end: string
  url: string
  status: string
}

export function readByIcalJs(calendar: Buffer): ReadEvent[] {
  const root = new ICAL.Component(ICAL.parse(calendar.toString('utf8')) as unknown as [])
  return root.getAllSubcomponents('vevent').map((component) => {
    const text = (name: string) => String(component.getFirstPropertyValue(name) ?? '')
    const time = (name: string) =>
      (component.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString()
    return {
      uid: text('uid'),
      summary: text('summary'),
      description: text('description'),
      location: text('location'),
      categories: component.getAllProperties('categories').flatMap((one) => one.getValues().map(String)),
      start: time('dtstart'),
      end: time('dtend'),
      url: text('url'),
      status: text('status'),
    }
  })
}

export function readByNodeIcal(calendar: Buffer): ReadEvent[] {
  const parsed = Object.values(nodeIcal.sync.parseICS(calendar.toString('utf8')))
  return parsed.flatMap((one) => {
    if (one?.type !== 'VEVENT') return []
    return {
      uid: one.uid,
      summary: textOf(one.summary),
      description: textOf(one.description),
      location: textOf(one.location),
      categories: one.categories ?? [],
      start: one.start.toISOString(),
      end: one.end?.toISOString() ?? '',
      url: textOf(one.url),
      status: one.status ?? '',
    }
  })
}

/** With parameters the parser gives an object. */
function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'val' in value) return String(value.val)
  return value === undefined ? '' : String(value)
}

/** Whole properties, unfolded. */
export function linesOf(calendar: Buffer): string[] {
  return calendar.toString('utf8').replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
}

/** The properties of the event with this UID, unfolded, components within it included. */
export function eventLines(calendar: Buffer, uid: string): string[] {
  const lines = linesOf(calendar)
  const from = lines.indexOf(`UID:${uid}`)
  return from < 0 ? [] : lines.slice(from - 1, lines.indexOf('END:VEVENT', from) + 1)
}

export function property(lines: readonly string[], name: string): string | undefined {
  return lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1)
}

export function physicalLines(calendar: Buffer): Buffer[] {
  const lines: Buffer[] = []
  let from = 0
  for (let end = calendar.indexOf('\r\n'); end >= 0; end = calendar.indexOf('\r\n', from)) {
    lines.push(calendar.subarray(from, end))
    from = end + 2
  }
  return lines
}
