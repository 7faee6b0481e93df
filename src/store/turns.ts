/** Runs a job when its key's turn comes. */
export type InTurn = <Value>(key: string, job: () => Promise<Value>) => Promise<Value>

/** One at a time for each key; different keys at once. A key begins with its group: `forum:mau/session/s1`. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>()
  readonly #gates = new Map<string, Promise<void>>()
  #closed = false

  take<Value>(key: string, job: () => Promise<Value>): Promise<Value> {
    const before = [this.#last.get(key), this.#gates.get(groupOf(key))]
    return this.#enqueue(this.#last, key, before, job)
  }

  /** Waits for all that the group has under way and lets nothing of it begin before the job is done. */
  takeGroup<Value>(group: string, job: () => Promise<Value>): Promise<Value> {
    const inGroup = [...this.#last].filter(([key]) => groupOf(key) === group).map(([, last]) => last)
    return this.#enqueue(this.#gates, group, [...inGroup, this.#gates.get(group)], job)
  }

  /** Lets what is under way end; whoever comes later is turned away. */
  async close(): Promise<void> {
    this.#closed = true
    while (this.#last.size + this.#gates.size > 0)
      await Promise.all([...this.#last.values(), ...this.#gates.values()])
  }

  #enqueue<Value>(
    line: Map<string, Promise<void>>,
    key: string,
    before: (Promise<void> | undefined)[],
    job: () => Promise<Value>,
  ): Promise<Value> {
    if (this.#closed) return Promise.reject(new Error('the store is closed'))
    const mine = Promise.all(before).then(job)
    const settled = mine.then(ignore, ignore).then(() => {
      if (line.get(key) === settled) line.delete(key)
    })
    line.set(key, settled)
    return mine
  }
}

function groupOf(key: string): string {
  return key.split('/', 1)[0] ?? key
}

function ignore(): void {}

/** The results in the order of the items, with a bounded number of jobs under way. */
export async function mapBounded<Item, Value>(
  items: readonly Item[],
  most: number,
  job: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const results: Value[] = []
  const remaining = items.entries()
  const worker = async () => {
    for (const [index, item] of remaining) results[index] = await job(item)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker))
  return results
}
