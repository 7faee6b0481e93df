/** Jobs that wait for each other, and what becomes of those for whom there is no room. */
import { expect, test } from 'vitest'
import { openQueue } from '../../src/sheets/bounded-queue.ts'

const full = () => new Error('full')

test('jobs run one after the other, in the order in which they came', async () => {
  const queue = openQueue(2, full)
  const done: string[] = []
  const job = (name: string) => async () => {
    done.push(`${name} begins`)
    await new Promise((go) => setImmediate(go))
    done.push(`${name} ends`)
    return name
  }

  expect(await Promise.all([queue(job('one')), queue(job('two'))])).toEqual(['one', 'two'])
  expect(done).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
})

test('whoever comes while as many wait as may is turned away, and has room afterwards', async () => {
  const queue = openQueue(1, full)
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const running = queue(() => gate)
  const waiting = queue(async () => 'waited')

  await expect(queue(async () => 'never')).rejects.toThrow('full')
  open()
  await running
  expect(await waiting).toBe('waited')
  expect(await queue(async () => 'later')).toBe('later')
})

test('a job that fails takes nobody else with it', async () => {
  const queue = openQueue(1, full)
  const failing = queue(() => Promise.reject(new Error('broke')))
  const next = queue(async () => 'next')

  await expect(failing).rejects.toThrow('broke')
  expect(await next).toBe('next')
})
