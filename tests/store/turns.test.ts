import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { mapBounded, Turns } from '../../src/store/turns.ts'

test('one key is served in order, others meanwhile, and a failure holds nobody up', async () => {
  const turns = new Turns()
  const told: string[] = []
  const job = (name: string, ms: number) => async () => {
    await setTimeout(ms)
    told.push(name)
    if (name === 'a2') throw new Error('a2 failed')
  }

  const outcomes = await Promise.allSettled([
    turns.take('x/a', job('a1', 40)),
    turns.take('x/a', job('a2', 1)),
    turns.take('x/a', job('a3', 1)),
    turns.take('x/b', job('b1', 1)),
  ])

  expect(told).toEqual(['b1', 'a1', 'a2', 'a3'])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
})

test('a whole group waits for what it has under way and lets nobody in before it is done', async () => {
  const turns = new Turns()
  const told: string[] = []
  const job = (name: string, ms: number) => async () => {
    await setTimeout(ms)
    told.push(name)
  }

  await Promise.all([
    turns.take('x/a', job('before', 20)),
    turns.takeGroup('x', job('group', 20)),
    turns.take('x/a', job('after', 1)),
    turns.take('x/new', job('new', 1)),
    turns.take('y/a', job('elsewhere', 1)),
  ])

  expect(told.slice(0, 3)).toEqual(['elsewhere', 'before', 'group'])
  expect(told.slice(3).sort()).toEqual(['after', 'new'])
})

test('bounded work gives its results in order and never has more under way than it may', async () => {
  let underWay = 0
  let most = 0

  const results = await mapBounded([5, 1, 4, 2, 3], 2, async (ms) => {
    underWay += 1
    most = Math.max(most, underWay)
    await setTimeout(ms)
    underWay -= 1
    return ms * 10
  })

  expect(results).toEqual([50, 10, 40, 20, 30])
  expect(most).toBe(2)
})
