/** What the pages of releases say, of the sample. */
import { expect, test } from 'vitest'
import { sayIn } from '../../src/text/say.ts'
import { startApp } from '../app.ts'
import { sampleStore } from '../sample.ts'
import { type Page, readPage } from './html.ts'
import { textsIn } from './page-parts.ts'

const say = sayIn('en')
const forum = '/forums/gsef-2021'
const app = await startApp(await sampleStore())
const read = async (target: string) => readPage((await app.get(target)).text)

const workshop =
  'Rebuilding an inclusive society by ensuring basic needs and services through public-private partnership'
const openHour = '열린 만남의 시간'
const health = 'Cuidar la salud en común'
const secondNote = 'The workshop on inclusion starts half an hour earlier; no open hour on the first evening'

const changesOn = (page: Page) => page.elements('.changes li').map((one) => textsIn(one, 'a, .facts'))

test('both releases, the newest first: when, why, and what changed', async () => {
  const page = await read(`${forum}/releases`)

  expect(page.texts('.release h2, .release > p')).toEqual([
    'Release 2',
    `20 September 2021, 10:00 KST · ${secondNote}`,
    'Release 1',
    '6 September 2021, 10:00 KST · First programme',
  ])
  expect(changesOn(page)).toEqual([
    [workshop, 'moved 18:30 → 18:00 KST, 1 item shorter'],
    [openHour, 'cancelled'],
    [health, 'added'],
    [workshop, 'added'],
    [openHour, 'added'],
  ])
  expect(page.link(say('footer.atom'))).toBe(`${forum}/releases.atom`)
})

test('the same in Korean', async () => {
  const page = await read(`${forum}/releases?lang=ko`)

  expect(page.texts('.release h2, .release > p time')).toEqual([
    '2차 공개',
    '2021년 9월 20일, 10:00 KST',
    '1차 공개',
    '2021년 9월 6일, 10:00 KST',
  ])
  expect(changesOn(page).slice(0, 3)).toEqual([
    [workshop, '시간 변경 18:30 → 18:00 KST, 항목 1개 단축'],
    [openHour, '취소'],
    [health, '추가'],
  ])
})

test('one release, from which the one before and the one after are reached', async () => {
  const second = await read(`${forum}/releases/2`)
  const first = await read(`${forum}/releases/1`)

  expect(second.texts('h1, .lead')).toEqual(['Release 2', `20 September 2021, 10:00 KST · ${secondNote}`])
  expect(changesOn(second)).toEqual([
    [workshop, 'moved 18:30 → 18:00 KST, 1 item shorter'],
    [openHour, 'cancelled'],
  ])
  expect(second.links('.back')).toEqual([{ text: say('releases.earlier'), href: `${forum}/releases/1` }])
  expect(first.links('.back')).toEqual([{ text: say('releases.later'), href: `${forum}/releases/2` }])
})

test('a session’s page says what last changed in it, and nothing where nothing did', async () => {
  const factsOf = async (slug: string) => (await read(`${forum}/sessions/${slug}`)).texts('.actions > .facts')

  expect(await factsOf('rebuilding-an-inclusive-society')).toEqual([
    '90 minutes · release 2 · 20 Sept: moved 18:30 → 18:00 KST, 1 item shorter',
  ])
  expect(await factsOf('open-networking-hour')).toEqual(['60 minutes · release 2 · 20 Sept: cancelled'])
  expect(await factsOf('cuidar-la-salud-en-comun')).toEqual(['75 minutes · release 1'])
})

test('the feed of releases tells the same, with ids of the forum’s own', async () => {
  const { text, headers } = await app.get(`${forum}/releases.atom`)

  expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  expect([...text.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id)).toEqual([
    'tag:gsef-2021.madang.example,2021-10-04:releases',
    'tag:gsef-2021.madang.example,2021-10-04:releases/2',
    'tag:gsef-2021.madang.example,2021-10-04:releases/1',
  ])
  expect([...text.matchAll(/<updated>(.*)<\/updated>/g)].map(([, at]) => at)).toEqual([
    '2021-09-20T01:00:00.000Z',
    '2021-09-20T01:00:00.000Z',
    '2021-09-06T01:00:00.000Z',
  ])
  expect([...text.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line)).toEqual([
    `${workshop}: moved 18:30 → 18:00 KST, 1 item shorter`,
    `${openHour}: cancelled`,
    `${health}: added`,
    `${workshop}: added`,
    `${openHour}: added`,
  ])
})
