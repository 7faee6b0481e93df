/** Everyone's clock under the times that are being set, as pages show it without script. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { SessionId } from '../../../src/domain/ids.ts'
import { saveDocs } from '../../app.ts'
import { aParticipation, aPerson, aSession, startAt } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { type Page, readPage } from '../html.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'
import { formFields } from './shelf-desk.ts'
import { workshopId } from './world.ts'

const forum = `/desk/forums/${sampleForumId}`
const editor = `${forum}/sessions/${workshopId}`

let desk: TestDesk
let ana: Browser
beforeEach(async () => {
  desk = await startDesk()
  ana = await desk.signIn('Ana')
})

const linesOf = (page: Page) => page.texts('#start-clocks [data-lines] > li')

async function startingAt(clock: string, minutes = 90) {
  const id = workshopId as SessionId
  const saved = await desk.store.read({ forumId: sampleForumId, kind: 'session', id })
  if (saved === undefined) throw new Error('there is no workshop')
  const session = { ...saved.doc, start: startAt(clock), plannedMinutes: minutes, items: [] }
  await saveDocs(desk.store, sampleForumId, { sessions: [session] })
  return ana.page(editor)
}

describe('under the start of a session', () => {
  test('at 18:00 in Seoul it shows everybody’s time, and that Mexico City is asleep', async () => {
    const page = await startingAt('18:00')

    expect(linesOf(page)).toEqual([
      '18:00 Seoul fine Seon-Hee Choi, Sung-Woong Jung',
      '17:00 Taipei fine Chingyu Yao, Li-Li Chang',
      '12:00 Nairobi fine Joyce N. Mundara',
      '04:00 Mexico City (host city) asleep',
    ])
    expect(page.values('#start-clocks time', 'datetime')).toEqual([
      '2021-10-04T18:00',
      '2021-10-04T17:00',
      '2021-10-04T12:00',
      '2021-10-04T04:00',
    ])
    expect(page.texts('#start-clocks [data-summary]')).toEqual(['Asleep: Mexico City.'])
  })

  test('says where it is another day', async () => {
    expect(linesOf(await startingAt('09:00')).at(-1)).toBe(
      '19:00 Mexico City (host city) previous day fine, late from 20:00',
    )
  })

  test('a session that runs into the night says from when', async () => {
    expect(linesOf(await startingAt('19:30', 240))[0]).toBe(
      '19:30 Seoul fine, asleep from 23:00 Seon-Hee Choi, Sung-Woong Jung',
    )
  })

  test('follows a time that was typed, before it is saved', async () => {
    const fields = formFields((await ana.get(editor)).text)

    const answer = await ana.post(editor, { ...fields, 'start.time': '20:00', act: 'recompute' })

    expect(linesOf(readPage(answer.text)).map((line) => line.slice(0, 5))).toEqual([
      '20:00',
      '19:00',
      '14:00',
      '06:00',
    ])
  })

  test('leads to the page that finds a time', async () => {
    expect((await ana.page(editor)).link('Find a time')).toBe(`${editor}/slots`)
  })

  test('is not there while the clock never was', async () => {
    const session = aSession({ id: 'never', start: startAt('2021-03-28T02:30', 'Europe/Paris') })
    await saveDocs(desk.store, sampleForumId, { sessions: [session] })

    expect((await ana.page(`${forum}/sessions/never`)).values('#start-clocks', 'hidden')).toEqual([''])
  })
})

describe('somebody whose zone nobody knows', () => {
  const people = [
    aPerson({ id: 'kim', given: 'Kim', country: 'US' }),
    aPerson({ id: 'wanjiku', given: 'Wanjiku', country: 'KE' }),
  ]
  const session = aSession({
    id: 'asked',
    participations: people.map(({ id }) => aParticipation({ personId: id })),
  })

  test('is asked after, with the way to their form; a country of one zone is enough', async () => {
    await saveDocs(desk.store, sampleForumId, { people, sessions: [session] })

    const page = await ana.page(`${forum}/sessions/asked`)

    expect(page.texts('#start-clocks [data-asks] > li')).toEqual(['Where does Kim Moon sit? Set a time zone'])
    expect(page.link('Set a time zone')).toBe(`${forum}/people/kim`)
    expect(linesOf(page)).toContain('12:00 Nairobi fine Wanjiku Moon')
  })

  test('is asked of a coordinator without a way that they may not go', async () => {
    await saveDocs(desk.store, sampleForumId, { people, sessions: [session] })

    const page = await (await desk.coordinate('asked')).page(`${forum}/sessions/asked`)

    expect(page.texts('#start-clocks [data-asks] > li')).toEqual(['Where does Kim Moon sit?'])
    expect(page.links().filter(({ href }) => href.includes('/people/'))).toEqual([])
  })
})

test('names that the page offers bring the zones of their people, to a coordinator only of those in the session', async () => {
  const zonesIn = (page: Page) =>
    page
      .elements('#people > option')
      .flatMap(({ attribs }) => (attribs['data-zone'] === undefined ? [] : [attribs['data-id']]))

  const team = zonesIn(await ana.page(editor))
  const theirs = zonesIn(await (await desk.coordinate(workshopId)).page(editor))

  expect(team).toContain('kenzo-taira')
  expect(theirs.toSorted()).toEqual([
    'chingyu-yao',
    'joyce-n-mundara',
    'li-li-chang',
    'seon-hee-choi',
    'sung-woong-jung',
  ])
})

describe('a new session', () => {
  test('shows host city and regions at once, and again for the time that was typed', async () => {
    const first = await ana.get(`${forum}/sessions/new`)
    const fields = formFields(first.text)

    const answer = await ana.post(`${forum}/sessions/new`, {
      ...fields,
      title: 'Tried out',
      start: '6 pm',
      act: 'recompute',
    })

    const page = readPage(answer.text)
    expect(linesOf(readPage(first.text))[0]).toBe('09:00 Seoul fine')
    expect(linesOf(page)).toEqual([
      '18:00 Seoul fine',
      '17:00 Taipei fine',
      '12:00 Nairobi fine',
      '04:00 Mexico City (host city) asleep',
    ])
    expect(formFields(answer.text)).toMatchObject({ title: ['Tried out'], start: ['6 pm'] })
    expect((await desk.store.readForum(sampleForumId))?.sessions.size).toBe(4)
  })
})

test('in Korean too', async () => {
  const page = readPage((await ana.get(`${editor}?lang=ko`)).text)

  expect(page.texts('#start-clocks [data-summary]')).toEqual(['자는 시간인 곳: Mexico City.'])
})
