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
    'h3',
    'h4',
    'h5',
    'h6',
    'br',
    'hr',
    'code',
    'pre',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  transformTags: {
    h1: 'h3',
    h2: 'h4',
    a: sanitizeHtml.simpleTransform('a', { rel: 'noopener nofollow' }),
  },
}

export function renderMarkdown(text: string): string {
  return text.trim() === '' ? '' : sanitizeHtml(markdown.render(text), allowed)
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
