/** Clocks such as `18:00` counted in minutes. */

const dayMinutes = 24 * 60

/** Since midnight. */
export function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

/** Over midnight where the second is the smaller. */
export function minutesFrom(start: string, end: string): number {
  return withinDay(minuteOf(end) - minuteOf(start))
}

/** The minute of the day, of one that may lie before or after it. */
export function withinDay(minute: number): number {
  return ((minute % dayMinutes) + dayMinutes) % dayMinutes
}
