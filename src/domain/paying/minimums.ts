/** How short a row may become when it gives minutes to another one. */
import type { ItemKind } from '../session.ts'

export const leastMinutes: Readonly<Record<ItemKind, number>> = {
  'connection-check': 1,
  introduction: 2,
  presentation: 5,
  discussion: 5,
  questions: 5,
  break: 5,
  closing: 2,
  other: 1,
}
