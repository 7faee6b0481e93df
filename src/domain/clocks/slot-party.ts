/** Whom a time is looked for: everybody of a session's clocks, with when they said that they can and where else they are. */
import { type AvailableSpan, type DayHours, instantsOf } from '../availability.ts'
import type { Party } from '../everyones-clock.ts'
import type { OtherSlot } from '../findings/elsewhere.ts'
import type { Span } from '../findings/stays.ts'

export interface SlotParty extends Party {
  /** Null where they said nothing. */
  available: readonly Span[] | null
  preferred: DayHours | null
  /** When they are needed in the session as it stands. */
  stays: readonly Span[]
  elsewhere: readonly OtherSlot[]
}

export interface Said {
  availability: readonly AvailableSpan[]
  preferredHours: DayHours | null
}

/** What a person said is read in the zone that the person has; without one it says nothing. */
export function slotParty(
  party: Party,
  said: Said | undefined,
  around: { stays: readonly Span[]; elsewhere: readonly OtherSlot[] },
): SlotParty {
  const { zone } = party
  const spans = said?.availability ?? []
  return {
    ...party,
    available: zone === null || spans.length === 0 ? null : spans.map((span) => instantsOf(span, zone)),
    preferred: said?.preferredHours ?? null,
    ...around,
  }
}
