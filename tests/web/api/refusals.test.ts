import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/port.ts'
import { storeWith } from '../../app.ts'
import { aForum, anItem, aPerson, aSession } from '../../makers.ts'
import type { Sent } from './client.ts'
import { startProgramApp } from './program-app.ts'

const forum = aForum({ id: 'kr', slug: 'korea-forum', themes: [{ id: 'care', slug: 'care', title: 'Care' }] })
const sessions = '/api/v1/forums/kr/sessions'
const talk = `${sessions}/talk`
const people = '/api/v1/forums/kr/people'

async function start() {
  const docs = {
    forum,
    people: [aPerson({ id: 'ana' })],
    sessions: [aSession({ id: 'talk', themeIds: ['care'], items: [anItem({ id: 'row', people: ['ana'] })] })],
  }
  const store = await storeWith(docs)
  const app = await startProgramApp(store)
  return { app, store, token: await app.token() }
}

const session = (parts: object) => ({ title: 'Talk', start: { clock: '2021-10-05T09:00' }, ...parts })
const changing = (body: unknown): Sent => ({ headers: { 'if-match': '"1"' }, body })
const deep = `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`

const refusals: [what: string, method: string, path: string, sent: Sent, status: number, code: string][] = [
  [
    'another media type',
    'POST',
    people,
    { headers: { 'content-type': 'text/plain' }, raw: '{}' },
    415,
    'media-type',
  ],
  [
    'no media type',
    'PUT',
    `${people}/ana`,
    { headers: { 'content-type': '' }, raw: '{}' },
    415,
    'media-type',
  ],
  [
    'JSON as a patch',
    'PATCH',
    talk,
    { headers: { 'content-type': 'application/json' }, raw: '{}' },
    415,
    'media-type',
  ],
  [
    'a charset nobody has',
    'POST',
    people,
    { headers: { 'content-type': 'application/json; charset=x' }, raw: '{}' },
    415,
    'media-type',
  ],
  ['broken JSON', 'POST', people, { raw: '{"name":' }, 400, 'json-unreadable'],
  ['a list', 'POST', people, { raw: '[]' }, 400, 'json-unreadable'],
  ['a text', 'POST', people, { raw: '"x"' }, 400, 'json-unreadable'],
  [
    'more than a megabyte',
    'POST',
    people,
    { raw: `{"biography":"${'x'.repeat(1024 * 1024)}"}` },
    413,
    'too-large',
  ],
  ['values within values without end', 'POST', people, { raw: deep }, 422, 'invalid'],
  ['no If-Match', 'PUT', talk, { body: {} }, 428, 'precondition-missing'],
  ['no If-Match to remove', 'DELETE', talk, {}, 428, 'precondition-missing'],
  ['no If-Match to cancel', 'POST', `${talk}/cancellation`, {}, 428, 'precondition-missing'],
  ['a star', 'PATCH', talk, { headers: { 'if-match': '*' }, body: {} }, 400, 'precondition-unusable'],
  ['a bare number', 'PATCH', talk, { headers: { 'if-match': '1' }, body: {} }, 400, 'precondition-unusable'],
  ['a weak tag', 'PATCH', talk, { headers: { 'if-match': 'W/"1"' }, body: {} }, 412, 'stale'],
  ['an old revision', 'PATCH', talk, { headers: { 'if-match': '"7"' }, body: {} }, 412, 'stale'],
  [
    'an old revision of the forum',
    'PATCH',
    '/api/v1/forums/kr',
    { headers: { 'if-match': '"7"' }, body: {} },
    412,
    'stale',
  ],
  ['a page of none', 'GET', `${people}?limit=0`, {}, 400, 'query-unusable'],
  ['a page of too many', 'GET', `${people}?limit=201`, {}, 400, 'query-unusable'],
  ['two limits', 'GET', `${people}?limit=1&limit=2`, {}, 400, 'query-unusable'],
  ['a cursor of our own', 'GET', `${people}?after=x`, {}, 400, 'query-unusable'],
  ['another question', 'GET', `${people}?q=ana`, {}, 400, 'query-unusable'],
  ['no such forum', 'GET', '/api/v1/forums/none', {}, 404, 'missing'],
  ['no such person', 'GET', `${people}/none`, {}, 404, 'missing'],
  ['an id that can be none', 'GET', `${people}/..%2Fana`, {}, 404, 'missing'],
  ['a path that is none', 'GET', `${people}/%E0%A4%A`, {}, 404, 'missing'],
  ['no such release', 'GET', '/api/v1/forums/kr/releases/9', {}, 404, 'missing'],
  ['a release that is no number', 'GET', '/api/v1/forums/kr/releases/x', {}, 404, 'missing'],
  ['no such thing', 'GET', '/api/v1/forums/kr/secrets', {}, 404, 'missing'],
  ['another case', 'GET', '/api/v1/Forums', {}, 404, 'missing'],
  ['a slash too many', 'GET', '/api/v1/forums/', {}, 404, 'missing'],
  ['a forum to be removed', 'DELETE', '/api/v1/forums/kr', {}, 405, 'method-unknown'],
  ['a release to be changed', 'PUT', '/api/v1/forums/kr/releases/1', { body: {} }, 405, 'method-unknown'],
  ['an id that somebody has', 'POST', people, { body: { id: 'ana', name: { given: 'A' } } }, 409, 'id-taken'],
  ['a forum that is there', 'POST', '/api/v1/forums', { body: { id: 'kr' } }, 409, 'id-taken'],
  [
    'a key with spaces',
    'POST',
    people,
    { headers: { 'idempotency-key': 'a b' }, body: {} },
    400,
    'key-unusable',
  ],
  ['an older release', 'POST', '/api/v1/forums/kr/releases', { body: { after: 0 } }, 409, 'released-since'],
]

