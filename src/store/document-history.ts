/** Every state of one document, a line each, newest last. Lines are only ever added. */
import { readFile } from 'node:fs/promises'
import type { DocumentKind, DocumentKinds } from '../domain/draft.ts'
import { unchangeable } from './kept-values.ts'
import type { HistoryEntry } from './port.ts'
import type { SavedFiles } from './saved-files.ts'
import { historyLine, type SavedShape } from './saved-shapes.ts'
import type { SyncedFiles } from './synced-files.ts'
import { readTail } from './text-tail.ts'

export class DocumentHistory<Kind extends DocumentKind> {
  readonly #files: SyncedFiles
  readonly #saved: SavedFiles
  readonly #path: string
  readonly #shape: SavedShape<HistoryEntry<DocumentKinds[Kind]>>

  constructor(files: SyncedFiles, saved: SavedFiles, path: string, kind: Kind) {
    this.#files = files
    this.#saved = saved
    this.#path = path
    this.#shape = historyLine(kind)
  }

  /** Oldest first. The last line of a revision counts: one before it was written by a save that a crash ended. */
  async entries(): Promise<HistoryEntry<DocumentKinds[Kind]>[]> {
    const text = await readFile(this.#path, 'utf8').catch(emptyWhenMissing)
    const byRevision = new Map<number, HistoryEntry<DocumentKinds[Kind]>>()
    const lines = text.split('\n')
    for (const [index, line] of lines.entries()) {
      const entry = this.#readLine(line, index + 1, index === lines.length - 1)
      if (entry !== undefined) byRevision.set(entry.revision, entry)
    }
    return [...byRevision.values()].sort((a, b) => a.revision - b.revision)
  }

  /**
   * Adds a state and gives the way to take it back, for when the document itself could not be written. A history that
   * is still empty gets the state before it too (`before`), so that none is lost.
   */
  async append(
    entry: HistoryEntry<DocumentKinds[Kind]>,
    before: HistoryEntry<DocumentKinds[Kind]> | undefined,
  ): Promise<() => Promise<void>> {
    const { length, last } = await readTail(this.#path)
    if (last === 'torn') await this.#files.cut(this.#path, length)
    const entries = length === 0 && before !== undefined ? [before, entry] : [entry]
    const lines = entries.map((state) => `${JSON.stringify(this.#shape.write(state))}\n`)
    await this.#files.append(this.#path, length, (last === 'open' ? '\n' : '') + lines.join(''))
    return () => this.#files.cut(this.#path, length)
  }

  #readLine(line: string, number: number, isLast: boolean): HistoryEntry<DocumentKinds[Kind]> | undefined {
    if (line === '') return undefined
    try {
      return unchangeable(this.#shape.read(JSON.parse(line)))
    } catch (error) {
      if (!isLast) this.#saved.nameBroken(`${this.#path}:${number}`, (error as Error).message)
      return undefined
    }
  }
}

function emptyWhenMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return ''
  throw error
}
