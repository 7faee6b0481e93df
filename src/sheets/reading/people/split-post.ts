/** Where a post ends and the organisation begins, when no comma parts them: `Head of Geospatial Agency`, `CEO Oxis`. */
import { foldText } from '../../../domain/folding.ts'
import { heldAt, heldOf, ownPosts } from '../words/posts.ts'
import { readCountry } from './countries.ts'
import { isOrganisationWord, isPlain } from './name-words.ts'
import { hasOrganisationSign, isAcronym, startsAsOrganisation } from './organisation-shape.ts'
import { isModifier, isPostWord, looksLikePost, type Word, wordsIn } from './post-shape.ts'

export interface PostSplit {
  /** Where the organisation ends, where another post follows it. */
  to?: number
  /** Where the post ends. */
  post: number
  /** Where the organisation begins. */
  organisation: number
}

export function splitPost(text: string): PostSplit | undefined {
  return splitAtConnector(text) ?? splitWithout(text)
}

const connectors = [...heldAt, ...heldOf]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/['’]/g, "['’]"))
const connector = new RegExp(
  `\\s(${connectors.join('|')})(?:\\s(?:the |la |el |il |lo |l['’])|(?<=['’])|(?<=@)|\\s)(?=["“«]?[\\p{Lu}\\p{N}]|l['’]|La |de la )`,
  'giu',
)

