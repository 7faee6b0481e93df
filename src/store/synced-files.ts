/** Writes that are on the disk when their promise is kept. No file is ever seen half written. */
import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What of `node:fs` is used to write, so that a test can hand in a disk that is full. */
export interface Disk {
  mkdir: (path: string) => Promise<unknown>
  open: (path: string, flags: string) => Promise<FileHandle>
  rename: (from: string, to: string) => Promise<void>
  unlink: (path: string) => Promise<void>
}

/** All is for the planner's own user alone: the drafts have contacts and private notes, the marks a secret. */
export const realDisk: Disk = {
  mkdir: (path) => mkdir(path, { mode: 0o700 }),
  open: (path, flags) => open(path, flags, 0o600),
  rename,
  unlink,
}

/** Only names that this module gives: what a crash left behind is told by it. */
export const temporaryName = /\.tmp-[0-9a-f]{12}$/

export class SyncedFiles {
  readonly #disk: Disk
  readonly #folders = new Set<string>()

  constructor(disk: Disk) {
    this.#disk = disk
  }

  /** The whole file, old or new: a temporary file beside it, synced, renamed, and the folder synced. */
  async write(path: string, text: string): Promise<void> {
    await this.place(path, text)
    await this.syncFolder(dirname(path))
  }

  /** Like `write`, for many files in one folder: the caller syncs the folder once, at the end. */
  async place(path: string, text: string): Promise<void> {
    await this.makeFolder(dirname(path))
    const temporary = `${path}.tmp-${randomBytes(6).toString('hex')}`
    try {
      await this.#withFile(temporary, 'wx', async (file) => {
        await file.writeFile(text)
        await file.sync()
      })
      await this.#disk.rename(temporary, path)
    } catch (error) {
      await this.#disk.unlink(temporary).catch(() => {})
      throw error
    }
  }

  /** Adds to a file that ends at `from`; when that fails, the file is as it was. */
  async append(path: string, from: number, text: string): Promise<void> {
    await this.makeFolder(dirname(path))
    try {
      await this.#withFile(path, 'a', async (file) => {
        await file.appendFile(text)
        await file.sync()
      })
    } catch (error) {
      await this.cut(path, from).catch(() => {})
      throw error
    }
    if (from === 0) await this.syncFolder(dirname(path))
  }

  /** Of a file cut to nothing, nothing stays. */
  async cut(path: string, length: number): Promise<void> {
    if (length === 0) return this.remove(path)
    await this.#withFile(path, 'r+', async (file) => {
      await file.truncate(length)
      await file.sync()
    })
  }

  async move(from: string, to: string): Promise<void> {
    await this.#disk.rename(from, to)
    await this.syncFolder(dirname(to))
  }

  async remove(path: string): Promise<void> {
    await this.#disk.unlink(path)
    await this.syncFolder(dirname(path))
  }

  /** A folder is on the disk only when the folder around it is synced; also one that a killed server made. */
  async makeFolder(path: string): Promise<void> {
    if (this.#folders.has(path)) return
    const around = dirname(path)
    try {
      await this.#makeWithParents(path)
      await this.syncFolder(around)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      await this.syncFolder(around).catch(ignoreUnreadable)
    }
    this.#folders.add(path)
  }

  async #makeWithParents(path: string): Promise<void> {
    try {
      await this.#disk.mkdir(path)
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
      await this.makeFolder(dirname(path))
      await this.#disk.mkdir(path)
    }
  }

  forgetFolders(): void {
    this.#folders.clear()
  }

  async syncFolder(path: string): Promise<void> {
    await this.#withFile(path, 'r', async (folder) => {
      await folder.sync().catch(ignoreUnsyncable)
    })
  }

  /** Writes and takes away a file of its own, to find out whether that is possible now. */
  async tryFolder(folder: string): Promise<void> {
    const path = join(folder, `check.tmp-${randomBytes(6).toString('hex')}`)
    await this.place(path, 'ok\n')
    await this.remove(path)
  }

  async #withFile(path: string, flags: string, use: (file: FileHandle) => Promise<void>): Promise<void> {
    const file = await this.#disk.open(path, flags)
    try {
      await use(file)
    } finally {
      await file.close()
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}

/** Some filesystems have no folders that can be synced, and say so in one of two ways. */
function ignoreUnsyncable(error: unknown): void {
  if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'EPERM') throw error
}

/** What lies around the data folder may be closed to us. */
function ignoreUnreadable(error: unknown): void {
  if (codeOf(error) !== 'EACCES') throw error
}
