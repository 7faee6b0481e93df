/** Who sits up for a forum, and who speaks in it: minutes of all sessions that take place, added up. */
import { placeAgenda } from './agenda.ts'
import type { Instant, Zone } from './clock.ts'
import type { ForumDraft } from './draft.ts'
import { type Span, spanOf } from './findings/stays.ts'
import type { PlaceInZone } from './forum.ts'
import type { PersonId } from './ids.ts'
import type { Person } from './person.ts'
import { type PlannedSpeaking, plannedSpeaking, speakersOf } from './planned-speaking.ts'
import type { Session } from './session.ts'
import { type WakingMinutes, wakingDuring } from './waking.ts'

/** What a forum asks of those who live by one clock. */
export interface Hours {
  minutes: WakingMinutes
  sessions: number
  /** How many of these sessions ask somebody to be up at night. */
  asleepSessions: number
}

export interface PlaceHours extends PlaceInZone, Hours {}

export interface PersonHours extends Hours {
  personId: PersonId
  /** Null: nobody knows where they are, and no minute of theirs is told. */
  zone: Zone | null
  speakingMinutes: number
}

export interface Fairness {
  /** How many sessions count: drafts do, cancelled ones and those whose clock never was do not. */
  sessions: number
  untimed: number
  /** Whoever sits up longest first. */
  places: PlaceHours[]
  people: PersonHours[]
  unknownZones: number
  speaking: PlannedSpeaking
}

type Sources = Pick<ForumDraft, 'forum' | 'sessions' | 'people' | 'organisations' | 'presentations'>

/** `zoneOf`: where a person is, or null where nobody knows; it is never guessed. */
export function fairnessOf(draft: Sources, zoneOf: (person: Person) => Zone | null): Fairness {
  const all = [...draft.sessions.values()].map(({ doc }) => doc).filter(({ state }) => state !== 'cancelled')
  const timed = all.flatMap((session) => {
    const agenda = placeAgenda(session)
    return agenda.ok ? [{ session, span: spanOf(agenda.value) }] : []
  })
  const spans = timed.map(({ span }) => span)
  const { hostCity, audienceRegions } = draft.forum.doc
  const regions = audienceRegions.filter(({ name, zone }) => name !== hostCity.name || zone !== hostCity.zone)
  const speaking = plannedSpeaking(all, draft)
  const people = peopleHours(timed, draft, zoneOf).map((one) => ({
    ...one,
    speakingMinutes: speaking.people.get(one.personId) ?? 0,
  }))
  return {
    sessions: timed.length,
    untimed: all.length - timed.length,
    places: [hostCity, ...regions]
      .map(({ name, zone }) => ({ name, zone, ...hoursAt(zone, spans) }))
      .sort(byHours),
    people: people.sort(byHours),
    unknownZones: people.filter(({ zone }) => zone === null).length,
    speaking,
  }
}

interface TimedSession {
  session: Session
  span: Span
}

/** Everybody who is among the people of a session, or speaks in it by a row. */
function peopleHours(
  timed: readonly TimedSession[],
  sources: Sources,
  zoneOf: (person: Person) => Zone | null,
): Omit<PersonHours, 'speakingMinutes'>[] {
  const spansOf = new Map<PersonId, Span[]>()
  for (const { session, span } of timed) {
    for (const personId of peopleIn(session, sources)) {
      const spans = spansOf.get(personId)
      if (spans === undefined) spansOf.set(personId, [span])
      else spans.push(span)
    }
  }
  return [...spansOf].map(([personId, spans]) => {
    const person = sources.people.get(personId)?.doc
    const zone = person === undefined ? null : zoneOf(person)
    return { personId, zone, ...(zone === null ? noHours(spans.length) : hoursAt(zone, spans)) }
  })
}

function peopleIn({ participations, items }: Session, sources: Sources): Set<PersonId> {
  return new Set([
    ...participations.map(({ personId }) => personId),
    ...items.flatMap((item) => speakersOf(item, sources)),
  ])
}

function noHours(sessions: number): Hours {
  return { minutes: { fine: 0, early: 0, late: 0, asleep: 0 }, sessions, asleepSessions: 0 }
}

function hoursAt(zone: Zone, spans: readonly Span[]): Hours {
  return spans.reduce((hours, { startsAt, endsAt }) => {
    const minutes = wakingMinutes(startsAt, endsAt, zone)
    return {
      minutes: {
        fine: hours.minutes.fine + minutes.fine,
        early: hours.minutes.early + minutes.early,
        late: hours.minutes.late + minutes.late,
        asleep: hours.minutes.asleep + minutes.asleep,
      },
      sessions: hours.sessions,
      asleepSessions: hours.asleepSessions + (minutes.asleep > 0 ? 1 : 0),
    }
  }, noHours(spans.length))
}

const known = new Map<string, WakingMinutes>()
const mostKnown = 50_000

/** Many people live by one clock, and a page asks again and again. */
function wakingMinutes(startsAt: Instant, endsAt: Instant, zone: Zone): WakingMinutes {
  const key = `${startsAt} ${endsAt} ${zone}`
  const before = known.get(key)
  if (before !== undefined) return before
  const { minutes } = wakingDuring(startsAt, endsAt, zone)
  if (known.size >= mostKnown) known.clear()
  known.set(key, minutes)
  return minutes
}

/** Sleep that is lost weighs more than any early or late hour. */
function byHours({ minutes: a }: Hours, { minutes: b }: Hours): number {
  return b.asleep - a.asleep || b.early + b.late - (a.early + a.late)
}
