/** What the grid's script needs beside the page: where the people of each session sit, and sentences to fill. */
import type { DayGrid } from '../../../domain/day-grid.ts'
import { type Located, partiesOf, personParty } from '../../../domain/everyones-clock.ts'
import { interfaceLanguages } from '../../../text/say.ts'
import { scriptSafeJson } from '../../frame.ts'
import { onlyZoneOf } from '../clocks/only-zone.ts'
import type { ForumCall } from '../desk.ts'
import type { AskedDay } from './grid-days.ts'

export interface GridParts {
  grid: DayGrid
  sessions: readonly { id: string; people: readonly Located[] }[]
  shown: AskedDay
}

const spoken = /^(?:city\.|clocks\.strip\.|grid\.live\.|when\.)/

/** Each person once: they are in many sessions, and whoever lives by which clock does not change between them. */
export function gridData({ language, forum }: ForumCall, { grid, sessions, shown }: GridParts): string {
  const sentences = Object.entries(interfaceLanguages[language] as Record<string, string>)
  const people = new Map(
    sessions.flatMap((one) => one.people).map((one) => [one.id, personParty(one, onlyZoneOf)]),
  )
  return scriptSafeJson({
    language,
    from: grid.from,
    minutes: grid.minutes,
    day: shown.day,
    zone: shown.zone,
    places: partiesOf(forum.doc, [], onlyZoneOf),
    people: Object.fromEntries([...people].map(([id, { name, zone }]) => [id, { name, zone }])),
    sessions: Object.fromEntries(sessions.map((one) => [one.id, one.people.map(({ id }) => id)])),
    templates: Object.fromEntries(sentences.filter(([key]) => spoken.test(key))),
  })
}
