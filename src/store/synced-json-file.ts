/** lowdb's adapter for one document: what `write` has answered is on the disk. */
import { readFile } from 'node:fs/promises'
import { type Adapter, Low } from 'lowdb'
import type { SyncedFiles } from './synced-files.ts'

export class SyncedJsonFile implements Adapter<unknown> {
  readonly #files: SyncedFiles
  readonly #path: string

  constructor(files: SyncedFiles, path: string) {
    this.#files = files
    this.#path = path
  }

  /** Null when there is no such file; lowdb would take `null` or `0` in one for the same. @throws SyntaxError */
  async read(): Promise<object | null> {
    const text = await readFile(this.#path, 'utf8').catch(nullWhenMissing)
    if (text === null) return null
    const data: unknown = JSON.parse(text)
    if (typeof data !== 'object' || data === null) throw new SyntaxError('holds no object')
    return data
  }

  /** Two spaces and a newline at the end, so that a difference between two states reads well. */
  async write(data: unknown): Promise<void> {
    await this.#files.write(this.#path, prettyJson(data))
  }
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

export function prettyJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

export async function readJson(files: SyncedFiles, path: string): Promise<unknown> {
  const low = new Low<unknown>(new SyncedJsonFile(files, path), null)
  await low.read()
  return low.data
}

export async function writeJson(files: SyncedFiles, path: string, data: object): Promise<void> {
  await new Low<unknown>(new SyncedJsonFile(files, path), data).write()
}
