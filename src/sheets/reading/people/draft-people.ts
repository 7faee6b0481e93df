/** Piece by piece through a passage: where a person begins, with which role, and what stands after the name. */

import { foldText } from '../../../domain/folding.ts'
import type { Role } from '../../../domain/session.ts'
import { weakRole } from '../words/roles.ts'
import { acceptsPerson } from './accept-person.ts'
import { isOrdinary, isPlain } from './name-words.ts'
import { looksLikeOrganisation } from './organisation-shape.ts'
import { type PersonSpan, personAt } from './person-at.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { looksLikePost } from './post-shape.ts'
import type { PeopleContext } from './read-people.ts'
import { isOfSeveral, type RoleMark, roleAt, roleOf } from './role-at.ts'

export interface Draft {
  span: PersonSpan
  role: Role
  roleWritten: string | null
  /** What stood before the name, and who else may share what stands after it. */
  after: Piece['after']
  rest: Piece[]
}

interface Mark extends Omit<RoleMark, 'from' | 'to'> {
  line: number
  isAlone: boolean
  isWeak: boolean
}

export interface DraftState {
  context: PeopleContext
  pieces: readonly Piece[]
  drafts: Draft[]
  current: Draft | null
  mark: Mark | null
  /** Nothing stands between the role's word and this piece. */
  isJustMarked: boolean
  /** A post or an organisation without a person yet. */
  pending: Piece | null
}

const longestHolding = 16

export function draftPeople(text: string, context: PeopleContext): Draft[] {
  const pieces = piecesOf(text)
  const state: DraftState = {
    context,
    pieces,
    drafts: [],
    current: null,
    mark: null,
    isJustMarked: false,
    pending: null,
  }
  let consumed = 0
  for (const [index, whole] of pieces.entries()) {
    if (whole.to <= consumed) continue
    const piece = whole.from < consumed ? cutStart(text, whole, consumed) : whole
    const mark = markAt(text, piece, state)
    if (mark === undefined) {
      readPiece(text, piece, index, state)
      continue
    }
    if (takesRole(text, piece, mark, state)) continue
    consumed = piece.from + mark.to
    state.mark = {
      role: mark.role,
      written: mark.written,
      line: piece.line,
      isAlone: isWholeLine(text, piece.from, consumed),
      isWeak: weakRole.test(foldText(mark.written)),
    }
    state.isJustMarked = true
    state.current = null
    state.pending = null
    if (consumed < piece.to) readPiece(text, cutStart(text, piece, consumed), index, state)
  }
  return state.drafts
}

function isWholeLine(text: string, from: number, to: number): boolean {
  const [line = ''] = text.slice(from, from + 300).split('\n', 1)
  return text.slice(from, to).trimEnd() === line.trimEnd()
}

function cutStart(text: string, piece: Piece, from: number): Piece {
  const cut = text.slice(from, piece.to)
  const start = from + cut.length - cut.trimStart().length
  return { ...piece, from: start, text: text.slice(start, piece.to) }
}

const mayHaveRole = new Set<Piece['after']>(['line', 'item', 'semi', 'bar', 'dash', 'close', 'colon', 'open'])

function markAt(text: string, piece: Piece, state: DraftState): RoleMark | undefined {
  if (piece.after === 'slash') return roleWithColon(text, piece, state)
  if (!mayHaveRole.has(piece.after)) return undefined
  const isInside = (piece.after === 'colon' || piece.after === 'open') && state.current !== null
  return isInside ? undefined : roleAt(text.slice(piece.from, piece.from + 140))
}

/** `Opening / Chair: Ana Ruiz`. */
function roleWithColon(text: string, piece: Piece, { current }: DraftState): RoleMark | undefined {
  const mark = current === null ? roleAt(text.slice(piece.from, piece.from + 140)) : undefined
  return mark !== undefined && /[:：]\s*$/u.test(text.slice(piece.from, piece.from + mark.to))
    ? mark
    : undefined
}

/** `Ana Ruiz` on one line and `Moderator` on the next, in a list that begins with a person. */
function takesRole(text: string, piece: Piece, mark: RoleMark, state: DraftState): boolean {
  const { current } = state
  const isAfter =
    current !== null && state.mark === null && (piece.after === 'line' || piece.after === 'dash')
  if (!isAfter || current.roleWritten !== null || mark.to < piece.text.length) return false
  if (/[:：]/.test(text.slice(piece.to, piece.from + mark.to + 2)) || isOfSeveral(mark.written)) return false
  current.role = mark.role
  current.roleWritten = mark.written
  return true
}

