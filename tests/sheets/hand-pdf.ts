/** Small PDFs written by hand, for what no browser prints: drawing in odd orders, many pages, passwords. */
import { createHash } from 'node:crypto'

export interface HandPdf {
  /** Of each page what it draws, with the fonts `/F1` (regular), `/F2` (bold) and `/F3` (every letter as wide). */
  pages: readonly string[]
  /** `owner`: everybody may read it, not change it. `user`: nobody reads it without the password. */
  locked?: 'owner' | 'user'
  /** Goes into each page's dictionary. */
  more?: string
}

const permissions = -44
const id = Buffer.from('0123456789abcdef')
const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
const ownerEntry = Buffer.alloc(32, 0x5a)

export function pdfByHand({ pages, locked, more = '' }: HandPdf): Uint8Array<ArrayBuffer> {
  const key =
    locked === undefined ? undefined : keyOf(locked === 'owner' ? Buffer.alloc(0) : Buffer.from('open'))
  const kids = pages.map((_, n) => `${7 + 2 * n} 0 R`).join(' ')
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    Buffer.from(fontNamed('Helvetica')),
    Buffer.from(fontNamed('Helvetica-Bold')),
    Buffer.from(key === undefined ? 'null' : lockEntry(key)),
    Buffer.from(fontNamed('Courier')),
    ...pages.flatMap((drawing, n) => [pageEntry(8 + 2 * n, more), streamEntry(drawing, key, 8 + 2 * n)]),
  ]
  return written(objects, key === undefined ? '' : ' /Encrypt 5 0 R')
}

/** A line of text from there, in points from the bottom left. */
export function textAt(x: number, y: number, text: string, font = '/F1 12 Tf'): string {
  return `BT ${font} ${x} ${y} Td (${text.replaceAll(/[()\\]/g, '\\$&')}) Tj ET`
}

function fontNamed(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
}

function pageEntry(content: number, more: string): Buffer {
  const fonts = '/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 6 0 R >> >>'
  return Buffer.from(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${fonts} /Contents ${content} 0 R ${more} >>`,
  )
}

function streamEntry(drawing: string, key: Buffer | undefined, number: number): Buffer {
  const plain = Buffer.from(drawing, 'latin1')
  const bytes = key === undefined ? plain : scramble(objectKey(key, number), plain)
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

function written(objects: readonly Buffer[], trailer: string): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [n, object] of objects.entries()) {
    places.push(length)
    const part = Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const ids = `/ID [<${id.toString('hex')}> <${id.toString('hex')}>]`
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${ids}${trailer} >>\n`
  parts.push(Buffer.from(`${end}startxref\n${length}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

/** The standard handler's second revision: forty bits, which every reader opens. */
function keyOf(password: Buffer): Buffer {
  const padded = Buffer.concat([password, padding]).subarray(0, 32)
  const rights = Buffer.alloc(4)
  rights.writeInt32LE(permissions)
  return md5(Buffer.concat([padded, ownerEntry, rights, id])).subarray(0, 5)
}

function lockEntry(key: Buffer): string {
  const user = scramble(key, padding).toString('hex')
  return `<< /Filter /Standard /V 1 /R 2 /O <${ownerEntry.toString('hex')}> /U <${user}> /P ${permissions} >>`
}

function objectKey(key: Buffer, number: number): Buffer {
  const place = Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0])
  return md5(Buffer.concat([key, place])).subarray(0, 10)
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}

/** RC4, which Node no longer has. */
function scramble(key: Buffer, bytes: Buffer): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, n) => n)
  const swap = (a: number, b: number) => {
    const kept = box[a] ?? 0
    box[a] = box[b] ?? 0
    box[b] = kept
  }
  let other = 0
  for (let n = 0; n < 256; n += 1) {
    other = (other + (box[n] ?? 0) + (key[n % key.length] ?? 0)) % 256
    swap(n, other)
  }
  let [one, two] = [0, 0]
  return bytes.map((byte) => {
    one = (one + 1) % 256
    two = (two + (box[one] ?? 0)) % 256
    swap(one, two)
    return byte ^ (box[((box[one] ?? 0) + (box[two] ?? 0)) % 256] ?? 0)
  }) as Buffer
}
