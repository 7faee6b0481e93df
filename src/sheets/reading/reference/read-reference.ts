/** A background document: what it is called, its headings and lists, whom it quotes, who takes part, when it was revised. */
import { type Passage, partOf, type SheetDocument, type Spot } from '../../blocks/block.ts'
import { readCountry } from '../people/countries.ts'
import { type Found, found, foundIn, type ReadReference } from '../reading.ts'
import { findClocks } from '../times/clocks.ts'
import { findDates } from '../times/dates.ts'
import { aimWords, byWords, partnerWords, revisionWords, sourceWords } from '../words/reference-words.ts'
import { isHeadingLine, type ProsePassage, prosePassages } from './passages.ts'
import { readQuotes } from './quotes.ts'

export interface ReadReferenceDocument {
  title: Found<string> | null
  reference: ReadReference
  used: Spot[]
}

/** So many lines `Name (Country)` are a list of partners without being called one. */
const leastPartners = 3
const mostTitleLetters = 160

export function readReference(document: SheetDocument): ReadReferenceDocument {
  const passages = prosePassages(document)
  const { quotes, used } = readQuotes(passages)
  const revision = readRevision(passages)
  const source = readSource(passages)
  const partners = readPartners(passages)
  const taken = new Set([...used, ...revision.used, ...partners.used].map(keyOf))
  const rest = passages.filter(({ spot }) => !taken.has(keyOf(spot)))
  const heads = new Set(passages.filter((passage, index) => isHeadingLine(passage, passages[index + 1])))
  const headings = rest.filter((passage) => heads.has(passage) && !source?.used.includes(passage.spot))
  const title = readTitle(rest, headings)
  const lists = readLists(rest)
  const aims = lists.find(({ leads }) => leads.some(({ text }) => aimWords.test(text)))
  const titled = lists.filter((list) => list !== aims && titledList(list).length > 0)
  const named = aims === undefined ? titled : [aims, ...titled]
  const own = headings.filter(({ text }) => text !== title?.text)
  const reference: ReadReference = {
    headings: own.map((one) => foundIn(one)),
    text: readText(
      rest,
      [...headings, ...(title === undefined ? [] : [title]), ...named.flatMap(({ points }) => points)],
      source?.used ?? [],
    ),
    aims: aims?.points.map((one) => foundIn(one)) ?? [],
    lists: lists.filter((list) => list !== aims).flatMap(titledList),
    quotes,
    partners: partners.partners,
    source: source?.found ?? null,
    revision: revision.revision,
    revisedBy: revision.by,
  }
  return {
    title: title === undefined ? null : foundIn(title, title.kind === 'heading' ? 'sure' : 'likely'),
    reference,
    used: [...used, ...revision.used, ...partners.used, ...spotsIn(reference), ...(source?.used ?? [])],
  }
}

function keyOf({ block, cell, from }: Spot): string {
  return `${block}/${cell}/${from}`
}

/** The first line, when it could stand over a page; else the first heading. */
function readTitle(passages: readonly ProsePassage[], headings: readonly ProsePassage[]) {
  const [first] = passages
  const heads = first !== undefined && first.kind !== 'item' && /^[\p{Lu}\p{Lo}\p{N}]/u.test(first.text)
  return heads && first.text.length <= mostTitleLetters && !/[.;,:…]$/.test(first.text) ? first : headings[0]
}

/** Paragraphs; the title once more, as a page's head repeats it, is none. */
function readText(
  passages: readonly ProsePassage[],
  elsewhere: readonly Passage[],
  source: readonly Spot[],
): Found<string>[] {
  const taken = new Set(elsewhere)
  const titles = new Set(elsewhere.map(({ text }) => text))
  return passages
    .filter((passage) => !taken.has(passage) && !titles.has(passage.text))
    .filter(({ spot, text }) => !source.includes(spot) && /\p{L}/u.test(text))
    .map((passage) => foundIn(passage))
}

interface List {
  /** The line right above, and the heading above that. */
  leads: Passage[]
  points: Passage[]
}

