/**
 * A catalogue of cases: groups of title, place, abstract, organisations with what each is, and who presents. A group is
 * found by its abstract; what stands between two abstracts is the end of one case and the head of the next.
 */

import { citiesCalled } from '../../../text/known-cities.ts'
import { type Passage, partOf, type SheetDocument, type Spot } from '../../blocks/block.ts'
import { readCountry } from '../people/countries.ts'
import { looksLikePost } from '../people/post-shape.ts'
import { readPeople } from '../people/read-people.ts'
import { found, foundIn, type ReadCase, type ReadPerson } from '../reading.ts'
import { placeWords, regions } from '../words/reference-words.ts'
import { type ReadCatalogue, readPlaces, typeOf } from './case-parts.ts'
import { readCaseTables } from './case-tables.ts'
import { readLabelledCases } from './labelled-cases.ts'
import { type ProsePassage, prosePassages } from './passages.ts'

const leastCases = 2
const leastAbstractLetters = 140
const mostTitleLetters = 220

/** Undefined where no two cases stand one after the other. */
export function readCatalogue(document: SheetDocument): ReadCatalogue | undefined {
  return readCaseTables(document) ?? readLabelledCases(document) ?? readToldCases(document)
}

function readToldCases(document: SheetDocument): ReadCatalogue | undefined {
  const passages = prosePassages(document)
  const abstracts = abstractRuns(passages)
  const heads = abstracts.map(({ from }, index) =>
    readHead(passages.slice(abstracts[index - 1]?.to ?? 0, from)),
  )
  const cases: ReadCase[] = []
  const used: Spot[] = []
  for (const [index, { from, to }] of abstracts.entries()) {
    const head = heads[index]
    const tail = passages.slice(to, abstracts[index + 1]?.from ?? passages.length)
    const ownTail = tail.slice(0, tail.length - (heads[index + 1]?.taken ?? 0))
    const read = head === undefined ? undefined : readCase(head, passages.slice(from, to), ownTail)
    if (read === undefined) continue
    cases.push(read.found)
    used.push(...read.used)
  }
  if (cases.length < leastCases) return undefined
  const [first] = passages
  const title =
    first !== undefined && !used.some((spot) => spot === first.spot) ? foundIn(first, 'unsure') : null
  return { title, cases, used }
}

interface Run {
  from: number
  to: number
}

/** Long paragraphs, those right after one another together. */
function abstractRuns(passages: readonly ProsePassage[]): Run[] {
  const runs: Run[] = []
  for (const [index, { text, kind }] of passages.entries()) {
    if (kind === 'heading' || text.length < leastAbstractLetters || !/[.!?…。]/.test(text)) continue
    const last = runs.at(-1)
    if (last?.to === index) last.to = index + 1
    else runs.push({ from: index, to: index + 1 })
  }
  return runs
}

interface Head {
  title: ProsePassage
  places: ProsePassage[]
  /** How many of the passages above the abstract are the head. */
  taken: number
}

/** The places right above the abstract, and above them the title. */
function readHead(above: readonly ProsePassage[]): Head | undefined {
  let at = above.length
  const places: ProsePassage[] = []
  while (at > 1 && places.length < 3 && isPlace(above[at - 1])) {
    at -= 1
    const place = above[at]
    if (place !== undefined) places.unshift(place)
  }
  const title = above[at - 1]
  if (title === undefined || title.text.length > mostTitleLetters || typeOf(title.text) !== undefined)
    return undefined
  return { title, places, taken: places.length + 1 }
}

function isPlace(passage: ProsePassage | undefined): boolean {
  if (passage === undefined || passage.text.length > 60) return false
  const { text } = passage
  return (
    regions.test(text) ||
    readCountry(text) !== undefined ||
    placeWords.test(text) ||
    citiesCalled(text).length > 0
  )
}

function readCase(head: Head, abstract: readonly ProsePassage[], tail: readonly ProsePassage[]) {
  const { organisations, used, after } = readOrganisations(tail)
  if (organisations.length === 0) return undefined
  const presenters = readPresenters(after)
  const spots = [head.title, ...head.places, ...abstract].map(({ spot }) => spot)
  const spotted: ReadCase = {
    title: foundIn(head.title),
    abstract: found(
      abstract.map(({ text }) => text).join('\n\n'),
      abstract.map(({ spot }) => spot),
    ),
    ...readPlaces(head.places),
    organisations,
    presenters: presenters.people,
  }
  return { found: spotted, used: [...spots, ...used, ...presenters.used] }
}

/** Every line above a line that says what kind of organisation it is. */
function readOrganisations(tail: readonly ProsePassage[]) {
  const organisations: ReadCase['organisations'] = []
  const used: Spot[] = []
  let after = 0
  for (const [index, passage] of tail.entries()) {
    const type = typeOf(passage.text)
    const name = tail[index - 1]
    if (type === undefined || name === undefined || index - 1 < after) continue
    organisations.push({ name: foundIn(name), type: found(type, passage.spot) })
    used.push(name.spot, passage.spot)
    after = index + 1
  }
  return { organisations, used, after: tail.slice(after) }
}

/** Names with their posts on the line below. */
function readPresenters(lines: readonly Passage[]): { people: ReadPerson[]; used: Spot[] } {
  const people: ReadPerson[] = []
  const used: Spot[] = []
  for (const line of lines) {
    const last = people.at(-1)
    if (
      last !== undefined &&
      last.post === null &&
      used.length === 1 &&
      (looksLikePost(line.text) || line.text.length <= 60)
    ) {
      last.post = foundIn(partOf(line, 0), looksLikePost(line.text) ? 'sure' : 'likely')
      used.push(line.spot)
      break
    }
    const [person] = people.length > 0 ? [] : readPeople(line, { role: 'speaker', expects: 'people' })
    if (person === undefined) continue
    people.push(person)
    used.push(line.spot)
  }
  return { people, used }
}
