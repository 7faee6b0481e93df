/** Names behind a dash at the end of titles: `Soil maps - Ana Ruiz`. What one title leaves open, the others beside it tell. */
import { looksLikeName } from '../people/name-shape.ts'
import { roleAt } from '../people/role-at.ts'
import { findDurations } from '../times/durations.ts'
import type { Draft, Step } from './draft.ts'
import { readPeopleIn } from './joined.ts'
import { cutPiece, type Piece } from './piece.ts'

interface Tail {
  draft: Draft
  title: Piece
  from: number
  tail: Piece
  surely: boolean
}

export function splitPeopleTails(steps: readonly Step[]): void {
  const tails = steps.flatMap((step) => (step.step === 'row' ? (tailOf(step) ?? []) : []))
  const named = tails.filter(({ surely, tail }) => surely || looksLikeName(tail.text))
  const usual = named.length >= 3 && named.length * 3 >= tails.length * 2
  for (const { draft, title, from, tail, surely } of named) {
    if (!surely && !usual) continue
    draft.title[0] = cutPiece(title, 0, from)
    draft.people.push({ pieces: [tail], role: 'speaker' })
    draft.minutes ??= lengthIn(tail)
  }
}

/** `(Ana Ruiz, 20 min)`. */
function lengthIn(tail: Piece): Draft['minutes'] {
  const [length, other] = findDurations(tail.text)
  if (length === undefined || other !== undefined) return null
  const { text: written, spot: at } = cutPiece(tail, length.from, length.to)
  return { minutes: length.minutes, at, written }
}

function tailOf(draft: Draft): Tail | undefined {
  const [title] = draft.title
  const led = title === undefined ? undefined : ledTail(draft, title)
  if (led !== undefined) return led
  const bracket = title?.text.match(/\s?[(（]([^()（）]{3,100})[)）]\s?$/u)
  if (title !== undefined && bracket?.index !== undefined && bracket.index > 0) {
    const inner = title.text.indexOf(bracket[1] ?? '', bracket.index)
    const tail = cutPiece(title, inner, inner + (bracket[1]?.length ?? 0))
    if (isSurelyPerson(tail) || isInitialled(tail.text))
      return { draft, title, from: bracket.index, tail, surely: true }
  }
  const found = title?.text.match(/\s[-–—|]\s{1,3}([^–—|]{4,200})$/u)
  const inner = found?.[1]
  if (title === undefined || found?.index === undefined || inner === undefined) return undefined
  const dash = inner.lastIndexOf(' - ')
  const last = dash < 0 ? 0 : dash + 3
  const start = title.text.length - inner.length + last
  const tail = cutPiece(title, start)
  const from = last > 0 ? start - 3 : found.index
  return { draft, title, from, tail, surely: isSurelyPerson(tail) }
}

/** `Debate. Modera: Ana Ruiz`. */
function ledTail(draft: Draft, title: Piece): Tail | undefined {
  for (const { index, 0: sign } of title.text
    .slice(0, 300)
    .matchAll(/\s?[.;,|–—-]\s{1,3}(?=\p{L}[^:]{2,30}:)/gu)) {
    const tail = cutPiece(title, index + sign.length)
    if (index > 2 && roleAt(tail.text) !== undefined) return { draft, title, from: index, tail, surely: true }
  }
  return undefined
}

/** `Commons (A. Ferri)`. */
function isInitialled(text: string): boolean {
  return /^(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}’'-]{2,30}$/u.test(text)
}

/** The tail begins with somebody: `Dr. Ana Ruiz, University of …`. */
function isSurelyPerson(tail: Piece): boolean {
  const [person] = readPeopleIn([tail], { role: 'speaker', expects: 'maybe' })
  const at = person?.name.at[0]
  return at !== undefined && at.from - tail.spot.from <= 12
}
