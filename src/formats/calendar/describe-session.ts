/** A session as plain text, for people who see nothing but their calendar (calendar rule 20). */
import type { ShownItem, ShownSession } from '../../domain/release/shown.ts'
import { sayIn } from '../../text/say.ts'
import { clockLines, type NamedZone, namedZones, sayRowRange } from './clocks.ts'
import { onlineLines, pageLines, paragraphs, standingLines } from './description.ts'
import type { SessionEntry } from './entries.ts'
import type { EventLook } from './look.ts'
import { itemPersonName, participantLine } from './people.ts'
import { cleanLine, cleanText } from './published/clean-text.ts'

export function describeSession(entry: SessionEntry, look: EventLook): string {
  const { shown } = entry
  const { language, url } = look
  const say = sayIn(language)
  const zones = namedZones(say, shown.displayZones, shown.zone, shown.startsAt)
  const people = shown.participations.map((one) =>
    say('calendar.person', {
      role: say(`role.${one.role}`, { count: 1 }),
      person: participantLine(language, one),
    }),
  )
  const question = cleanText(shown.brief.mainQuestion)
  return paragraphs(
    standingLines(say, entry),
    clockLines(say, language, shown, zones),
    people,
    question === '' ? [] : [say('calendar.question', { question })],
    programmeLines(shown, zones, look),
    onlineLines(say, shown.onlineUrl),
    pageLines(url),
  )
}

/** To the minute, on the forum's first clock. */
function programmeLines(
  shown: ShownSession,
  [first]: readonly NamedZone[],
  { language }: EventLook,
): string[] {
  if (first === undefined || shown.items.length === 0) return []
  const say = sayIn(language)
  const rows = shown.items.map((item) => `${sayRowRange(say, item, shown, first.zone)} ${rowTitle(item)}`)
  return [say('calendar.programme', { zone: first.label }), ...rows]
}

function rowTitle({ title, people }: ShownItem): string {
  const names = people.map((person) => cleanLine(itemPersonName(person))).join(', ')
  return names === '' ? cleanLine(title) : `${cleanLine(title)} – ${names}`
}
