/** Markdown → blocks, by way of the HTML that it stands for: tables written in HTML among it are read as well. */
import MarkdownIt from 'markdown-it'
import type { SheetDocument } from './block.ts'
import { blocksOfHtml } from './from-html.ts'
import { goesOn } from './wrapped-lines.ts'

const markdown = new MarkdownIt({ html: true, linkify: false, breaks: false })

/** Some of its signs take longer the more there are of them. */
const mostMarkdown = 500_000

/** Between dashes at the very top: what the site's generator wants to know; of it, pages show their title and subtitle. */
const frontMatter = /^\uFEFF?---[\t ]*\r?\n[\s\S]{0,10000}?\r?\n(?:---|\.\.\.)[\t ]*(?:\r?\n|$)/

/** `{: .notice}` below a paragraph, `{#id}` behind a heading: what some dialects say of its looks. */
const attributes = /^[\t ]{0,8}\{:[^{}\n]{0,200}\}[\t ]*$|[\t ]\{[:#.][^{}\n]{0,200}\}[\t ]*$/gmu

export function blocksOfMarkdown(text: string): SheetDocument {
  const body = text.slice(0, mostMarkdown).replace(frontMatter, '').replace(attributes, '')
  const tokens = markdown.parse(body, {})
  for (const token of tokens) {
    if (token.type === 'inline') keepShortLines(token)
  }
  const html = shownOf(text) + markdown.renderer.render(tokens, markdown.options, {})
  const { blocks, notes } = blocksOfHtml(html)
  const isCut = text.length > mostMarkdown && !notes.includes('cut-short')
  return { format: 'md', language: null, blocks, notes: isCut ? [...notes, 'cut-short'] : notes }
}

const shown = /^(title|subtitle):[ \t]*(["']?)(.{1,300}?)\2[ \t]*\r?$/gmu

function shownOf(text: string): string {
  const matter = frontMatter.exec(text.slice(0, 12_000))?.[0] ?? ''
  return [...matter.matchAll(shown)]
    .map(([, name, , words = '']) => {
      const safe = markdown.utils.escapeHtml(words)
      return name === 'title' ? `<title>${safe}</title>` : `<p>${safe}</p>`
    })
    .join('')
}

type Token = ReturnType<typeof markdown.parse>[number]

/** Lines of prose flow together as everywhere in Markdown; short lines below each other were meant as lines. */
function keepShortLines(inline: Token): void {
  const lines = inline.content.split('\n')
  let line = 0
  for (const child of inline.children ?? []) {
    if (child.type !== 'softbreak' && child.type !== 'hardbreak') continue
    if (child.type === 'softbreak' && !goesOn(lines[line] ?? '', lines[line + 1] ?? ''))
      child.type = 'hardbreak'
    line += 1
  }
}
