import { expect, test } from 'vitest'
import { storeWith } from '../../app.ts'
import { aForum, anItem, aPerson, aSession } from '../../makers.ts'
import fc from '../../properties.ts'
import { startProgramApp } from './program-app.ts'

const sessions = '/api/v1/forums/kr/sessions'
const names = [
  'id',
  'slug',
  'title',
  'name',
  'start',
  'zone',
  'items',
  'people',
  'tracks',
  'languages',
  'opens',
  'source',
]
const texts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  'UTC',
  'kst',
  '2021-10-04T18:00',
  '../x',
  '__proto__',
  '제목',
  'x'.repeat(400),
]

/** JSON of any sort, with members that documents have. */
const { value: anyJson } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, -1, 0.5, 1e300, ...texts),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names, ...texts), tie('value'), { maxKeys: 5 }),
  ),
}))
const anyObject = fc.dictionary(fc.constantFrom(...names, 'note', 'chosen'), anyJson, { maxKeys: 6 })

test('whatever is sent is taken or refused as described, and never breaks anything', async () => {
  const docs = { forum: aForum({ id: 'kr' }), people: [aPerson({ id: 'ana' })] }
  const app = await startProgramApp(
    await storeWith({ ...docs, sessions: [aSession({ id: 'talk', items: [anItem()] })] }),
  )
  const token = await app.token()
  const targets = [
    ['POST', '/api/v1/forums'],
    ['POST', sessions],
    ['PATCH', `${sessions}/talk`],
    ['PUT', `${sessions}/talk`],
    ['PATCH', '/api/v1/forums/kr'],
    ['POST', '/api/v1/forums/kr/people'],
    ['PATCH', '/api/v1/forums/kr/people/ana'],
    ['POST', '/api/v1/forums/kr/references'],
    ['POST', '/api/v1/forums/kr/releases'],
  ] as const

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...targets), anyObject, async ([method, path], body) => {
      const revision = method === 'POST' ? undefined : (await app.call(token, 'GET', path)).headers.etag
      const headers = revision === undefined ? {} : { 'if-match': revision }

      const answer = await app.call(token, method, path, { headers, body })

      expect([200, 201, 409, 422]).toContain(answer.status)
    }),
    { numRuns: 300, seed: 3 },
  )
  expect(app.failed()).toEqual([])
})
