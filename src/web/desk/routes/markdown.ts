/** What Markdown will look like: by the same door to HTML as on public pages. */
import { renderMarkdown } from '../../markdown.ts'
import type { Door } from '../door.ts'

export function markdownRoutes(door: Door): void {
  door.post('/desk/markdown', 'visitor', ({ entered, res }) => {
    res.type('html').send(renderMarkdown(entered.raw('text'), 3))
  })
}
