/** Sessions of a reading: the one of a session sheet, or those of a programme's days or rows. */
import type { WallClock, Zone } from '../../domain/clock.ts'
import { readWallClock, shiftWallClock } from '../../domain/clock.ts'
import type { ForumDraft } from '../../domain/draft.ts'
import { isLanguage } from '../../domain/field-rules.ts'
import { foldText } from '../../domain/folding.ts'
import type { Forum } from '../../domain/forum.ts'
import type { ItemId, ParticipationId, RoomId, SessionId, ThemeId } from '../../domain/ids.ts'
import { blankSession } from '../../domain/new-documents.ts'
import { fullName, type Person } from '../../domain/person.ts'
import type { AgendaItem, ItemPerson, Participation, Session } from '../../domain/session.ts'
import { freeSlug, slugFrom } from '../../domain/slugs.ts'
import { mostInPassage, mostInShort } from '../../domain/text-bounds.ts'
import type { Reading, ReadPerson } from '../reading/reading.ts'
import { cutTitle } from './cut-title.ts'
import { languageOf } from './language-of.ts'
import { sessionIdOf, slugsBeside } from './made-ids.ts'
import type { Named } from './make-people.ts'
import type { Talks } from './make-talks.ts'
import { personKey } from './named-in-reading.ts'
import type { SessionPart } from './session-parts.ts'
import type { TimedRow } from './session-rows.ts'
import { deliveryUnsaid, formatUnsaid, trackOf } from './session-setting.ts'

export interface MakingSessions {
  reading: Reading
  draft: ForumDraft
  /** What ids begin with. */
  key: string
  zone: Zone
  named: Named
  talks: Talks
}

export function makeSessions(making: MakingSessions, parts: readonly SessionPart[]): Session[] {
  const taken = slugsBeside(making.draft, 'session', making.key)
  return parts.map((part, index) => {
    const id = sessionIdOf(making.key, index)
    const slug = freeSlug(slugFrom(part.title, `session-${id}`), taken)
    taken.add(slug)
    const others = parts.filter((one) => one !== part)
    return makeSession(making, { part, others }, { id, slug, title: part.title.slice(0, mostInShort) })
  })
}

/** One of those that become sessions, and the others beside it. */
interface OwnPart {
  part: SessionPart
  others: readonly SessionPart[]
}

function makeSession(
  making: MakingSessions,
  { part, others }: OwnPart,
  { id, slug, title }: Pick<Session, 'id' | 'slug' | 'title'>,
): Session {
  const { reading, draft, zone } = making
  const forum = draft.forum.doc
  const blank = blankSession(id, { slug, title }, forum)
  const place = placeOf(reading, part)
  const isThere = place !== '' || part.rows.some(({ item }) => item.room !== null)
  const roomId = roomOf(forum, place)
  const trackId = part.isWhole ? trackOf(reading, forum) : null
  return {
    ...blank,
    format: (part.isWhole ? reading.format?.value : undefined) ?? formatUnsaid,
    start: { clock: part.startsAt, zone, which: 'first' },
    plannedMinutes: part.plannedMinutes,
    languages: languagesOf(reading, forum),
    delivery: reading.delivery?.value ?? deliveryUnsaid(isThere),
    roomId,
    trackId,
    themeIds: part.isWhole ? themesNamed(reading, forum) : [],
    audience: shortList(reading.audience.map(({ value }) => value)),
    brief: part.isWhole
      ? {
          background: reading.background.map(({ value }) => value).join('\n\n'),
          objectives: reading.objectives.map(({ value }) => value),
          mainQuestion: reading.mainQuestion?.value ?? '',
          rounds: reading.rounds.map(({ name, questions }) => ({
            title: name.value.slice(0, mostInShort),
            questions: questions.map(({ value }) => value),
          })),
          keywords: shortList(reading.keywords.map(({ value }) => value)),
        }
      : blank.brief,
    items: makeItems(making, part, id),
    participations: makeParticipations(making, { part, others }, id),
    privateNotes: [
      ...(roomId === null ? [place] : []),
      ...(trackId === null && part.isWhole ? [reading.track?.value ?? ''] : []),
    ]
      .filter((text) => text !== '')
      .join('\n'),
  }
}

/** Those of the forum that its keywords or its speakers are about. */
function themesNamed({ keywords, speakers }: Reading, { themes }: Forum): ThemeId[] {
  const written = [...keywords, ...speakers.flatMap(({ theme }) => theme ?? [])]
  const named = new Set(written.map(({ value }) => foldText(value)))
  return themes.filter(({ title }) => named.has(foldText(title))).map(({ id }) => id)
}

function languagesOf(reading: Reading, forum: Forum): string[] {
  const known = [...new Set(reading.languages.map(({ value }) => value))].filter(isLanguage)
  return known.length > 0 ? known : [languageOf(reading, forum)]
}

function shortList(texts: readonly string[]): string[] {
  return texts.map((text) => text.slice(0, mostInShort))
}

