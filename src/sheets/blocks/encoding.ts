/** Bytes → text, in whichever of the usual encodings they were written. */
import { analyse } from 'chardet'

export interface DecodedText {
  text: string
  /** Nothing in the bytes says how they are written: it was told from the letters that come out. */
  guessed: boolean
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return { text: decode(bytes, marked), guessed: false }
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return { text: decode(bytes, wide), guessed: true }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, guessed: false }
  const stated = statedEncoding(bytes)
  const asStated = stated === undefined ? undefined : decodeStrictly(bytes, stated)
  if (asStated !== undefined) return { text: asStated, guessed: false }
  const mended = mendUtf8(bytes)
  return { text: mended ?? decode(bytes, likelyEncoding(bytes)), guessed: true }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** UTF-16 without its mark: of Latin letters, blanks and digits every other byte is zero, whatever stands between them. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), 8_000))
  let [even, odd] = [0, 0]
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  const least = sample.length / 40
  if (Math.max(even, odd) <= least || sample.length < 4) return undefined
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  return isWritten(decode(sample, encoding)) ? encoding : undefined
}

/** Of what is no text, much comes out as signs that nobody writes. */
function isWritten(text: string): boolean {
  const known = text.match(/[\s\p{L}\p{M}\p{N}\p{P}\p{S}]/gu) ?? []
  return known.length >= text.length * 0.95
}

/** `<meta charset>` and `<?xml encoding>`. */
function statedEncoding(bytes: Uint8Array): string | undefined {
  const start = decode(bytes.subarray(0, 2_048), 'latin1')
  const stated = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w-]{2,30})/i.exec(start)?.[1]
  if (stated === undefined) return undefined
  try {
    return new TextDecoder(stated).encoding
  } catch {
    return undefined
  }
}

/** UTF-8 into which a few letters of another encoding were pasted: those are read as Windows' own. */
function mendUtf8(bytes: Uint8Array): string | undefined {
  const text = decode(bytes, 'utf-8')
  const bad = text.split('\uFFFD').length - 1
  const good = text.replace(/[\0-\u007F\uFFFD]/g, '').length
  return good > bad * 4 ? mendLetters(bytes) : undefined
}

function mendLetters(bytes: Uint8Array): string {
  const letters = new TextDecoder('windows-1252')
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at)
    if (length > 0) at += length
    else {
      pieces.push(decode(bytes.subarray(from, at), 'utf-8'), letters.decode(bytes.subarray(at, at + 1)))
      at += 1
      from = at
    }
  }
  pieces.push(decode(bytes.subarray(from), 'utf-8'))
  return pieces.join('')
}

/** How many bytes the character at a place has; 0 where none can stand. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
  if (first >= 0xf5 || length === 0) return 0
  return decodeStrictly(bytes.subarray(at, at + length), 'utf-8') === undefined ? 0 : length
}

/** Korean as Korea wrote it before UTF-8, other East Asian ones that are sure, else one of those with a byte a letter. */
function likelyEncoding(bytes: Uint8Array): string {
  const korean = decodeStrictly(bytes, 'euc-kr')
  if (korean !== undefined && isMostlyHangul(korean)) return 'euc-kr'
  const [best] = analyse(bytes.subarray(0, 20_000))
  if (best !== undefined && best.confidence >= 90 && eastAsian.has(best.name)) return best.name
  return latinEncoding(bytes)
}

const eastAsian = new Set(['Shift_JIS', 'EUC-JP', 'Big5', 'GB18030'])

/** Bytes that are é, è, ê, ñ, á, ç and ó on an old Macintosh, and rare signs on Windows: between letters only one is likely. */
const macLetters = new Set([0x8e, 0x8f, 0x90, 0x96, 0x87, 0x8d, 0x97])

function latinEncoding(bytes: Uint8Array): string {
  let macintosh = 0
  let windows = 0
  bytes.forEach((byte, at) => {
    if (byte < 0x80 || !isLetter(bytes[at - 1]) || !isLetter(bytes[at + 1])) return
    if (macLetters.has(byte)) macintosh += 1
    else if (byte >= 0xc0) windows += 1
  })
  if (macintosh > 1 && macintosh > windows) return 'macintosh'
  const hasSigns = bytes.some((byte) => byte >= 0x80 && byte < 0xa0)
  return bytes.includes(0xa4) && !hasSigns ? 'iso-8859-15' : 'windows-1252'
}

function isLetter(byte = 0): boolean {
  return (byte > 0x40 && byte < 0x5b) || (byte > 0x60 && byte < 0x7b)
}

function isMostlyHangul(text: string): boolean {
  const foreign = text.match(/[^\0-\u007F]/g) ?? []
  const hangul = foreign.filter((letter) => letter >= '가' && letter <= '힣').length
  return hangul * 2 > foreign.length
}
