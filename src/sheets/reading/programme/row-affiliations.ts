/** A column that says where the people of the column beside it belong: line by line, or one for all. */
import { isGroupWord } from '../people/group-words.ts'
import { isToFill } from '../words/placeholders.ts'
import type { Draft } from './draft.ts'
import type { Piece } from './piece.ts'

export function placeAffiliations(draft: Draft, affiliations: readonly Piece[]): void {
  if (affiliations.length === 0) return
  const people = draft.people.at(-1)
  const beside = affiliations.map((piece): Piece => ({ ...piece, beside: true }))
  const paired = people === undefined ? undefined : pair(people.pieces, beside)
  if (people === undefined || paired === undefined) draft.content.push(...affiliations)
  else people.pieces = paired
}

/** Undefined where it can't be told whose is which. */
function pair(people: readonly Piece[], affiliations: readonly Piece[]): Piece[] | undefined {
  if (people.some(({ text, beside }) => beside || isGroupWord(text) || isToFill(text))) return undefined
  const [only] = affiliations
  if (people.length === 1) return [...people, ...affiliations]
  if (affiliations.length === 1 && only !== undefined) return people.flatMap((person) => [person, only])
  if (affiliations.length !== people.length) return undefined
  return people.flatMap((person, index) => [person, ...affiliations.slice(index, index + 1)])
}
