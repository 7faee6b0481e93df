/** A row as it was found becomes an item: title, room, people, what else it says. */
import { partOf, type Spot } from '../../blocks/block.ts'
import { readTalkLine } from '../brief/talk-lines.ts'
import { isGroupWord } from '../people/group-words.ts'
import { roleAt } from '../people/role-at.ts'
import { type Found, found, type ReadItem, type ReadPerson, type Sureness } from '../reading.ts'
import { itemKindOf } from '../words/kinds.ts'
import { isToFill } from '../words/placeholders.ts'

import { type Draft, type ParallelDraft, spotsOfClock } from './draft.ts'
import { joinPieces, placesOfPerson, readPeopleIn } from './joined.ts'
import { isBlank, meets, type Piece, sameCell, spotsOf } from './piece.ts'
import { cutLength } from './title-length.ts'
import { titleParts } from './title-parts.ts'

/** What happens at the same time in one of several rooms. */
export interface ParallelPart {
  room: Found<string> | null
  title: Found<string>
  people: ReadPerson[]
  /** What else its cell says. */
  notes: Found<string> | null
}

export interface ProgrammeItem extends ReadItem {
  parallel?: ParallelPart[]
}

export interface SettledClock {
  start: string
  end: string | null
  sure: Sureness
}

export interface MadeItem {
  item: ProgrammeItem
  used: Spot[]
}

export interface ItemFacts {
  lines: 'broken' | 'meant'
  clock: SettledClock | null
}

/** Undefined for a row of a template, and for one that says nothing. */
export function makeItem(draft: Draft, { lines, clock }: ItemFacts): MadeItem | undefined {
  const parts = titleParts(draft.title, lines)
  const people = draft.people.map(({ pieces }) => pieces)
  const { title, minutes } = cutLength(parts.title.length > 0 ? parts.title : firstFilled(people))
  if (title.length === 0 || isTemplate(draft)) return undefined
  const besides = readBeside(draft, [...parts.rest, ...draft.content])
  const item: ProgrammeItem = {
    ...timesOf({ ...draft, minutes: draft.minutes ?? minutes }, clock),
    title: joinFound(title, ' '),
    kind: kindOf(draft, title),
    people: [...peopleInTitle(draft, title), ...peopleOf(draft), ...besides.people],
    room: roomOf(draft, parts.room),
    notes: notesOf([...draft.category, ...besides.notes]),
  }
  const parallel = draft.parallel.length > 1 ? draft.parallel.map((part) => parallelPart(part, lines)) : []
  if (parallel.length > 0) addParallel(item, parallel)
  return { item, used: usedBy(draft) }
}

function firstFilled(lists: readonly Piece[][]): Piece[] {
  return lists.flat().slice(0, 1)
}

function isTemplate(draft: Draft): boolean {
  const said = [...draft.title, ...draft.parallel.flatMap(({ pieces }) => pieces)].filter(
    (one) => !isBlank(one),
  )
  const filled = said.filter(({ text }) => !/^[([].{0,40}\d[)\]]$/u.test(text))
  return filled.length > 0 && filled.every(({ text }) => isToFill(text))
}

function timesOf(draft: Draft, clock: SettledClock | null) {
  const mark = draft.clock
  const minutes = draft.minutes ?? (mark?.minutes == null ? null : { minutes: mark.minutes, at: mark.endAt })
  return {
    start: mark === null || clock === null ? null : found(clock.start, mark.startAt, clock.sure),
    end: mark === null || clock?.end == null ? null : found(clock.end, mark.endAt, clock.sure),
    minutes: minutes === null ? null : found(minutes.minutes, minutes.at),
    written: mark?.written ?? draft.minutes?.written ?? '',
  }
}

function joinFound(pieces: readonly Piece[], separator: string): Found<string> {
  const { passage } = joinPieces(pieces, separator)
  return found(passage.text, spotsOf(pieces))
}

function kindOf(draft: Draft, title: readonly Piece[]) {
  const kind = itemKindOf(joinPieces(title, ' ').passage.text)
  const [category] = draft.category
  return kind === 'other' && category !== undefined ? itemKindOf(category.text) : kind
}

/** `… by Ms. Kim`: read, and left in the title as the document has it. */
function peopleInTitle(draft: Draft, title: readonly Piece[]): ReadPerson[] {
  if (draft.title.length === 0) return []
  return readPeopleIn(title, { role: 'speaker', expects: 'maybe' })
}

