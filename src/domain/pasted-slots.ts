/** How long each pasted row is, and where a pin keeps it: at every start that does not follow from the row before. */
import type { PastedRow } from './pasted-rows.ts'

export interface PastedSlot {
  minutes: number
  /** `18:40`, of the session's zone. */
  pin: string | null
}

const unsaid = 10
/** A row that would be longer than this was meant in another way. */
const mostByClock = 12 * 60
const day = 24 * 60

/** `startsAt`: the clock at which the first of them begins when nothing pins it; undefined while there is no such clock. */
export function placePasted(rows: readonly PastedRow[], startsAt: string | undefined): PastedSlot[] {
  let clock = startsAt === undefined ? undefined : minutesOf(startsAt)
  return rows.map((row, index) => {
    const given = row.start === null ? undefined : minutesOf(row.start)
    const pin = given !== undefined && given !== clock ? row.start : null
    const begins = given ?? clock
    const minutes = lengthOf(row, begins, rows[index + 1])
    clock = begins === undefined ? undefined : (begins + minutes) % day
    return { minutes, pin }
  })
}

/** By its own clocks, else as it says, else to where the next one begins. */
function lengthOf(row: PastedRow, begins: number | undefined, next: PastedRow | undefined): number {
  return lengthTo(row.end, begins) ?? row.minutes ?? lengthTo(next?.start ?? null, begins) ?? unsaid
}

function lengthTo(end: string | null, begins: number | undefined): number | undefined {
  if (end === null || begins === undefined) return undefined
  const minutes = (minutesOf(end) - begins + day) % day
  return minutes >= 1 && minutes <= mostByClock ? minutes : undefined
}

function minutesOf(clock: string): number {
  const [hour = '0', minute = '0'] = clock.split(':')
  return Number(hour) * 60 + Number(minute)
}
