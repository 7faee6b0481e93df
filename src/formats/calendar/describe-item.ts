/** An agenda item as plain text. */
import type { Zone } from '../../domain/clock.ts'
import type { ShownItem, ShownSession } from '../../domain/release/shown.ts'
import { sayIn } from '../../text/say.ts'
import { clockLines, namedZones } from './clocks.ts'
import { onlineLines, pageLines, paragraphs, standingLines } from './description.ts'
import type { ItemEntry } from './entries.ts'
import type { EventLook } from './look.ts'
import { itemPersonLine } from './people.ts'
import { cleanLine } from './published/clean-text.ts'

/**
 * All that an item may tell of its session: the rest changes without moving the item's own last change on (see
 * `recordItems`).
 */
type ItemView = Pick<ShownSession, 'title' | 'displayZones' | 'onlineUrl'>

export function describeItem(entry: ItemEntry, { language, url }: EventLook): string {
  const session: ItemView = entry.shown
  const { item } = entry
  const say = sayIn(language)
  const zones = namedZones(say, session.displayZones, 'UTC' as Zone, item.startsAt)
  return paragraphs(
    standingLines(say, entry),
    clockLines(say, language, item, zones),
    [say('calendar.part', { title: cleanLine(session.title) })],
    presentationLines(item),
    item.people.map((person) => itemPersonLine(language, person)),
    onlineLines(say, session.onlineUrl),
    pageLines(url),
  )
}

/** A presentation that goes by another title than the row. */
function presentationLines({ title, presentation }: ShownItem): string[] {
  return presentation === null || presentation.title === title ? [] : [cleanLine(presentation.title)]
}
