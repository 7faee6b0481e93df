/** The preview: every public page and feed of a forum as a release would make it. */
import type { Door } from '../door.ts'
import { sendPreview } from '../releasing/preview-page.ts'

export function previewRoutes(door: Door): void {
  /** `:session` is `ready`, or the ids of sessions joined by a plus: a coordinator's is one's own alone. */
  door.get('/desk/forums/:forum/preview/:session/{*path}', 'session reader', sendPreview)
}
