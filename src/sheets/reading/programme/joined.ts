/**
 * Lines from several places read as one passage: a name in one paragraph and the post in the next, a cell that goes on
 * overleaf. What is found in the joined text is given its own places back.
 */
import type { Passage, Spot } from '../../blocks/block.ts'
import { type PeopleContext, readPeople } from '../people/read-people.ts'
import type { Found, ReadPerson } from '../reading.ts'
import type { Piece } from './piece.ts'

/** No block has this number: places in the joined text. */
const nowhere = -1

export interface Joined {
  passage: Passage
  /** The places in the document of a place in the joined text. */
  placesOf(spot: Spot): Spot[]
}

export function joinPieces(pieces: readonly Piece[], separator = '\n'): Joined {
  const starts: number[] = []
  let text = ''
  for (const piece of pieces) {
    if (starts.length > 0) text += separatorBefore(piece, separator)
    starts.push(text.length)
    text += piece.text
  }
  const placesOf = (spot: Spot): Spot[] => {
    if (spot.block !== nowhere) return [spot]
    return pieces.flatMap((piece, index) => {
      const start = starts[index] ?? 0
      const from = Math.max(spot.from - start, 0)
      const to = Math.min(spot.to - start, piece.text.length)
      return from < to ? { ...piece.spot, from: piece.spot.from + from, to: piece.spot.from + to } : []
    })
  }
  return { passage: { text, spot: { block: nowhere, cell: null, from: 0, to: text.length } }, placesOf }
}

function separatorBefore({ text, follows, beside }: Piece, separator: string): string {
  if (beside) return ', '
  return follows && /^[:,;]/.test(text) ? '' : separator
}

export function readPeopleIn(pieces: readonly Piece[], context: PeopleContext): ReadPerson[] {
  if (pieces.length === 0) return []
  const { passage, placesOf } = joinPieces(pieces)
  return readPeople(passage, context).map((person) => placePerson(person, placesOf))
}

function placePerson(person: ReadPerson, placesOf: Joined['placesOf']): ReadPerson {
  const put = <T>(found: Found<T>): Found<T> => ({ ...found, at: found.at.flatMap(placesOf) })
  const maybe = <T>(found: Found<T> | null) => (found === null ? null : put(found))
  const { presentation } = person
  return {
    ...person,
    name: put(person.name),
    honorific: maybe(person.honorific),
    post: maybe(person.post),
    organisation: maybe(person.organisation),
    organisationType: maybe(person.organisationType),
    country: maybe(person.country),
    theme: maybe(person.theme),
    presentation:
      presentation === null
        ? null
        : { title: put(presentation.title), abstract: maybe(presentation.abstract) },
  }
}

/** Every place that something of a person was taken from. */
export function placesOfPerson(person: ReadPerson): Spot[] {
  const found = [
    person.name,
    person.honorific,
    person.post,
    person.organisation,
    person.country,
    person.theme,
  ]
  const spoken = person.presentation === null ? [] : [person.presentation.title, person.presentation.abstract]
  return [...found, ...spoken].flatMap((one) => one?.at ?? [])
}
