/** One process a data folder. The lock is the kernel's: it goes with its process, however that ends. */
import { chmodSync, closeSync, openSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { StoreInUse, UnusableFolder } from './port.ts'

/** SQLite's code for a database that somebody else has locked. */
const busy = 5

const ownerOnly = 0o600

/** What nobody refers to is collected, and a lock would go with it. */
const held = new Set<DatabaseSync>()

/**
 * Takes the lock and gives the way to let it go. No process may open and close this file by other means while it holds
 * the lock: POSIX takes a lock away with the first handle that is closed.
 * @throws StoreInUse, UnusableFolder
 */
export function lockFolder(folder: string, lockFile: string): () => void {
  keepFromOthers(lockFile)
  const database = openQuietly(lockFile)
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode !== busy) throw error
    throw new StoreInUse(`another process is using the data folder ${folder}`, { cause: error })
  }
  held.add(database)
  return () => {
    if (held.delete(database)) database.close()
  }
}

/**
 * Whoever may open the file may lock it, and keep the planner from starting. A file that is new is held by nobody, so
 * it may be closed; one that is there only gets its mode, which opens nothing.
 */
function keepFromOthers(lockFile: string): void {
  try {
    closeSync(openSync(lockFile, 'wx', ownerOnly))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') narrow(lockFile)
  }
}

/** Only its owner can; another user who may write there is let on, as the folder lets them. */
function narrow(lockFile: string): void {
  try {
    chmodSync(lockFile, ownerOnly)
  } catch {
    // The lock itself tells whether the file can be used.
  }
}

/** Node calls its SQLite experimental in some versions: that one sentence is not for operators. */
function openQuietly(path: string): DatabaseSync {
  const { emitWarning } = process
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (!String(warning).includes('SQLite is an experimental feature'))
      emitWarning.call(process, warning, ...rest)
  }) as typeof process.emitWarning
  try {
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
    return new DatabaseSync(path, { timeout: 0 })
  } catch (error) {
    throw new UnusableFolder(`the lock ${path} can't be opened; may the planner write there?`, {
      cause: error,
    })
  } finally {
    process.emitWarning = emitWarning
  }
}
