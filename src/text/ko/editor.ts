/** Sessions at the desk: list, editor, agenda. */
import type { Sentences } from '../say.ts'

export const editor: Sentences = {}
