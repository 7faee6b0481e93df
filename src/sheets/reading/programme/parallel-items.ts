/** What happens at the same time in several rooms: one item with its parts, or an item for each room. */
import type { ReadPerson } from '../reading.ts'
import { itemKindOf } from '../words/kinds.ts'
import type { ParallelPart, ProgrammeItem } from './make-item.ts'

/** Parts that have a room and people of their own are sessions of their own; topics side by side are one row. */
export function itemsOfRooms(item: ProgrammeItem): ProgrammeItem[] {
  const { parallel } = item
  if (parallel === undefined || !parallel.every(standsAlone)) return [item]
  const inRooms = parallel.flatMap(({ people }) => people)
  const shared = item.people.filter((person) => !inRooms.some((one) => isSame(one, person)))
  return parallel.map((part, index) => itemOfRoom(item, part, { shared, isFirst: index === 0 }))
}

function standsAlone({ room, people }: ParallelPart): boolean {
  return room !== null && people.length > 0
}

function itemOfRoom(
  { parallel: _, ...item }: ProgrammeItem,
  { room, title, people, notes }: ParallelPart,
  { shared, isFirst }: { shared: ReadPerson[]; isFirst: boolean },
): ProgrammeItem {
  return {
    ...item,
    title,
    kind: itemKindOf(title.value),
    people: [...shared, ...people],
    room,
    notes: notes ?? (isFirst ? item.notes : null),
  }
}

function isSame(one: ReadPerson, other: ReadPerson): boolean {
  return one.name.value === other.name.value
}
