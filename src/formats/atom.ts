/** Releases as an Atom feed (RFC 4287), newest first. */
import { Feed } from 'feed'

export interface AtomOrder {
  title: string
  /** Who releases, as every entry must be able to say (RFC 4287 4.1.1). */
  author: string
  /** Stays when the planner moves to another address (RFC 4287 4.2.6.1). */
  id: string
  /** Absolute addresses: the feed itself, the page for people. */
  selfUrl: string
  pageUrl: string
  language: string
  entries: AtomEntry[]
}

export interface AtomEntry {
  id: string
  title: string
  url: string
  /** ISO, UTC. */
  at: string
  summary: string
  /** Whole sentences or short lines, each a list item. */
  lines: string[]
}

export function writeAtom({ id, title, author, selfUrl, pageUrl, language, entries }: AtomOrder): string {
  const newest = entries[0]?.at ?? '1970-01-01T00:00:00Z'
  const feed = new Feed({
    id,
    title: clean(title),
    link: pageUrl,
    author: { name: clean(author) },
    language,
    updated: new Date(newest),
    copyright: '',
    generator: 'Madang',
    feedLinks: { atom: selfUrl },
  })
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      title: asMarkup(entry.title),
      link: entry.url,
      date: new Date(entry.at),
      description: asMarkup(entry.summary),
      content: `<ul>${entry.lines.map((line) => `<li>${asMarkup(line)}</li>`).join('')}</ul>`,
    })
  }
  // The library knows no language of an Atom feed (RFC 4287 section 2).
  return feed.atom1().replace('<feed ', `<feed xml:lang="${language}" `)
}

/** XML 1.0 takes no other control characters than tab and line breaks (section 2.2). */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

/** The library declares every text as HTML, so what is plain text is escaped as such. */
function asMarkup(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
