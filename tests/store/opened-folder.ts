import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { openFileStore } from '../../src/store/file-store.ts'
import type { Store } from '../../src/store/port.ts'
import type { Disk } from '../../src/store/synced-files.ts'

/** A data folder of its own for one test, with a file store on it that can be opened again. */
export class OpenedFolder {
  readonly folder: string
  store: Store

  constructor(folder: string, store: Store) {
    this.folder = folder
    this.store = store
  }

  static async make(disk?: Disk): Promise<OpenedFolder> {
    const folder = await mkdtemp(join(tmpdir(), 'madang-store-'))
    return new OpenedFolder(folder, await openFileStore(folder, disk))
  }

  async reopen(): Promise<Store> {
    await this.store.close()
    this.store = await openFileStore(this.folder)
    return this.store
  }

  async end(): Promise<void> {
    await this.store.close()
    await rm(this.folder, { recursive: true })
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8')
  }

  write(path: string, text: string): Promise<void> {
    return writeFile(join(this.folder, path), text)
  }

  files(): Promise<string[]> {
    return filesIn(this.folder)
  }
}

/** Every file below, by its path from there, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name))).sort()
}
