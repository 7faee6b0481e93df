/** Where a sheet disagrees with itself: its slot with its rows, its list of speakers with its programme. */

import { foldText } from '../../domain/folding.ts'
import { nameKey } from './brief/merge-people.ts'
import type { ReadDay, ReadFinding, ReadItem, Reading, ReadPerson } from './reading.ts'
import { minutesFrom } from './times/clock-minutes.ts'

export type FindingFacts = Pick<Reading, 'stated' | 'days' | 'moderators' | 'speakers' | 'rounds'> & {
  /** People of the sheet's own lists, before the programme adds whom it names. */
  listed: readonly ReadPerson[]
}

export function findInSheet(facts: FindingFacts): ReadFinding[] {
  return [...slotFindings(facts), ...peopleFindings(facts), ...titleFindings(facts), ...roundFindings(facts)]
}

function slotFindings({ stated, days }: FindingFacts): ReadFinding[] {
  const [day] = days
  const { start, end, minutes } = stated
  const findings: ReadFinding[] = []
  const between = start === null || end === null ? null : minutesFrom(start.value, end.value)
  if (between !== null && minutes !== null && between !== minutes.value) {
    findings.push({
      code: 'minutes-disagree',
      at: [...minutes.at, ...(start?.at ?? [])],
      facts: { title: '', written: minutes.value, between },
    })
  }
  if (days.length !== 1 || day === undefined || day.items.length === 0) return findings
  const outer =
    start === null ? [] : day.items.flatMap((item) => outside(item, start.value, end?.value ?? null))
  /* Rows beyond the slot are told by themselves, and say why the sum is another. */
  if (outer.length > 0) return [...findings, ...outer]
  const slot = between ?? minutes?.value ?? null
  const sum = sumOf(day)
  if (slot !== null && sum !== null && sum > slot) {
    findings.push({
      code: 'more-than-slot',
      at: [...(start?.at ?? minutes?.at ?? [])],
      facts: { minutes: sum, slot },
    })
  } else if (slot !== null && sum !== null && sum < slot) {
    findings.push({
      code: 'slot-length',
      at: [...(start?.at ?? minutes?.at ?? [])],
      facts: { minutes: sum, slot },
    })
  }
  return findings
}

/** A row before the slot begins, or one that is over after it ends. */
function outside(item: ReadItem, start: string, end: string | null): ReadFinding[] {
  const row = item.start?.value
  if (row === undefined) return []
  const facts = {
    title: item.title.value,
    written: item.written,
    slot: end === null ? start : `${start}-${end}`,
  }
  const at = item.start?.at ?? []
  const length = end === null ? 24 * 60 : minutesFrom(start, end)
  const [from, to] = [minutesFrom(start, row), minutesFrom(start, item.end?.value ?? row)]
  /* What is nearer to the start backwards than forwards comes before it. */
  const isBefore = from > 12 * 60
  return isBefore || from > length || (to > length && end !== null)
    ? [{ code: 'outside-slot', at, facts }]
    : []
}

/** Of rows that all say how long they are; null where one does not, or where two happen at once. */
function sumOf({ items }: ReadDay): number | null {
  const lengths = items.map(({ start, end, minutes }) =>
    start && end ? minutesFrom(start.value, end.value) : (minutes?.value ?? null),
  )
  const starts = items.flatMap(({ start }) => start?.value ?? [])
  if (lengths.some((length) => length === null) || new Set(starts).size < starts.length) return null
  return lengths.reduce<number>((sum, length) => sum + (length ?? 0), 0)
}

function peopleFindings({ listed, days }: FindingFacts): ReadFinding[] {
  const speakers = listed.filter(({ role }) => role === 'speaker' || role === 'panellist')
  const inRows = days.flatMap(({ items }) => items).flatMap(({ people }) => people)
  if (speakers.length === 0 || inRows.length === 0) return []
  const names = new Set(listed.map(({ name }) => nameKey(name.value)))
  const rowNames = new Set(inRows.map(({ name }) => nameKey(name.value)))
  const unlisted = new Map(
    inRows.filter(({ name }) => !names.has(nameKey(name.value))).map((one) => [nameKey(one.name.value), one]),
  )
  const idle = speakers.filter(({ name }) => !rowNames.has(nameKey(name.value)))
  const finding =
    (code: string) =>
    ({ name }: ReadPerson): ReadFinding => ({ code, at: name.at, facts: { name: name.value } })
  return [
    ...[...unlisted.values()].map(finding('person-not-in-list')),
    ...idle.map(finding('speaker-without-slot')),
  ]
}

/** A row that only says whose talk it is gives no title. */
const leastWords = 3

function titleFindings({ speakers, days }: FindingFacts): ReadFinding[] {
  const talks = days
    .flatMap(({ items }) => items)
    .filter(({ people, kind }) => people.length === 1 && kind === 'presentation')
  const rows = Map.groupBy(talks, ({ people }) => nameKey(people[0]?.name.value ?? ''))
  return speakers.flatMap((speaker): ReadFinding[] => {
    const talk = speaker.presentation
    if (talk === null) return []
    const [row] = rows.get(nameKey(speaker.name.value)) ?? []
    if (row === undefined || isIn(talk.title.value, `${row.title.value} ${row.notes?.value ?? ''}`)) return []
    const said = titleWords(row, speaker)
    if (said.split(' ').length < leastWords) return []
    const facts = { name: speaker.name.value, listed: talk.title.value, row: row.title.value }
    return [{ code: 'title-differs', at: [...talk.title.at, ...row.title.at], facts }]
  })
}

function isIn(title: string, row: string): boolean {
  const plain = (text: string) =>
    foldText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return plain(row).includes(plain(title)) || plain(title).includes(plain(row))
}

/** What a row says beside the name and "presentation by". */
function titleWords({ title }: ReadItem, { name }: ReadPerson): string {
  const own = new Set(nameKey(name.value).split(' '))
  return foldText(title.value)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) =>
        word !== '' &&
        !own.has(word) &&
        !/^(?:\d{1,2}|st|nd|rd|th|speaker|presentation|talk|by|mr|ms|mrs|dr|prof|ponencia|presentacion|발표|발제)$/.test(
          word,
        ),
    )
    .join(' ')
}

function roundFindings({ rounds }: FindingFacts): ReadFinding[] {
  return rounds
    .filter(({ questions }) => questions.length === 0)
    .map(({ name }) => ({ code: 'round-empty', at: name.at, facts: { name: name.value } }))
}
