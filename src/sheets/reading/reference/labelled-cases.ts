/** A catalogue of cases one below the other, what is known of each behind a label: `Place: …`, `Organisations: …`. */
import { type Passage, partOf, type SheetDocument } from '../../blocks/block.ts'
import { withoutNumber } from '../brief/values.ts'
import { readPeople } from '../people/read-people.ts'
import { foundIn } from '../reading.ts'
import { type CaseField, caseWord } from '../words/case-words.ts'
import { caseOf, leastCases, type ReadCatalogue } from './case-parts.ts'
import { type ProsePassage, prosePassages } from './passages.ts'

const longestLabel = 50
const longestTitle = 220

interface Labelled {
  field: CaseField
  label: Passage
  value: Passage
}

interface Group {
  /** Of the labelled lines, which may have others between them. */
  from: number
  to: number
}

export function readLabelledCases(document: SheetDocument): ReadCatalogue | undefined {
  const lines = prosePassages(document).filter(({ kind }) => kind !== 'cell')
  const told = lines.map((line) => labelledIn(line))
  const groups = groupsOf(told).filter((group) => isCase(told.slice(group.from, group.to)))
  const heads = groups.map((group, index) => titleAbove(lines, groups[index - 1]?.to ?? 0, group.from))
  if (groups.length < leastCases || heads.some((head) => head === undefined)) return undefined
  const found: ReadCatalogue = { title: null, cases: [], used: [] }
  for (const [index, group] of groups.entries()) {
    const head = heads[index] ?? 0
    const own = lines.slice(head, heads[index + 1] ?? lines.length)
    const [title, ...below] = own
    if (title === undefined) continue
    const record = new Map<CaseField, Passage[]>([['title', [withoutNumber(title)]]])
    const put = (field: CaseField, passage: Passage) =>
      record.set(field, [...(record.get(field) ?? []), passage])
    for (const [at, line] of below.entries()) {
      const one = told[head + 1 + at]
      if (one === undefined || head + 1 + at >= group.to) put('abstract', line)
      else if (one.value.text !== '') put(one.field, one.value)
    }
    const read = caseOf(record)
    if (read === undefined) return undefined
    found.cases.push(read)
    found.used.push(...own.map(({ spot }) => spot))
  }
  const [first] = lines
  return { ...found, title: first === undefined || heads[0] === 0 ? null : foundIn(first, 'unsure') }
}

function labelledIn(line: ProsePassage): Labelled | undefined {
  if (line.kind === 'heading') return undefined
  const sign = /[:：]/u.exec(line.text.slice(0, longestLabel))
  if (sign === null) return undefined
  const label = partOf(line, 0, sign.index)
  const field = caseWord(label.text)?.field
  if (field === undefined || field === 'title') return undefined
  return { field, label, value: partOf(line, sign.index + 1) }
}

/** Labels next to each other; the same one again begins another case. */
function groupsOf(told: readonly (Labelled | undefined)[]): Group[] {
  const groups: Group[] = []
  for (const [at, one] of told.entries()) {
    if (one === undefined) continue
    const last = groups.at(-1)
    if (last?.to === at) last.to = at + 1
    else groups.push({ from: at, to: at + 1 })
  }
  return groups
}

function isCase(told: readonly (Labelled | undefined)[]): boolean {
  const fields = new Set(told.map((one) => one?.field))
  const isPlaced = (['place', 'city', 'country', 'region'] as const).some((field) => fields.has(field))
  return fields.has('organisation') && (isPlaced || fields.has('presenter') || fields.has('type'))
}

/** The last line that can be a name: not a sentence, and nobody's. */
function titleAbove(lines: readonly ProsePassage[], from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at -= 1) {
    const line = lines[at]
    if (line === undefined || line.text.length > longestTitle || /[.;:,]$/u.test(line.text)) continue
    return readPeople(line, { role: 'speaker', expects: 'maybe' }).length === 0 ? at : undefined
  }
  return undefined
}
