/** Attributed quotations: who is quoted, from which work, and what was said. */
import { type Passage, partOf, type Spot } from '../../blocks/block.ts'
import { looksLikeName } from '../people/name-shape.ts'
import { type Found, found, foundIn, type ReadReference } from '../reading.ts'
import { fromWork } from '../words/reference-words.ts'
import type { ProsePassage } from './passages.ts'

type Quote = ReadReference['quotes'][number]

interface FoundQuote {
  quote: Quote
  used: Spot[]
  /** How many passages it took. */
  length: number
}

const opening = /^["“„«‹「『]/
/** The end of what was said, and what may stand behind it: `(email, July 2013)`, `— Ana Moon, A Book`. */
const closing = /["”“»›」』](?:[.,]?\s*(?:\((?<in>[^()]{2,120})\)|[—–-]\s*(?<by>[^"“”]{2,160})))?[.,]?$/
const mostPassages = 30

export function readQuotes(passages: readonly ProsePassage[]): { quotes: Quote[]; used: Spot[] } {
  const quotes: Quote[] = []
  const used: Spot[] = []
  for (let at = 0; at < passages.length; at += 1) {
    const read = readLedIn(passages, at) ?? readSigned(passages, at)
    if (read === undefined) continue
    quotes.push(read.quote)
    used.push(...read.used)
    at += read.length - 1
  }
  return { quotes, used }
}

/** `Ana Moon (from ch. 6 of: A Book):`, and below it the quotation. */
function readLedIn(passages: readonly ProsePassage[], at: number): FoundQuote | undefined {
  const lead = passages[at]
  const first = passages[at + 1]
  if (lead === undefined || first === undefined || !opening.test(first.text)) return undefined
  const author = readAuthor(lead)
  if (author === undefined) return undefined
  const said = readSaid(passages, at + 1)
  if (said === undefined) return undefined
  const work = author.work ?? said.behind
  return {
    quote: { person: author.person, work, said: said.found },
    used: [lead.spot, ...said.whole, ...(work?.at ?? [])],
    length: 1 + said.length,
  }
}

/** `“…” — Ana Moon, A Book`, or the name on the next line. */
function readSigned(passages: readonly ProsePassage[], at: number): FoundQuote | undefined {
  const first = passages[at]
  if (first === undefined || !opening.test(first.text)) return undefined
  const said = readSaid(passages, at)
  if (said === undefined) return undefined
  const next = passages[at + said.length]
  const signedBelow = next !== undefined && /^[—–]\s*\S/.test(next.text)
  const signature = said.by ?? (signedBelow ? partOf(next, 1) : undefined)
  const author = signature === undefined ? undefined : readSignature(signature)
  if (author === undefined) return undefined
  const own = said.by === undefined ? 1 : 0
  return {
    quote: { person: author.person, work: author.work ?? said.behind, said: said.found },
    used: [...said.whole, ...author.person.at, ...(author.work?.at ?? [])],
    length: said.length + own,
  }
}

interface Author {
  person: Found<string>
  work: Found<string> | null
}

function readAuthor(lead: Passage): Author | undefined {
  const parts = /^(?<name>[^():]{3,60}?)\s*(?:\((?<work>[^()]{2,140})\)?)?\s*:$/.exec(lead.text)?.groups
  const name = parts?.name
  if (name === undefined || !looksLikeName(name.trim())) return undefined
  const person = foundIn(partOf(lead, 0, name.length))
  if (parts?.work === undefined) return { person, work: null }
  return {
    person,
    work: readWork(partOf(lead, lead.text.indexOf('(') + 1, lead.text.indexOf('(') + 1 + parts.work.length)),
  }
}

function readSignature(signature: Passage): Author | undefined {
  const parts = /^(?<name>[^,(]{3,60})(?:,\s*|\s*\()?(?<work>.*?)\)?[.]?$/.exec(signature.text)?.groups
  const name = parts?.name?.trim()
  if (name === undefined || !looksLikeName(name)) return undefined
  const work = parts?.work?.trim() ?? ''
  const from = signature.text.indexOf(work, name.length)
  return {
    person: foundIn(partOf(signature, 0, parts?.name?.length)),
    work: work === '' ? null : foundIn(partOf(signature, from, from + work.length)),
  }
}

/** Without `from ch. 6 of:` before it and the colon behind. */
function readWork(passage: Passage): Found<string> | null {
  const before = fromWork.exec(passage.text)?.[0].length ?? 0
  const end = passage.text.replace(/[\s:]+$/, '').length
  const work = partOf(passage, before, end)
  return work.text === '' ? null : foundIn(work)
}

interface Said {
  found: Found<string>
  /** The passages it stands in, with its marks. */
  whole: Spot[]
  /** In brackets behind the closing mark. */
  behind: Found<string> | null
  by: Passage | undefined
  length: number
}

/** From the opening mark to the passage that closes it; a quotation that never ends is none. */
function readSaid(passages: readonly ProsePassage[], at: number): Said | undefined {
  const taken: Passage[] = []
  for (const [index, passage] of passages.slice(at, at + mostPassages).entries()) {
    const begun = index === 0 ? 1 : 0
    const end = closing.exec(passage.text.slice(begun))
    if (end === null) {
      if (index > 0 && (passage.kind === 'heading' || opening.test(passage.text))) return undefined
      taken.push(partOf(passage, begun))
      continue
    }
    taken.push(partOf(passage, begun, begun + end.index))
    const behindAt = (text: string | undefined) => {
      const from = text === undefined ? -1 : passage.text.lastIndexOf(text)
      return from < 0 || text === undefined ? undefined : partOf(passage, from, from + text.length)
    }
    const inside = behindAt(end.groups?.in)
    return {
      found: found(
        taken.map(({ text }) => text).join('\n\n'),
        taken.map(({ spot }) => spot),
      ),
      whole: passages.slice(at, at + index + 1).map(({ spot }) => spot),
      behind: inside === undefined ? null : foundIn(inside),
      by: behindAt(end.groups?.by),
      length: index + 1,
    }
  }
  return undefined
}
