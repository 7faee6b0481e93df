/** Folding (RFC 5545 3.1): at most 75 octets a line, cut between graphemes so that no parser can break a syllable. */

const mostOctets = 75
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Unfolded lines → the bytes of a calendar, CRLF after every line. */
export function foldLines(lines: readonly string[]): Buffer {
  return Buffer.from(lines.map((line) => `${foldLine(line)}\r\n`).join(''), 'utf8')
}

function foldLine(line: string): string {
  const octets = Buffer.byteLength(line)
  if (octets <= mostOctets) return line
  const nextCut = octets === line.length ? cutAscii : cutBetweenGraphemes(line)
  const parts: string[] = []
  let from = 0
  while (from < line.length) {
    // A continuation line starts with a space, which counts.
    const to = nextCut(from, parts.length === 0 ? mostOctets : mostOctets - 1)
    parts.push(line.slice(from, to))
    from = to
  }
  return parts.join('\r\n ')
}

function cutAscii(from: number, most: number): number {
  return from + most
}

function cutBetweenGraphemes(line: string) {
  const segments = graphemes.segment(line)
  return (from: number, most: number): number => {
    const fits = cutBetweenCharacters(line, from, most)
    const start = segments.containing(fits)?.index ?? fits
    // A single grapheme longer than a line has to be cut somewhere.
    return start > from ? start : fits
  }
}

/** The furthest cut that leaves no more than so many octets of UTF-8 and no half of a character. */
function cutBetweenCharacters(line: string, from: number, most: number): number {
  let octets = 0
  let at = from
  while (at < line.length) {
    const code = line.codePointAt(at) ?? 0
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (octets > most) return at
    at += code < 0x10000 ? 1 : 2
  }
  return at
}
