/** Jobs one after the other, with a bound on those that wait: whoever comes after them is told to come back. */

export type Queue = <Value>(job: () => Promise<Value>) => Promise<Value>

/** Its jobs are rejected with what `whenFull` makes while one runs and as many wait as may. */
export function openQueue(mostWaiting: number, whenFull: () => Error): Queue {
  let inHand = 0
  let last: Promise<unknown> = Promise.resolve()
  return async (job) => {
    if (inHand > mostWaiting) throw whenFull()
    inHand += 1
    const done = last.then(job)
    last = done.catch(() => {}).finally(() => (inHand -= 1))
    return done
  }
}