function splitAtConnector(text: string): PostSplit | undefined {
  const all = [...text.matchAll(connector)]
  for (const [index, match] of all.entries()) {
    const article = /(?:La|El|Il|Le|Los|The) $/.exec(match[0])?.[0].length ?? 0
    const from = match.index + match[0].length - article
    const rest = text.slice(from)
    const phrase = text.slice(from, Math.max(all[index + 1]?.index ?? text.length, from))
    const before = text.slice(0, match.index)
    if (isTwofold(before) || isAccredited(rest)) return undefined
    if (isNamedAlready(before)) continue
    if (!wordsIn(before).some(({ text: word }) => isPostWord(word))) continue
    if (!/^["“«]?[\p{Lu}\p{N}]/u.test(rest)) continue
    const held = foldText(match[1] ?? '')
    const isAt = /^(?:at|chez|presso|@|from)$/.test(held)
    const comma = rest.indexOf(', ')
    if (isAt && comma > 3 && looksLikePost(rest.slice(comma + 2)))
      return { post: match.index, organisation: from, to: from + comma }
    if (wordsIn(rest).some(({ text: word }, at) => at > 0 && isPostWord(word) && /^\p{Lu}/u.test(word)))
      continue
    if (bodyOf.test(rest)) continue
    if (/^["“«]/.test(rest)) return { post: match.index, organisation: from + 1 }
    if (
      isAt ||
      bodyOfLands.test(phrase) ||
      (isHeldOf(before, rest, phrase) && !(isIn(held) && !startsAsOrganisation(rest)))
    )
      return { post: match.index, organisation: from }
  }
  return undefined
}

/** `Chair of the Board Windwerk`: a body of what is named after it. */
const bodyOf = /^(?:Board|Committee|Council|Assembly)\s(?=\p{Lu})/u
/** `Member of the European Parliament`: its words are all ordinary, and it is one all the same. */
const bodyOfLands =
  /^(?:World|European|African|Asian|American|Arab|Nordic|Pacific|International|United|Pan|Inter)\b[ -](?:\p{Lu}[\p{L}-]+\s){0,3}(?:Organi[sz]ation|Parliament|Commission|Bank|Union|Nations|Fund|Council|Court|Federation)(?![\p{L}])/u

/** `rectora Universidad de los Andes`: the small word stands within the organisation's name. */
function isNamedAlready(before: string): boolean {
  const words = wordsIn(before)
  const last = words.at(-1)?.text ?? ''
  return words.length > 1 && /^\p{Lu}\p{Ll}/u.test(last) && isOrganisationWord(last) && !isPostWord(last)
}

/** `Permanent Representative of Peru to the United Nations`: a country's, and where to. */
function isAccredited(rest: string): boolean {
  const land = /^(?:the )?(\p{Lu}.{2,40}?),? (?:to|before|ante|aupr[eè]s|pr[eè]s|presso|junto) /u.exec(
    rest,
  )?.[1]
  return land !== undefined && readCountry(land) !== undefined
}

/** `Máster en Psicología Clínica`: a field more often than a place. */
function isIn(held: string): boolean {
  return /^(?:en|em|na|no|with|dans)$/.test(held)
}

/** One post of one place and another of another: which is whose can't be told apart. */
function isTwofold(before: string): boolean {
  return /\s(?:of|for|de|del|della|dell['’]|di|du|do|da)\s?.{2,80}\s(?:and|y|e|et)\s/i.test(before)
}

/** An organisation by its words; or whatever a founder is founder of. */
function isHeldOf(post: string, rest: string, phrase: string): boolean {
  const words = wordsIn(rest)
  const first = words[0]?.text ?? ''
  if (isAcronym(first) && /\p{Ll}/u.test(post)) return true
  if (wordsIn(phrase).some(({ text }) => isOrganisationWord(text)) && hasOrganisationSign(rest))
    return !isUnitOnly(words)
  if (/^(?:La|El|Il|Le|Los|The) \p{Lu}/u.test(rest)) return true
  const isOwn = wordsIn(post).some(({ text }) => text.split('/').some((part) => ownPosts.has(foldText(part))))
  return isOwn && !isPlain(first)
}

/** `Head of Programme`, `Director of Research`: a part of an organisation that is not named. */
function isUnitOnly(words: Word[]): boolean {
  return words.every(({ text }) => /^\p{Ll}/u.test(text) || isPlain(text)) && words.length < 3
}

/** `Ceo Oxis`, `Researcher SOPSI Lugano`, `Rettrice Università di Pavia`, `Dirigente di ricerca Ondra`. */
function splitWithout(text: string): PostSplit | undefined {
  if (/[,;|/]/.test(text)) return undefined
  const words = wordsIn(text)
  const posts = words.filter(({ text: word }) => isPostWord(word))
  if (posts.length !== 1 || words.length < 2 || words.length > 16) return undefined
  const at = words.findIndex(({ text: word }) => isPostWord(word))
  const isShouted = !/\p{Ll}/u.test(text)
  for (let index = at + 1; index < words.length; index++) {
    const word = words[index]
    const before = words[index - 1]
    if (word === undefined || before === undefined || !/^[\p{Lu}\p{N}]/u.test(word.text)) continue
    if (!beginsOrganisation(words, index, at, isShouted)) continue
    return { post: before.to, organisation: word.from }
  }
  return undefined
}

function beginsOrganisation(words: Word[], index: number, at: number, isShouted: boolean): boolean {
  const word = words[index]?.text ?? ''
  const before = words[index - 1]?.text ?? ''
  if (isModifier(word)) return false
  // `Professor of Technology Management`: what it is held in stands after a small word.
  if (
    /^(?:of|for|the|de|del|di|en|em|in|da|do|du|per|para|pour|y|e|et|and|los|las|dos|das|des|dei|delle)$/.test(
      before,
    )
  )
    return false
  const isNamed = words.slice(index + 1).some(({ text }) => /^\p{Lu}/u.test(text) && !isPlain(text))
  if (isOrganisationWord(word) && (!isPlain(word) || isNamed)) return true
  if (isShouted) return false
  if (isAcronym(word) && !/^(?:GIS|IT|HR|ICT|AI|PR|CSR|R&D|ICTs|SDG|M&E)$/.test(word)) return true
  const isOwn = ownPosts.has((words[at]?.text ?? '').toLowerCase())
  const isNamedLater = words
    .slice(index)
    .some(({ text }) => !isPlain(text) && readCountry(text) === undefined)
  if (isOwn && index === at + 1) return isNamedLater
  const rest = words.slice(index)
  const named = rest.slice(1).some(({ text }) => isOrganisationWord(text) && !isPlain(text))
  if (named && !isPlain(word) && rest.every(({ text }) => !isModifier(text))) return true
  const isLast = index === words.length - 1
  if (isPlain(word) || !isLast) return false
  // `president of Blue Lake`: the name may begin earlier.
  if (index - 1 > at && /^\p{Lu}|['’]\p{Lu}/u.test(before)) return false
  return (
    isOwn ||
    /^\p{Ll}/u.test(before) ||
    (index === 1 &&
      !/(?:al|ale|ivo|iva|ico|ica|ico|ista|ente|ant|ano|ana|ato|ata|ado|ada|ior|oso|osa|ive|ic|ary)$/.test(
        word.toLowerCase(),
      ))
  )
}
