/** Rows that begin with who speaks and tell below what about: the talk is the title, the person its speaker. */
import { looksLikeOrganisation } from '../people/organisation-shape.ts'
import { looksLikePost } from '../people/post-shape.ts'
import { roleAt } from '../people/role-at.ts'
import { itemKindOf } from '../words/kinds.ts'
import { isRoomName } from '../words/rooms.ts'
import type { Draft, Step } from './draft.ts'
import { placesOfPerson, readPeopleIn } from './joined.ts'
import { meets, type Piece } from './piece.ts'

const leastRows = 2
const longestTalk = 200

/** Only where several rows are so: one alone may have anything below the name. */
export function titleTalks(steps: readonly Step[]): void {
  const found = steps.flatMap((step) => (step.step === 'row' && isTalk(step) ? step : []))
  if (found.length < leastRows) return
  for (const draft of found) {
    const [person, talk, ...rest] = [...draft.title, ...draft.content]
    if (person === undefined || talk === undefined) continue
    draft.title = [talk]
    draft.content = rest
    draft.people.push({ pieces: [person], role: 'speaker' })
  }
}

function isTalk({ title, content, parallel }: Draft): boolean {
  const [first, second] = [...title, ...content]
  if (first === undefined || second === undefined || parallel.length > 0 || title.length > 2) return false
  if (!isTalkLine(second.text) || !isOnlyPerson(first)) return false
  const people = readPeopleIn([first, second], { role: 'speaker', expects: 'maybe' })
  return people.length === 1 && !people.flatMap(placesOfPerson).some((place) => meets(place, second.spot))
}

/** `Dr Ana Ruiz, River Trust`, and nothing of what she says. */
function isOnlyPerson(piece: Piece): boolean {
  if (piece.text.length > 120 || /[:?!“"«]/u.test(piece.text)) return false
  const [person, other] = readPeopleIn([piece], { role: 'speaker', expects: 'maybe' })
  if (person === undefined || other !== undefined || itemKindOf(piece.text) !== 'other') return false
  const begin = Math.min(
    ...[person.honorific, person.name].flatMap((one) => one?.at ?? []).map(({ from }) => from),
  )
  const places = placesOfPerson(person)
  const isAll = [...piece.text.matchAll(/[\p{L}\p{N}]{3,}/gu)].every(({ index }) =>
    places.some(({ from, to }) => from <= piece.spot.from + index && piece.spot.from + index < to),
  )
  return begin === piece.spot.from && isAll
}

function isTalkLine(text: string): boolean {
  if (text.length > longestTalk || !/^["“«‘]?[\p{Lu}¿¡\p{Lo}]/u.test(text) || /\p{Ll}\.$/u.test(text))
    return false
  if (text.split(/\s+/u).length < 2 || roleAt(text) !== undefined || isRoomName(text)) return false
  const isQuoted = /^["“«‘]/u.test(text)
  return isQuoted || (!looksLikeOrganisation(text) && !looksLikePost(text) && !/[@/]|https?:|,/u.test(text))
}
