/** Presentations that a reading names, and the rows that they are given in. */
import type { ForumDraft } from '../../domain/draft.ts'
import { foldText } from '../../domain/folding.ts'
import type { OrganisationId, PresentationId, ThemeId } from '../../domain/ids.ts'
import { blankPresentation } from '../../domain/new-documents.ts'
import type { Presentation } from '../../domain/presentation.ts'
import { freeSlug, slugFrom } from '../../domain/slugs.ts'
import { mostInShort } from '../../domain/text-bounds.ts'
import type { Reading, ReadPerson } from '../reading/reading.ts'
import { cutTitle } from './cut-title.ts'
import { languageOf } from './language-of.ts'
import { madeId, slugsBeside } from './made-ids.ts'
import type { Named } from './make-people.ts'
import { personKey } from './named-in-reading.ts'
import type { TimedRow } from './session-rows.ts'

export interface Talks {
  presentations: Presentation[]
  ofRow: (row: TimedRow) => PresentationId | null
}

interface Talk {
  id: PresentationId
  title: string
  /** Whose it is, as `personKey` writes names. */
  speakers: Set<string>
}

/** A presentation of the same title stays the one that the forum has. */
export function makeTalks(reading: Reading, draft: ForumDraft, key: string, named: Named): Talks {
  const taken = slugsBeside(draft, 'presentation', key)
  const presentations: Presentation[] = []
  const talks = new Map<string, Talk>()
  for (const speaker of [...reading.speakers, ...reading.moderators]) {
    if (speaker.presentation === null) continue
    const { title } = cutTitle(speaker.presentation.title.value)
    const folded = foldText(title)
    const known = talks.get(folded)
    const personId = named.personOf(speaker.name.value)
    if (known !== undefined) {
      known.speakers.add(personKey(speaker.name.value))
      const made = presentations.find(({ id }) => id === known.id)
      if (made !== undefined && personId !== null) made.presenters.push(presenterOf(speaker, personId))
      continue
    }
    const ownId = madeId(key, 't', folded) as PresentationId
    const there = [...draft.presentations.values()].find(
      ({ doc }) => doc.id !== ownId && foldText(doc.title) === folded,
    )
    const id = there?.doc.id ?? ownId
    talks.set(folded, { id, title: folded, speakers: new Set([personKey(speaker.name.value)]) })
    if (there !== undefined) continue
    const slug = freeSlug(slugFrom(title, `presentation-${id}`), taken)
    taken.add(slug)
    const organisationId = named.organisationOf(speaker.organisation?.value)
    presentations.push({
      ...blankPresentation(id, { slug, title }, draft.forum.doc),
      language: languageOf(reading, draft.forum.doc),
      abstract: speaker.presentation.abstract?.value ?? '',
      organisationIds: organisationId === null ? [] : ([organisationId] satisfies OrganisationId[]),
      presenters: personId === null ? [] : [presenterOf(speaker, personId)],
      themeIds: themesOf(draft, speaker),
    })
  }
  return { presentations, ofRow: (row) => talkOfRow([...talks.values()], row) }
}

function presenterOf({ post }: ReadPerson, personId: Presentation['presenters'][0]['personId']) {
  return { personId, post: (post?.value ?? '').slice(0, mostInShort) }
}

function themesOf({ forum }: ForumDraft, { theme }: ReadPerson): ThemeId[] {
  if (theme === null) return []
  return forum.doc.themes.filter(({ title }) => foldText(title) === foldText(theme.value)).map(({ id }) => id)
}

/** By its title; else by its only speaker, where the row is a presentation and that speaker gives one talk only. */
function talkOfRow(talks: readonly Talk[], { item }: TimedRow): PresentationId | null {
  const text = foldText(item.title.value)
  const titled = talks.filter(({ title }) => title !== '' && text.includes(title))
  if (titled.length > 0) return titled.toSorted((a, b) => b.title.length - a.title.length)[0]?.id ?? null
  const [only, ...others] = item.people
  if (item.kind !== 'presentation' || only === undefined || others.length > 0) return null
  const theirs = talks.filter(({ speakers }) => speakers.has(personKey(only.name.value)))
  return theirs.length === 1 ? (theirs[0]?.id ?? null) : null
}
