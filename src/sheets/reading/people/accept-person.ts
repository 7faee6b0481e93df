/** Whether a name at the start of a piece is a person of its own, or part of what is said of the person before. */

import { readCountry } from './countries.ts'
import type { DraftState } from './draft-people.ts'
import { isGroupWord } from './group-words.ts'
import { isKoreanName, mayBeOrganisation } from './korean-name.ts'
import { isSomebody, looksLikeName, placeStart } from './name-shape.ts'
import { isAcronym, looksLikeOrganisation } from './organisation-shape.ts'
import type { PersonSpan } from './person-at.ts'
import type { Piece } from './pieces.ts'
import { looksLikePost } from './post-shape.ts'
import { isOfSeveral, roleInBrackets } from './role-at.ts'

export function acceptsPerson(span: PersonSpan, piece: Piece, index: number, state: DraftState): boolean {
  if (isInMemory(state.pieces[index + 1])) return false
  if (span.evidence === 'told') return true
  if (state.isJustMarked) return acceptsMarked(span, piece, index, state)
  if (piece.after === 'semi' && isInList(piece, state)) return true
  switch (piece.after) {
    case 'line':
    case 'item':
    case 'semi':
    case 'bar':
    case 'close':
      return state.context.expects === 'people'
        ? acceptsLine(span, piece, index, state)
        : acceptsAmongTitles(span, piece, index, state)
    case 'dash':
    case 'colon':
      return acceptsAfterTitle(span, piece, index, state)
    case 'slash':
    case 'and':
      return state.current !== null
        ? state.current.span.evidence !== 'shape' || isNamed(span, state)
        : span.evidence === 'strong' && state.drafts.length === 0
    case 'comma':
      return acceptsInList(span, piece, index, state)
    case 'by':
      return span.evidence === 'strong' || saysWho(state.pieces[index + 1], piece)
    case 'open':
      return state.pending !== null && span.evidence === 'strong'
    default:
      return span.evidence === 'strong'
  }
}

/** `Speakers: Ana Ruiz, economist; Ivo Zan, smith`: another one of those that a word for several announced. */
function isInList({ text }: Piece, { mark, current }: DraftState): boolean {
  return mark !== null && current !== null && isOfSeveral(mark.written) && looksLikeName(text)
}

function currentName({ current, pieces }: DraftState): string {
  const at = current?.span.name
  return pieces.find(({ from }) => from === at?.from)?.text ?? ''
}

function isNamed(span: PersonSpan, { context }: DraftState): boolean {
  return span.evidence === 'strong' || context.expects === 'people'
}

function isInMemory(next: Piece | undefined): boolean {
  return next !== undefined && next.after === 'open' && /^(?:in memoriam|†|q\.?e\.?p\.?d)/i.test(next.text)
}

/** Right after a role's word. */
function acceptsMarked(span: PersonSpan, piece: Piece, index: number, state: DraftState): boolean {
  if (span.evidence === 'strong') return true
  const isWeak = state.mark?.isWeak === true
  if (!isWeak) return span.isWhole || span.rest !== null
  return saysWho(state.pieces[index + 1], piece) || isNameAndName(piece, index, state)
}

/** `con Renzo Altichiero e Fosca Lambertin`, up to the end of the line. */
function isNameAndName(piece: Piece, index: number, state: DraftState): boolean {
  const [next, after] = [state.pieces[index + 1], state.pieces[index + 2]]
  if (next?.after !== 'and' || next.line !== piece.line) return false
  return after?.line !== piece.line && looksLikeName(piece.text) && looksLikeName(next.text)
}

/** A list of people: whatever can be a name is one, unless it says where the person before belongs. */
function acceptsLine(span: PersonSpan, piece: Piece, index: number, state: DraftState): boolean {
  if (span.evidence === 'strong') return true
  const { current } = state
  const next = state.pieces[index + 1]
  if (saysWho(next, piece)) return true
  // `San José`, `Rio de Janeiro`: where, rather than who.
  if (isShort(piece.text) || placeStart.test(piece.text)) return false
  // With an honorific before and none here, this is where that person belongs.
  const isOf =
    current !== null && current.span.honorific !== null && current.rest.length === 0 && piece.after !== 'item'
  return !isOf
}

/** Two syllables of Hangul alone are a word more often than a name. */
function isShort(text: string): boolean {
  return /^[가-힣]{2}$/.test(text)
}

/** Titles stand there as well. */
function acceptsAmongTitles(span: PersonSpan, piece: Piece, index: number, state: DraftState): boolean {
  const next = state.pieces[index + 1]
  if (span.evidence === 'strong') return span.isWhole || span.rest !== null
  const isTold = saysWho(next, piece) || endsInLand(index, state)
  return isTold && looksLikeName(piece.text.slice(0, span.name.to - piece.from))
}

