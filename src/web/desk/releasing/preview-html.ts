/** A public page within its preview: a banner above it, and links that stay in the preview. Nothing else changes. */

export interface Frame {
  /** Public paths that the preview shows: links to them and to what is below them stay inside. */
  visible: readonly string[]
  /** What a public path has before it in the preview. */
  prefix: string
  /** Its HTML, as the view made it. */
  banner: string
}

/** What every page begins with, after the link that skips it. */
const siteHeader = '<header class="site">'

export function frameHtml(html: string, frame: Frame): string {
  return html
    .replace(/<(?:a|link|form)\s[^>]*>/g, (tag) => leadInside(tag, frame))
    .replace(siteHeader, () => frame.banner + siteHeader)
}

/** Values of attributes hold no `>` and no quote: the views escape both. */
function leadInside(tag: string, { visible, prefix }: Frame): string {
  return tag.replace(/(\s(?:href|action)=")([^"]*)/, (whole, start: string, address: string) => {
    const isInside = visible.some(
      (path) => address.startsWith(path) && /^(?:[/?#]|$)/.test(address.slice(path.length)),
    )
    return isInside ? `${start}${prefix}${address}` : whole
  })
}
