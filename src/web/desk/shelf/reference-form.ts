/** Background documents: how one stands in the list, and the way between what organizers type and the document. */
import type { ReferenceId, Slug, TrackId } from '../../../domain/ids.ts'
import { blankReference } from '../../../domain/new-documents.ts'
import type { Result } from '../../../domain/problem.ts'
import { type Reference, referenceKinds } from '../../../domain/reference.ts'
import { sayLanguage } from '../../../text/names.ts'
import { Entered } from '../forms/entered.ts'
import { shelfStates } from './fields.ts'
import type { Around, Noun } from './noun.ts'
import { readSlug } from './own-slug.ts'
import { type Reading, readForm } from './reading.ts'
import { definitionRows, partnerRows, quoteRows, referenceParts, sessionRows } from './reference-parts.ts'
import { enterRows, rowNames } from './rows.ts'

export const referenceNoun: Noun<'reference'> = {
  kind: 'reference',
  section: 'references',
  shelf: ({ references }) => references,
  blank: (id, forum) => blankReference(id as ReferenceId, { slug: '' as Slug, title: '' }, forum),
  titleOf: ({ title }) => title,
  sortedBy: ({ title }) => title,
  line: ({ title, language, state, kind }, around) => ({
    title,
    language,
    original: '',
    state,
    about: [around.say(`reference.${kind}`), sayLanguage(around.language, language)],
  }),
  searched: ({ source, partners, quotes }) => [
    source.name,
    ...partners.map(({ name }) => name),
    ...quotes.map(({ person }) => person),
  ],
  rows: [definitionRows, quoteRows, partnerRows, sessionRows],
  enter: enterReference,
  read: readReference,
  parts: referenceParts,
}

function enterReference(doc: Reference, { books }: Around): Entered {
  const { source, definitions, quotes, partners } = doc
  const points = definitions.map((one) => [one.title, one.points.join('\n')])
  const said = quotes.map((one) => [one.person, one.work, one.said])
  const named = partners.map(({ name, countryWritten, country }) => [
    name,
    countryWritten ?? '',
    country ?? '',
  ])
  return Entered.of({
    title: doc.title,
    state: doc.state,
    kind: doc.kind,
    language: doc.language,
    'source.name': source.name,
    'source.url': source.url ?? '',
    'source.revision': source.revision ?? '',
    'source.revisedBy': source.revisedBy ?? '',
    text: doc.text,
    aims: doc.aims.join('\n'),
    ...enterRows(definitionRows, points),
    ...enterRows(quoteRows, said),
    ...enterRows(partnerRows, named),
    ...enterRows(
      sessionRows,
      doc.sessionIds.map((id) => [books.sessions.label(id)]),
    ),
    trackId: doc.trackId ?? '',
    slug: doc.slug,
  })
}

function readReference(entered: Entered, base: Reference, around: Around): Result<Reference> {
  const form = readForm(entered, around.language)
  const title = form.text('title', base.title)
  const { source } = base
  return form.result('reference', {
    ...base,
    slug: readSlug(entered, { kind: 'reference', id: base.id, title }, around.takenSlugs),
    title,
    state: form.choice('state', shelfStates, base.state),
    kind: form.choice('kind', referenceKinds, base.kind),
    language: form.text('language'),
    source: {
      name: form.text('source.name', source.name),
      url: form.textOrNull('source.url', source.url),
      revision: form.textOrNull('source.revision', source.revision),
      revisedBy: form.textOrNull('source.revisedBy', source.revisedBy),
    },
    text: form.text('text', base.text),
    aims: form.lines('aims', base.aims),
    ...readRows(form, entered, base),
    trackId: form.textOrNull('trackId') as TrackId | null,
    sessionIds: rowNames(entered, sessionRows).flatMap((at) => form.pick(at, around.books.sessions) ?? []),
  })
}

function readRows(form: Reading, entered: Entered, base: Reference) {
  return {
    definitions: rowNames(entered, definitionRows).map((at, index) => {
      const before = base.definitions[index]
      return {
        title: form.text(`${at}.title`, before?.title),
        points: form.lines(`${at}.points`, before?.points),
      }
    }),
    quotes: rowNames(entered, quoteRows).map((at, index) => {
      const before = base.quotes[index]
      return {
        person: form.text(`${at}.person`, before?.person),
        work: form.text(`${at}.work`, before?.work),
        said: form.text(`${at}.said`, before?.said),
      }
    }),
    partners: rowNames(entered, partnerRows).map((at, index) => {
      const before = base.partners[index]
      return {
        name: form.text(`${at}.name`, before?.name),
        countryWritten: form.textOrNull(`${at}.countryWritten`, before?.countryWritten),
        country: form.country(`${at}.country`),
      }
    }),
  }
}
