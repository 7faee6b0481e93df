/** One answer has one key, whatever an address carries. */

import { beforeAll, describe, expect, test } from 'vitest'
import { stateParameters } from '../../src/addresses.ts'
import { allZones } from '../../src/domain/clock.ts'
import { locate, publishedPatterns } from '../../src/web/publications.ts'
import { startApp, type TestApp } from '../app.ts'
import fc from '../properties.ts'
import { sampleStore } from '../sample.ts'
import { readPage } from './html.ts'

const forum = '/forums/gsef-2021'
let app: TestApp
beforeAll(async () => {
  app = await startApp(await sampleStore())
})

const keyOf = (target: string) => locate(app.app.site, target, app.app.published.source())?.key
const paths = publishedPatterns.map((pattern) =>
  pattern
    .replace(':forum', 'gsef-2021')
    .replace(':session', 'open-networking-hour')
    .replace(':person', 'kenzo-taira')
    .replace(':reference', 'medtown')
    .replace(':number', '1'),
)
const names = [...stateParameters, 'utm_source']
const values = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    ...allZones(),
    'asia/calcutta',
    'US/Eastern',
    'unknown',
    'ko',
    'en',
    'item',
    '15',
    '0015',
    '1',
  ),
  fc.constantFrom('social-cohesion', 'women', 'open-networking-hour,medtown', 'ΑΣ', 'ﬁ', 'İ', 'ﷺ'.repeat(80)),
)
const queries = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 6 })

describe('keys', () => {
  test('a key leads to itself, for every query that there could be', () => {
    const target = fc.constantFrom(
      '/',
      `/my/${'k'.repeat(27)}`,
      `/my/${'k'.repeat(27)}/calendar.ics`,
      ...paths,
    )
    fc.assert(
      fc.property(target, queries, (path, query) => {
        const key = keyOf(`${path}?${new URLSearchParams(query)}`)
        expect(key).toMatch(/^[\x21-\x7e]+$/)
        expect(keyOf(key ?? '')).toBe(key)
      }),
      { numRuns: 2000 },
    )
  })

  test('a query that is no query leads somewhere too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        const key = keyOf(`${forum}?${query}`) ?? ''
        expect(keyOf(key)).toBe(key)
      }),
      { numRuns: 2000 },
    )
  })

  test('random zones, languages, levels and alarms make no more keys than there are answers', () => {
    const garbage = fc.sample(fc.string({ unit: 'binary', maxLength: 30 }), { numRuns: 3000, seed: 7 })

    const keys = garbage.flatMap((text) =>
      ['tz', 'lang', 'level', 'rich', 'track', 'theme', 'utm_source'].flatMap((name) => [
        keyOf(`${forum}?${new URLSearchParams({ [name]: text })}`),
        keyOf(`${forum}/calendar.ics?${new URLSearchParams({ [name]: text })}`),
      ]),
    )

    expect([...new Set(keys)].sort()).toEqual([
      forum,
      `${forum}/calendar.ics`,
      `${forum}/calendar.ics?theme=unknown`,
      `${forum}/calendar.ics?track=unknown`,
      `${forum}?theme=unknown`,
      `${forum}?track=unknown`,
      `${forum}?tz=unknown`,
    ])
  })

  test.each([
    ['tz=asia/calcutta', 'tz=Asia/Kolkata'],
    ['tz=Etc/UTC', 'tz=UTC'],
    ['tz=KST', 'tz=unknown'],
    ['tz=%2B09:00', 'tz=unknown'],
    ['tz=../../etc/passwd', 'tz=unknown'],
    [`tz=${'A/'.repeat(2500)}`, 'tz=unknown'],
    ['tz=', ''],
    ['lang=en', ''],
    ['lang=ko', 'lang=ko'],
    ['lang=constructor', ''],
    ['lang=ko&tz=UTC', 'tz=UTC&lang=ko'],
    ['lang=ko&lang=en', 'lang=ko'],
    ['q=++Salud++COMÚN', 'q=salud+comun'],
    ['q=%20', ''],
    [`q=${'a'.repeat(5000)}`, `q=${'a'.repeat(80)}`],
    [`q=${'a'.repeat(79)}${encodeURIComponent('😀😀')}`, `q=${'a'.repeat(79)}%F0%9F%98%80`],
    [
      'show=open-networking-hour&show=none,cuidar-la-salud-en-comun',
      'show=cuidar-la-salud-en-comun,open-networking-hour',
    ],
    ['show=none', 'show='],
    ['level=item', ''],
    ['utm_source=x&fbclid=y', ''],
  ])('%s is the same as %s', (query, known) => {
    expect(keyOf(`${forum}?${query}`)).toBe(known === '' ? forum : `${forum}?${known}`)
  })

  test.each([
    ['alarm=0', 'alarm=0'],
    ['alarm=0015', 'alarm=15'],
    ['alarm=10080', 'alarm=10080'],
    ['alarm=10081', ''],
    ['alarm=-5', ''],
    ['alarm=1e3', ''],
    ['level=session', ''],
    ['level=item&rich=1&tz=Asia/Tokyo', 'level=item&rich=1'],
  ])('for a feed %s is the same as %s', (query, known) => {
    const feed = `${forum}/calendar.ics`
    expect(keyOf(`${feed}?${query}`)).toBe(known === '' ? feed : `${feed}?${known}`)
  })
})

test('a thousand addresses with unknown parameters are one held answer', async () => {
  const before = app.app.published.counts().entries
  const first = await app.get(`${forum}/references?utm_source=0`)

  for (let index = 1; index < 200; index += 1) {
    const { headers } = await app.get(`${forum}/references?utm_source=${index}&x=${'y'.repeat(index)}`)
    expect(headers.etag).toBe(first.headers.etag)
  }

  expect(app.app.published.counts().entries).toBe(before + 1)
})

test('a search with half a character at its limit is a search, and the planner lives on', async () => {
  const { status, text } = await app.get(`${forum}?q=${'a'.repeat(79)}${encodeURIComponent('😀')}`)

  expect([status, readPage(text).values('#filter-q', 'value')]).toEqual([200, [`${'a'.repeat(79)}😀`]])
})
