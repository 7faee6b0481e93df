/** Every place that the values of a reading were taken from. */
import type { Spot } from '../../blocks/block.ts'

export function spotsOfReading(value: unknown): Spot[] {
  const spots: Spot[] = []
  collect(value, spots)
  return spots
}

function collect(value: unknown, spots: Spot[]): void {
  if (Array.isArray(value)) for (const one of value) collect(one, spots)
  else if (typeof value === 'object' && value !== null) {
    if ('at' in value && 'value' in value && Array.isArray(value.at)) spots.push(...(value.at as Spot[]))
    else for (const inner of Object.values(value)) collect(inner, spots)
  }
}
