/** What a JSON Schema says of the texts that have a form of their own, which zod checks with functions. */
import type { z } from 'zod'
import {
  countryShape,
  instantShape,
  languageShape,
  localDateShape,
  slugShape,
  wallClockShape,
  zoneShape,
} from '../../../store/shape-parts.ts'

const formats = new Map<z.ZodType, object>([
  [instantShape, { format: 'date-time', examples: ['2027-03-01T08:00:00Z'] }],
  [zoneShape, { examples: ['Africa/Lagos'] }],
  [wallClockShape, { pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$`, examples: ['2027-03-01T09:00'] }],
  [localDateShape, { format: 'date', examples: ['2027-03-01'] }],
  [slugShape, { pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 80, examples: ['opening-session'] }],
  [languageShape, { examples: ['en'] }],
  [countryShape, { examples: ['NG'] }],
])

/** Bounds that only say "a safe integer" are left out. */
export function describeFormat(shape: z.ZodType, schema: Record<string, unknown>): void {
  Object.assign(schema, formats.get(shape))
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
}
