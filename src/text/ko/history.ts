/** Histories, conflicts of two saves. */
import type { Sentences } from '../say.ts'

export const history: Sentences = {}
