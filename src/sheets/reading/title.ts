/** What a sheet is called, and the forum it belongs to: by its labels, else by how its first lines look. */
import { foldText } from '../../domain/folding.ts'
import type { SheetDocument } from '../blocks/block.ts'
import { chunksOf } from './brief/chunks.ts'
import { type HeadGroup, headGroups, type Looks } from './brief/head-lines.ts'
import type { LabelField } from './brief/label-lines.ts'
import type { Section } from './brief/sections.ts'
import { type TitleParts, titlePartsOf } from './brief/title-shape.ts'
import { isCity } from './people/cities.ts'
import { readPeople } from './people/read-people.ts'
import { type Found, found } from './reading.ts'
import { isGenericTitle, namesPaper } from './words/generic-titles.ts'
import { qualifiers } from './words/label-qualifiers.ts'

export interface SheetTitle {
  title: Found<string> | null
  forum: Found<string> | null
  /** Behind the date of the title. */
  place: Found<string> | null
}

/** Best first: a topic is the title where nothing is called one. */
const titleFields: readonly LabelField[] = ['title', 'named', 'topic', 'event']

export function readTitle(document: SheetDocument, sections: readonly Section[]): SheetTitle {
  const labelled = titleFields.flatMap((field) => {
    const value = valueUnder(sections, field)
    return value === null ? [] : [{ field, value }]
  })
  const forum = valueUnder(sections, 'forum')
  const groups = headGroups(document)
  const [best] = labelled.filter(({ field }) => field !== 'topic' || !isOfMeeting(sections, groups))
  if (best === undefined) {
    const looks = titleByLooks(groups)
    const title = looks.title ?? forum
    return { ...looks, title, forum: title === forum ? null : (forum ?? looks.forum) }
  }
  const event = best.field === 'event' ? null : valueUnder(sections, 'event')
  const above = forum ?? event ?? letterhead(groups, best.value)
  return { title: best.value, forum: above, place: null }
}

/** Below the name of a congress stands what it is about; a sheet of a session says who speaks or what for as well. */
function isOfMeeting(sections: readonly Section[], groups: readonly HeadGroup[]): boolean {
  if (sections.some(({ field }) => sessionFields.includes(field))) return false
  return groups.some(({ passages, looks, isHead }) => {
    const text = passages.map((passage) => passage.text).join(' ')
    return isHead && loud.includes(looks) && isMeeting(text) && !isGenericTitle(text)
  })
}

const loud: readonly Looks[] = ['first-heading', 'heading', 'strong', 'capitals']
const sessionFields: readonly LabelField[] = [
  ...(['speakers', 'people', 'moderators', 'objectives', 'questions', 'main-question', 'audience'] as const),
]

function isMeeting(text: string): boolean {
  const words = foldText(text).split(/[^\p{L}\p{N}]+/u)
  return words.some((word) => qualifiers.has(word) || meetings.has(word))
}

const meetings = new Set(
  'congress congreso congresso foro forum symposium simposio coloquio colloquium jornadas'.split(' '),
)

function valueUnder(sections: readonly Section[], field: LabelField): Found<string> | null {
  for (const section of sections) {
    if (section.field !== field) continue
    const [first] = chunksOf(section.lines)
    if (first === undefined || first.text.length > 400) continue
    if (field === 'event' || field === 'forum') return titlePartsOf(first.parts, 'sure').title
    return found(first.text, first.at)
  }
  return null
}

/** What stands above the labels of a form is whose form it is. */
function letterhead(groups: readonly HeadGroup[], title: Found<string>): Found<string> | null {
  const above = groups
    .filter(({ isHead, looks }) => isHead && looks !== 'page')
    .flatMap(({ passages }) => passages)
  const telling = above.filter(({ text }) => !namesPaper(text) && !text.includes(title.value))
  if (telling.length > 6 || telling.every(({ text }) => isGenericTitle(text))) return restOfPage(groups)
  return titlePartsOf(telling, 'likely').title
}

/** Of `Opening | Peace Week`, what stands behind the bar. */
function restOfPage(groups: readonly HeadGroup[]): Found<string> | null {
  const [first] = groups.find(({ looks }) => looks === 'page')?.passages ?? []
  return first === undefined ? null : pageTitle(first).rest
}

interface Ranked extends TitleParts {
  rank: number
  looks: Looks
  isHead: boolean
  /** Of `Opening | Peace Week`, what stands behind the bar. */
  rest: Found<string> | null
}

