/** Around the desk: frame, sign-in, accounts, team. */
import type { Sentences } from '../say.ts'

export const desk: Sentences = {}
