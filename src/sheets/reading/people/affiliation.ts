/** What stands after a name, piece by piece: post, organisation, country. */
import type { Role } from '../../../domain/session.ts'
import type { ReadCountry } from '../reading.ts'
import { lettersAfter } from '../words/honorifics.ts'
import { link } from '../words/link-words.ts'
import { isCity } from './cities.ts'
import { readCountry } from './countries.ts'
import { countryServed } from './country-served.ts'
import { isGroupWord } from './group-words.ts'
import { koreanHolding } from './korean-person.ts'
import { lettersInFull } from './letters-in-full.ts'
import { isSomebody } from './name-shape.ts'
import { isPlain } from './name-words.ts'
import {
  hasOrganisationSign,
  isAcronym,
  looksLikeOrganisation,
  startsAsOrganisation,
} from './organisation-shape.ts'
import type { Place } from './person-at.ts'
import type { Piece } from './pieces.ts'
import { looksLikePost, wordsIn } from './post-shape.ts'
import { roleAfterName, roleInBrackets } from './role-at.ts'
import { type Kind, type Part, settleUnknown } from './settle-unknown.ts'
import { splitPost } from './split-post.ts'

export interface Affiliation {
  post: Place | null
  organisation: Place | null
  /** The name of the organisation was written in full, or shows that it is one. */
  isOrganisationSure: boolean
  country: { place: Place; country: ReadCountry } | null
  role: { role: Role; written: string } | null
}

export function affiliationOf(text: string, pieces: readonly Piece[]): Affiliation {
  const parts = joinBrackets(
    text,
    pieces.map((piece) => partOfPiece(piece)).filter(({ kind }) => kind !== 'none'),
  )
  const country = countryOf(parts) ?? countryServed(parts.filter(({ kind }) => kind === 'post')) ?? null
  const role = roleIn(parts)
  const holding = parts.filter(({ kind }) => kind !== 'country' && kind !== 'role')
  if (holding.some((part) => /\p{Script=Hangul}/u.test(part.text)))
    return { ...koreanOf(holding), country, role }
  return { ...holdingOf(text, holding), country, role }
}

/** Of several nobody is named; of one whose name stands before it is the post. */
const envoy = /^(?:representante|representative|représentante?|rappresentante)\s/iu

function partOfPiece(piece: Piece): Part {
  const text = cutAtSentence(piece.text)
  const to = piece.from + text.length
  const outer = text.length === piece.text.length ? piece.outer : to
  return { from: piece.from, to, outer, text, after: piece.after, kind: kindOf(text, piece.after) }
}

/** `Coop Norte. Descargar presentación`: what a link or a sentence adds. */
function cutAtSentence(text: string): string {
  for (const { index } of text.matchAll(/(?<=[\p{Ll}\p{Lu}]{4}|[)\]])\.\s+(?=\p{Lu}|https?:)/gu)) {
    return text.slice(0, index)
  }
  return text.replace(/[\s.]{1,4}$/, (end) =>
    /\p{Lu}\.$|[Ii]nc\.$|[Ll]td\.$|[Cc]o\.$/u.test(text.trim()) ? end.trimEnd() : '',
  )
}

