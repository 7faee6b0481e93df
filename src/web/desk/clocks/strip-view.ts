/** Everyone's clock under a time that is being set, and what the page's script needs to keep it true. */
import { addresses } from '../../../addresses.ts'
import { placeAgenda } from '../../../domain/agenda.ts'
import { addMinutes, findInstant, type ZonedClock } from '../../../domain/clock.ts'
import type { ForumDraft } from '../../../domain/draft.ts'
import { type ClockSpan, clocksAt, type Located, partiesOf } from '../../../domain/everyones-clock.ts'
import type { PersonId } from '../../../domain/ids.ts'
import { namedInSession } from '../../../domain/named-in-session.ts'
import { fullName, type Person } from '../../../domain/person.ts'
import type { Session } from '../../../domain/session.ts'
import { type ClockLine, clockLines, sleeperWords } from '../../../text/clock-words.ts'
import type { ForumCall } from '../desk.ts'
import { onlyZoneOf } from './only-zone.ts'

export interface StripView {
  /** None while the clock never was. */
  lines: ClockLine[]
  summary: string
  /** Whose zone somebody has to give; the way to it for whoever may. */
  asked: { text: string; href: string }[]
}

export type StripCall = Pick<ForumCall, 'say' | 'forum' | 'forumId' | 'role'>

export function stripView(
  call: StripCall,
  span: ClockSpan | undefined,
  people: readonly Located[],
): StripView {
  if (span === undefined) return { lines: [], summary: '', asked: [] }
  const { say, forum, forumId, role } = call
  const clocks = clocksAt(span, partiesOf(forum.doc, people, onlyZoneOf))
  return {
    lines: clockLines(say, clocks),
    summary: sleeperWords(say, clocks),
    asked: clocks.asked.map(({ id, name }) => ({
      text: say('clocks.strip.ask', { name }),
      href: role === 'coordinator' ? '' : addresses.document(forumId, 'person', id),
    })),
  }
}

/** From that clock on for so long; undefined where it never was. */
export function spanFrom(start: ZonedClock, minutes: number): ClockSpan | undefined {
  const found = findInstant(start)
  if (!found.ok) return undefined
  const { at } = found.value
  return { startsAt: at, endsAt: addMinutes(at, minutes), zone: start.zone }
}

/** As long as its plan and its rows take. */
export function spanOfSession(session: Session): ClockSpan | undefined {
  const agenda = placeAgenda(session)
  if (!agenda.ok) return spanFrom(session.start, session.plannedMinutes)
  const { startsAt, endsAt } = agenda.value
  return { startsAt, endsAt, zone: session.start.zone }
}

/** Everybody whom the session names, as far as the visitor is told of them. */
export function peopleOf(
  call: Pick<ForumCall, 'role'>,
  { people }: Pick<ForumDraft, 'people'>,
  session: Session,
  saved: Session = session,
): Located[] {
  const told = toldTo(call, saved)
  return [...namedInSession(session).person]
    .filter((id) => told === null || told.has(id))
    .flatMap((id) => people.get(id)?.doc ?? [])
    .map(locate)
}

export function locate({ id, name, zone, country }: Person): Located {
  return { id, name: fullName(name), zone, country }
}

/** What a page's script needs to show the strip again; the zones of people stand beside their names. */
export function stripSource(call: StripCall, saved: Session | null) {
  const { hostCity, audienceRegions } = call.forum.doc
  const only = toldTo(call, saved)
  return {
    hostCity,
    audienceRegions,
    /** The only people to be told of; null for everybody on the page. */
    only: only === null ? null : [...only],
    /** The form of a person, up to the id; empty for whoever may not see it. */
    personHref: call.role === 'coordinator' ? '' : addresses.document(call.forumId, 'person', ''),
  }
}

/** People with the zones that they sit in, for whoever may know. */
export function withZones<One extends { id: string }>(
  call: Pick<ForumCall, 'role'>,
  { people }: Pick<ForumDraft, 'people'>,
  saved: Session,
  named: readonly One[],
): (One & { zone?: string })[] {
  const told: ReadonlySet<string> | null = toldTo(call, saved)
  return named.map((one) => {
    const person = told === null || told.has(one.id) ? people.get(one.id as PersonId)?.doc : undefined
    const zone = person?.zone ?? (person?.country ? onlyZoneOf(person.country) : undefined)
    return zone === undefined ? one : { ...one, zone }
  })
}

/** The coordinator of a session is told of the people whom it named when it was saved; null: of everybody. */
function toldTo({ role }: Pick<ForumCall, 'role'>, saved: Session | null): ReadonlySet<PersonId> | null {
  if (role !== 'coordinator') return null
  return saved === null ? new Set() : namedInSession(saved).person
}
