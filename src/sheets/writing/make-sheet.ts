/** A session as a release shows it, or as a draft would be shown → its sheet. Nothing private is within reach here. */
import { type Instant, localTime, minutesBetween } from '../../domain/clock.ts'
import type { Forum } from '../../domain/forum.ts'
import type { ShownItem, ShownSession } from '../../domain/release/shown.ts'
import { sayLanguage } from '../../text/names.ts'
import { type InterfaceLanguage, type Say, sayIn } from '../../text/say.ts'
import { sayDate } from '../../text/when.ts'
import { richText } from './rich-text.ts'
import type { Sheet, SheetGroup, SheetRow, SheetZone } from './sheet-model.ts'
import { sheetGroups, writtenName } from './sheet-people.ts'
import { sheetClock, sheetPlaces, sheetZones } from './sheet-zones.ts'

/** What a sheet is made of. */
export interface SheetSource {
  forum: Forum
  shown: ShownSession
  language: InterfaceLanguage
  /** Null: a draft. */
  release: { number: number; at: Instant; address: string } | null
  /** When the draft was saved last, or the release made. */
  at: Instant
}

export function makeSheet(source: SheetSource): Sheet {
  const { forum, shown, language } = source
  const say = sayIn(language)
  const zones = sheetZones(forum, shown, say)
  const groups = sheetGroups(shown, language)
  return {
    language,
    written: shown.languages[0] ?? forum.languages[0] ?? language,
    forum: forum.title,
    title: shown.title,
    ...stateOf(source, say),
    ...whenOf(shown, zones, { say, language }),
    ...aboutOf(shown, { say, language }),
    background: richText(shown.brief.background),
    objectives: filled(shown.brief.objectives),
    mainQuestion: shown.brief.mainQuestion.trim(),
    rounds: shown.brief.rounds.map(({ title, questions }, index) => ({
      title: title.trim() || say('sheet.round', { number: index + 1 }),
      questions: filled(questions),
    })),
    groups,
    rows: shown.items.map((item) => rowOf(item, shown, { zones, groups, say })),
    places: sheetPlaces(forum, shown, { say, language }),
  }
}

function stateOf({ forum, shown, language, release, at }: SheetSource, say: Say) {
  const [zone = { zone: forum.zone }] = forum.displayZones
  const date = sayDate(language, localTime(at, zone.zone).date, 'plain')
  const marks = [
    release === null ? say('sheet.draft', { date }) : '',
    shown.state === 'on' ? '' : `${say('session.cancelled')} ${say('session.cancelledText')}`,
  ]
  return {
    marks: filled(marks),
    address: release?.address ?? '',
    edition: release === null ? '' : say('sheet.edition', { number: release.number, date }),
    at,
  }
}

interface Wording {
  say: Say
  language: InterfaceLanguage
}

/** When it takes place, without the rest of its sheet. */
export function sheetWhen({ forum, shown, language }: SheetSource) {
  const say = sayIn(language)
  return whenOf(shown, sheetZones(forum, shown, say), { say, language })
}

function whenOf(shown: ShownSession, zones: SheetZone[], { say, language }: Wording) {
  const official = localTime(shown.startsAt, zones[0]?.zone ?? shown.zone).date
  return {
    date: sayDate(language, official, 'long'),
    zones,
    clocks: zones.map(({ zone }) => sheetClock(shown, zone, official, say)),
    minutes: minutesBetween(shown.startsAt, shown.endsAt),
  }
}

function aboutOf(shown: ShownSession, { say, language }: Wording) {
  const { room, track, audience, brief } = shown
  return {
    languages: shown.languages.map((tag) => sayLanguage(language, tag)),
    format: [say(`format.${shown.format}`), say(`delivery.${shown.delivery}`)].join(', '),
    place: filled([room?.title ?? '', room?.venue ?? '']).join(', '),
    online: shown.onlineUrl ?? '',
    track: track?.title ?? '',
    audience: filled(audience),
    keywords: filled(brief.keywords),
  }
}

/** Day shifts of a row are told from the day that the session begins on in the same zone. */
function rowOf(
  item: ShownItem,
  { startsAt }: ShownSession,
  { zones, groups, say }: { zones: SheetZone[]; groups: SheetGroup[]; say: Say },
): SheetRow {
  const { title = '' } = item.presentation ?? {}
  const isTold =
    title === item.title ||
    groups.some(({ people }) => people.some((one) => one.presentations.some((told) => told.title === title)))
  return {
    clocks: zones.map(({ zone }) => sheetClock(item, zone, localTime(startsAt, zone).date, say)),
    startsAt: item.startsAt,
    title: item.title.trim(),
    presentation: isTold ? '' : title,
    people: item.people.map(({ person, written }) => written ?? writtenName(person.name)),
  }
}

function filled(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}
