/** What of the words after a name says nothing of itself: told by what stands around it. */
import { profession } from '../words/posts.ts'
import { isPlain } from './name-words.ts'
import { isAcronym } from './organisation-shape.ts'
import type { Place } from './person-at.ts'
import type { Piece } from './pieces.ts'
import { wordsIn } from './post-shape.ts'

export type Kind = 'country' | 'post' | 'organisation' | 'role' | 'unknown' | 'none'

export interface Part extends Place {
  kind: Kind
  text: string
  after: Piece['after']
  outer: number
}

/** What says nothing of itself: part of what it stands in, a post before an organisation, else the organisation. */
export function settleUnknown(parts: readonly Part[]): Part[] {
  const settled = parts.map((part) => ({ ...part }))
  for (const [at, part] of settled.entries()) {
    if (part.kind !== 'unknown') continue
    const before = settled[at - 1]
    const later = parts.slice(at + 1).some(({ kind }) => kind === 'organisation')
    const hasSmall = wordsIn(part.text).some(({ text }) => /^\p{Ll}{4,}/u.test(text))
    if (
      before?.kind === 'post' &&
      part.after === 'inner' &&
      !hasSmall &&
      isNamedAfter(before.text, part.text)
    )
      part.kind = 'organisation'
    else if (
      before?.kind === 'post' &&
      part.after === 'inner' &&
      (hasSmall || isInCapitals(part.text) === isInCapitals(before.text)) &&
      !isAcronym(part.text)
    )
      part.kind = 'post'
    else if (before?.kind === 'post' && part.after === 'colon') part.kind = 'post'
    else if (at === 0 && part.after === 'comma' && profession.test(part.text)) part.kind = 'post'
    else if (part.after === 'bar' || part.after === 'item' || part.after === 'dash' || part.after === 'colon')
      part.kind =
        (before?.kind === 'organisation' && part.after === 'colon') || (at === 0 && isShortName(part.text))
          ? 'organisation'
          : 'none'
    else if (before?.kind === 'organisation') part.kind = part.after === 'line' ? 'none' : 'organisation'
    else if (later && hasSmall) part.kind = 'post'
    else part.kind = mayBeOrganisation(part) ? 'organisation' : 'none'
  }
  return settled
}

/** `(journalist, Radio Nimbus)`: the post in small letters, and then a name. */
function isNamedAfter(post: string, text: string): boolean {
  const words = wordsIn(text)
  return (
    !/\p{Lu}/u.test(post) &&
    words.length <= 5 &&
    words.every(({ text: word }) => /^\p{Lu}/u.test(word)) &&
    words.some(({ text: word }) => !isPlain(word))
  )
}

function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text)
}

/** `Ana Ruiz – Nimbus`. */
function isShortName(text: string): boolean {
  const words = wordsIn(text)
  return (
    words.length > 0 &&
    words.length <= 2 &&
    words.every(({ text: word }) => /^\p{Lu}/u.test(word) && !isPlain(word))
  )
}

function mayBeOrganisation({ text }: Part): boolean {
  const words = wordsIn(text)
  return /^[\p{Lu}\p{N}]/u.test(text) && words.length > 0 && words.length <= 10
}
