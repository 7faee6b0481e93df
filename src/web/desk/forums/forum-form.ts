/** The whole document of a forum as a form, and back. */
import type { LocalDate } from '../../../domain/clock.ts'
import { type Forum, hues } from '../../../domain/forum.ts'
import { idPattern, type Slug } from '../../../domain/ids.ts'
import type { Result } from '../../../domain/problem.ts'
import { withSlugs } from '../../../domain/slugs.ts'
import type { InterfaceLanguage } from '../../../text/say.ts'
import { Entered, oneLine } from '../forms/entered.ts'
import { enterLanguages, readLanguages } from '../forms/languages.ts'
import {
  finishReading,
  type Reading,
  readChoice,
  readText,
  readTextOrNull,
  startReading,
} from '../forms/reading.ts'
import { alignRows, enterRows, type RowList, readRows, rowNames, type TypedRow } from '../forms/rows.ts'
import { enterZone, readZoneField } from '../forms/zone-field.ts'

export const displayZoneRows: RowList = { name: 'displayZones', fields: ['zone', 'label'] }
export const regionRows: RowList = { name: 'audienceRegions', fields: ['name', 'zone'] }
export const trackRows: RowList = { name: 'tracks', fields: ['id', 'title', 'hue', 'slug'] }
export const themeRows: RowList = { name: 'themes', fields: ['id', 'title', 'slug'] }
export const roomRows: RowList = { name: 'rooms', fields: ['id', 'title', 'venue'] }
export const forumRows = [displayZoneRows, regionRows, trackRows, themeRows, roomRows]

export function enterForum(forum: Forum, language: InterfaceLanguage): Entered {
  const { summary, slug, hostCity, opens, closes, hue } = forum
  const zoned = <Row extends { zone: Forum['zone'] }>(row: Row) => ({
    ...row,
    zone: enterZone(language, row.zone),
  })
  return Entered.of({
    ...{ summary, slug, opens, closes, hue },
    title: oneLine(forum.title),
    shortTitle: oneLine(forum.shortTitle),
    website: oneLine(forum.website ?? ''),
    zone: enterZone(language, forum.zone),
    'hostCity.name': oneLine(hostCity.name),
    'hostCity.zone': enterZone(language, hostCity.zone),
    ...enterLanguages(forum.languages),
    ...enterRows(displayZoneRows, forum.displayZones.map(zoned).map(inLines)),
    ...enterRows(regionRows, forum.audienceRegions.map(zoned).map(inLines)),
    ...enterRows(trackRows, forum.tracks.map(inLines)),
    ...enterRows(themeRows, forum.themes.map(inLines)),
    ...enterRows(roomRows, forum.rooms.map(inLines)),
  })
}

function inLines(row: object): TypedRow {
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, oneLine(String(value))]))
}

export interface ForumReading {
  language: InterfaceLanguage
  newId: () => string
}

/** The rows of the form are numbered from 0. */
export function readForum(entered: Entered, base: Forum, { language, newId }: ForumReading): Result<Forum> {
  const was = [trackRows, themeRows, roomRows].reduce(
    (aligned, list) => alignRows(aligned, entered, list),
    enterForum(base, language),
  )
  const reading = startReading(entered, was, language)
  return finishReading(reading, 'forum', {
    ...base,
    title: readText(reading, 'title', base.title),
    shortTitle: readText(reading, 'shortTitle', base.shortTitle),
    summary: readText(reading, 'summary', base.summary),
    slug: readText(reading, 'slug', base.slug) as Slug,
    zone: readZoneField(reading, 'zone', base.zone),
    displayZones: rowNames(entered, displayZoneRows).map((row, at) => ({
      zone: readZoneField(reading, `${row}.zone`, base.displayZones[at]?.zone),
      label: readText(reading, `${row}.label`, base.displayZones[at]?.label ?? ''),
    })),
    hostCity: {
      name: readText(reading, 'hostCity.name', base.hostCity.name),
      zone: readZoneField(reading, 'hostCity.zone', base.hostCity.zone),
    },
    audienceRegions: rowNames(entered, regionRows).map((row, at) => ({
      name: readText(reading, `${row}.name`, base.audienceRegions[at]?.name ?? ''),
      zone: readZoneField(reading, `${row}.zone`, base.audienceRegions[at]?.zone),
    })),
    opens: readText(reading, 'opens', base.opens) as LocalDate,
    closes: readText(reading, 'closes', base.closes) as LocalDate,
    languages: readLanguages(reading, base.languages),
    hue: readChoice(reading, 'hue', base.hue, hues),
    website: readTextOrNull(reading, 'website', base.website),
    ...readParts(reading, base, newId),
  })
}

/** Tracks, themes and rooms keep what the row of their id has, wherever it stands now. */
function readParts(
  reading: Reading,
  base: Forum,
  newId: () => string,
): Pick<Forum, 'tracks' | 'themes' | 'rooms'> {
  const partsIn = <Part extends { id: string; title: string }>(list: RowList, parts: readonly Part[]) =>
    readRows(reading.entered, list).map(({ id = '' }, at) => {
      const row = `${list.name}.${at}`
      const before = parts.find((one) => one.id === id)
      const title = readText(reading, `${row}.title`, before?.title ?? '')
      return { row, before, part: { id: idPattern.test(id) ? id : newId(), title } }
    })
  const slugIn = (row: string, before: { slug: string } | undefined) =>
    readText(reading, `${row}.slug`, before?.slug ?? '')
  return {
    tracks: withSlugs(
      partsIn(trackRows, base.tracks).map(({ row, before, part }) => ({
        ...part,
        slug: slugIn(row, before),
        hue: readChoice(reading, `${row}.hue`, before?.hue ?? base.hue, hues),
      })),
    ) as Forum['tracks'],
    themes: withSlugs(
      partsIn(themeRows, base.themes).map(({ row, before, part }) => ({
        ...part,
        slug: slugIn(row, before),
      })),
    ) as Forum['themes'],
    rooms: partsIn(roomRows, base.rooms).map(({ row, before, part }) => ({
      ...part,
      venue: readText(reading, `${row}.venue`, before?.venue ?? ''),
    })) as Forum['rooms'],
  }
}
