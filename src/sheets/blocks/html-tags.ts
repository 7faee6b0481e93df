/** What HTML's tags and attributes mean for somebody who reads the page. */

type Attributes = Record<string, string>

const leftOut = new Set(
  'audio canvas colgroup datalist del embed iframe map math meter nav noscript object option progress rp rt s script select strike style svg template textarea video'.split(
    ' ',
  ),
)

const blockTags = new Set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol option p pre search section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)

/** Struck text among them: whoever wrote the page took it back. */
export function isLeftOut(tag: string): boolean {
  return leftOut.has(tag)
}

export function isBlockTag(tag: string): boolean {
  return blockTags.has(tag)
}

/** A class that is called "hidden" is no proof: it may mean one kind of screen. */
export function isHidden(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined || attributes.role === 'navigation') return true
  const style = attributes.style ?? ''
  return /(?:display\s{0,9}:\s{0,9}none|mso-hide\s{0,9}:\s{0,9}all|mso-list\s{0,9}:\s{0,9}ignore)/i.test(
    style,
  )
}

const tagsOfRoles: Record<string, string> = {
  table: 'table',
  grid: 'table',
  row: 'tr',
  cell: 'td',
  gridcell: 'td',
  columnheader: 'th',
  rowheader: 'th',
  list: 'ul',
  listitem: 'li',
}

/** Tables and headings that are built of other tags and named by their roles. */
export function roleTag(name: string, attributes: Attributes): string {
  const { role } = attributes
  if (role === undefined || /^(?:t[drh]|table|[uo]l|li|h[1-6])$/.test(name)) return name
  if (role === 'heading') {
    const level = Number.parseInt(attributes['aria-level'] ?? '2', 10)
    return `h${level >= 1 && level <= 6 ? level : 2}`
  }
  return tagsOfRoles[role] ?? name
}
