/** Presentations: how one stands in the list, and the way between what organizers type and the document. */
import type { OrganisationId, PersonId, PresentationId, Slug, ThemeId, TrackId } from '../../../domain/ids.ts'
import { blankPresentation } from '../../../domain/new-documents.ts'
import { fullName } from '../../../domain/person.ts'
import type { Presentation } from '../../../domain/presentation.ts'
import type { Result } from '../../../domain/problem.ts'
import { sayCountry } from '../../../text/names.ts'
import { Entered, oneLine } from '../forms/entered.ts'
import {
  finishReading,
  type Reading,
  readChecked,
  readChoice,
  readId,
  readText,
  readTextOrNull,
  startReading,
} from '../forms/reading.ts'
import { enterRows, rowNames } from '../forms/rows.ts'
import { shelfStates } from './fields.ts'
import type { Around, ListAround, Noun, ShelfLine } from './noun.ts'
import { readSlug } from './own-slug.ts'
import { organisationRows, presentationParts, presenterRows } from './presentation-parts.ts'

export const presentationNoun: Noun<'presentation'> = {
  kind: 'presentation',
  section: 'presentations',
  shelf: ({ presentations }) => presentations,
  blank: (id, forum) => blankPresentation(id as PresentationId, { slug: '' as Slug, title: '' }, forum),
  titleOf: ({ title }) => title,
  sortedBy: ({ title }) => title,
  line: presentationLine,
  searched: ({ place, organisationIds, presenters }, around) => [
    oneLine(place.city ?? ''),
    place.country === null ? '' : sayCountry(around.language, place.country),
    ...organisationNames(organisationIds, around),
    ...presenterNames(presenters, around),
  ],
  rows: [organisationRows, presenterRows],
  enter: enterPresentation,
  read: readPresentation,
  parts: presentationParts,
}

function presentationLine(
  { title, language, state, organisationIds, place }: Presentation,
  around: ListAround,
): ShelfLine {
  const country = place.country === null ? '' : sayCountry(around.language, place.country)
  return {
    title,
    language,
    original: '',
    state,
    about: [...organisationNames(organisationIds, around), country].filter((part) => part !== ''),
  }
}

function organisationNames(ids: readonly OrganisationId[], { draft }: ListAround): string[] {
  return ids.flatMap((id) => draft.organisations.get(id)?.doc.name ?? [])
}

function presenterNames(presenters: Presentation['presenters'], { draft }: ListAround): string[] {
  return presenters.flatMap(({ personId }) => {
    const name = draft.people.get(personId)?.doc.name
    return name === undefined ? [] : [fullName(name), name.original ?? '']
  })
}

function enterPresentation(doc: Presentation, { books }: Around): Entered {
  const { place, organisationIds, presenters } = doc
  return Entered.of({
    title: oneLine(doc.title),
    state: doc.state,
    language: doc.language,
    abstract: doc.abstract,
    'place.city': oneLine(place.city ?? ''),
    'place.region': oneLine(place.region ?? ''),
    'place.country': place.country ?? '',
    ...enterRows(
      organisationRows,
      organisationIds.map((id) => ({ '': books.organisations.label(id) })),
    ),
    ...enterRows(
      presenterRows,
      presenters.map(({ personId, post }) => ({
        personId: books.people.label(personId),
        post: oneLine(post),
      })),
    ),
    trackId: doc.trackId ?? '',
    themeIds: doc.themeIds,
    slug: doc.slug,
  })
}

function readPresentation(entered: Entered, base: Presentation, around: Around): Result<Presentation> {
  const reading = startReading(entered, enterPresentation(base, around), around.language)
  const title = readText(reading, 'title', base.title)
  const doc = {
    ...base,
    slug: readSlug(entered, { kind: 'presentation', id: base.id, title }, around.takenSlugs),
    title,
    state: readChoice(reading, 'state', base.state, shelfStates),
    abstract: readText(reading, 'abstract', base.abstract),
    place: {
      city: readTextOrNull(reading, 'place.city', base.place.city),
      region: readTextOrNull(reading, 'place.region', base.place.region),
      country: readTextOrNull(reading, 'place.country', base.place.country),
    },
    organisationIds: readOrganisations(reading, base, around),
    presenters: readPresenters(reading, base, around),
    trackId: readTextOrNull(reading, 'trackId', base.trackId) as TrackId | null,
    themeIds: readChecked(reading, 'themeIds', base.themeIds) as ThemeId[],
    language: readText(reading, 'language', base.language),
  }
  return finishReading(reading, 'presentation', doc, [organisationRows.name, presenterRows.name])
}

function readOrganisations(reading: Reading, { organisationIds }: Presentation, { books }: Around) {
  const names = { book: books.organisations, code: 'organisation-not-found' }
  return rowNames(reading.entered, organisationRows).flatMap(
    (row, at) => readId<OrganisationId>(reading, row, organisationIds[at] ?? null, names) ?? [],
  )
}

/** A post without a person is a row that is not finished: the empty name is told. */
function readPresenters(reading: Reading, { presenters }: Presentation, { books }: Around) {
  const names = { book: books.people, code: 'person-not-found' }
  return rowNames(reading.entered, presenterRows).flatMap((row, at) => {
    const field = `${row}.personId`
    const personId = readId<PersonId>(reading, field, presenters[at]?.personId ?? null, names)
    const post = readText(reading, `${row}.post`, presenters[at]?.post ?? '')
    if (personId !== null) return [{ personId, post }]
    if (reading.entered.text(field) === '') reading.problems.push({ field, code: 'name-missing' })
    return []
  })
}
