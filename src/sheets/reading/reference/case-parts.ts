/** The parts of a case in a catalogue, each out of the words that stand for it: its places, organisations and presenters. */
import type { OrganisationType } from '../../../domain/organisation.ts'
import { linesOf, type Passage, partOf, type Spot } from '../../blocks/block.ts'
import { filledValue } from '../brief/values.ts'
import { readCountry } from '../people/countries.ts'
import { organisationTypeOf } from '../people/organisation-shape.ts'
import { looksLikePost } from '../people/post-shape.ts'
import { readPeople } from '../people/read-people.ts'
import { type Found, found, foundIn, type ReadCase } from '../reading.ts'
import type { CaseField } from '../words/case-words.ts'
import { regions, typeLines } from '../words/reference-words.ts'

export interface ReadCatalogue {
  title: Found<string> | null
  cases: ReadCase[]
  used: Spot[]
}

export const leastCases = 2

/** What a row or a group says of a case, by what the words beside it call it. */
export type CaseRecord = ReadonlyMap<CaseField, readonly Passage[]>

/** Undefined without a title. */
export function caseOf(record: CaseRecord): ReadCase | undefined {
  const valuesOf = (field: CaseField) => (record.get(field) ?? []).flatMap((one) => filledValue(one) ?? [])
  const [title] = valuesOf('title')
  if (title === undefined) return undefined
  const abstract = valuesOf('abstract')
  const countries = valuesOf('country').filter(({ text }) => readCountry(text) !== undefined)
  const places = [...valuesOf('place').flatMap(partsOf), ...valuesOf('city'), ...valuesOf('region')]
  return {
    title: foundIn(title),
    abstract:
      abstract.length === 0
        ? null
        : found(
            abstract.map(({ text }) => text).join('\n\n'),
            abstract.map(({ spot }) => spot),
          ),
    ...readPlaces([...countries, ...places]),
    organisations: organisationsIn(valuesOf('organisation'), valuesOf('type')),
    presenters: presentersIn(valuesOf('presenter'), valuesOf('post')),
  }
}

export function readPlaces(places: readonly Passage[]): Pick<ReadCase, 'country' | 'region' | 'city'> {
  const read: Pick<ReadCase, 'country' | 'region' | 'city'> = { country: null, region: null, city: null }
  for (const place of places) {
    const country = readCountry(place.text)
    if (country !== undefined && read.country === null) read.country = found(country, place.spot)
    else if (regions.test(place.text) || /prefecture|province|region|county|state|도$/i.test(place.text))
      read.region ??= foundIn(place)
    else read.city ??= foundIn(place)
  }
  return read
}

export function typeOf(text: string) {
  return text.length > 90 ? undefined : typeLines.find(({ line }) => line.test(text))?.type
}

/** `Porto, Portugal`, or one below the other. */
function partsOf(passage: Passage): Passage[] {
  return linesOf(passage).flatMap((line) => cutAt(line, /[,，;]/gu))
}

function cutAt(passage: Passage, signs: RegExp): Passage[] {
  const parts: Passage[] = []
  let from = 0
  for (const { index, 0: sign } of passage.text.matchAll(signs)) {
    parts.push(partOf(passage, from, index))
    from = index + sign.length
  }
  return [...parts, partOf(passage, from)].filter(({ text }) => text !== '')
}

/** One a line, or parted by semicolons; what each is stands in brackets behind it, or in the same place of the types. */
function organisationsIn(names: readonly Passage[], types: readonly Passage[]): ReadCase['organisations'] {
  const each = (passages: readonly Passage[]) =>
    passages.flatMap(linesOf).flatMap((line) => cutAt(line, /;/gu))
  const said = each(types)
  return each(names).map((passage, index) => {
    const bracket = /\s\(([^()]{2,60})\)$/u.exec(passage.text)
    const inside =
      bracket?.[1] === undefined ? undefined : partOf(passage, bracket.index + 2, passage.text.length - 1)
    const own = inside === undefined ? null : typeIn(inside)
    const name = own === null ? passage : partOf(passage, 0, bracket?.index)
    const beside = said[index]
    return { name: foundIn(name), type: own ?? typeIn(beside ?? name) }
  })
}

function typeIn(passage: Passage): Found<OrganisationType> | null {
  const type = typeOf(passage.text) ?? organisationTypeOf(passage.text)
  return type === null ? null : found(type, passage.spot, 'likely')
}

function presentersIn(names: readonly Passage[], posts: readonly Passage[]): ReadCase['presenters'] {
  const people = names.flatMap((name) => readPeople(name, { role: 'speaker', expects: 'people' }))
  const [first, ...others] = people
  const [post] = posts
  if (first === undefined || post === undefined || first.post !== null || others.length > 0) return people
  return [{ ...first, post: foundIn(post, looksLikePost(post.text) ? 'sure' : 'likely') }]
}