test.each(refusals)('%s is refused: %s %s', async (_what, method, path, sent, status, code) => {
  const { app, store, token } = await start()
  const before = await everything(store)

  const answer = await app.call(token, method, path, sent)

  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect([answer.status, answer.json.status, answer.json.code]).toEqual([status, status, code])
  expect(answer.json.type).toBe(`/api#${code}`)
  expect(await everything(store)).toEqual(before)
})

test('a refusal says what would do: the methods there are, the media type, the revision of now', async () => {
  const { app, token } = await start()

  const method = await app.call(token, 'DELETE', '/api/v1/forums/kr')
  const type = await app.call(token, 'PATCH', talk, {
    headers: { 'content-type': 'application/json' },
    raw: '{}',
  })
  const stale = await app.call(token, 'PATCH', talk, { headers: { 'if-match': '"7"' }, body: {} })

  expect(method.headers.allow).toBe('GET, HEAD, PATCH, PUT')
  expect(type.headers['accept-patch']).toBe('application/merge-patch+json')
  expect(stale.json.current).toBe(1)
})

const wrong: [what: string, method: string, path: string, sent: Sent, problems: [string, string][]][] = [
  [
    'nothing of a session',
    'POST',
    sessions,
    { body: {} },
    [
      ['title', 'field-missing'],
      ['start', 'field-missing'],
    ],
  ],
  ['nothing of a person', 'POST', people, { body: {} }, [['name', 'field-missing']]],
  [
    'nothing of a forum',
    'POST',
    '/api/v1/forums',
    { body: {} },
    [
      ['title', 'field-missing'],
      ['zone', 'field-missing'],
      ['opens', 'field-missing'],
      ['closes', 'field-missing'],
    ],
  ],
  ['an empty title', 'POST', sessions, { body: session({ title: ' ' }) }, [['title', 'title-missing']]],
  [
    'an unknown member',
    'POST',
    sessions,
    { body: session({ titel: 'x', brief: { quest: 1 } }) },
    [
      ['brief.quest', 'field-unknown'],
      ['titel', 'field-unknown'],
    ],
  ],
  [
    'a member named __proto__',
    'POST',
    sessions,
    { raw: '{"title":"T","start":{"clock":"2021-10-05T09:00"},"__proto__":{"x":1}}' },
    [['__proto__', 'field-unknown']],
  ],
  [
    'another kind of value',
    'POST',
    sessions,
    { body: session({ plannedMinutes: '60', audience: 'all', state: 'done' }) },
    [
      ['state', 'value-wrong'],
      ['plannedMinutes', 'value-wrong'],
      ['audience', 'value-wrong'],
    ],
  ],
  [
    'minutes that are none',
    'POST',
    sessions,
    { body: session({ plannedMinutes: -1, items: [{ title: 'A', minutes: 0.5 }] }) },
    [
      ['plannedMinutes', 'minutes-out-of-range'],
      ['items.0.minutes', 'value-wrong'],
    ],
  ],
  [
    'no minutes at all',
    'POST',
    sessions,
    { body: session({ items: [{ title: 'A', minutes: 0 }] }) },
    [['items.0.minutes', 'minutes-out-of-range']],
  ],
  [
    'an abbreviated zone',
    'POST',
    sessions,
    { body: session({ start: { clock: '2021-10-05T09:00', zone: 'KST' } }) },
    [['start.zone', 'zone-unknown']],
  ],
  [
    'no clock',
    'POST',
    sessions,
    { body: session({ start: { clock: '2021-02-30T09:00' } }) },
    [['start.clock', 'clock-unreadable']],
  ],
  [
    'a clock that never was',
    'POST',
    sessions,
    { body: session({ start: { clock: '2021-03-28T02:30', zone: 'Europe/Rome' } }) },
    [['start', 'clock-never-was']],
  ],
  [
    'a day that never was',
    'POST',
    '/api/v1/forums',
    { body: { title: 'F', zone: 'UTC', opens: '2027-02-30', closes: '2027-03-01' } },
    [['opens', 'date-unreadable']],
  ],
  [
    'a forum that ends first',
    'POST',
    '/api/v1/forums',
    { body: { title: 'F', zone: 'UTC', opens: '2027-03-02', closes: '2027-03-01' } },
    [['closes', 'closes-before-it-opens']],
  ],
  [
    'an address that is none',
    'POST',
    sessions,
    { body: session({ slug: 'Not A Slug', onlineUrl: 'javascript:alert(1)' }) },
    [['slug', 'slug-unusable']],
  ],
  [
    'a link that is none',
    'POST',
    sessions,
    { body: session({ onlineUrl: 'javascript:alert(1)' }) },
    [['onlineUrl', 'address-unusable']],
  ],
  [
    'an address that is taken',
    'POST',
    sessions,
    { body: session({ slug: 'talk' }) },
    [['slug', 'slug-taken']],
  ],
  [
    'an id that can be none',
    'POST',
    people,
    { body: { id: '../x', name: { given: 'A' } } },
    [['id', 'id-unusable']],
  ],
  [
    'an id that is a page of the desk',
    'POST',
    sessions,
    { body: session({ id: 'changes', slug: 'another' }) },
    [['id', 'id-unusable']],
  ],
  ['another id than the address', 'PATCH', talk, changing({ id: 'other' }), [['id', 'id-differs']]],
  ['a title taken away', 'PATCH', talk, changing({ title: null }), [['title', 'value-wrong']]],
  ['an unknown member taken away', 'PATCH', talk, changing({ tracks: null }), [['tracks', 'field-unknown']]],
  [
    'a name without a letter',
    'POST',
    people,
    { body: { name: { given: ' ' } } },
    [['name.given', 'name-missing']],
  ],
  [
    'a replacement in part',
    'PUT',
    `${people}/ana`,
    changing({ name: { given: 'A', family: '', order: 'given-first' } }),
    [
      ['slug', 'field-missing'],
      ['biography', 'field-missing'],
      ['contact', 'field-missing'],
      ['availability', 'field-missing'],
    ],
  ],
  [
    'somebody who can until before they can',
    'POST',
    people,
    {
      body: {
        name: { given: 'A' },
        availability: [{ from: '2021-10-04T12:00', to: '2021-10-04T09:00' }],
        preferredHours: { from: '09:00', to: '09:00' },
      },
    },
    [
      ['availability.0', 'availability-unreadable'],
      ['preferredHours', 'hours-unreadable'],
    ],
  ],
  [
    'somebody who is not there',
    'POST',
    sessions,
    {
      body: session({ trackId: 'no', items: [{ title: 'A', minutes: 5, people: [{ personId: 'nobody' }] }] }),
    },
    [
      ['trackId', 'track-unknown'],
      ['items.0.people.0.personId', 'person-unknown'],
    ],
  ],
  [
    'a country that is none',
    'POST',
    people,
    { body: { name: { given: 'A' }, country: 'kenya' } },
    [['country', 'country-unknown']],
  ],
  [
    'a theme that is still used',
    'PATCH',
    '/api/v1/forums/kr',
    changing({ themes: [] }),
    [['themes', 'still-used']],
  ],
  [
    'a release of nobody knows what',
    'POST',
    '/api/v1/forums/kr/releases',
    { body: { chosen: 'all', note: 1, all: true } },
    [
      ['chosen', 'value-wrong'],
      ['note', 'value-wrong'],
      ['all', 'field-unknown'],
    ],
  ],
  [
    'a release of nothing',
    'POST',
    '/api/v1/forums/kr/releases',
    { body: {} },
    [['chosen', 'nothing-chosen']],
  ],
  [
    'a session that is not there',
    'POST',
    '/api/v1/forums/kr/releases',
    { body: { chosen: ['none'] } },
    [['sessions.none', 'session-unknown']],
  ],
]

