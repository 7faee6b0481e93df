/** Presentations: how one stands in the list, and the way between what organizers type and the document. */
import type { OrganisationId, PersonId, PresentationId, Slug, ThemeId, TrackId } from '../../../domain/ids.ts'
import { blankPresentation } from '../../../domain/new-documents.ts'
import { fullName } from '../../../domain/person.ts'
import type { Presentation } from '../../../domain/presentation.ts'
import type { Result } from '../../../domain/problem.ts'
import { sayCountry } from '../../../text/names.ts'
import { Entered } from '../forms/entered.ts'
import { shelfStates } from './fields.ts'
import type { Around, ListAround, Noun, ShelfLine } from './noun.ts'
import { readSlug } from './own-slug.ts'
import { organisationRows, presentationParts, presenterRows } from './presentation-parts.ts'
import { type Reading, readForm } from './reading.ts'
import { enterRows, rowNames } from './rows.ts'

export const presentationNoun: Noun<'presentation'> = {
  kind: 'presentation',
  section: 'presentations',
  shelf: ({ presentations }) => presentations,
  blank: (id, forum) => blankPresentation(id as PresentationId, { slug: '' as Slug, title: '' }, forum),
  titleOf: ({ title }) => title,
  sortedBy: ({ title }) => title,
  line: presentationLine,
  searched: ({ place, organisationIds, presenters }, around) => [
    place.city ?? '',
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
  const people = presenters.map(({ personId, post }) => [books.people.label(personId), post])
  return Entered.of({
    title: doc.title,
    state: doc.state,
    language: doc.language,
    abstract: doc.abstract,
    'place.city': place.city ?? '',
    'place.region': place.region ?? '',
    'place.country': place.country ?? '',
    ...enterRows(
      organisationRows,
      organisationIds.map((id) => [books.organisations.label(id)]),
    ),
    ...enterRows(presenterRows, people),
    trackId: doc.trackId ?? '',
    themeIds: doc.themeIds,
    slug: doc.slug,
  })
}

function readPresentation(entered: Entered, base: Presentation, around: Around): Result<Presentation> {
  const form = readForm(entered, around.language)
  const title = form.text('title', base.title)
  return form.result('presentation', {
    ...base,
    slug: readSlug(entered, { kind: 'presentation', id: base.id, title }, around.takenSlugs),
    title,
    state: form.choice('state', shelfStates, base.state),
    abstract: form.text('abstract', base.abstract),
    place: {
      city: form.textOrNull('place.city', base.place.city),
      region: form.textOrNull('place.region', base.place.region),
      country: form.country('place.country'),
    },
    organisationIds: rowNames(entered, organisationRows).flatMap(
      (at) => form.pick(at, around.books.organisations) ?? [],
    ),
    presenters: readPresenters(form, entered, base, around),
    trackId: form.textOrNull('trackId') as TrackId | null,
    themeIds: entered.all('themeIds') as ThemeId[],
    language: form.text('language'),
  })
}

/** A post without a person is a row that is not finished: the empty name is told. */
function readPresenters(form: Reading, entered: Entered, base: Presentation, { books }: Around) {
  return rowNames(entered, presenterRows).flatMap((at, index) => {
    const personId = form.pickNeeded<PersonId>(`${at}.personId`, books.people)
    return personId === null
      ? []
      : [{ personId, post: form.text(`${at}.post`, base.presenters[index]?.post) }]
  })
}
