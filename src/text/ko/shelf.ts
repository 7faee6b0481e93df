/** People, organisations, presentations, references at the desk. */
import type { Sentences } from '../say.ts'

export const shelf: Sentences = {}
