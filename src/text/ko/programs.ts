/** The page about the interface for programs. */
import type { Sentences } from '../say.ts'

export const programs: Sentences = {}
