/** People told one below the other: a name, then what is known of them, each under a label of its own. */
import { type Passage, partOf } from '../../blocks/block.ts'
import { isTopic, type PeopleColumn, peopleColumnOf } from '../words/people-columns.ts'
import type { SheetLine } from './sheet-lines.ts'
import type { PersonRecord } from './speaker-rows.ts'
import { withoutNumber } from './values.ts'

const longestLabel = 50
/** What is known of somebody; a name begins the next one. */
const known: readonly PeopleColumn[] = [
  ...([
    'post',
    'organisation',
    'country',
    'theme',
    'presentation',
    'abstract',
    'biography',
    'contact',
  ] as const),
]

/** `Organisation: Harbour School`: the column that a line fills, and with what. */
export function knownIn(
  line: SheetLine,
): { column: PeopleColumn; label: Passage; value: Passage } | undefined {
  if (line.kind === 'heading') return undefined
  const { passage } = line
  const sign = /[:：]/u.exec(passage.text.slice(0, longestLabel))
  if (sign === null) return undefined
  const label = partOf(passage, 0, sign.index)
  const value = partOf(passage, sign.index + 1)
  const named = peopleColumnOf(label.text)
  const column = named === 'title' ? 'post' : named
  if (column === undefined || !known.includes(column) || value.text === '') return undefined
  return { column, label, value }
}

/** Of a topic and a talk, the topic is the theme. */
function topicIsTheme(record: PersonRecord, topics: Set<PersonRecord>): void {
  const topic = record.get('presentation')
  if (topic === undefined || !topics.delete(record)) return
  record.delete('presentation')
  record.set('theme', [...(record.get('theme') ?? []), ...topic])
}

export interface Records {
  records: PersonRecord[]
  labels: Passage[]
}

/** Undefined where the lines are something else. */
export function recordsIn(lines: readonly SheetLine[]): Records | undefined {
  const told = lines.map((line) => knownIn(line))
  if (!told.some((one, index) => one !== undefined && index > 0)) return undefined
  const found: Records = { records: [], labels: [] }
  const topics = new Set<PersonRecord>()
  const [top] = lines
  const toldAsItems = lines.some(
    ({ kind, level }, index) => told[index] !== undefined && kind === 'item' && level === top?.level,
  )
  for (const [index, line] of lines.entries()) {
    const { column, label, value } = told[index] ?? {}
    const record = found.records.at(-1)
    if (column !== undefined && value !== undefined && record !== undefined && line.gap !== 'own') {
      if (column === 'presentation') topicIsTheme(record, topics)
      if (column === 'presentation' && label !== undefined && isTopic(label.text)) topics.add(record)
      record.set(column, [...(record.get(column) ?? []), { passage: value, strong: false }])
      if (label !== undefined) found.labels.push(label)
    } else if (isName(index)) {
      found.records.push(new Map([['name', [{ passage: withoutNumber(line.passage), strong: line.strong }]]]))
    } else if (record !== undefined) {
      record.set('abstract', [...(record.get('abstract') ?? []), { passage: line.passage, strong: false }])
    } else return undefined
  }
  return found

  /** Something is known of whoever stands there, or a list of people goes on. */
  function isName(index: number): boolean {
    const [line, next] = [lines[index], lines[index + 1]]
    if (line === undefined) return false
    if (index === 0 || (told[index + 1] !== undefined && next?.gap !== 'own')) return true
    const [first] = lines
    if (first?.kind !== 'item' || line.kind !== 'item' || line.level !== first.level) return false
    return line.numbered || !toldAsItems
  }
}
