import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/port.ts'
import { ruleOf } from '../../../src/web/access-rule.ts'
import { listResources, type Operation } from '../../../src/web/api/open-api/operations.ts'
import { storeWith } from '../../app.ts'
import {
  aForum,
  anOrganisation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
  privateSentences,
} from '../../makers.ts'
import type { Sent } from './client.ts'
import { description } from './described.ts'
import { startProgramApp } from './program-app.ts'
import { routesAlone } from './routes-alone.ts'

const operations = listResources().flatMap((resource) => resource.operations)
const secret = 'Nobody else may read this'
const ids: Record<string, string> = {
  ...{ sessions: 'talk', people: 'ana', organisations: 'org', presentations: 'case', references: 'ref' },
}

async function start() {
  const store = await storeWith(
    {
      forum: aForum({ id: 'kr', slug: 'korea-forum', title: secret }),
      sessions: [aSession({ id: 'talk', title: secret })],
      people: [aPerson({ id: 'ana', given: secret, biography: secret })],
      organisations: [anOrganisation({ id: 'org', name: secret })],
      presentations: [aPresentation({ id: 'case', title: secret })],
      references: [aReference({ id: 'ref', title: secret })],
    },
    { forum: aForum({ id: 'other', slug: 'other-forum', uidDomain: 'other.example' }) },
  )
  return { store, app: await startProgramApp(store) }
}

function pathOf({ path }: Operation): string {
  const shelf = path.split('/')[5] ?? ''
  return path
    .replace('{forum}', 'kr')
    .replace('{id}', ids[shelf] ?? '')
    .replace('{number}', '1')
}

/** Whatever the operation would need to succeed. */
function sentFor({ body, parameters, verb }: Operation): Sent {
  const headers = parameters.includes('If-Match') ? { 'if-match': '"1"' } : {}
  if (body === undefined) return { headers }
  return {
    headers,
    body: verb === 'release' ? { chosen: [] } : { title: 'Overwritten', name: 'Overwritten' },
  }
}

const isWrite = ({ method }: Operation) => method !== 'get'
const named = (all: Operation[]) =>
  all.map((one) => [`${one.method.toUpperCase()} ${one.path}`, one] as const)

describe.each(named(operations))('%s', (_name, operation) => {
  test('is for nobody without a token, with an unknown one, or with a revoked one', async () => {
    const { app, store } = await start()
    const before = await everything(store)
    const revoked = await app.token({ name: 'gone' })
    await app.access.revokeToken('gone')
    const path = pathOf(operation)
    const sent = sentFor(operation)
    const cookie = { headers: { ...sent.headers, cookie: 'madang-visit=anything' } }
    const basic = {
      headers: { ...sent.headers, authorization: `Basic ${Buffer.from('a:b').toString('base64')}` },
    }

    const answers = [
      await app.call('', operation.method.toUpperCase(), path, sent),
      await app.call('', operation.method.toUpperCase(), path, { ...sent, ...cookie }),
      await app.call('', operation.method.toUpperCase(), path, { ...sent, ...basic }),
      await app.call(`madang_${'x'.repeat(27)}`, operation.method.toUpperCase(), path, sent),
      await app.call(revoked, operation.method.toUpperCase(), path, sent),
    ]

    expect(answers.map(({ status, json }) => [status, json.code])).toEqual([
      ...[
        [401, 'token-missing'],
        [401, 'token-missing'],
        [401, 'token-missing'],
      ],
      ...[
        [401, 'token-unknown'],
        [401, 'token-unknown'],
      ],
    ])
    expect(answers.map(({ headers }) => headers['www-authenticate'])).toEqual([
      ...Array(3).fill('Bearer realm="madang"'),
      ...Array(2).fill('Bearer realm="madang", error="invalid_token"'),
    ])
    expect(leaks(answers)).toEqual([])
    expect(await everything(store)).toEqual(before)
  })

  test('of one forum is nothing in another, by its id and by its slug', async () => {
    const { app, store } = await start()
    const before = await everything(store)
    const token = await app.token({ forumId: aForum({ id: 'other' }).id })
    const paths = [pathOf(operation), pathOf(operation).replace('/kr', '/korea-forum')]

    const answers = await Promise.all(
      paths.map((path) => app.call(token, operation.method.toUpperCase(), path, sentFor(operation))),
    )

    const ofAll = operation.path === '/api/v1/forums'
    const expected = ofAll ? (isWrite(operation) ? 403 : 200) : 404
    expect(answers.map(({ status }) => status)).toEqual([expected, expected])
    expect(leaks(answers)).toEqual([])
    expect(await everything(store)).toEqual(before)
  })

  test('lets a token of its forum in', async () => {
    const { app } = await start()
    const token = await app.token({ forumId: aForum({ id: 'kr' }).id })

    const answer = await app.call(
      token,
      operation.method.toUpperCase(),
      pathOf(operation),
      sentFor(operation),
    )

    const madeByAll = operation.id === 'createForum'
    expect(answer.status === 401 || answer.status === 404 || (answer.status === 403 && !madeByAll)).toBe(
      false,
    )
    expect(answer.headers['cache-control']).toMatch(/no-store/)
  })
})

test.each(named(operations.filter(isWrite)))(
  '%s changes nothing with a token that only reads',
  async (_name, operation) => {
    const { app, store } = await start()
    const before = await everything(store)
    const token = await app.token({ level: 'read' })

    const answer = await app.call(
      token,
      operation.method.toUpperCase(),
      pathOf(operation),
      sentFor(operation),
    )

    expect([answer.status, answer.json.code]).toEqual([403, 'token-reads-only'])
    expect(leaks([answer])).toEqual([])
    expect(await everything(store)).toEqual(before)
  },
)

test('every route has its rule, and the description has every route', () => {
  const routes = routesAlone().stack.flatMap(({ route }) => (route === undefined ? [] : [route]))
  const unruled = routes.flatMap((route) =>
    route.stack.filter(({ handle }) => ruleOf(handle) === undefined).map(() => route.path),
  )
  const served = routes.flatMap((route) =>
    route.stack
      .filter(({ method }) => method !== undefined)
      .map(({ method }) => `${method} ${String(route.path).replace(/:(\w+)/g, '{$1}')}`),
  )
  const described = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.keys(item as object)
      .filter((key) => key !== 'parameters')
      .map((method) => `${method} ${path}`),
  )

  expect(unruled).toEqual([])
  expect(described.toSorted()).toEqual(served.filter((one) => one !== 'get /api').toSorted())
})

function leaks(answers: { text: string }[]): string[] {
  return [secret, ...privateSentences].filter((one) => answers.some(({ text }) => text.includes(one)))
}

async function everything(store: Store) {
  const all = await store.forums()
  return Promise.all(all.map(async (id) => [await store.readForum(id), await store.releaseNumbers(id)]))
}
