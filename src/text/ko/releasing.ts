/** The release page and the preview. */
import type { Sentences } from '../say.ts'

export const releasing: Sentences = {}
