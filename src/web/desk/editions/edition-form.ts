/** What somebody asks of the next edition: the form as it begins, and read. */
import { addDays, type LocalDate, readLocalDate } from '../../../domain/clock.ts'
import { documentProblems } from '../../../domain/document-rules.ts'
import type { ForumDraft } from '../../../domain/draft.ts'
import { type Carried, carriedParts } from '../../../domain/edition-parts.ts'
import type { Forum } from '../../../domain/forum.ts'
import { type ForumId, idPattern } from '../../../domain/ids.ts'
import { type NextEdition, nextEdition } from '../../../domain/next-edition.ts'
import { done, type Result, refused } from '../../../domain/problem.ts'
import { freeSlug, slugFrom } from '../../../domain/slugs.ts'
import { uidDomainOf } from '../../../domain/uid-domain.ts'
import { Entered } from '../forms/entered.ts'

/** `templates` stand beside the forum's documents. */
export const offeredParts = [...carriedParts, 'templates'] as const
export type OfferedPart = (typeof offeredParts)[number]

/** The same weekday a year later, roughly: fifty-two weeks. */
const usualDays = 52 * 7
/** Of an id, before what makes it its own. */
const mostOfSlug = 40

export interface EditionSource {
  /** The id that the page carried: the same page sent twice makes one forum. */
  carriedId: string
  takenSlugs: ReadonlySet<string>
  /** Of the planner's own address. */
  host: string
}

export function enterEdition(forum: Forum, taken: ReadonlySet<string>): Entered {
  const opens = addDays(forum.opens, usualDays)
  const named = (text: string) => text.replaceAll(forum.opens.slice(0, 4), opens.slice(0, 4))
  return Entered.of({
    title: named(forum.title),
    shortTitle: named(forum.shortTitle),
    slug: freeSlug(named(forum.slug), taken),
    opens: readLocalDate(opens) ?? '',
    carried: offeredParts,
  })
}

export function chosenParts(entered: Entered): Set<OfferedPart> {
  const chosen = entered.all('carried')
  return new Set(offeredParts.filter((part) => chosen.includes(part)))
}

/** Problems at the fields of the form. An address that is taken is no problem here. */
export function readEdition(entered: Entered, draft: ForumDraft, source: EditionSource): Result<NextEdition> {
  const title = entered.text('title')
  const shortTitle = entered.text('shortTitle') || title
  const typed = entered.text('slug')
  const slug = freeSlug(
    typed || slugFrom(shortTitle, source.carriedId),
    typed === '' ? source.takenSlugs : new Set(),
  )
  const id = editionId(slug, source.carriedId)
  const edition = nextEdition(draft, {
    ...{ id, slug, title, shortTitle, uidDomain: uidDomainOf(id, source.host) },
    opens: entered.text('opens') as LocalDate,
    carried: new Set([...chosenParts(entered)].filter((part): part is Carried => part !== 'templates')),
  })
  const looked = edition.ok ? edition.value.forum : { ...draft.forum.doc, id, slug, title, shortTitle }
  const problems = [
    ...documentProblems('forum', looked).filter(
      ({ field }) => !(field === 'shortTitle' && title === shortTitle),
    ),
    ...(edition.ok ? [] : edition.problems),
  ]
  return !edition.ok || problems.length > 0 ? refused(...problems) : done(edition.value)
}

/** Readable in the desk's addresses, and the same for the same page. */
function editionId(slug: string, carriedId: string): ForumId {
  const id = `${slug.slice(0, mostOfSlug).replace(/-$/, '')}-${carriedId.slice(0, 8)}`
  return (idPattern.test(id) ? id : carriedId) as ForumId
}