function readLists(passages: readonly ProsePassage[]): List[] {
  const lists: List[] = []
  let heading: Passage | undefined
  for (const [index, passage] of passages.entries()) {
    if (isHeadingLine(passage, passages[index + 1])) heading = passage
    if (passage.kind !== 'item') continue
    const before = passages[index - 1]
    if (before?.kind === 'item') lists.at(-1)?.points.push(passage)
    else {
      const leads = [before, heading].filter((lead) => lead !== undefined)
      lists.push({ leads: [...new Set(leads)], points: [passage] })
    }
  }
  return lists
}

/** A list under no short line has no name of its own, and stays in the text. */
function titledList({ leads, points }: List): ReadReference['lists'] {
  const title = leads.find(({ text }) => text.length <= 90 && !/[.;,]$/.test(text))
  return title === undefined
    ? []
    : [{ title: foundIn(title, 'likely'), points: points.map((one) => foundIn(one)) }]
}

function readPartners(passages: readonly ProsePassage[]): {
  partners: ReadReference['partners']
  used: Spot[]
} {
  const lines = passages.flatMap((passage) => readPartner(passage) ?? [])
  const isCalledSo = passages.some(
    (passage, index) => isHeadingLine(passage, passages[index + 1]) && partnerWords.test(passage.text),
  )
  if (lines.length < (isCalledSo ? 1 : leastPartners)) return { partners: [], used: [] }
  return { partners: lines.map(({ partner }) => partner), used: lines.map(({ spot }) => spot) }
}

/** `Agricultural Development Association (Palestina)`. */
function readPartner(passage: ProsePassage) {
  const parts = /^(?<name>[^()]{3,160}?)\s*\((?<country>[^()]{2,50})\)\s*[.;,]?$/.exec(passage.text)?.groups
  const country = readCountry(parts?.country ?? '')
  if (parts?.name === undefined || parts.country === undefined || country === undefined) return undefined
  const name = partOf(passage, 0, parts.name.length)
  const at = passage.text.lastIndexOf(parts.country)
  const written = partOf(passage, at, at + parts.country.length)
  return { partner: { name: foundIn(name), country: found(country, written.spot) }, spot: passage.spot }
}

interface Revision {
  revision: Found<string> | null
  by: Found<string> | null
  used: Spot[]
}

function readRevision(passages: readonly ProsePassage[]): Revision {
  const line = passages.find(({ text }) => text.length < 200 && revisionWords.test(text))
  const [date] = line === undefined ? [] : findDates(line.text)
  if (line === undefined || date === undefined || date.year === null || date.ambiguous)
    return { revision: null, by: null, used: [] }
  const [clock] = findClocks(line.text)
  const day = [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-')
  const from = Math.min(date.from, clock?.from ?? date.from)
  const when = partOf(line, from, Math.max(date.to, clock?.to ?? date.to))
  return {
    revision: found(clock === undefined ? day : `${day}T${clock.start}`, when.spot),
    by: readEditor(line, Math.max(date.to, clock?.to ?? 0)),
    used: [line.spot],
  }
}

function readEditor(line: Passage, after: number): Found<string> | null {
  const by = byWords.exec(line.text.slice(after))
  if (by === null) return null
  const from = after + by.index + by[0].length
  const name = partOf(line, from, from + (line.text.slice(from).search(/[(|,;]|$/) ?? 0))
  return name.text === '' || name.text.length > 80 ? null : foundIn(name)
}

function readSource(passages: readonly ProsePassage[]): { found: Found<string>; used: Spot[] } | undefined {
  for (const passage of passages.slice(0, 12)) {
    const before = passage.text.length > 100 ? null : sourceWords.exec(passage.text)
    if (before !== null && !/[.;]$/.test(passage.text))
      return { found: foundIn(partOf(passage, before[0].length), 'likely'), used: [passage.spot] }
  }
  return undefined
}

function spotsIn({ headings, text, aims, lists }: ReadReference): Spot[] {
  return [...headings, ...text, ...aims, ...lists.flatMap(({ title, points }) => [title, ...points])].flatMap(
    ({ at }) => at,
  )
}
