/** The one place where text that people wrote is made fit for a calendar (calendar rules 3 and 4). */

const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
/** What 22 parsers do not survive: C0 (tabs and breaks are replaced before), DEL, C1, lone surrogates, U+FFFD. */
const unfit = /[\p{Cc}\p{Cs}\ufffd]/gu
/** Most parsers take even an escaped backslash before an n for a line break. */
const misreadBackslash = /\\(?=[nN])/g
/** Some programs take quotes at both ends of a text for its wrapping. */
const wrapped = /^".*"$/s

/** Text of several lines, each ending in `\n`. */
export function cleanText(text: string): string {
  const lines = text.replace(lineBreaks, '\n').replace(/\t/g, ' ').split('\n')
  const clean = lines.map(cleanCharacters).join('\n').trim()
  return wrapped.test(clean) ? clean.replace(/"([^"]*)"/g, '“$1”') : clean
}

function cleanCharacters(line: string): string {
  return line.replace(unfit, '').normalize('NFC').replace(misreadBackslash, '＼').trimEnd()
}

/** The same in one line with single spaces: titles, names, places. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[ \n]+/g, ' ')
}

/** One of several names in a list: ical.js does not see the comma after an escaped backslash. */
export function cleanListed(text: string): string {
  return cleanLine(text).replaceAll('\\', '＼')
}
