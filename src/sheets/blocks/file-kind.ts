/** What a file is: told from what is in it, and by its name only where text could be several things. */
import type { DocumentFormat } from './block.ts'
import { wideEncoding } from './encoding.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { listZip, type ZipEntry } from './zip.ts'

/** @throws UnreadableFile for what is no document that can be read; `type` names what it is, as far as it can be told */
export function fileKind(bytes: Uint8Array, name: string): DocumentFormat {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (startsWith(bytes, 'PK')) return zipKind(listZip(bytes))
  if (latin(bytes, 1_024).includes('%PDF-')) return 'pdf'
  refuseOthers(bytes)
  return textKind(bytes, name)
}

const zipped: readonly [part: RegExp, is: string][] = [
  [/^ppt\//, 'pptx'],
  [/^xl\//, 'xlsx'],
  [/^content\.xml$/, 'odt'],
  [/^(?:Index\/|index\.apxl|preview\.jpg|QuickLook\/)/, 'pages'],
  [/^META-INF\/container\.xml$/, 'epub'],
]

function zipKind(entries: readonly ZipEntry[]): DocumentFormat {
  if (entries.some((entry) => /^word\/document\d{0,3}\.xml$/.test(entry.name))) return 'docx'
  const found = zipped.find(([part]) => entries.some((entry) => part.test(entry.name)))
  const parts = entries.some((entry) => entry.name === '[Content_Types].xml')
  if (found === undefined && parts) return 'docx'
  throw new UnreadableFile('wrong-type', { type: found?.[1] ?? 'archive' })
}

const others: readonly [start: string, is: string][] = [
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'picture'],
  ['\xFF\xD8\xFF', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['\x1F\x8B', 'archive'],
  ['7z\xBC\xAF', 'archive'],
  ['Rar!', 'archive'],
  ['BM', 'picture'],
  ['HWP Document File', 'hwp'],
]

/** Office documents from before 2007, encrypted ones of today and Hangul's live in the same kind of container. */
function refuseOthers(bytes: Uint8Array): void {
  const start = latin(bytes, 64)
  if (start.startsWith('\xD0\xCF\x11\xE0')) throw containerRefusal(bytes)
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP')
    throw new UnreadableFile('wrong-type', { type: 'picture' })
  if (/^.{4}ftyp(?:hei|mif|avif)/s.test(start)) throw new UnreadableFile('wrong-type', { type: 'picture' })
  const found = others.find(([mark]) => start.startsWith(mark) && (mark !== 'BM' || start.includes('\0')))
  if (found !== undefined) throw new UnreadableFile('wrong-type', { type: found[1] })
  if (isBinary(bytes)) throw new UnreadableFile('wrong-type', { type: 'unknown' })
}

function containerRefusal(bytes: Uint8Array): UnreadableFile {
  const names = latin(bytes, bytes.length)
  const holds = (name: string) => names.includes([...name].join('\0'))
  if (holds('EncryptedPackage')) return new UnreadableFile('encrypted')
  if (holds('WordDocument')) return new UnreadableFile('wrong-type', { type: 'doc' })
  if (holds('Workbook')) return new UnreadableFile('wrong-type', { type: 'xlsx' })
  if (holds('PowerPoint Document')) return new UnreadableFile('wrong-type', { type: 'pptx' })
  return new UnreadableFile('wrong-type', { type: holds('HwpSummaryInformation') ? 'hwp' : 'unknown' })
}

/** Text has few control characters, and no zero bytes where each letter has one. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  if (wideEncoding(bytes) !== undefined) return false
  const sample = bytes.subarray(0, 8_000)
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  return sample.includes(0) || controls > sample.length / 50
}

function textKind(bytes: Uint8Array, name: string): DocumentFormat {
  const start = latin(bytes, 4_096).replaceAll('\0', '')
  const markdown = /\.(?:md|markdown|mdown|mkd)$/i.test(name)
  if (markdown) return 'md'
  if (
    /^\s*(?:[\xEF\xBB\xBF\xFF\xFE]{2,3})?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(
      start,
    )
  ) {
    return 'html'
  }
  if (/\.x?html?$/i.test(name)) return 'html'
  if (/\.(?:txt|text|eml)$/i.test(name)) return 'txt'
  return /<(?:table|div|p|h[1-6]|ul)\b[^>]{0,500}>/i.test(start) &&
    /<\/(?:table|div|p|h[1-6]|ul)>/i.test(start)
    ? 'html'
    : 'txt'
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return latin(bytes, start.length) === start
}

function latin(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1')
}
