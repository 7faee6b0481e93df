/** Values of fields as lines of text, so that two people's can be shown side by side. */
import type { LocalDate, WallClock, ZonedClock } from '../domain/clock.ts'
import { writeHours } from '../domain/clocks/typed-availability.ts'
import type { NamedKind } from '../domain/draft-names.ts'
import type { PlaceInZone } from '../domain/forum.ts'
import type { Presentation } from '../domain/presentation.ts'
import type { Pin } from '../domain/session.ts'
import { type EditWording, sayName } from './edit-fields.ts'
import { listSayers, sayRowValue } from './edit-lists.ts'
import { sayCountry, sayLanguage } from './names.ts'
import type { InterfaceLanguage, TextKey } from './say.ts'
import { sayCity, sayDate, sayMinutes } from './when.ts'

export interface ValueWording extends EditWording {
  /** Titles or names of rows by id, for an order of rows; `rowNames` makes it. */
  row?: (id: string) => string | undefined
}

type SayValue = (value: never, wording: ValueWording) => string

/** Lines of text, or Markdown as it is; empty lists and texts are "nothing", a row that is not there "removed". */
export function sayFieldValue(path: string, value: unknown, wording: ValueWording): string {
  const { say } = wording
  if (value === undefined) return say('edit.gone')
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return say('edit.nothing')
  }
  const steps = path.split('.')
  const isRow =
    steps.length === 2 && ['items', 'tracks', 'themes', 'rooms', 'participations'].includes(steps[0] ?? '')
  if (isRow && !Array.isArray(value)) return sayRowValue(steps[0] ?? '', value, wording)
  const known = sayers[path] ?? sayers[steps.at(-1) ?? '']
  if (known !== undefined) return known(value as never, wording)
  if (Array.isArray(value)) return value.map(String).join('\n')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** `4 Oct 18:00` */
export function sayClockOfDay(language: InterfaceLanguage, clock: WallClock): string {
  return `${sayDate(language, clock.slice(0, 10) as LocalDate, 'brief')} ${clock.slice(11)}`
}

function sayStart({ clock, zone, which }: ZonedClock, { say, language }: ValueWording): string {
  const time = which === 'second' ? say('edit.second', { clock: clock.slice(11) }) : clock.slice(11)
  return `${sayDate(language, clock.slice(0, 10) as LocalDate, 'short')} ${time} ${sayCity(say, zone)}`
}

function sayPin({ clock, which }: Pin, { say, language }: ValueWording): string {
  const said = sayClockOfDay(language, clock)
  return which === 'second' ? say('edit.second', { clock: said }) : said
}

function sayPlace({ city, region, country }: Presentation['place'], { say, language }: ValueWording): string {
  const parts = [city, region, country === null ? null : sayCountry(language, country)]
  return parts.filter((part) => part !== null && part !== '').join(', ') || say('edit.nothing')
}

/** What a document is called; its id where nobody knows. */
function named(kind: NamedKind): SayValue {
  return (id: string, { names }) => names?.[kind]?.(id) ?? id
}

function namedAll(kind: NamedKind): SayValue {
  return (ids: string[], { names }) => ids.map((id) => names?.[kind]?.(id) ?? id).join('\n')
}

/** A word of ours for each value: `format.workshop`. A value without one is shown as it is. */
function keyed(prefix: string): SayValue {
  return (value: string, { say }) => {
    const key = `${prefix}.${value}` as TextKey
    const said = say(key, { count: 1 })
    return said === key ? value : said
  }
}

const sayKind = (value: string, wording: ValueWording) => {
  const ofItem = keyed('kind')(value as never, wording)
  return ofItem === value ? keyed('reference')(value as never, wording) : ofItem
}

/** By the whole path or by its last step. */
const sayers: Record<string, SayValue> = {
  ...listSayers,
  preferredHours: writeHours,
  start: sayStart,
  pin: sayPin,
  lockedEnd: sayPin,
  place: sayPlace,
  hostCity: ({ name, zone }: PlaceInZone) => `${name} (${zone})`,
  minutes: (minutes: number, { say }) => sayMinutes(say, minutes),
  plannedMinutes: (minutes: number, { say }) => sayMinutes(say, minutes),
  opens: (date: LocalDate, { language }) => sayDate(language, date, 'plain'),
  closes: (date: LocalDate, { language }) => sayDate(language, date, 'plain'),
  country: (code: string, { language }) => sayCountry(language, code),
  language: (tag: string, { language }) => sayLanguage(language, tag),
  languages: (tags: string[], { language }) => tags.map((tag) => sayLanguage(language, tag)).join('\n'),
  state: keyed('field.state'),
  format: keyed('format'),
  delivery: keyed('delivery'),
  kind: sayKind as SayValue,
  role: keyed('role'),
  type: keyed('organisationType'),
  'name.order': keyed('field.name.order'),
  personId: (id: string, { say, names }) => sayName(say, names?.person?.(id) ?? ''),
  organisationId: named('organisation'),
  organisationIds: namedAll('organisation'),
  presentationId: named('presentation'),
  sessionIds: namedAll('session'),
  trackId: named('track'),
  themeId: named('theme'),
  themeIds: namedAll('theme'),
  roomId: named('room'),
}