/** `– Jo Manos, Aro Exchange (GR)`: a name, a place of work, and the letters of a country. */
function endsInLand(index: number, { pieces }: DraftState): boolean {
  const [piece, held, land, other] = pieces.slice(index, index + 4)
  if (piece === undefined || held?.after !== 'comma' || land?.after !== 'open') return false
  const isAlone = held.line === piece.line && land.line === piece.line && other?.line !== piece.line
  return isAlone && /^\p{Lu}{2}$/u.test(land.text)
}

/** `Opening remarks – Ana Ruiz`. */
function acceptsAfterTitle(span: PersonSpan, piece: Piece, index: number, state: DraftState): boolean {
  if (state.current !== null) return false
  if (span.evidence === 'strong') return span.isWhole || span.rest !== null
  if (span.rest !== null && looksLikeName(piece.text.slice(0, span.name.to - piece.from))) return true
  const next = state.pieces[index + 1]
  return (
    span.isWhole &&
    (saysWho(next, piece) || (state.context.expects === 'people' && state.pending === null && index > 0))
  )
}

/** After a comma: a list of names, or a name after its post. */
function acceptsInList(span: PersonSpan, piece: Piece, index: number, state: DraftState): boolean {
  const { current, pending, context } = state
  if (current === null)
    return span.evidence === 'strong' || (pending !== null && context.expects === 'people' && span.isWhole)
  if (!span.isWhole && span.rest === null) return false
  if (span.evidence === 'strong') return true
  if (isKoreanName(piece.text) && !mayBeOrganisation(piece.text)) return true
  // `Ana Ruiz (Coop Sur), Ivo Zan (Coop Norte)`.
  const isAlike =
    current.rest[0]?.after === 'open' &&
    current.rest.every(({ after }) => after === 'open' || after === 'inner')
  if (isAlike && state.pieces[index + 1]?.after === 'open' && looksLikeName(piece.text)) return true
  if (current.rest.length > 0) return false
  if (isInitialled(piece.text) && isInitialled(currentName(state))) return true
  const isAnnounced = state.mark !== null && isOfSeveral(state.mark.written)
  if (context.expects !== 'people' && !isAnnounced)
    return current.span.evidence === 'strong' && endsListOfNames(piece, index, state)
  return isListOfNames(piece, index, state)
}

/** `D. Khan, F. Zhu`. */
function isInitialled(text: string): boolean {
  return /^(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}’'-]{1,30}$/u.test(text.trim())
}

/** Among titles: names only, and one of them surely is one, or the last is joined by `and`. */
function endsListOfNames(piece: Piece, index: number, { pieces }: DraftState): boolean {
  let last = piece
  for (const next of pieces.slice(index + 1, index + 12)) {
    if (next.line !== piece.line || (next.after !== 'comma' && next.after !== 'and')) break
    if (!looksLikeName(next.text)) return false
    if (isSomebody(next.text)) return looksLikeName(piece.text)
    last = next
    if (next.after === 'and') break
  }
  return last.after === 'and' && looksLikeName(piece.text)
}

/** Only names up to the end of the line, or names and then one organisation. */
function isListOfNames(piece: Piece, index: number, state: DraftState): boolean {
  const following = state.pieces.slice(index + 1, index + 12)
  const end = following.findIndex(({ after }) => after !== 'comma' && after !== 'and')
  const others = end === -1 ? following : following.slice(0, end)
  const last = others.at(-1)
  const names = [piece, ...others.slice(0, -1)]
  if (!names.every(({ text }) => looksLikeName(text))) return false
  if (last === undefined) return false
  if (looksLikeName(last.text) && !looksLikeOrganisation(last.text)) return true
  return readCountry(last.text) === undefined && !looksLikePost(last.text)
}

/** What stands next says who somebody is: a post, an organisation in brackets, a country. */
function saysWho(next: Piece | undefined, piece: Piece): boolean {
  if (next === undefined || next.line > piece.line + 1) return false
  if (next.after === 'open') {
    return (
      isAcronym(next.text) ||
      looksLikePost(next.text) ||
      looksLikeOrganisation(next.text) ||
      roleInBrackets(next.text) !== undefined ||
      readCountry(next.text) !== undefined
    )
  }
  if (!['comma', 'line', 'dash', 'slash', 'bar'].includes(next.after) || isGroupWord(next.text)) return false
  return looksLikePost(next.text) || (next.after === 'comma' && looksLikeOrganisation(next.text))
}
