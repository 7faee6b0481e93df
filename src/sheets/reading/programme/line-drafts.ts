/** What a run of lines tells about each of its rows: whether the words beside the clocks are titles, and where the last row ends. */

import { roleAt } from '../people/role-at.ts'
import { columnNamed } from '../words/columns.ts'
import { isRoomName } from '../words/rooms.ts'
import type { Draft, Step } from './draft.ts'
import { placesOfPerson, readPeopleIn } from './joined.ts'
import { withoutLabel } from './line-steps.ts'
import { cutPiece, meets, type Piece } from './piece.ts'

/** Rows without words beside their clock have their title in the next line; so have rows where those words are their type. */
export function settleLineDrafts(steps: readonly Step[]): void {
  const drafts = steps.filter((step) => step.step === 'row')
  boundLast(steps, drafts)
  for (const draft of drafts) takePeople(draft)
  takeRooms(drafts)
  for (const draft of typed(drafts)) draft.category.push(...draft.title.splice(0))
  for (const draft of drafts)
    if (draft.title.length === 0) draft.title.push(...draft.content.splice(0, 1).map(withoutLabel))
}

/** `2:00 Ballroom 3` with `Welcome` below it: where several rows have a room beside the time, it is no title. */
function takeRooms(drafts: readonly Draft[]): void {
  const headed = drafts.filter(({ title: [head], content: [next] }) => {
    if (head === undefined || next === undefined || next.level > 0) return false
    return head.text.split(' ').length <= mostWords && isTitleLine(next.text)
  })
  const placed = headed.filter(
    ({ title: [head] }) => isRoomName(head?.text ?? '') || square.test(head?.text ?? ''),
  )
  if (placed.length < 2 || placed.length * 2 < drafts.length) return
  const isUsual = placed.length * 4 >= headed.length * 3 && headed.length === drafts.length
  for (const draft of isUsual ? headed : placed) {
    draft.room.push(...draft.title.splice(0))
    draft.title.push(...draft.content.splice(0, 1))
  }
}

/** Places in a town, where other rows tell rooms. */
const square =
  /^(?:piazza|piazzale|plaza|plazoleta|place|praça|largo|parco|parque|parc|park|chiesa|iglesia|église|igreja|church|museo|musée|museu|museum|castello|castillo|château|castelo|riva|porto|puerto|port|mercato|mercado|marché|market|bar|caffè|café|cinema|cine|cinéma|square)(?=\s|$)/iu

const mostWords = 4

/** The rows that have a type beside their clock and a title below, where nearly all of them do. */
function typed(drafts: readonly Draft[]): Draft[] {
  const found = drafts.filter(({ title, content }) => {
    const [head] = title
    const [next] = content
    if (head === undefined || next === undefined || /[\d:]/.test(head.text)) return false
    return head.text.split(' ').length <= mostWords && next.level === 0 && isTitleLine(next.text)
  })
  return found.length >= 2 && found.length * 5 >= drafts.length * 4 ? found : []
}

function isTitleLine(text: string): boolean {
  if (/^[([]/.test(text) || isRoomName(text)) return false
  return roleAt(text) === undefined && !/:\s?$/u.test(text) && !/^\p{Ll}/u.test(text)
}

/** What stands below the last row may be no part of the programme: it gets no more lines than the longest row before it. */
function boundLast(steps: readonly Step[], drafts: readonly Draft[]): void {
  const last = steps.at(-1)
  if (last === undefined || last.step !== 'row') return
  const others = drafts.filter((draft) => draft !== last)
  const most = others.length === 0 ? 1 : Math.max(...others.map(linesUnder))
  const spare = last.title.length === 0 ? 1 : 0
  const inList = last.content.findIndex(({ level }) => level === 0)
  const listed = inList < 0 ? last.content.length : inList
  last.content.splice(Math.max(most + spare, listed, peopleBelow(last.content)))
}

const mostBelow = 60
const mostBetween = 2

/** How many lines lead from person to person: whoever takes part in the last row is named right below it. */
function peopleBelow(content: readonly Piece[]): number {
  const near = content.slice(0, mostBelow).filter(({ text }) => text.length <= 300)
  const places = readPeopleIn(near, { role: 'speaker', expects: 'maybe' }).flatMap(placesOfPerson)
  let lines = 0
  for (const [index, { text, spot }] of near.entries()) {
    if (index - lines >= mostBetween) break
    if (tellsPeople(text) || places.some((place) => meets(place, spot))) lines = index + 1
  }
  return lines
}

const peopleLabel =
  /^(?:people|who|participants|personas|participantes|personnes|persone|partecipanti|pessoas|참여자|참석자)\s?[:：]\s?(?=\S)/iu

/** `People: Ana Ruiz; Ken Ito`: the label names no role, and says that they are people. */
function takePeople(draft: Draft): void {
  const rest = draft.content.filter((piece) => {
    const label = piece.text.match(peopleLabel)?.[0]
    if (label !== undefined) draft.people.push({ pieces: [cutPiece(piece, label.length)], role: 'speaker' })
    return label === undefined
  })
  draft.content.splice(0, draft.content.length, ...rest)
}

/** `Speakers: …` right below a row. */
function tellsPeople(text: string): boolean {
  const label = text.match(/^([^:：]{2,30})[:：]\s?\S/u)?.[1]
  return label !== undefined && columnNamed(label)?.word === 'people'
}

function linesUnder({ title, content }: Draft): number {
  return title.length === 0 ? content.length - 1 : content.length
}