/** The room of its own; else the one that all its rows are in, or the place of the whole sheet. */
function placeOf({ place }: Reading, { room, rows }: SessionPart): string {
  const [only, ...others] = new Set(rows.map(({ item }) => item.room?.value ?? ''))
  return room || (others.length === 0 ? only : '') || (place?.value ?? '')
}

/** By its name; else the only one that is named in what is written (`Main hall, 2nd floor`, which names no `Hall`). */
function roomOf({ rooms }: Forum, written: string): RoomId | null {
  const text = foldText(written)
  const named = rooms.map(({ id, title }) => ({ id, name: foldText(title) }))
  const same = named.find(({ name }) => name === text.trim())
  const within = named.filter(({ name }) => holdsName(text, name))
  const [only, ...others] = within.filter(
    (one) => !within.some(({ name }) => name !== one.name && holdsName(name, one.name)),
  )
  return same?.id ?? (others.length === 0 ? (only?.id ?? null) : null)
}

/** As whole words, wherever they stand. */
function holdsName(text: string, name: string): boolean {
  const isWord = (letter = ' ') => /[\p{L}\p{N}]/u.test(letter)
  for (let at = text.indexOf(name); name !== '' && at >= 0; at = text.indexOf(name, at + 1))
    if (!isWord(text[at - 1]) && !isWord(text[at + name.length])) return true
  return false
}

/** A row whose clock is not where the row before ends is pinned there. */
function makeItems(making: MakingSessions, part: SessionPart, sessionId: SessionId): AgendaItem[] {
  let clock: WallClock = part.startsAt
  return part.rows.map((row, index) => {
    const { item, startsAt, minutes } = row
    const isPinned = startsAt !== null && startsAt !== clock && readWallClock(startsAt) !== undefined
    const from = startsAt ?? clock
    clock = shiftWallClock(from, minutes) ?? from
    const { title, rest } = cutTitle(item.title.value)
    return {
      id: `${sessionId}-${index + 1}` as ItemId,
      kind: item.kind,
      title,
      minutes,
      pin: isPinned ? { clock: startsAt, which: 'first' } : null,
      lockedEnd: null,
      presentationId: making.talks.ofRow(row),
      people: peopleOfRow(making, row),
      privateNotes: [rest, roomNote(making, part, row), item.notes?.value ?? '']
        .filter((text) => text !== '')
        .join('\n')
        .slice(0, mostInPassage),
    }
  })
}

/** A room that is not the session's has no field in a row. */
function roomNote({ draft }: MakingSessions, part: SessionPart, { item }: TimedRow): string {
  const written = item.room?.value ?? ''
  return written === '' || (part.room === written && roomOf(draft.forum.doc, written) !== null) ? '' : written
}

function peopleOfRow({ named, draft }: MakingSessions, { item }: TimedRow): ItemPerson[] {
  const people = new Map<string, ItemPerson>()
  for (const { name } of item.people) {
    const personId = named.personOf(name.value)
    if (personId === null || people.has(personId)) continue
    const person: Person | undefined =
      draft.people.get(personId)?.doc ?? named.people.find(({ id }) => id === personId)
    const isOwn = person !== undefined && fullName(person.name) === name.value
    people.set(personId, { personId, written: isOwn ? null : name.value.slice(0, mostInShort) })
  }
  return [...people.values()]
}

/** Those whom the sheet lists; where it lists nobody, those whom its rows name. */
function makeParticipations(
  making: MakingSessions,
  { part, others }: OwnPart,
  sessionId: SessionId,
): Participation[] {
  const { reading, named, draft } = making
  const listed = part.isWhole ? listedFor(reading, part, others) : []
  const read = listed.length > 0 ? listed : part.rows.flatMap(({ item }) => item.people)
  const all = read.flatMap((person) => {
    const personId = named.personOf(person.name.value)
    return personId === null ? [] : [{ person, personId }]
  })
  const once = [...Map.groupBy(all, ({ personId, person }) => `${personId} ${person.role}`).values()]
  return once.flatMap(([first], index) => {
    if (first === undefined) return []
    const { person, personId } = first
    return [
      {
        id: `${sessionId}-a${index + 1}` as ParticipationId,
        personId,
        role: person.role,
        post: (person.post?.value ?? '').slice(0, mostInShort),
        organisationId: named.organisationOf(person.organisation?.value),
        themeId: themeOf(draft.forum.doc, person),
      },
    ]
  })
}

/** Whoever stands on rows of another session only is listed there. */
function listedFor(
  { moderators, speakers }: Reading,
  part: SessionPart,
  others: readonly SessionPart[],
): ReadPerson[] {
  const elsewhere = namesIn(others)
  for (const name of namesIn([part])) elsewhere.delete(name)
  return [...moderators, ...speakers].filter(({ name }) => !elsewhere.has(personKey(name.value)))
}

function namesIn(parts: readonly SessionPart[]): Set<string> {
  const people = parts.flatMap(({ rows }) => rows.flatMap(({ item }) => item.people))
  return new Set(people.map(({ name }) => personKey(name.value)))
}

function themeOf({ themes }: Forum, { theme }: ReadPerson): ThemeId | null {
  if (theme === null) return null
  return themes.find(({ title }) => foldText(title) === foldText(theme.value))?.id ?? null
}