/** `(Ana Ruiz, 20 min)`: how long she speaks. */
const isLengthOfTime = /^\d{1,3}\s?(?:min(?:ute[ns]?|utos?|uti)?s?\.?|['’′]|h(?:ours?|oras?)?|분)$/iu

/** `Ana Ruiz, CEO – virtual`. */
const takesPartBy =
  /^(?:virtual(?:ly)?|online|remote(?:ly)?|in[- ]person|on ?site|by video|video message|en línea|en ligne|à distance|da remoto|in presenza|on-?line|presencial|온라인|현장)$/iu

function kindOf(text: string, after: Piece['after']): Kind {
  const inside = after === 'open' || after === 'inner'
  if (text === '' || text.length > 260 || link.test(text) || takesPartBy.test(text)) return 'none'
  if ((inside ? roleInBrackets(text) : roleAfterName(text)) !== undefined) return 'role'
  const isHeld = envoy.test(text) || (after === 'comma' && looksLikePost(text))
  if (isGroupWord(text) && !isHeld) return 'none'
  if (inside && isSomebody(text)) return 'none'
  if (readCountry(text.replace(/\s?\([\p{Lu}\d-]{2,12}\)$/u, '')) !== undefined) return 'country'
  if (lettersAfter.test(text) || isCity(text) || isLengthOfTime.test(text)) return 'none'
  if (/[?!]$/.test(text) || !/\p{L}/u.test(text)) return 'none'
  if (inside && /^(?:lic|msc|phd|dr|dra|ing|master|m[aá]ster)\b\.?/i.test(text)) return 'post'
  if (looksLikePost(text) && !startsAsOrganisation(text)) return 'post'
  if (looksLikeOrganisation(text)) return 'organisation'
  return 'unknown'
}

/** `Agency (BIG)` is one name. */
function joinBrackets(text: string, parts: Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    if (part.after === 'open' && before?.kind === 'country' && isAcronym(part.text)) continue
    const isPart =
      part.after === 'open' && before !== undefined && before.kind !== 'country' && before.after !== 'open'
    const isShort =
      isAcronym(part.text) ||
      (part.kind === 'unknown' && part.text.length < 40) ||
      (part.kind === 'post' && before?.kind === 'post')
    if (
      isPart &&
      isShort &&
      /^\s?[(（]$/.test(
        text.slice(before.to, part.from).trim() === '' ? '' : text.slice(before.to, part.from),
      )
    ) {
      before.to = part.outer
      before.outer = part.outer
      continue
    }
    joined.push({ ...part })
  }
  return joined
}

function countryOf(parts: readonly Part[]): Affiliation['country'] {
  const part = parts.findLast(({ kind }) => kind === 'country')
  if (part === undefined) return null
  const written = part.text.replace(/\s?\([\p{Lu}\d-]{2,12}\)$/u, '')
  const country = readCountry(written)
  return country === undefined
    ? null
    : { place: { from: part.from, to: part.from + written.length }, country }
}

function roleIn(parts: readonly Part[]): Affiliation['role'] {
  const part = parts.find(({ kind }) => kind === 'role')
  const role = part === undefined ? undefined : (roleInBrackets(part.text) ?? roleAfterName(part.text))
  return part === undefined || role === undefined ? null : { role, written: part.text }
}

type Holding = Pick<Affiliation, 'post' | 'organisation' | 'isOrganisationSure'>

function koreanOf(parts: readonly Part[]): Holding {
  let post: Place | null = null
  let organisation: Place | null = null
  for (const [index, part] of parts.entries()) {
    if (/[《》〈〉<>「」『』]/.test(part.text) || /^(?:전|前|\(전)\b|^전\)/.test(part.text)) continue
    const held = koreanHolding(part.text)
    if (held.post === null && index > 0 && part.after === 'line') continue
    const place = (one: Place | null | undefined) =>
      one == null ? null : { from: part.from + one.from, to: part.from + one.to }
    post ??= place(held.post)
    organisation ??= place(held.organisation)
    if (post !== null && organisation !== null) break
  }
  return { post, organisation, isOrganisationSure: organisation !== null && post !== null }
}

function holdingOf(text: string, parts: readonly Part[]): Holding {
  const settled = settleUnknown(parts)
  const post = spanOf(settled, 'post')
  const organisation = spanOf(settled, 'organisation')
  const isSure = settled.some(
    (part, at) => part.kind === 'organisation' && parts[at]?.kind === 'organisation',
  )
  if (post === null) return { post, organisation, isOrganisationSure: isSure }
  const split = splitPost(text.slice(post.from, post.to))
  if (organisation !== null) {
    const goesOn =
      split !== undefined &&
      organisation.from > post.to &&
      isGoingOn(text.slice(organisation.from, organisation.to))
    const inFull =
      split === undefined ? undefined : lettersInFull(text, post.from + split.organisation, organisation)
    if (split !== undefined && inFull !== undefined)
      return {
        post: { from: post.from, to: post.from + split.post },
        organisation: inFull,
        isOrganisationSure: true,
      }
    if (!goesOn) return { post, organisation, isOrganisationSure: isSure }
    return {
      post: { from: post.from, to: post.from + split.post },
      organisation: { from: post.from + split.organisation, to: organisation.to },
      isOrganisationSure: true,
    }
  }
  if (split === undefined) return { post, organisation: null, isOrganisationSure: false }
  return {
    post: { from: post.from, to: post.from + split.post },
    organisation: {
      from: post.from + split.organisation,
      to: split.to === undefined ? post.to : post.from + split.to,
    },
    isOrganisationSure: hasOrganisationSign(text.slice(post.from + split.organisation, post.to)),
  }
}

/** `Ports and Roads` after `Minister of the Ministry of Water`: fields only, and no name. */
function isGoingOn(text: string): boolean {
  const words = wordsIn(text.replace(/\([^)]*\)/g, ''))
  return words.every(({ text: word }) => isPlain(word) || /^\p{Ll}{1,3}$/u.test(word))
}

/** From the first part of a kind to the last that follows without another kind between. */
function spanOf(parts: readonly Part[], kind: Kind): Place | null {
  const at = parts.findIndex((part) => part.kind === kind)
  const first = parts[at]
  if (first === undefined) return null
  let last = first
  for (const part of parts.slice(at + 1)) {
    if (part.kind !== kind || (part.after === 'line' && kind === 'post')) break
    const isInside = first.after === 'open' || first.after === 'inner'
    if (isInside && part.after !== 'open' && part.after !== 'inner') break
    last = part
  }
  return { from: first.from, to: last.after === 'open' && last !== first ? last.outer : last.to }
}
