/** What was read, for programs: plain values, null where nothing can be known. `madang read FILE --json`. */
import { instantsOfDay } from './day-instants.ts'
import type { Found, ReadDay, ReadItem, Reading, ReadPerson, ReadZone } from './reading.ts'
import { minutesFrom } from './times/clock-minutes.ts'

export function printReading(reading: Reading) {
  return {
    kind: reading.kind,
    language: reading.language,
    title: bare(reading.title),
    forum: bare(reading.forum),
    zone: bare(reading.zone) ?? { iana: null, stated: false },
    place: bare(reading.place),
    format: bare(reading.format),
    delivery: bare(reading.delivery),
    track: bare(reading.track),
    stated: {
      start: bare(reading.stated.start),
      end: bare(reading.stated.end),
      minutes: bare(reading.stated.minutes),
    },
    languages: reading.languages.map(({ value }) => value),
    audience: reading.audience.map(({ value }) => value),
    background: reading.background.map(({ value }) => value),
    objectives: reading.objectives.map(({ value }) => value),
    mainQuestion: bare(reading.mainQuestion),
    rounds: reading.rounds.map(({ name, questions }) => ({
      name: name.value,
      questions: questions.map(({ value }) => value),
    })),
    keywords: reading.keywords.map(({ value }) => value),
    moderators: reading.moderators.map(printPerson),
    speakers: reading.speakers.map((speaker) => ({
      ...printPerson(speaker),
      theme: bare(speaker.theme),
      presentation: printPresentation(speaker),
    })),
    days: reading.days.map((day) => printDay(day, reading.zone?.value ?? null)),
    reference: reading.reference === null ? null : plain(reading.reference),
    cases: reading.cases.map(plain),
    asks: reading.asks.map(({ kind, about, choices }) => ({ kind, about, choices })),
    leftOver: reading.leftOver.map(({ text }) => text),
    findings: reading.findings.map(({ code, facts }) => ({ code, ...facts })),
  }
}

function printDay(day: ReadDay, zone: ReadZone | null) {
  const { start, end, items } = instantsOfDay(day, zone)
  return {
    date: bare(day.date),
    label: bare(day.label),
    startUtc: start,
    endUtc: end,
    items: day.items.map((item, index) => ({
      local: localOf(item),
      startUtc: items[index]?.start ?? null,
      endUtc: items[index]?.end ?? null,
      minutes: minutesOf(item),
      title: item.title.value,
      kind: item.kind,
      room: bare(item.room),
      people: item.people.map((person) => ({ ...printPerson(person), role: person.role })),
    })),
  }
}

/** `18:00-18:01`, `14:00-` without an end; null where no clock is written. */
function localOf({ start, end }: ReadItem): string | null {
  return start === null ? null : `${start.value}-${end?.value ?? ''}`
}

/** As written, else by the two clocks. */
function minutesOf({ start, end, minutes }: ReadItem): number | null {
  if (minutes !== null) return minutes.value
  return start === null || end === null ? null : minutesFrom(start.value, end.value)
}

function printPerson(person: ReadPerson) {
  return {
    name: person.name.value,
    honorific: bare(person.honorific),
    post: bare(person.post),
    organisation: bare(person.organisation),
    organisationType: bare(person.organisationType),
    country: bare(person.country),
  }
}

function printPresentation({ presentation }: ReadPerson) {
  if (presentation === null) return null
  return { title: presentation.title.value, abstract: bare(presentation.abstract) }
}

function bare<T>(found: Found<T> | null): T | null {
  return found?.value ?? null
}

/** Every value for itself, without its places and sureness. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  if ('value' in value && 'at' in value && 'sure' in value) return plain(value.value)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]))
}
