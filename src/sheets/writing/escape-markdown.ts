/** Words of strangers in Markdown: they stay words, and become no heading, table, link or tag. */

/** Signs that mean something anywhere in a line. */
const signs = /[\\`*_[\]<>|~]/g
/** `&amp;` is an entity, `&` alone is not. */
const entity = /&(?=#?\w{1,32};)/g
/** Addresses become links by themselves in many programs. */
const bareAddress = /:(?=\/\/)|(?<=\bwww)\./gi
/** At the beginning of a line: headings, lists, rules, quotes, code. */
const lineStart = /^(\s*)([#+=-]|\d{1,9}(?=[.)]))/

/** On one line. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const inside = line.replace(signs, '\\$&').replace(entity, '\\&').replace(bareAddress, '\\$&')
  return inside
    .replace(lineStart, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}` : `${space}\\${sign}`,
    )
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
}

/** Where a link leads, as CommonMark (6.3) takes any address: in angle brackets, without what would close them. */
export function markdownAddress(address: string): string {
  return `<${address.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>`
}
