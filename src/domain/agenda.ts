/** Slots cascade, pins hold, overruns are visible: everything an agenda shows is derived here, from minutes and pins. */
import { addMinutes, findInstant, type Instant, laterOf, minutesBetween } from './clock.ts'
import type { ItemId } from './ids.ts'
import { done, type Problem, type Result, refused } from './problem.ts'
import type { AgendaItem, Session } from './session.ts'

export interface Slot {
  itemId: ItemId
  startsAt: Instant
  endsAt: Instant
  /** Minutes between the item before and this one: above 0 a gap, below 0 an overlap; only a pin makes either. */
  gapMinutes: number
  pinned: boolean
  /** The pin's clock shows twice that day, and one of the two was taken. */
  startsTwice: boolean
}

export interface Agenda {
  startsAt: Instant
  /** Where the organizer planned to end. */
  plannedEndsAt: Instant
  /** The later of the planned end and the end of the last item, so that no calendar ends before the session does. */
  endsAt: Instant
  slots: Slot[]
  /** How far the items run past the planned end; below 0 they leave time unfilled. 0 for a session without items. */
  overrunMinutes: number
  /** The start's clock shows twice that day, and one of the two was taken. */
  startsTwice: boolean
}

/** Computes every slot of the session. Refused when a wall clock that is given never was. */
export function placeAgenda(session: Pick<Session, 'start' | 'plannedMinutes' | 'items'>): Result<Agenda> {
  const start = findInstant(session.start)
  if (!start.ok) return refused(...start.problems.map((problem) => ({ ...problem, field: 'start' })))
  const pins = session.items.map((item) => pinnedStart(session.start.zone, item))
  const problems = pins.flatMap((pin, index) =>
    pin === null || pin.ok
      ? []
      : pin.problems.map((problem): Problem => ({ ...problem, field: `items.${index}.pin` })),
  )
  if (problems.length > 0) return refused(...problems)

  const startsAt = start.value.at
  const slots: Slot[] = []
  let clock = startsAt
  for (const [index, item] of session.items.entries()) {
    const pin = pins[index]
    const begins = pin?.ok ? pin.value.at : clock
    const ends = addMinutes(begins, item.minutes)
    const gapMinutes = minutesBetween(clock, begins)
    slots.push({
      itemId: item.id,
      startsAt: begins,
      endsAt: ends,
      gapMinutes,
      pinned: pin !== null && pin !== undefined,
      startsTwice: pin?.ok === true && pin.value.twice,
    })
    clock = ends
  }
  const plannedEndsAt = addMinutes(startsAt, session.plannedMinutes)
  const lastEnd = slots.map((slot) => slot.endsAt).reduce(laterOf, startsAt)
  return done({
    startsAt,
    plannedEndsAt,
    endsAt: laterOf(lastEnd, plannedEndsAt),
    slots,
    overrunMinutes: slots.length === 0 ? 0 : minutesBetween(plannedEndsAt, lastEnd),
    startsTwice: start.value.twice,
  })
}

const known = new WeakMap<object, Result<Agenda>>()

/** The same, worked out once for each session: a document never changes, a change makes the next one. */
export function agendaOf(session: Session): Result<Agenda> {
  const before = known.get(session)
  if (before !== undefined) return before
  const placed = placeAgenda(session)
  known.set(session, placed)
  return placed
}

function pinnedStart(zone: Session['start']['zone'], { pin }: AgendaItem) {
  return pin === null ? null : findInstant({ clock: pin.clock, zone, which: pin.which })
}
