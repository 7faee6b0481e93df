/** What words look like in a block: composed letters, single blanks, tabs and line breaks only where they mean something. */

/** Soft hyphens, zero-width spaces, marks of direction: nobody reads them. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFC]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g
/** Those of Unix, Windows, old Macintosh, and the rarer ones. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const blanks = /[^\S\t\n]+/g
const blanksAtTab = / ?\t[\t ]*/g

/** What Word's symbol fonts show for characters that are theirs alone. */
const symbols: Record<string, string> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF06E': '■',
  '\uF06F': '□',
  '\uF071': '❑',
  '\uF076': '❖',
  '\uF0A8': '☐',
  '\uF0D8': '➢',
  '\uF0DE': '⇨',
  '\uF0E0': '→',
  '\uF0FC': '✓',
  '\uF0FE': '☒',
  '\uF02D': '-',
}

/** A run of text without what can't be seen; blanks around it stay, since another run may go on there. */
export function seenText(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(unseen, '')
    .replace(controls, '')
    .replace(/[\uF020-\uF0FF]/g, (symbol) => symbols[symbol] ?? ' ')
    .normalize('NFC')
}

/** One line as blocks hold it: a tab between words stays a tab, all other white space is one blank. */
export function tidyLine(line: string): string {
  return seenText(line).replace(blanks, ' ').replace(blanksAtTab, '\t').trim()
}
