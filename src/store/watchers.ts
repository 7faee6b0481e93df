/** Who wants to hear of changes, told one after the other once a change is in the store. */
import type { StoreChange } from './port.ts'

export type Listener = (change: StoreChange) => void

export class Watchers {
  readonly #listeners = new Set<Listener>()

  /** Gives what ends it. */
  watch(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** The change is in the store already, so a listener that fails is no failure of the save. */
  tell(change: StoreChange): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(change)
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error))
      }
    }
  }
}
