/** What the first lines of a row say: its title without the room, the subtitle and the separators around it. */

import { roleAt } from '../people/role-at.ts'
import { isRoomName } from '../words/rooms.ts'
import { trimLead } from './clock-marks.ts'
import { cutPiece, isBlank, type Piece } from './piece.ts'
import { endBeforeRole } from './title-roles.ts'

export interface TitleParts {
  title: Piece[]
  room: Piece | null
  /** What follows the title in its own line, and the lines under it. */
  rest: Piece[]
}

/** Words that no title ends with: the next line belongs to it. */
const unfinished =
  /(?:[,\-–—/&(]|(?<!\p{L})(?:and|or|of|the|for|to|in|on|at|by|with|from|a|an|its|de|del|la|el|los|las|y|e|en|para|con|por|du|des|les|le|et|pour|dans|sur|di|della|dei|delle|il|per|con|tra|do|da|dos|das|o|em|um|uma|및|와|과|의))$/iu

/** `pdf`: a line may be broken only because it was full. */
export function titleParts(pieces: readonly Piece[], lines: 'broken' | 'meant'): TitleParts {
  const { filled, room } = withoutLeadingRoom(pieces.filter((piece) => !isBlank(piece)))
  let taken = filled.length > 0 ? 1 : 0
  while (taken < filled.length && taken < 8 && joins(filled, taken, lines)) taken += 1
  const title = filled.slice(0, taken)
  const last = title.at(-1)
  const parts: TitleParts = { title, room, rest: filled.slice(taken) }
  if (last !== undefined && room === null) cutRoom(last, parts)
  cutRole(parts)
  return { ...parts, title: tidyTitle(parts.title) }
}

/** `(Sala 3) – Title`: where it is, before what it is. */
function withoutLeadingRoom(filled: Piece[]): { filled: Piece[]; room: Piece | null } {
  const [first, ...rest] = filled
  const lead = first?.text.match(/^\s?[([]([^()[\]]{2,60})[)\]]\s{0,3}[–—:-]?\s{0,3}/u)
  const inner = lead?.[1]
  if (first === undefined || lead == null || inner === undefined || !isRoomName(inner))
    return { filled, room: null }
  const from = first.text.indexOf(inner)
  const title = cutPiece(first, lead[0].length)
  const kept = isBlank(title) ? rest : [title, ...rest]
  return kept.length === 0
    ? { filled, room: null }
    : { filled: kept, room: cutPiece(first, from, from + inner.length) }
}

function joins(pieces: readonly Piece[], at: number, lines: 'broken' | 'meant'): boolean {
  const [last, next] = [pieces[at - 1], pieces[at]]
  if (next?.follows) return true
  if (last === undefined || next === undefined || next.level > 0 || last.heading !== next.heading)
    return false
  if (isRoomInBrackets(next.text) || roleAt(next.text) !== undefined) return false
  if (/[.!?:)»”]$/u.test(last.text) && !isOpen(last.text)) return false
  if (last.strong !== next.strong) return false
  if (isOpen(last.text) || /^\p{Ll}/u.test(next.text) || unfinished.test(last.text.slice(-12))) return true
  return lines === 'broken' && isFull(pieces, at)
}

/** A bracket or a quotation that is still to be closed. */
function isOpen(text: string): boolean {
  const tail = text.slice(-200)
  return tail.lastIndexOf('(') > tail.lastIndexOf(')') || tail.lastIndexOf('“') > tail.lastIndexOf('”')
}

/** As wide as the widest line of its cell: it was broken because it was full. */
function isFull(pieces: readonly Piece[], at: number): boolean {
  const widest = pieces.reduce((most, { text }) => Math.max(most, text.length), 0)
  const last = pieces[at - 1]?.text ?? ''
  const next = pieces[at]?.text ?? ''
  const word = next.match(/^\S{1,30}/u)?.[0].length ?? 0
  return last.length > 20 && last.length + word + 1 > widest * 0.92 && !isNameLine(next)
}

