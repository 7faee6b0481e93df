import { open, readFile } from 'node:fs/promises'

/** How long the good part of a file of JSON lines is, and how its last line ends: `open` lacks only its end. */
export interface Tail {
  length: number
  last: 'ended' | 'open' | 'torn'
}

/** A last line that a crash tore does not count: it is cut off before the next is added. */
export async function readTail(path: string): Promise<Tail> {
  const size = await sizeWhenEnded(path)
  if (size !== undefined) return { length: size, last: 'ended' }
  const bytes = await readFile(path)
  const ended = bytes.lastIndexOf('\n') + 1
  return isJson(bytes.toString('utf8', ended))
    ? { length: bytes.length, last: 'open' }
    : { length: ended, last: 'torn' }
}

/** The size of a file that is not there, is empty or ends with a line's end; undefined for any other. */
async function sizeWhenEnded(path: string): Promise<number | undefined> {
  const file = await open(path, 'r').catch(undefinedWhenMissing)
  if (file === undefined) return 0
  try {
    const { size } = await file.stat()
    if (size === 0) return 0
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer.toString() === '\n' ? size : undefined
  } finally {
    await file.close()
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function undefinedWhenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
