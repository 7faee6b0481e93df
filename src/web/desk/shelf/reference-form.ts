/** Background documents: how one stands in the list, and the way between what organizers type and the document. */
import type { ReferenceId, SessionId, Slug, TrackId } from '../../../domain/ids.ts'
import { blankReference } from '../../../domain/new-documents.ts'
import type { Result } from '../../../domain/problem.ts'
import { type Reference, referenceKinds } from '../../../domain/reference.ts'
import { sayLanguage } from '../../../text/names.ts'
import { Entered, oneLine } from '../forms/entered.ts'
import {
  finishReading,
  type Reading,
  readChoice,
  readId,
  readLines,
  readText,
  readTextOrNull,
  startReading,
} from '../forms/reading.ts'
import { enterRows, rowNames } from '../forms/rows.ts'
import { shelfStates } from './fields.ts'
import type { Around, Noun } from './noun.ts'
import { readSlug } from './own-slug.ts'
import { definitionRows, partnerRows, quoteRows, referenceParts, sessionRows } from './reference-parts.ts'

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
  const points = definitions.map((one) => ({ title: oneLine(one.title), points: one.points.join('\n') }))
  const said = quotes.map((one) => ({ person: oneLine(one.person), work: oneLine(one.work), said: one.said }))
  const named = partners.map(({ name, countryWritten, country }) => ({
    name: oneLine(name),
    countryWritten: oneLine(countryWritten ?? ''),
    country: country ?? '',
  }))
  return Entered.of({
    title: oneLine(doc.title),
    state: doc.state,
    kind: doc.kind,
    language: doc.language,
    'source.name': oneLine(source.name),
    'source.url': oneLine(source.url ?? ''),
    'source.revision': oneLine(source.revision ?? ''),
    'source.revisedBy': oneLine(source.revisedBy ?? ''),
    text: doc.text,
    aims: doc.aims.join('\n'),
    ...enterRows(definitionRows, points),
    ...enterRows(quoteRows, said),
    ...enterRows(partnerRows, named),
    ...enterRows(
      sessionRows,
      doc.sessionIds.map((id) => ({ '': books.sessions.label(id) })),
    ),
    trackId: doc.trackId ?? '',
    slug: doc.slug,
  })
}

function readReference(entered: Entered, base: Reference, around: Around): Result<Reference> {
  const reading = startReading(entered, enterReference(base, around), around.language)
  const title = readText(reading, 'title', base.title)
  const { source } = base
  const names = { book: around.books.sessions, code: 'choice-unknown' }
  const doc = {
    ...base,
    slug: readSlug(entered, { kind: 'reference', id: base.id, title }, around.takenSlugs),
    title,
    state: readChoice(reading, 'state', base.state, shelfStates),
    kind: readChoice(reading, 'kind', base.kind, referenceKinds),
    language: readText(reading, 'language', base.language),
    source: {
      name: readText(reading, 'source.name', source.name),
      url: readTextOrNull(reading, 'source.url', source.url),
      revision: readTextOrNull(reading, 'source.revision', source.revision),
      revisedBy: readTextOrNull(reading, 'source.revisedBy', source.revisedBy),
    },
    text: readText(reading, 'text', base.text),
    aims: readLines(reading, 'aims', base.aims),
    ...readRows(reading, base),
    trackId: readTextOrNull(reading, 'trackId', base.trackId) as TrackId | null,
    sessionIds: rowNames(entered, sessionRows).flatMap(
      (row, at) => readId<SessionId>(reading, row, base.sessionIds[at] ?? null, names) ?? [],
    ),
  }
  return finishReading(reading, 'reference', doc, [sessionRows.name])
}

function readRows(reading: Reading, base: Reference) {
  const { entered } = reading
  return {
    definitions: rowNames(entered, definitionRows).map((row, at) => {
      const before = base.definitions[at]
      return {
        title: readText(reading, `${row}.title`, before?.title ?? ''),
        points: readLines(reading, `${row}.points`, before?.points ?? []),
      }
    }),
    quotes: rowNames(entered, quoteRows).map((row, at) => {
      const before = base.quotes[at]
      return {
        person: readText(reading, `${row}.person`, before?.person ?? ''),
        work: readText(reading, `${row}.work`, before?.work ?? ''),
        said: readText(reading, `${row}.said`, before?.said ?? ''),
      }
    }),
    partners: rowNames(entered, partnerRows).map((row, at) => {
      const before = base.partners[at]
      return {
        name: readText(reading, `${row}.name`, before?.name ?? ''),
        countryWritten: readTextOrNull(reading, `${row}.countryWritten`, before?.countryWritten ?? null),
        country: readTextOrNull(reading, `${row}.country`, before?.country ?? null),
      }
    }),
  }
}
