/** Ready bytes: made once, kept within bounds, never lost, never older than what was changed. */
import { expect, test } from 'vitest'
import { aGate, content, startServing } from './serving.ts'

test('a hundred who ask at once for what nobody asked before have it made once', async () => {
  const made: string[] = []
  const gate = aGate()
  const { read, published } = await startServing(async (key) => {
    made.push(key)
    await gate.opened
    return content('once')
  })

  const all = Promise.all(Array.from({ length: 100 }, (_, index) => read(`/a?${index}`)))
  while (published.counts().misses < 100) await new Promise((done) => setTimeout(done, 5))
  gate.open()

  expect(new Set(await all)).toEqual(new Set(['once']))
  expect(made).toEqual(['/a'])
  expect(published.counts()).toMatchObject({ misses: 100, answers: 100, entries: 1 })
})

test('what is nowhere is asked for again each time and kept nowhere', async () => {
  let asked = 0
  const { read, published } = await startServing(() => {
    asked += 1
    return undefined
  })

  expect([await read('/a'), await read('/a'), await read('/1')]).toEqual(['404', '404', '404'])
  expect([asked, published.counts().entries]).toEqual([2, 0])
})

test('a maker that throws, and a target that makes locating throw, end in one failed answer each', async () => {
  const { read } = await startServing((key) => {
    if (key === '/bad') throw new Error('no')
    return content('good')
  })

  expect([await read('/bad'), await read('/unlocatable'), await read('/good')]).toEqual([
    '500',
    '500',
    'good',
  ])
})

test('while a swap makes its answers readers get the old ones, then all the new ones', async () => {
  const gate = aGate()
  const { read, published } = await startServing(async (key, word) => {
    if (word === 'new' && key === '/a2') await gate.opened
    return content(`${word} ${key}`)
  })
  const readAll = () => Promise.all(['/a1', '/a2', '/a3', '/b'].map(read))
  await readAll()

  const swapped = published.swap('a', () => ({ word: 'new' }))
  await new Promise((done) => setTimeout(done, 20))
  const during = await readAll()
  gate.open()
  await swapped

  expect(during).toEqual(['old /a1', 'old /a2', 'old /a3', 'old /b'])
  expect(await readAll()).toEqual(['new /a1', 'new /a2', 'new /a3', 'old /b'])
})

test('an answer of the group that was first asked for during the swap is not kept as it was', async () => {
  const gate = aGate()
  const { read, published } = await startServing(async (key, word) => {
    if (word === 'new' && key === '/a1') await gate.opened
    return content(`${word} ${key}`)
  })
  await read('/a1')

  const swapped = published.swap('a', () => ({ word: 'new' }))
  const during = await read('/a-late')
  gate.open()
  await swapped

  expect([during, await read('/a-late')]).toEqual(['old /a-late', 'new /a-late'])
})

test('what is still being made from the old source when the swap ends is not kept', async () => {
  const gate = aGate()
  const { read, published } = await startServing(async (key, word) => {
    if (word === 'old') await gate.opened
    return content(`${word} ${key}`)
  })

  const early = read('/a')
  while (published.counts().misses < 1) await new Promise((done) => setTimeout(done, 5))
  await published.swap('a', () => ({ word: 'new' }))
  const late = await read('/a')
  gate.open()

  expect([await early, late, await read('/a')]).toEqual(['old /a', 'new /a', 'new /a'])
})

test('an answer that can’t be made again keeps its last good bytes, and is named', async () => {
  const { read, published, failures } = await startServing((key, word) => {
    if (word === 'new' && key === '/a1') throw new Error('no')
    return content(`${word} ${key}`)
  })
  await Promise.all(['/a1', '/a2'].map(read))

  await published.swap('a', () => ({ word: 'new' }))

  expect(await Promise.all(['/a1', '/a2'].map(read))).toEqual(['old /a1', 'new /a2'])
  expect(failures).toEqual(['/a1'])
})

test('two swaps at once both count: the second is made from what the first left', async () => {
  const { published } = await startServing((_key, word) => content(word))

  await Promise.all([
    published.swap('a', ({ word }) => ({ word: `${word} one` })),
    published.swap('b', ({ word }) => ({ word: `${word} two` })),
  ])

  expect(published.source()).toEqual({ word: 'old one two' })
})

test('a swap that fails as a whole does not stop the next one', async () => {
  const { published } = await startServing((_key, word) => content(word))

  const failed = published.swap('a', () => {
    throw new Error('no')
  })

  await expect(failed).rejects.toThrow('no')
  await published.swap('a', () => ({ word: 'new' }))
  expect(published.source()).toEqual({ word: 'new' })
})

test('renewing replaces what is held, also where it was being made as the change came', async () => {
  const gate = aGate()
  let stored = 'before'
  const { read, published } = await startServing(async (key) => {
    const seen = stored
    if (key === '/a-slow' && seen === 'before') await gate.opened
    return content(`${key} ${seen}`)
  })
  await read('/a-held')
  const early = read('/a-slow')
  while (published.counts().misses < 2) await new Promise((done) => setTimeout(done, 5))

  stored = 'after'
  await published.renew((key) => key.startsWith('/a'))
  gate.open()
  await early

  expect([await read('/a-held'), await read('/a-slow')]).toEqual(['/a-held after', '/a-slow after'])
})

test('what is forgotten is gone, even where a swap was making it again', async () => {
  const gate = aGate()
  let stored: string | undefined = 'secret'
  const { read, published } = await startServing(async (_key, word) => {
    const seen = stored
    if (word === 'new') await gate.opened
    return seen === undefined ? undefined : content(seen)
  })
  await read('/a')

  const swapped = published.swap('a', () => ({ word: 'new' }))
  await new Promise((done) => setTimeout(done, 20))
  stored = undefined
  const forgotten = published.forget((key) => key === '/a')
  gate.open()
  await Promise.all([swapped, forgotten])

  expect(await read('/a')).toBe('404')
})

test('what was being made as it was forgotten is not kept', async () => {
  const gate = aGate()
  let stored: string | undefined = 'secret'
  const { read, published } = await startServing(async () => {
    const seen = stored
    await gate.opened
    return seen === undefined ? undefined : content(seen)
  })
  const early = read('/a')
  while (published.counts().misses < 1) await new Promise((done) => setTimeout(done, 5))

  stored = undefined
  await published.forget((key) => key === '/a')
  gate.open()
  await early

  expect(await read('/a')).toBe('404')
})

test('the bytes that are held stay within their bound; the least recently used go first', async () => {
  const noise = (key: string) => Array.from({ length: 2000 }, (_, index) => `${key}${index * 7919}`).join('')
  const { read, published } = await startServing((key) => content(noise(key)), 300_000)

  for (let index = 0; index < 50; index += 1) {
    await read(`/a${index}`)
    await read('/a0')
    expect(published.counts().bytes).toBeLessThanOrEqual(300_000)
  }

  const { entries, misses } = published.counts()
  expect([entries > 1, entries < 50, misses]).toEqual([true, true, 50])
})

test('an answer too large to be held is sent all the same', async () => {
  const large = Array.from({ length: 40_000 }, (_, index) => index * 7919).join('')
  const { read, published } = await startServing(() => content(large), 100_000)

  expect(await read('/a')).toBe(large)
  expect(published.counts()).toMatchObject({ entries: 0, bytes: 0 })
})