/** The heading that says most: `h1` before the title of the page, both before lines that only look like headings. */
function titleByLooks(groups: readonly HeadGroup[]): SheetTitle {
  const ranked = groups.flatMap((group) => rankedOf(group) ?? []).toSorted((a, b) => a.rank - b.rank)
  const told = aboveDated(groups)
  if (told !== undefined) return { title: told, forum: null, place: null }
  const telling = ranked.filter(
    ({ title }) => title !== null && !isGenericTitle(title.value) && !isCity(title.value),
  )
  const best =
    telling.find(({ isHead }) => isHead) ??
    ranked.find(({ isHead, looks }) => isHead && ['first-heading', 'page', 'heading'].includes(looks)) ??
    telling.find(({ looks }) => looks !== 'plain') ??
    ranked.find(({ isHead, title }) => isHead && title !== null && !isGenericTitle(title.value))
  if (best === undefined) return { title: null, forum: null, place: null }
  const page = ranked.find((one) => one.looks === 'page' && one !== best)
  const place =
    best.place ??
    groups.map(({ passages }) => titlePartsOf(passages, 'likely').place).find((one) => one !== null)
  return { title: best.title, forum: page?.rest ?? null, place: place ?? null }
}

/** `Mending nets: what ports teach` over `Net Trust Panel, 15 December`: the first is the title, the other says of what kind. */
function aboveDated(groups: readonly HeadGroup[]): Found<string> | undefined {
  const [first, second] = groups.filter(({ looks }) => looks !== 'page')
  if (first?.looks !== 'plain' || !first.isHead || second?.looks !== 'plain') return undefined
  const [above, below] = [titlePartsOf(first.passages, 'likely'), titlePartsOf(second.passages, 'likely')]
  if (above.title === null || above.isDated || below.title === null || !below.isDated) return undefined
  const last =
    foldText(below.title.value)
      .split(/[^\p{L}\p{N}]+/u)
      .at(-1) ?? ''
  const isTopic =
    /\p{L}{3}(?:: |\?$|\? )\S?/u.test(above.title.value) && above.title.value.split(' ').length >= 4
  return isTopic && qualifiers.has(last) && !isGenericTitle(above.title.value) ? above.title : undefined
}

const ranks: Record<Looks, number> = {
  'first-heading': 1,
  page: 2,
  heading: 3,
  strong: 4,
  capitals: 4,
  merged: 5,
  plain: 6,
}

/** A date behind it, or a word for a meeting in it, tells a title from a letterhead. */
function rankedOf({ passages, looks, isHead }: HeadGroup): Ranked | undefined {
  const [first] = passages
  if (first === undefined) return undefined
  if (looks === 'page') return { ...pageTitle(first), looks, isHead }
  if (looks === 'plain' && isPerson(first)) return undefined
  const parts = titlePartsOf(passages, 'likely')
  if (parts.title === null || aboutTimes.test(parts.title.value)) return undefined
  const words = parts.title.value.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  const isMeeting = words.some((word) => qualifiers.has(word))
  const bonus =
    looks === 'first-heading'
      ? 0
      : (parts.isDated && (isMeeting || looks !== 'plain') ? 3 : 0) + (isMeeting ? 0.5 : 0)
  return { ...parts, rank: ranks[looks] - bonus, looks, isHead, rest: null }
}

/** `All times are in CET`: nothing is called so. */
const aboutTimes =
  /^[\s*(]{0,3}(?:(?:all |the )?times (?:are|in|given)|times shown|todas las horas|(?:los )?horarios (?:son|en) |toutes les heures|les horaires sont|tutti gli orari|gli orari sono|todos os hor[aá]rios|모든 시간|시간은 )/iu

/** A letter begins with whom it is for. */
function isPerson(line: HeadGroup['passages'][number]): boolean {
  const [person] = readPeople(line, { role: 'speaker', expects: 'maybe' })
  return person?.honorific != null && person.name.value.length * 2 > line.text.length
}

function pageTitle({ text, spot }: HeadGroup['passages'][number]): Omit<Ranked, 'looks' | 'isHead'> {
  const none = { place: null, isDated: false, rank: ranks.page }
  const bar = / [|·–—-] /u.exec(text)
  if (bar === null) return { ...none, title: found(text, spot, 'likely'), rest: null }
  const [name, rest] = [text.slice(0, bar.index), text.slice(bar.index + 3)]
  return {
    ...none,
    title: found(name, { ...spot, to: spot.from + name.length }, 'likely'),
    rest: found(rest, { ...spot, from: spot.to - rest.length }, 'likely'),
  }
}
