/** The whole document of a forum as a form, and back. */
import type { LocalDate } from '../../../domain/clock.ts'
import { documentProblems } from '../../../domain/document-rules.ts'
import { type Forum, type Hue, hues } from '../../../domain/forum.ts'
import { idPattern, type Slug } from '../../../domain/ids.ts'
import { done, type Problem, type Result, refused } from '../../../domain/problem.ts'
import { freeSlug, slugFrom } from '../../../domain/slugs.ts'
import type { InterfaceLanguage } from '../../../text/say.ts'
import { Entered } from '../forms/entered.ts'
import { readZones } from './cities.ts'
import { enterLanguages, readLanguages } from './languages-field.ts'
import { type RowList, readRows, rowFields, type TypedRow, withRows } from './rows.ts'

export const displayZoneRows: RowList = { name: 'displayZones', fields: ['zone', 'label'] }
export const regionRows: RowList = { name: 'audienceRegions', fields: ['name', 'zone'] }
export const trackRows: RowList = { name: 'tracks', fields: ['id', 'title', 'hue', 'slug'] }
export const themeRows: RowList = { name: 'themes', fields: ['id', 'title', 'slug'] }
export const roomRows: RowList = { name: 'rooms', fields: ['id', 'title', 'venue'] }
export const forumRows = [displayZoneRows, regionRows, trackRows, themeRows, roomRows]

export function enterForum(forum: Forum): Entered {
  const { title, shortTitle, summary, slug, zone, hostCity, opens, closes, hue, website } = forum
  return Entered.of({
    ...{ title, shortTitle, summary, slug, zone, opens, closes, hue, website: website ?? '' },
    'hostCity.name': hostCity.name,
    'hostCity.zone': hostCity.zone,
    ...enterLanguages(forum.languages),
    ...Object.fromEntries(forumRows.flatMap((list) => Object.entries(enterRows(forum, list)))),
  })
}

function enterRows(forum: Forum, { name, fields }: RowList): Record<string, string> {
  const rows = forum[name as 'tracks'] as unknown as TypedRow[]
  return rowFields(
    name,
    rows.map((row) => Object.fromEntries(fields.map((field) => [field, row[field] ?? '']))),
  )
}

/** Rows by their places on the page, whatever numbers a form sent. */
export function numberRows(entered: Entered): Entered {
  return forumRows.reduce((next, list) => withRows(next, list, readRows(next, list)), entered)
}

export interface ForumReading {
  language: InterfaceLanguage
  newId: () => string
}

export function readForum(entered: Entered, base: Forum, { language, newId }: ForumReading): Result<Forum> {
  const zones = readZones(entered, language)
  const forum: Forum = {
    ...base,
    title: entered.text('title'),
    shortTitle: entered.text('shortTitle'),
    summary: entered.text('summary'),
    slug: entered.text('slug') as Slug,
    zone: zones.read('zone'),
    displayZones: readRows(entered, displayZoneRows).map(({ label = '' }, at) => ({
      zone: zones.read(`displayZones.${at}.zone`),
      label: tidy(label),
    })),
    hostCity: { name: entered.text('hostCity.name'), zone: zones.read('hostCity.zone') },
    audienceRegions: readRows(entered, regionRows).map(({ name = '' }, at) => ({
      name: tidy(name),
      zone: zones.read(`audienceRegions.${at}.zone`),
    })),
    opens: entered.text('opens') as LocalDate,
    closes: entered.text('closes') as LocalDate,
    languages: readLanguages(entered, base.languages),
    hue: readHue(entered.raw('hue'), base.hue),
    website: entered.textOrNull('website'),
    tracks: withSlugs(identified(readRows(entered, trackRows), newId)).map(({ hue = '', ...track }) => ({
      ...track,
      hue: readHue(hue, base.hue),
    })) as Forum['tracks'],
    themes: withSlugs(identified(readRows(entered, themeRows), newId)).map(({ id, title, slug }) => ({
      ...{ id, title, slug },
    })) as Forum['themes'],
    rooms: identified(readRows(entered, roomRows), newId).map(({ id, title, venue = '' }) => ({
      ...{ id, title },
      venue: tidy(venue),
    })) as Forum['rooms'],
  }
  if (zones.problems.length === 0) return done(forum)
  return refused(...withOthers(zones.problems, documentProblems('forum', forum)))
}

/** Everything that is wrong at once: an unread zone is told by its own problem alone. */
export function withOthers(first: readonly Problem[], others: readonly Problem[]): Problem[] {
  const told = new Set(first.map(({ field }) => field))
  return [...first, ...others.filter(({ field }) => !told.has(field))]
}

type IdentifiedRow = TypedRow & { id: string; title: string }
type AddressedRow = IdentifiedRow & { slug: string }

function identified(rows: readonly TypedRow[], newId: () => string): IdentifiedRow[] {
  return rows.map(({ id = '', title = '', ...row }) => ({
    ...row,
    id: idPattern.test(id) ? id : newId(),
    title: tidy(title),
  }))
}

/** Whoever leaves an address empty gets one from the title. */
function withSlugs(rows: readonly IdentifiedRow[]): AddressedRow[] {
  const taken = new Set(rows.map(({ slug = '' }) => tidy(slug)))
  return rows.map((row) => {
    const slug = tidy(row.slug ?? '') || freeSlug(slugFrom(row.title, row.id), taken)
    taken.add(slug)
    return { ...row, slug }
  })
}

function readHue(text: string, otherwise: Hue): Hue {
  return hues.find((hue) => hue === text) ?? otherwise
}

function tidy(text: string): string {
  return text.normalize('NFC').trim()
}