describe('what is wrong is told at its field, with the code of the forms', () => {
  test.each(wrong)('%s', async (_what, method, path, sent, problems) => {
    const { app, store, token } = await start()
    const before = await everything(store)

    const answer = await app.call(token, method, path, sent)

    expect([answer.status, answer.json.code]).toEqual([422, 'invalid'])
    const told: { field: string; code: string; text: string }[] = answer.json.problems
    expect(told.map(({ field, code }) => [field, code])).toEqual(problems)
    expect(told.filter(({ text, code }) => text.includes(`(${code})`) || /[{}]/.test(text))).toEqual([])
    expect(await everything(store)).toEqual(before)
  })
})

test('a full disk is told as such, and the same request works later', async () => {
  const { store } = await start()
  let isFull = true
  const app = await startProgramApp({
    ...store,
    async save(place, doc, edit) {
      if (isFull) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
      return store.save(place, doc, edit)
    },
  })
  const token = await app.token()
  const body = { name: { given: 'Dan' } }

  const full = await app.call(token, 'POST', people, { body })
  isFull = false
  const later = await app.call(token, 'POST', people, { body })

  expect([full.status, full.json.code, later.status]).toEqual([503, 'storage-full', 201])
  expect(app.failed()).toEqual(['no space left'])
})

async function everything(store: Store) {
  const ids = await store.forums()
  return Promise.all(ids.map(async (id) => [await store.readForum(id), await store.releaseNumbers(id)]))
}
