/** What a sheet shows, and what the reader gives back of it, as values of one shape that can be held together. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Block, SheetDocument } from '../../src/sheets/blocks/block.ts'
import { makeBlocks } from '../../src/sheets/blocks/make-blocks.ts'
import { readSheet } from '../../src/sheets/reading/read-sheet.ts'
import type { Reading, ReadPerson } from '../../src/sheets/reading/reading.ts'
import { writeDocx } from '../../src/sheets/writing/docx.ts'
import { writeAgenda } from '../../src/sheets/writing/html-agenda.ts'
import { makeSheet, type SheetSource } from '../../src/sheets/writing/make-sheet.ts'
import { writeMarkdown } from '../../src/sheets/writing/markdown.ts'
import { plainWords } from '../../src/sheets/writing/rich-text.ts'
import type { Sheet, SheetPerson } from '../../src/sheets/writing/sheet-model.ts'
import { writeText } from '../../src/sheets/writing/text.ts'

export const formats = ['docx', 'md', 'txt', 'html'] as const
export type Format = (typeof formats)[number]

export interface ShownPerson {
  name: string
  post: string
  organisation: string
  country: string
  theme: string
  presentation: string
  abstract: string
}

export interface ShownSheet {
  title: string
  forum: string
  date: string
  start: string
  end: string
  minutes: number
  format: string
  delivery: string
  track: string
  languages: string[]
  audience: string[]
  background: string[]
  objectives: string[]
  mainQuestion: string
  rounds: { name: string; questions: string[] }[]
  keywords: string[]
  moderators: ShownPerson[]
  speakers: ShownPerson[]
  items: { start: string; end: string; title: string; people: string[] }[]
}

export async function writeAs(format: Format, sheet: Sheet): Promise<Uint8Array> {
  if (format === 'docx') return withoutProperties(await writeDocx(sheet))
  const write = { md: writeMarkdown, txt: writeText, html: writeAgenda }[format]
  return strToU8(write(sheet))
}

/** Visible text only: whatever a Word file says beside it is taken out first. */
function withoutProperties(bytes: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('docProps/'))
  const plain = files.map(([name, content]): [string, Uint8Array] => {
    if (name !== '_rels/.rels' && name !== '[Content_Types].xml') return [name, content]
    return [name, strToU8(strFromU8(content).replace(/<(?:Relationship|Override) [^>]*docProps[^>]*>/g, ''))]
  })
  return zipSync(Object.fromEntries(plain))
}

export async function readBack(format: Format, bytes: Uint8Array): Promise<ShownSheet> {
  return plainReading(readSheet(await makeBlocks(bytes, `sheet.${format}`), {}))
}

export function plainReading(reading: Reading): ShownSheet {
  const [day] = reading.days
  const items = reading.days.flatMap((one) => one.items)
  return {
    title: reading.title?.value ?? '',
    forum: reading.forum?.value ?? '',
    date: day?.date?.value ?? '',
    start: reading.stated.start?.value ?? '',
    end: reading.stated.end?.value ?? '',
    minutes: reading.stated.minutes?.value ?? 0,
    format: reading.format?.value ?? '',
    delivery: reading.delivery?.value ?? '',
    track: reading.track?.value ?? '',
    languages: reading.languages.map(({ value }) => value),
    audience: reading.audience.map(({ value }) => value),
    background: reading.background.map(({ value }) => oneLine(value)),
    objectives: reading.objectives.map(({ value }) => value),
    mainQuestion: reading.mainQuestion?.value ?? '',
    rounds: reading.rounds.map(({ name, questions }) => ({
      name: name.value,
      questions: questions.map(({ value }) => value),
    })),
    keywords: reading.keywords.map(({ value }) => value),
    moderators: reading.moderators.map(plainPerson),
    speakers: reading.speakers.map(plainPerson),
    items: items.map((item) => ({
      start: item.start?.value ?? '',
      end: item.end?.value ?? '',
      title: item.title.value,
      people: item.people.map(({ name }) => name.value.toLowerCase()),
    })),
  }
}

function plainPerson(person: ReadPerson): ShownPerson {
  return {
    name: person.name.value,
    post: person.post?.value ?? '',
    organisation: person.organisation?.value ?? '',
    country: person.country?.value.code ?? '',
    theme: person.theme?.value ?? '',
    presentation: person.presentation?.title.value ?? '',
    abstract: oneLine(person.presentation?.abstract?.value ?? ''),
  }
}

/** As the planner has it; the agenda on one page leaves out what only planners need. */
export function shownBy(source: SheetSource, format: Format): ShownSheet {
  const sheet = makeSheet(source)
  const { shown } = source
  const isWhole = format !== 'html'
  const [clock] = sheet.clocks
  const people = (roles: readonly string[]) =>
    sheet.groups
      .filter(({ role }) => roles.includes(role))
      .flatMap((group) => group.people.map((one) => shownPerson(one, source, isWhole)))
  return {
    title: oneLine(sheet.title),
    forum: oneLine(sheet.forum),
    date: localDate(source),
    start: clock?.from ?? '',
    end: clock?.to ?? '',
    minutes: sheet.minutes,
    format: shown.format,
    delivery: shown.delivery,
    track: isWhole ? oneLine(sheet.track) : '',
    languages: [...shown.languages],
    audience: isWhole ? sheet.audience.map(oneLine) : [],
    background: isWhole ? sheet.background.map((block) => oneLine(plainWords(block))) : [],
    objectives: isWhole ? sheet.objectives.map(oneLine) : [],
    mainQuestion: oneLine(sheet.mainQuestion),
    rounds: isWhole
      ? sheet.rounds.map(({ title, questions }) => ({
          name: oneLine(title),
          questions: questions.map(oneLine),
        }))
      : [],
    keywords: isWhole ? sheet.keywords.map(oneLine) : [],
    moderators: people(['moderator']),
    speakers: people(['speaker', 'panellist']),
    items: sheet.rows.map(({ clocks: [own], title }, index) => ({
      start: own?.from ?? '',
      end: own?.to ?? '',
      title: oneLine(title),
      people: (shown.items[index]?.people ?? []).map(({ person }) => bareName(person.name).toLowerCase()),
    })),
  }
}

function shownPerson(person: SheetPerson, { shown }: SheetSource, isWhole: boolean): ShownPerson {
  const [first] = person.presentations
  const own = shown.participations.find((one) => person.name.endsWith(bareName(one.person.name)))
  return {
    name: own === undefined ? person.name : bareName(own.person.name),
    post: person.post,
    organisation: person.organisation,
    country: own?.organisation?.country ?? '',
    theme: person.theme,
    presentation: oneLine(first?.title ?? ''),
    abstract: isWhole ? oneLine((first?.abstract ?? []).map(plainWords).join(' ')) : '',
  }
}

function bareName({ given, family, order }: { given: string; family: string; order: string }): string {
  return (order === 'family-first' ? [family, given] : [given, family])
    .filter((part) => part !== '')
    .join(' ')
}

function localDate({ shown, forum }: SheetSource): string {
  const [{ zone } = forum] = forum.displayZones
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(
    Date.parse(shown.startsAt),
  )
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

export type { Block, SheetDocument }
