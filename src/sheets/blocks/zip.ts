/** Zip files read by what their directory says, part by part, and never more of them than is wanted. */
import { inflateRawSync } from 'node:zlib'
import { UnreadableFile } from './unreadable-file.ts'

export interface ZipEntry {
  name: string
  /** Stored as it is (0) or deflated (8). */
  method: number
  encrypted: boolean
  packed: number
  /** As the directory claims it; nothing is believed. */
  unpacked: number
  at: number
}

const mostEntries = 5_000
/** Nothing that people plan with unpacks to more: pictures are in it too, though none is ever unpacked here. */
const mostClaimed = 1_000_000_000

/** @throws UnreadableFile when there is no directory, or one that no document has */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries) throw new UnreadableFile('zip-bomb')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new UnreadableFile('broken')
    entries.push(readEntry(bytes, view, at))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > mostClaimed)
    throw new UnreadableFile('zip-bomb')
  return entries
}

/** @throws UnreadableFile `zip-bomb` when the part is larger than `most`, whatever the directory says */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  if (entry.encrypted) throw new UnreadableFile('encrypted')
  if (entry.unpacked > most) throw new UnreadableFile('zip-bomb')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50)
    throw new UnreadableFile('broken')
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new UnreadableFile('broken')
  return inflate(packed, most)
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (failure) {
    const tooLarge = failure instanceof Error && 'code' in failure && failure.code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadableFile(tooLarge ? 'zip-bomb' : 'broken')
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new UnreadableFile('broken')
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true)
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
  return {
    name: name.replaceAll('\\', '/').replace(/^\//, ''),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  }
}
