/** Files that were read and checked once are not read again while their stamp on the disk stays the same. */
import { stat } from 'node:fs/promises'
import { LRUCache } from 'lru-cache'

interface Kept {
  stamp: string
  value: object
}

/** Bytes of files, not of memory: enough for a forum of ten thousand sessions. */
const mostBytes = 256 * 1024 * 1024
/** A clock of a filesystem may tick this slowly: a file so young could change again without a new stamp. */
const youngMs = 50

export class KeptValues {
  readonly #kept = new LRUCache<string, Kept>({ maxSize: mostBytes })

  /** The value kept for this file, or what `load` finds, which is kept and can't be changed by anybody. */
  async get<Value extends object>(
    path: string,
    load: () => Promise<Value | undefined>,
  ): Promise<Value | undefined> {
    const file = await stat(path).catch(() => undefined)
    if (file === undefined) return load()
    const stamp = `${file.ino} ${file.size} ${file.mtimeMs} ${file.ctimeMs}`
    const kept = this.#kept.get(path)
    if (kept?.stamp === stamp) return kept.value as Value
    const value = await load()
    if (value === undefined) return undefined
    unchangeable(value)
    const isOld = Date.now() - Math.max(file.mtimeMs, file.ctimeMs) > youngMs
    if (isOld) this.#kept.set(path, { stamp, value }, { size: file.size + 1 })
    return value
  }
}

/** Freezes it through and through: who gets it shares it with every other reader. */
export function unchangeable<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) unchangeable(part)
  }
  return value
}
