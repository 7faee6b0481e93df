/** What an organizer may want to look at, by its rule. */
import type { Sentences } from '../say.ts'

export const findings: Sentences = {}
