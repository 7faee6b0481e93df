/** Markdown of organizers → HTML that is safe to show: no raw HTML, no pictures, links to the web and mail only. */
import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false }).disable(
  'image',
)

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'ul',
    'ol',
    'li',
    'em',
    'strong',
    'a',
    'blockquote',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'br',
    'hr',
    'code',
    'pre',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener nofollow' }) },
}

/** Its highest heading becomes the one below `under`, the level of the heading that the text stands under. */
export function renderMarkdown(text: string, under: 1 | 2 | 3): string {
  if (text.trim() === '') return ''
  const tokens = markdown.parse(text, {})
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close')
  const highest = Math.min(...headings.map(({ tag }) => levelOf(tag)))
  for (const heading of headings) heading.tag = `h${Math.min(6, levelOf(heading.tag) - highest + under + 1)}`
  return sanitizeHtml(markdown.renderer.render(tokens, markdown.options, {}), allowed)
}

function levelOf(tag: string): number {
  return Number(tag.slice(1))
}

/** The first words as plain text, for descriptions in search results and previews. */
export function plainStart(text: string, most = 200): string {
  const plain = sanitizeHtml(markdown.render(text), { allowedTags: [], allowedAttributes: {} })
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= most) return plain
  return `${plain.slice(0, most).replace(/\s+\S*$/, '')} …`
}