function readPiece(text: string, piece: Piece, index: number, state: DraftState): void {
  const isInside = piece.after === 'open' || piece.after === 'inner'
  const span = isInside && state.current !== null ? undefined : personAt(text, piece.from, piece.to)
  if (span !== undefined && acceptsPerson(span, piece, index, state)) startPerson(text, span, piece, state)
  else if (!goesOnWithName(text, piece, state)) attach(piece, index, state)
  state.isJustMarked = false
}

function startPerson(text: string, span: PersonSpan, piece: Piece, state: DraftState): void {
  const { mark, context, pending } = state
  const isMarked =
    mark !== null &&
    (mark.isAlone || mark.line === piece.line || isOfSeveral(mark.written) || state.isJustMarked)
  if (!isMarked) state.mark = null
  const draft: Draft = {
    span,
    role: isMarked ? mark.role : context.role,
    roleWritten: isMarked ? mark.written : null,
    after: piece.after,
    rest: [],
  }
  const said = piece.after === 'by' ? roleBefore(text, piece.from) : undefined
  if (said !== undefined) Object.assign(draft, { role: said.role, roleWritten: said.written })
  if (pending !== null && piece.after !== 'by' && piece.after !== 'title' && isSaidOf(pending, piece))
    draft.rest.push(pending)
  if (span.rest !== null) {
    const { from, to } = span.rest
    draft.rest.push({ ...piece, from, to, text: text.slice(from, to), after: 'comma' })
  }
  state.pending = null
  state.current = draft
  state.drafts.push(draft)
}

/** On the same line, or on one of its own above: `Ana Ruiz (chair) – Writer` says nothing of whoever comes next. */
function isSaidOf(pending: Piece, { line }: Piece): boolean {
  return pending.line === line || pending.after === 'line' || pending.after === 'item'
}

/** `Questions moderated by Ana Ruiz`. */
function roleBefore(text: string, from: number): { role: Role; written: string } | undefined {
  const written = /([\p{L}]{4,20}\s(?:by|por|par|da|with|con|avec|com))\s$/u.exec(
    text.slice(Math.max(0, from - 30), from),
  )?.[1]
  const role = written === undefined ? undefined : roleOf(written)
  return role === undefined || written === undefined ? undefined : { role, written }
}

/** `EVA TAL` and `MOLINERO` on the next line, where everything is in capitals. */
function goesOnWithName(text: string, piece: Piece, { current }: DraftState): boolean {
  if (current === null || current.rest.length > 0 || piece.after !== 'line') return false
  const { from, to } = current.span.name
  const isShouted = /^\p{Lu}{4,20}$/u.test(piece.text) && !/\p{Ll}/u.test(text.slice(from, to))
  if (!isShouted || isOrdinary(piece.text) || text.slice(to, piece.from).trim() !== '') return false
  current.span = { ...current.span, name: { from, to: piece.to } }
  return true
}

/** To the person before, as long as it may be about them; else it waits for one. */
function attach(piece: Piece, index: number, state: DraftState): void {
  const { current, context } = state
  const isHolding = looksLikePost(piece.text) || looksLikeOrganisation(piece.text)
  if (current === null) {
    // An organisation before its person stands on the same line: `City of Aro: Ana Ruiz`.
    const isPost = looksLikePost(piece.text)
    const mayWait = isPost
      ? piece.after !== 'inner'
      : context.expects === 'people' && isHolding && state.pieces[index + 1]?.line === piece.line
    state.pending = mayWait && state.drafts.length === 0 ? piece : null
    return
  }
  const isLong = piece.text.split(/\s+/).length > longestHolding
  const isNewLine = piece.after === 'line' || piece.after === 'item' || piece.after === 'close'
  if ((isLong && !isHolding) || /[?]$/.test(piece.text)) {
    state.current = null
    return
  }
  const isFarther = isNewLine && piece.after !== 'close' && !isHolding
  const isStopped =
    isFarther &&
    ((context.expects === 'maybe' && !isCellOf(current, piece, state)) || linesOfRest(current, piece) > 2)
  if (isStopped || (piece.after === 'close' && !isHolding)) {
    state.current = context.expects === 'maybe' || piece.after !== 'close' ? null : current
    return
  }
  current.rest.push(piece)
}

/** The place begins with somebody who has an honorific: the short line below says where they belong, as a rule. */
function isCellOf(current: Draft, piece: Piece, { pieces, drafts }: DraftState): boolean {
  const isFirst = drafts[0]?.span.evidence === 'told' && pieces[0]?.from === drafts[0].span.honorific?.from
  const words = piece.text.split(/\s+/)
  return (
    isFirst &&
    current.rest.length === 0 &&
    words.length <= 4 &&
    !words.some((word) => isPlain(word)) &&
    /^\p{Lu}/u.test(piece.text)
  )
}

function linesOfRest({ rest }: Draft, piece: Piece): number {
  return piece.line - (rest[0]?.line ?? piece.line)
}
