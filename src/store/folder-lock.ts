/** One process a data folder. The lock is the kernel's: it goes with its process, however that ends. */
import type { DatabaseSync } from 'node:sqlite'
import { StoreInUse, UnusableFolder } from './port.ts'

/** SQLite's code for a database that somebody else has locked. */
const busy = 5

/** What nobody refers to is collected, and a lock would go with it. */
const held = new Set<DatabaseSync>()

/**
 * Takes the lock and gives the way to let it go. No process may open and close this file by other means while it holds
 * the lock: POSIX takes a lock away with the first handle that is closed.
 * @throws StoreInUse
 */
export function lockFolder(folder: string, lockFile: string): () => void {
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
