/** What can never be right, by its code. */
import type { Sentences } from '../say.ts'

export const problems: Sentences = {}
