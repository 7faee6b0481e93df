/** What was read out of a sheet, for a person at a terminal. */
import { styleText } from 'node:util'
import type { DocumentNote } from '../sheets/blocks/block.ts'
import type { DraftFinding } from '../sheets/importing/draft-findings.ts'
import type { Found, ReadItem, Reading, ReadPerson, ReadReference } from '../sheets/reading/reading.ts'
import { sayFinding, saySeverity } from '../text/findings.ts'
import { sayReadFinding } from '../text/read-findings.ts'
import { defaultLanguage, sayIn, type TextKey } from '../text/say.ts'
import { oneLine } from './verb.ts'

type Style = Parameters<typeof styleText>[0]

export interface Beside {
  /** What the desk's rules find in the sessions that would be made. */
  drafted: readonly DraftFinding[]
  notes: readonly DocumentNote[]
}

const say = sayIn(defaultLanguage)

export function readingLines(reading: Reading, { drafted, notes }: Beside): string[] {
  const { title, forum, zone, place, languages, audience, keywords } = reading
  return [
    paint('bold', oneLine(title?.value ?? '(no title)')),
    field('Kind', reading.kind),
    field('Forum', forum),
    field('Zone', zone === null ? null : `${zone.value.iana}${zone.value.stated ? '' : ' (proposed)'}`),
    field('Place', place),
    field('Format', reading.format),
    field('Delivery', reading.delivery),
    field('Track', reading.track),
    field('Languages', listed(languages)),
    field('Audience', listed(audience)),
    field('Background', paragraphsIn(reading.background)),
    ...listOf('Objectives', reading.objectives),
    field('Main question', reading.mainQuestion),
    ...reading.rounds.flatMap(({ name, questions }) => listOf(name.value || 'Questions', questions)),
    field('Keywords', listed(keywords)),
    ...peopleLines('Moderators', reading.moderators),
    ...peopleLines('Speakers', reading.speakers),
    ...reading.days.flatMap(({ date, label, items }) => [
      '',
      paint('bold', oneLine([date?.value ?? 'No date', label?.value ?? ''].join('  ').trim())),
      ...items.map(itemLine),
    ]),
    ...(reading.reference === null ? [] : referenceLines(reading.reference)),
    ...reading.cases.map(({ title: name }) => oneLine(`  Case: ${name.value}`)),
    ...told('To be asked', 'yellow', reading.asks.map(askLine)),
    ...told(
      'The sheet disagrees with itself',
      'yellow',
      reading.findings.map((finding) => sayReadFinding(say, finding)),
    ),
    ...told('The desk would say', 'yellow', draftedLines(drafted)),
    ...told(
      'Not placed',
      'dim',
      reading.leftOver.map(({ text }) => text),
    ),
    ...told(
      'About the file',
      'dim',
      notes.map((note) => say(`review.note.${note}`)),
    ),
  ].filter((line) => line !== null)
}

function paint(style: Style, text: string): string {
  return styleText(style, text)
}

function field(name: string, value: Found<string> | string | null): string | null {
  const text = typeof value === 'string' ? value : value?.value
  const unsure = typeof value === 'object' && value?.sure === 'unsure' ? paint('yellow', ' ?') : ''
  return text === undefined || text === '' ? null : `${paint('cyan', name)}: ${oneLine(text)}${unsure}`
}

function listOf(name: string, values: readonly Found<string>[]): string[] {
  return linesOf(
    name,
    values.map(({ value }) => value),
  )
}

function linesOf(name: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : [`${paint('cyan', oneLine(name))}:`, ...lines.map((line) => oneLine(`  ${line}`))]
}

function listed(values: readonly Found<string>[]): string {
  return values.map(({ value }) => value).join(', ')
}

function paragraphsIn(paragraphs: readonly Found<string>[]): string {
  const [first] = paragraphs
  if (first === undefined) return ''
  return paragraphs.length === 1
    ? first.value
    : `${first.value} (and ${paragraphs.length - 1} more paragraphs)`
}

function referenceLines({
  text,
  aims,
  lists,
  quotes,
  partners,
  source,
  revision,
  revisedBy,
}: ReadReference): string[] {
  const revised = [revision?.value, revisedBy && `by ${revisedBy.value}`].filter(Boolean).join(' ')
  const said = quotes.map(({ person, work, said }) => {
    const who = [person.value, work?.value].filter(Boolean).join(', ')
    return `“${said.value}” (${who})`
  })
  const taking = partners.map(({ name, country }) =>
    [name.value, country?.value.written].filter(Boolean).join(', '),
  )
  return [
    field('Source', source),
    field('Revision', revised),
    field('Text', paragraphsIn(text)),
    ...listOf('Aims', aims),
    ...lists.flatMap(({ title, points }) => listOf(title.value || 'List', points)),
    ...linesOf('Quotations', said),
    ...linesOf('Partners', taking),
  ].filter((line) => line !== null)
}

function peopleLines(name: string, people: readonly ReadPerson[]): string[] {
  return people.length === 0 ? [] : [`${paint('cyan', name)}:`, ...people.map(personLine)]
}

function personLine({ name, honorific, post, organisation, country, presentation }: ReadPerson): string {
  const who = [honorific?.value, name.value].filter(Boolean).join(' ')
  const facts = [post?.value, organisation?.value, country?.value.written].filter(Boolean)
  const talk = presentation === null ? [] : [`“${presentation.title.value}”`]
  return oneLine(`  ${[who, ...facts, ...talk].join(', ')}`)
}

function itemLine({ start, end, minutes, title, people }: ReadItem): string {
  const clocks = start === null ? '' : `${start.value}–${end?.value ?? ''}`
  const length = minutes === null ? '' : `${minutes.value} min`
  const named = people.map(({ name }) => name.value).join(', ')
  const line = `  ${(clocks || length).padEnd(12)} ${title.value}${named === '' ? '' : ` (${named})`}`
  return oneLine(line)
}

function askLine({ kind, about, choices }: Reading['asks'][number]): string {
  const question = say(`review.ask.${kind}` as TextKey, { about })
  const isAbout = about !== '' && !question.includes(about)
  return [question, isAbout ? `“${about}”` : '', choices.join(' | ')].filter(Boolean).join(' ')
}

function draftedLines(drafted: readonly DraftFinding[]): string[] {
  const isOne = new Set(drafted.map(({ session }) => session.id)).size === 1
  return drafted.map(({ session, finding }) => {
    const line = `${saySeverity(say, finding.severity)}: ${sayFinding(say, finding)}`
    return isOne ? line : `${session.title}: ${line}`
  })
}

function told(name: string, style: Style, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', paint(style, `${name}:`), ...lines.map((line) => oneLine(`  ${line}`))]
}
