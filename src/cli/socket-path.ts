/** Where the command line reaches a running planner: a socket in the data folder, for the planner's own user alone. */
import { join } from 'node:path'

/** Systems allow about 104 bytes, and some cut a longer path without a word. */
const mostBytes = 100

/** Undefined when the folder's path is too long for one. */
export function socketPathIn(folder: string): string | undefined {
  const path = join(folder, 'socket')
  return Buffer.byteLength(path) > mostBytes ? undefined : path
}
