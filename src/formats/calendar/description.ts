/** What the descriptions of sessions and of items have in common. */
import type { Say } from '../../text/say.ts'
import type { Entry } from './entries.ts'
import { webAddress } from './published/values.ts'

/** Groups of lines with a blank line between them; empty groups leave no trace. */
export function paragraphs(...groups: readonly (readonly string[])[]): string {
  return groups
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((text) => text !== '')
    .join('\n\n')
}

/** What readers must know first: that it does not take place, or that it takes place without them (calendar rule 18). */
export function standingLines(say: Say, { shown, standing }: Pick<Entry, 'shown' | 'standing'>): string[] {
  if (shown.state !== 'on') return [say('calendar.off')]
  return standing === 'left' ? [say('calendar.left')] : []
}

export function onlineLines(say: Say, onlineUrl: string | null): string[] {
  const url = webAddress(onlineUrl)
  return url === null ? [] : [say('calendar.joinAt', { url })]
}

/** The link to the page for people: always the last line. */
export function pageLines(pageUrl: string): string[] {
  const url = webAddress(pageUrl)
  return url === null ? [] : [url]
}