/** `Mr. Kim`, `Dr Ana Ruiz`: somebody, and no end of a title. */
function isNameLine(text: string): boolean {
  return /^(?:mr|ms|mrs|miss|dr|dra|prof|sr|sra|ing|lic|mme|m|dott|h\.e|hon)\b\.? ?\p{Lu}/iu.test(text)
}

function isRoomInBrackets(text: string): boolean {
  const inner = text.match(/^\s?[([]([^()[\]]{2,80})[)\]]\s?$/u)?.[1]
  return inner !== undefined && isRoomName(inner)
}

/** `TITLE (Sala 3)`, `Lunch – Lounge`, and the same in a line of its own. */
function cutRoom(last: Piece, parts: TitleParts): void {
  const bracket = last.text.match(/\s?[([]([^()[\]]{2,80})[)\]]\s{0,3}$/u)
  const dash = last.text.match(/(?:\s-|\s?[–—])\s{1,3}([^–—-]{2,40})$/u)
  const found = bracket ?? dash
  const inner = found?.[1]
  if (found?.index !== undefined && found.index > 0 && inner !== undefined && isRoomName(inner)) {
    if (dash !== found || inner.split(' ').length <= 3) {
      const from = last.text.lastIndexOf(inner)
      parts.room = cutPiece(last, from, from + inner.length)
      parts.title[parts.title.length - 1] = cutPiece(last, 0, found.index)
    }
  }
  const own = parts.rest.findIndex(({ text }) => isRoomInBrackets(text))
  const piece = parts.rest[own]
  if (parts.room !== null || piece === undefined) return
  const from = piece.text.search(/[([]/u) + 1
  parts.room = cutPiece(piece, from, piece.text.search(/[)\]]\s?$/u))
  parts.rest = parts.rest.toSpliced(own, 1)
}

/** `Debate. Modera: Ana Ruiz`. */
function cutRole(parts: TitleParts): void {
  const last = parts.title.at(-1)
  const end = last === undefined ? undefined : endBeforeRole(last.text)
  if (last === undefined || end === undefined) return
  parts.title[parts.title.length - 1] = cutPiece(last, 0, end)
  const told = trimLead(cutPiece(last, end))
  parts.rest = [told, ...parts.rest]
}

const front = /^[\s\-–—−|:;,•·▪◦●*~→>]{1,8}/u
const back = /(?:[\s\-–—−|:;,•·~→<…_]|\.{2,}){1,40}$/u

/** Without the separators around it, and without a subtitle between waves: `Wrap-up ~ Last words ~`. */
function tidyTitle(title: readonly Piece[]): Piece[] {
  const tidied = [...title]
  const [first] = tidied
  if (first !== undefined) {
    const from = first.text.match(front)?.[0].length ?? 0
    if (from > 0) tidied[0] = cutPiece(first, from)
  }
  const last = tidied.at(-1)
  if (last === undefined) return tidied
  const wave = last.text.match(/[^\s~]\s{1,3}~[^~]{1,80}~\s?$/u)
  const cut = wave?.index === undefined ? last : cutPiece(last, 0, wave.index + 1)
  const to = cut.text.replace(back, '').length
  tidied[tidied.length - 1] = to === cut.text.length ? cut : cutPiece(cut, 0, to)
  return withoutLink(tidied).filter((piece) => !isBlank(piece))
}

/** The word of a link behind the title: `Updates. slides`. */
function withoutLink(title: Piece[]): Piece[] {
  const last = title.at(-1)
  const found = last?.text.match(/[.\])]\s\[?(?:slides|pdf|video|recording)\]?(?:\s\(\p{Ll}{2,4}\))?$/u)
  if (last === undefined || found?.index === undefined) return title
  return title.with(-1, cutPiece(last, 0, found.index + (found[0].startsWith('.') ? 0 : 1)))
}
