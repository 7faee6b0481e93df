/** Forums at the desk: list, settings. */
import type { Sentences } from '../say.ts'

export const forumDesk: Sentences = {}
