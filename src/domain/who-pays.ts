/** "Speaker 3 gets 15 minutes": who can give them, what the agenda is then, and for those who can't, why. */
import { type Agenda, placeAgenda } from './agenda.ts'
import { mostMinutes } from './agenda-edits.ts'
import { rowName } from './findings/sheet-context.ts'
import type { ItemId } from './ids.ts'
import { relock, settleLocks } from './locked-ends.ts'
import { leastMinutes } from './paying/minimums.ts'
import { type Reach, reachOf, type Wall } from './paying/reach.ts'
import { type Shares, shareAsTheyCan, shareEvenly } from './paying/shares.ts'
import type { ItemKind, Session } from './session.ts'

export const payers = ['end', 'questions', 'discussion', 'speakers', 'break'] as const
export type Payer = (typeof payers)[number]

export type WhyNot =
  | 'no-row'
  | 'row-before'
  | 'pin-between'
  | 'lock-between'
  | 'too-little'
  | 'under-minimum'
  | 'past-day'

/** `session`: as it is when that one pays. The planned length changes for `end` alone. */
export type Payment =
  | { payer: Payer; session: Session }
  | { payer: Payer; why: WhyNot; facts: Record<string, string | number> }

interface Growth {
  session: Session
  agenda: Agenda
  /** Place of the row that grows. */
  at: number
  minutes: number
  more: number
  reach: Reach
}

/**
 * `session`: as it was before the row grew to `minutes`. One answer for each payer, in their order; none while the row
 * does not grow, or the agenda has no times.
 */
export function whoPays(session: Session, id: ItemId, minutes: number): Payment[] {
  const at = session.items.findIndex((item) => item.id === id)
  const before = session.items[at]
  const agenda = placeAgenda(session)
  if (before === undefined || !agenda.ok || minutes > mostMinutes || minutes <= before.minutes) return []
  const more = minutes - before.minutes
  const growth = { session, agenda: agenda.value, at, minutes, more, reach: reachOf(session, at) }
  return payers.map((payer) => answers[payer](growth, payer))
}

const answers: Record<Payer, (growth: Growth, payer: Payer) => Payment> = {
  end: endLater,
  questions: (growth, payer) => fromRows(growth, payer, 'questions'),
  discussion: (growth, payer) => fromRows(growth, payer, 'discussion'),
  speakers: fromSpeakers,
  break: fromBreak,
}

function endLater(growth: Growth, payer: Payer): Payment {
  const { session, agenda, more, reach } = growth
  const wall = reach.ahead
  const overlap = wall === undefined ? 0 : more - (agenda.slots[wall.at]?.gapMinutes ?? 0)
  if (wall !== undefined && (wall.sort === 'lock' || overlap > 0)) return behindWall(growth, payer, wall)
  const grown = pay(growth, new Map())
  const placed = placeAgenda(grown)
  const later = placed.ok ? Math.max(0, placed.value.overrunMinutes) - Math.max(0, agenda.overrunMinutes) : 0
  const plannedMinutes = session.plannedMinutes + later
  if (plannedMinutes > mostMinutes) return { payer, why: 'past-day', facts: { most: mostMinutes } }
  return { payer, session: { ...grown, plannedMinutes } }
}

/** Rows of one kind give as they can, a minute each in turn. */
function fromRows(growth: Growth, payer: Payer, kind: ItemKind): Payment {
  const places = placesOf(growth, kind)
  if (places.length === 0) return noneInReach(growth, payer, kind)
  return giveAsTheyCan(growth, payer, places)
}

/** All give the same: among equals nobody gives more because there is more to take. */
function fromSpeakers(growth: Growth, payer: Payer): Payment {
  const places = placesOf(growth, 'presentation')
  if (places.length === 0) return noneInReach(growth, payer, 'presentation')
  const shares = shareEvenly(places, growth.more)
  const least = leastMinutes.presentation
  const short = places.find((at) => minutesLeft(growth, shares, at) < least && (shares.get(at) ?? 0) > 0)
  if (short === undefined) return { payer, session: pay(growth, shares) }
  const facts = { row: nameOf(growth, short), minutes: minutesLeft(growth, shares, short), least }
  return { payer, why: 'under-minimum', facts }
}

function fromBreak(growth: Growth, payer: Payer): Payment {
  const { session, at, reach } = growth
  const next = session.items.findIndex(({ kind }, index) => kind === 'break' && index > at)
  if (next >= 0 && next < reach.to) return giveAsTheyCan(growth, payer, [next])
  if (next >= 0 && reach.ahead !== undefined) return behindWall(growth, payer, reach.ahead)
  const earlier = session.items.findLastIndex(({ kind }, index) => kind === 'break' && index < at)
  if (earlier < 0) return { payer, why: 'no-row', facts: {} }
  return { payer, why: 'row-before', facts: { row: nameOf(growth, earlier) } }
}

function giveAsTheyCan(growth: Growth, payer: Payer, places: readonly number[]): Payment {
  const givers = places.map((at) => ({ at, room: roomOf(growth, at) }))
  const shares = shareAsTheyCan(givers, growth.more)
  if (shares !== undefined) return { payer, session: pay(growth, shares) }
  const can = givers.reduce((sum, { room }) => sum + room, 0)
  const least = leastMinutes[growth.session.items[places[0] ?? 0]?.kind ?? 'other']
  return { payer, why: 'too-little', facts: { can, needed: growth.more, least } }
}

/** No row of the kind moves with the one that grows: there is none, or something stands fast between the two. */
function noneInReach(growth: Growth, payer: Payer, kind: ItemKind): Payment {
  const { session, at, reach } = growth
  const isOther = (index: number) => session.items[index]?.kind === kind && index !== at
  const places = session.items.keys().filter(isOther).toArray()
  const wall = places.some((place) => place > at) ? reach.ahead : reach.behind
  if (places.length === 0 || wall === undefined) return { payer, why: 'no-row', facts: {} }
  return behindWall(growth, payer, wall)
}

function behindWall(growth: Growth, payer: Payer, { sort, at, clock }: Wall): Payment {
  return { payer, why: `${sort}-between`, facts: { row: nameOf(growth, at), clock } }
}

function pay({ session, at, minutes }: Growth, shares: Shares): Session {
  const items = session.items.map((item, index) => {
    const next = index === at ? minutes : item.minutes - (shares.get(index) ?? 0)
    return next === item.minutes ? item : { ...item, minutes: next }
  })
  const id = session.items[at]?.id
  return settleLocks(id === undefined ? session : relock({ ...session, items }, id))
}

function placesOf({ session, at, reach }: Growth, kind: ItemKind): number[] {
  return session.items.flatMap((item, index) =>
    item.kind === kind && index !== at && index >= reach.from && index < reach.to ? [index] : [],
  )
}

function roomOf({ session }: Growth, at: number): number {
  const item = session.items[at]
  return item === undefined ? 0 : Math.max(0, item.minutes - leastMinutes[item.kind])
}

function minutesLeft({ session }: Growth, shares: Shares, at: number): number {
  return (session.items[at]?.minutes ?? 0) - (shares.get(at) ?? 0)
}

function nameOf({ session }: Growth, at: number): string {
  const item = session.items[at]
  return item === undefined ? '' : rowName(item, at)
}
