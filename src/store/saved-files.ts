/** Files that are checked as they are read. A broken one is set aside and named; one that is not ours is left alone. */
import { access } from 'node:fs/promises'
import { relative } from 'node:path'
import { KeptValues } from './kept-values.ts'
import { type BrokenDocument, DocumentWithheld } from './port.ts'
import { BrokenShape, NewerFormat, type SavedShape } from './saved-shapes.ts'
import type { SyncedFiles } from './synced-files.ts'
import { readJson, writeJson } from './synced-json-file.ts'
import type { Turns } from './turns.ts'

export const brokenName = /\.broken-\d+$/

/** `withheld`: there, but not to be read or written by us (a newer format, no permission): never moved. */
type Found<Value> =
  | { state: 'here'; value: Value }
  | { state: 'missing' }
  | { state: 'broken' | 'withheld'; reason: string }

export class SavedFiles {
  readonly #root: string
  readonly #files: SyncedFiles
  readonly #turns: Turns
  readonly #kept = new KeptValues()
  readonly #broken = new Map<string, string>()

  constructor(root: string, files: SyncedFiles, turns: Turns) {
    this.#root = root
    this.#files = files
    this.#turns = turns
  }

  broken(): BrokenDocument[] {
    return [...this.#broken].map(([name, reason]) => ({ name, reason }))
  }

  nameBroken(path: string, reason: string): void {
    this.#broken.set(relative(this.#root, path), reason)
  }

  forgetBroken(folder: string): void {
    const below = `${relative(this.#root, folder)}/`
    for (const name of this.#broken.keys()) if (name.startsWith(below)) this.#broken.delete(name)
  }

  /**
   * For readers, who wait for nobody: only to set a broken file aside they take the turn of those who write it. What
   * they get may be shared with others and is frozen; who changes a file reads it anew, in turn.
   */
  async read<Value extends object>(
    turn: string,
    path: string,
    shape: SavedShape<Value>,
  ): Promise<Value | undefined> {
    return this.#kept.get(path, async () => {
      const found = await this.#find(path, shape)
      if (found.state === 'here') return found.value
      if (found.state === 'broken') return this.#turns.take(turn, () => this.readInTurn(path, shape))
      if (found.state === 'withheld') this.nameBroken(path, found.reason)
      return undefined
    })
  }

  async readInTurn<Value>(path: string, shape: SavedShape<Value>): Promise<Value | undefined> {
    const found = await this.#find(path, shape)
    if (found.state === 'here') return found.value
    if (found.state === 'withheld') this.nameBroken(path, found.reason)
    if (found.state === 'broken')
      await this.#setAside(path, found.reason).catch(() => this.nameBroken(path, found.reason))
    return undefined
  }

  /** In turn too, for somebody who will write this file. @throws DocumentWithheld */
  async readToChange<Value>(path: string, shape: SavedShape<Value>): Promise<Value | undefined> {
    const found = await this.#find(path, shape)
    if (found.state === 'withheld')
      throw new DocumentWithheld(`${relative(this.#root, path)}: ${found.reason}`)
    if (found.state === 'broken') await this.#setAside(path, found.reason)
    return found.state === 'here' ? found.value : undefined
  }

  async write<Value>(path: string, shape: SavedShape<Value>, value: Value): Promise<void> {
    await writeJson(this.#files, path, shape.write(value))
    this.#broken.delete(relative(this.#root, path))
  }

  async #find<Value>(path: string, shape: SavedShape<Value>): Promise<Found<Value>> {
    try {
      const json = await readJson(this.#files, path)
      return json === null ? { state: 'missing' } : { state: 'here', value: shape.read(json) }
    } catch (error) {
      return whyUnread(error as Error)
    }
  }

  async #setAside(path: string, reason: string): Promise<void> {
    const aside = await freeName(path)
    await this.#files.move(path, aside)
    this.nameBroken(aside, reason)
  }
}

const notOurs = new Set(['EACCES', 'EPERM', 'EISDIR', 'EIO', 'ELOOP'])

function whyUnread(error: NodeJS.ErrnoException): { state: 'broken' | 'withheld'; reason: string } {
  const reason = error.message.replaceAll(/\s+/g, ' ')
  if (error instanceof SyntaxError) return { state: 'broken', reason: `is no JSON: ${reason}` }
  if (error instanceof BrokenShape) return { state: 'broken', reason }
  if (error instanceof NewerFormat) return { state: 'withheld', reason }
  if (notOurs.has(error.code ?? '')) return { state: 'withheld', reason: `can't be read: ${error.code}` }
  throw error
}

async function freeName(path: string, number = 1): Promise<string> {
  const name = `${path}.broken-${number}`
  const taken = await access(name).then(
    () => true,
    () => false,
  )
  return taken ? freeName(path, number + 1) : name
}