function peopleOf(draft: Draft): ReadPerson[] {
  return draft.people.flatMap(({ pieces, role }) => {
    const named = pieces.filter(({ text }) => !isGroupWord(text) && !isToFill(text))
    return readPeopleIn(named, { role, expects: 'people' })
  })
}

interface Beside {
  people: ReadPerson[]
  notes: Piece[]
}

/** The lines under a title: who is surely a person is read, the other lines are notes, but for what leads to people. */
function readBeside(draft: Draft, pieces: readonly Piece[]): Beside {
  const own = pieces.filter(({ spot }) => !isParallel(draft, spot))
  const talks = own.flatMap(talkIn)
  const places = talks.flatMap(placesOfPerson)
  const others = own.filter(({ spot }) => !places.some((place) => meets(place, spot)))
  const people = [...readPeopleIn(others, { role: 'speaker', expects: 'maybe' }), ...talks]
  return { people, notes: withoutPeople(own, people) }
}

/** `발제1. 빈집의 현황 / 김하늘 교수`: a role, what is presented, and by whom. */
function talkIn({ text, spot }: Piece): ReadPerson[] {
  const role = roleAt(text)
  if (role === undefined || role.from > 3) return []
  return readTalkLine(partOf({ text, spot }, role.to), role.role) ?? []
}

function withoutPeople(pieces: readonly Piece[], people: readonly ReadPerson[]): Piece[] {
  const places = people.flatMap(placesOfPerson)
  const isTaken = ({ spot }: Piece) => places.some((place) => meets(place, spot))
  return pieces.filter((piece, index) => {
    const next = pieces[index + 1]
    return !isTaken(piece) && !(next !== undefined && isTaken(next) && /[:：]\s?$/u.test(piece.text))
  })
}

function isParallel({ parallel }: Draft, spot: Spot): boolean {
  return (
    parallel.length > 1 && parallel.some(({ pieces }) => pieces.some((piece) => sameCell(piece.spot, spot)))
  )
}

function roomOf(draft: Draft, beside: Piece | null): Found<string> | null {
  const [room] = draft.room.filter((piece) => !isBlank(piece) && !isToFill(piece.text))
  if (room !== undefined) return joinFound(draft.room, ', ')
  if (beside !== null) return isToFill(beside.text) ? null : found(beside.text, beside.spot)
  return null
}

function notesOf(pieces: readonly Piece[]): Found<string> | null {
  const said = pieces.filter((piece) => !isBlank(piece) && !isToFill(piece.text))
  return said.length === 0 ? null : joinFound(said, '\n')
}

function parallelPart({ room, pieces }: ParallelDraft, lines: 'broken' | 'meant'): ParallelPart {
  const parts = titleParts(pieces, lines)
  const place = parts.room ?? room
  const people = readPeopleIn(pieces, { role: 'speaker', expects: 'maybe' })
  return {
    room: place === null ? null : found(place.text, place.spot),
    title: joinFound(parts.title, ' '),
    people,
    notes: notesOf(withoutPeople(parts.rest, people)),
  }
}

/** People of every part take part in the item; the other parts' words are kept beside it. */
function addParallel(item: ProgrammeItem, parallel: ParallelPart[]): void {
  const [first] = parallel
  item.parallel = parallel
  item.people = [
    ...item.people.filter(({ name }) => !isOf(first, name)),
    ...parallel.flatMap(({ people }) => people),
  ]
  item.room ??= first?.room ?? null
}

function isOf(part: ParallelPart | undefined, name: Found<string>): boolean {
  return part?.people.some((one) => one.name.value === name.value) ?? false
}

function usedBy(draft: Draft): Spot[] {
  const clocks = [draft.clock, ...draft.elsewhere].flatMap((clock) =>
    clock === null ? [] : spotsOfClock(clock),
  )
  const pieces = [
    ...draft.title,
    ...draft.content,
    ...draft.category,
    ...draft.room,
    ...draft.people.flatMap((people) => people.pieces),
    ...draft.parallel.flatMap((part) => part.pieces),
  ]
  const minutes = draft.minutes === null ? [] : [draft.minutes.at]
  return [...clocks, ...minutes, ...draft.taken, ...spotsOf(pieces)]
}
