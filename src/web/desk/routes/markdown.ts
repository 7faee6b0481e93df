/** What Markdown will look like: by the same door to HTML as on public pages. */
import { renderMarkdown } from '../../markdown.ts'
import type { Door } from '../door.ts'

const levels = [1, 2, 3] as const

export function markdownRoutes(door: Door): void {
  door.post('/desk/markdown', 'visitor', ({ entered, res }) => {
    const under = levels.find((level) => String(level) === entered.raw('under')) ?? 3
    res.type('html').send(renderMarkdown(entered.raw('text'), under))
  })
}
