/** The list of a kind: searched, sorted, a hundred at a time. */
import { addresses } from '../../../addresses.ts'
import type { DocumentKinds } from '../../../domain/draft.ts'
import { containsWords, foldText, searchedWords } from '../../../domain/folding.ts'
import { readWholeNumber } from '../../whole-number.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { removedHref } from '../removed-href.ts'
import type { ListAround, Noun, ShelfKind } from './noun.ts'
import { findStanding } from './standing.ts'

const mostShown = 100

export async function sendShelf<Kind extends ShelfKind>(call: ForumCall, noun: Noun<Kind>): Promise<void> {
  const { req, say, language, forumId, mayEdit } = call
  const draft = await call.draft()
  const around: ListAround = { say, language, draft, standing: findStanding(draft) }
  const q = String(req.query.q ?? '').trim()
  const all = [...noun.shelf(draft).values()].map(({ doc }) => doc)
  const found = sortDocs(
    all.filter((doc) => isFound(noun, doc, around, q)),
    noun,
    language,
  )
  const from = readWholeNumber(String(req.query.from ?? ''))
  const shown = found.slice(from, from + mostShown)
  const shelf = addresses.shelf(forumId, noun.kind)
  const pageFrom = (start: number) => `${shelf}?${new URLSearchParams({ q, from: String(start) })}`
  await sendDeskPage(call, {
    view: 'shelf/index',
    title: say(`desk.nav.${noun.section}`),
    section: noun.section,
    page: {
      q,
      shelf,
      newHref: mayEdit ? addresses.newDocument(forumId, noun.kind) : '',
      newLabel: say(`shelf.new.${noun.kind}`),
      hasAny: all.length > 0,
      empty: say(`shelf.none.${noun.kind}`),
      removedHref: removedHref(call, noun.kind),
      count: say(`shelf.count.${noun.kind}`, { count: found.length }),
      part:
        shown.length < found.length && shown.length > 0
          ? say('shelf.part', { first: from + 1, last: from + shown.length })
          : '',
      lines: shown.map((doc) => showLine(noun, doc, around, forumId)),
      moreHref: from + mostShown < found.length ? pageFrom(from + mostShown) : '',
      beforeHref: from > 0 ? pageFrom(Math.max(0, from - mostShown)) : '',
    },
  })
}

function isFound<Kind extends ShelfKind>(
  noun: Noun<Kind>,
  doc: DocumentKinds[Kind],
  around: ListAround,
  q: string,
): boolean {
  if (q === '') return true
  const texts = [noun.titleOf(doc), ...noun.searched(doc, around)]
  return containsWords(foldText(texts.join('\n')), searchedWords(q))
}

function sortDocs<Kind extends ShelfKind>(
  docs: DocumentKinds[Kind][],
  noun: Noun<Kind>,
  language: string,
): DocumentKinds[Kind][] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return docs
    .map((doc) => ({ doc, by: noun.sortedBy(doc) }))
    .sort((one, other) => compare(one.by, other.by))
    .map(({ doc }) => doc)
}

function showLine<Kind extends ShelfKind>(
  noun: Noun<Kind>,
  doc: DocumentKinds[Kind],
  around: ListAround,
  forumId: ForumCall['forumId'],
) {
  const { say } = around
  const { state, about, ...line } = noun.line(doc, around)
  const count = countSessions(noun, doc, around)
  return {
    ...line,
    href: addresses.document(forumId, noun.kind, doc.id),
    about: [...about, ...(count > 0 ? [say('programme.count', { count })] : [])].join(' · '),
    state: state ?? '',
    stateLabel: state === undefined ? '' : say(`field.state.${state}`),
  }
}

function countSessions<Kind extends ShelfKind>(
  { kind }: Noun<Kind>,
  doc: DocumentKinds[ShelfKind],
  { standing }: ListAround,
): number {
  if ('sessionIds' in doc) return doc.sessionIds.length
  return standing.sessionsOf.get(`${kind} ${doc.id}`)?.size ?? 0
}
