/** Lines of a programme, one below the other: a timed line begins a row, and what follows belongs to it. */

import { columnNamed } from '../words/columns.ts'
import { isPartOfDay, isProgrammeLabel } from '../words/day-parts.ts'
import { type Field, fieldOf } from '../words/labels.ts'
import { isRoomName } from '../words/rooms.ts'
import type { FoundLine } from './accepted-lines.ts'
import { dayMarkOf, withoutClocks } from './day-marks.ts'
import { type Draft, newDraft, type Step } from './draft.ts'
import { firstRowIn } from './first-rows.ts'
import { cutPiece, type Piece } from './piece.ts'
import type { TimedLine } from './timed-lines.ts'

interface Walk {
  steps: Step[]
  draft: Draft | undefined
  /** The line that the draft began with. */
  opened: Piece | undefined
}

/** Lines between two tables, or a whole document without one. */
export function stepsOfLines(lines: readonly FoundLine[]): Step[] {
  const walk: Walk = { steps: [], draft: undefined, opened: undefined }
  lines.forEach((line, index) => {
    walkLine(line, lines.slice(index + 1, index + 41), walk)
  })
  return walk.steps
}

function walkLine(line: FoundLine, following: readonly FoundLine[], walk: Walk): void {
  const { piece, timed, above } = line
  const [next] = following
  if (timed !== undefined) {
    openDraft(timed, above ?? piece, walk)
    if (above !== undefined) titleFromAbove(above, walk)
    return
  }
  const mark = line.day ?? dayMarkOf(piece, piece.heading > 0 || piece.strong ? 'heading' : 'line')
  if (mark !== undefined && !isInside(piece, walk)) {
    walk.steps.push(mark)
    walk.draft = undefined
    const first = firstRowIn(line, following)
    if (first !== undefined) openDraft(first, piece, walk)
  } else if (endsDraft(piece, next, walk)) walk.draft = undefined
  else if (walk.draft !== undefined) takeLine(piece, walk.draft)
}

/** `Venue: Hall A` in the list under a row is where it is. */
function takeLine(piece: Piece, draft: Draft): void {
  const label = piece.level > 0 ? piece.text.match(/^[^:：]{2,30}[:：]\s?(?=\S)/u)?.[0] : undefined
  if (label === undefined || columnNamed(label.replace(/[:：]\s?$/u, ''))?.word !== 'room')
    draft.content.push(piece)
  else draft.room.push(cutPiece(piece, label.length))
}

function openDraft(timed: TimedLine, piece: Piece, walk: Walk): void {
  const draft = newDraft(timed.clock)
  draft.elsewhere.push(...timed.elsewhere)
  const [title, ...others] = splitBars(timed.head)
  draft.title.push(...(title === undefined ? [] : [title]), ...(timed.tail === null ? [] : [timed.tail]))
  for (const piece of others) (isRoomName(piece.text) ? draft.room : draft.content).push(piece)
  walk.steps.push(draft)
  walk.draft = draft
  walk.opened = piece
}

/** What stands beside the time is where it is, then. */
function titleFromAbove(above: Piece, { draft }: Walk): void {
  if (draft === undefined) return
  const beside = draft.title.splice(0)
  draft.title.push(withoutLabel(above))
  for (const piece of beside) (isRoomName(piece.text) ? draft.room : draft.content).push(piece)
}

/** `Activity: Lunch` is called `Lunch`. */
export function withoutLabel(piece: Piece): Piece {
  const label = piece.text.match(/^[^:：]{2,30}[:：]\s?/u)?.[0]
  if (label === undefined || columnNamed(label.replace(/[:：]\s?$/u, ''))?.word !== 'title') return piece
  return label.length < piece.text.length && isFieldLabel(label) ? cutPiece(piece, label.length) : piece
}

/** `Session: …` may be a title's own beginning; a label of a form says that it is one. */
function isFieldLabel(label: string): boolean {
  return !/^(?:session|sesión|séance|sessione|sessão|세션|conferencia|panel|talk|lecture|presentation|charla)/iu.test(
    label,
  )
}

/** `9:00 | Opening | Hall A`: the parts of a line that has bars. */
function splitBars(head: Piece): Piece[] {
  const parts: Piece[] = []
  let from = 0
  for (const part of head.text.split(/\s[|｜]\s|\t/u)) {
    const at = head.text.indexOf(part, from)
    const piece = cutPiece(head, at, at + part.length)
    if (piece.text !== '') parts.push(piece)
    from = at + part.length
  }
  return parts
}

/** A date in the list under a row is told, and begins no day. */
function isInside(piece: Piece, { draft, opened }: Walk): boolean {
  return draft !== undefined && piece.level > (opened?.level ?? 0)
}

function endsDraft(piece: Piece, next: FoundLine | undefined, { draft, opened }: Walk): boolean {
  if (draft === undefined || opened === undefined) return true
  const isOpen = draft.title.every(({ text }) => isRoomName(text)) && draft.content.length === 0
  const isListed = opened.heading > 0 && piece.level > 0
  if (isOfBrief(piece.text) && !isListed && !(isOpen && saysMore(piece.text))) return true
  if (piece.level > 0 && piece.level < opened.level) return true
  if (!isOpen && (isPartOfDay(withoutClocks(piece.text.slice(0, 100))) || isProgrammeLabel(piece.text)))
    return true
  if (piece.heading > 0) return opened.heading === 0 || piece.heading <= opened.heading
  if (opened.heading > 0 || next?.timed === undefined) return false
  if (isOpen) return false
  return (piece.strong && !opened.strong) || isCapitals(piece.text)
}

/** `Introduction: what we know` right below a time is what is then. */
function saysMore(text: string): boolean {
  return /^[^:：]{2,60}[:：]\s?\S.{8}/u.test(text)
}

const notOfRows = new Set<Field | undefined>([
  ...([
    'contact',
    'background',
    'objectives',
    'outcomes',
    'audience',
    'languages',
    'keywords',
    'forum',
  ] as const),
  ...(['event', 'date', 'place', 'questions', 'main-question', 'format'] as const),
])

/** `Contact: …` is about the session, and ends its programme. */
function isOfBrief(text: string): boolean {
  const label = text.match(/^[^:：]{2,60}(?=[:：])/u)?.[0]
  return notOfRows.has(fieldOf(label ?? text)) || reachesSomebody(text)
}

/** An address or a telephone: where to ask, and not who takes part. */
function reachesSomebody(text: string): boolean {
  if (text.length > 300) return false
  return (
    /[\w.+-]{1,64}@[\w-]{1,63}\.\w/u.test(text) ||
    /(?<!\p{L})(?:t[eé]l|phone|fax|전화|☎)[.:\s]{0,4}[+(]?\d/iu.test(text)
  )
}

function isCapitals(text: string): boolean {
  return text.length <= 80 && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
}
