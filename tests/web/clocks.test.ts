/** Agendas in everybody's clock: what the issue asks to see, read from the page that is served. */
import { beforeAll, describe, expect, test } from 'vitest'
import { allZones } from '../../src/domain/clock.ts'
import type { Session } from '../../src/domain/session.ts'
import { sayIn } from '../../src/text/say.ts'
import { startApp, storeWith, type TestApp } from '../app.ts'
import { aForum, anItem, aSession, startAt } from '../makers.ts'
import { sampleStore } from '../sample.ts'
import { readPage } from './html.ts'

const workshop = '/forums/gsef-2021/sessions/rebuilding-an-inclusive-society'
let sample: TestApp
beforeAll(async () => {
  sample = await startApp(await sampleStore())
})

describe('the workshop of the sample', () => {
  test('begins at 18:00 KST and 09:00 UTC', async () => {
    const page = readPage((await sample.get(workshop)).text)

    expect(page.rows().slice(0, 3)).toEqual([
      ['KST', 'UTC', 'What'],
      ['18:00', '09:00', 'Internet connection check Connection check, 1 minute'],
      ['18:01', '09:01', 'Introduction of the moderator Introduction, 5 minutes · Chingyu Yao'],
    ])
    expect(page.texts('.clock:not(.clock-chooser)')).toEqual([
      'KST, Seoul (UTC+9) Mon 4 Oct 2021 18:00–19:30',
      'UTC 09:00–10:30',
    ])
  })

  test.each([
    [
      'America/Mexico_City',
      'Mexico City UTC−5',
      '04:00',
      'Your time, Mexico City (UTC−5) Mon 4 Oct 2021 04:00–05:30',
    ],
    ['Africa/Nairobi', 'Nairobi UTC+3', '12:00', 'Your time, Nairobi (UTC+3) Mon 4 Oct 2021 12:00–13:30'],
  ])('for a reader in %s it shows their clock beside the others', async (zone, city, clock, head) => {
    const page = readPage((await sample.get(`${workshop}?tz=${zone}`)).text)

    expect(page.rows().slice(0, 2)).toEqual([
      ['KST', 'UTC', city, 'What'],
      ['18:00', '09:00', clock, 'Internet connection check Connection check, 1 minute'],
    ])
    expect(page.texts('.clock.is-readers')).toEqual([head])
  })

  test('for a reader in Tokyo, whose clock agrees with Seoul, two columns are enough', async () => {
    const page = readPage((await sample.get(`${workshop}?tz=Asia/Tokyo`)).text)

    expect(page.rows().slice(0, 2)).toEqual([
      ['KST · your time', 'UTC', 'What'],
      ['18:00', '09:00', 'Internet connection check Connection check, 1 minute'],
    ])
    expect(page.texts('.clock.is-readers dt')).toEqual(['KST, Seoul (UTC+9) · your time'])
  })

  test('a zone that there is not is said to be unknown, and the forum’s own stay', async () => {
    const page = readPage((await sample.get(`${workshop}?tz=KST`)).text)

    expect(page.rows()[0]).toEqual(['KST', 'UTC', 'What'])
    expect(page.texts('.zone-form [role=status]')).toEqual([sayIn('en')('zone.unknown')])
    expect(page.values('.zone-form option', 'value')).toEqual(['', ...allZones()])
  })

  /** `moved 18:30 → 18:00 KST on 20 Sep` tells a change, not when to be there. */
  const sentencesOfChanges = /<p class="facts">.*?<\/p>/g

  test('every clock on every page stands in a time element with the instant', async () => {
    const addresses = [workshop, '/forums/gsef-2021', '/forums/gsef-2021/people/chingyu-yao'].flatMap(
      (one) => [one, `${one}?tz=America/Mexico_City&lang=ko`],
    )

    for (const address of addresses) {
      const html = (await sample.get(address)).text
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(sentencesOfChanges, '')
      const outside = main.replace(/<time [^>]*>[^<]*<\/time>/g, '').replace(/<[^>]*>/g, ' ')
      const instants = readPage(html)
        .values('main time', 'datetime')
        .filter((at) => !/^2021-\d\d-\d\d(?:T\d\d:\d\d:00Z)?$/.test(at))
      expect([address, outside.match(/\b\d{1,2}:\d{2}\b/g), instants]).toEqual([address, null, []])
    }
  })

  test('no abbreviation of a zone stands anywhere but the labels of the forum', async () => {
    const zones = [
      'Asia/Taipei',
      'America/Mexico_City',
      'Africa/Nairobi',
      'Europe/London',
      'America/New_York',
    ]

    for (const zone of zones) {
      const text = readPage((await sample.get(`${workshop}?tz=${zone}`)).text)
        .texts('main')
        .join(' ')
      expect(text.match(/\b(?:CST|CDT|EAT|JST|EST|EDT|BST|GMT|CET|CEST)\b/g)).toBeNull()
    }
  })
})

const london = (session: Session) =>
  storeWith({ forum: aForum({ displayZones: [{ zone: 'UTC', label: 'UTC' }] }), sessions: [session] })

async function headings(session: Session) {
  const app = await startApp(await london(session))
  const page = readPage((await app.get('/forums/forum/sessions/s?tz=Europe/London')).text)
  return [page.rows()[0], page.texts('.clock dt')]
}

describe('columns', () => {
  const items = [anItem({ minutes: 60 })]

  test('a reader in London shares the column of UTC in winter, not in summer', async () => {
    const on = (day: string) => aSession({ id: 's', start: startAt(`${day}T12:00`, 'UTC'), items })

    expect(await headings(on('2021-12-01'))).toEqual([['UTC · your time', 'What'], ['UTC · your time']])
    expect(await headings(on('2021-07-01'))).toEqual([
      ['UTC', 'London UTC+1', 'What'],
      ['UTC', 'Your time, London (UTC+1)'],
    ])
  })

  test('a session that crosses the change of the clocks keeps London and UTC apart', async () => {
    const session = aSession({
      id: 's',
      start: startAt('2021-10-31T00:30', 'UTC'),
      plannedMinutes: 90,
      items: [anItem({ minutes: 30 }), anItem({ minutes: 60 })],
    })
    const app = await startApp(await london(session))

    const page = readPage((await app.get('/forums/forum/sessions/s?tz=Europe/London')).text)

    expect(page.rows().map((row) => row.slice(0, 2))).toEqual([
      ['UTC', 'London UTC+1, then UTC'],
      ['00:30', '01:30'],
      ['01:00', '01:00'],
    ])
    expect(page.texts('.clock.is-readers dt')).toEqual(['Your time, London (UTC+1, then UTC)'])
  })

  test('another day is told in words beside the clock', async () => {
    const session = aSession({
      id: 's',
      start: startAt('2021-10-05T23:30'),
      items: [anItem({ minutes: 30 }), anItem({ minutes: 30 })],
    })
    const app = await startApp(await storeWith({ sessions: [session] }))

    const page = readPage((await app.get('/forums/forum/sessions/s?tz=America/Los_Angeles')).text)
    const programme = readPage((await app.get('/forums/forum')).text)

    expect(
      page
        .rows()
        .slice(1)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['23:30', '14:30', '07:30'],
      ['00:00 +1 day', '15:00', '08:00'],
    ])
    expect(page.texts('.clock:not(.clock-chooser)')).toEqual([
      'KST, Seoul (UTC+9) Tue 5 Oct 2021 23:30–00:30 +1 day',
      'UTC 14:30–15:30',
      'Your time, Los Angeles (UTC−7) Tue 5 Oct 2021 07:30–08:30',
    ])
    expect(programme.texts('.day-heading, .line-times .span')).toEqual([
      'Tuesday 5 October 2021 Seoul (UTC+9)',
      'KST 23:30–00:30 +1 day',
      'UTC 14:30–15:30',
    ])
  })

  test('a reader for whom it is still the day before is told so', async () => {
    const session = aSession({ id: 's', start: startAt('08:00'), items: [anItem({ minutes: 30 })] })
    const app = await startApp(await storeWith({ sessions: [session] }))

    const page = readPage((await app.get('/forums/forum/sessions/s?tz=America/Mexico_City')).text)

    expect(page.texts('.clock:not(.clock-chooser)')).toEqual([
      'KST, Seoul (UTC+9) Mon 4 Oct 2021 08:00–09:00',
      'UTC Sun 3 Oct 2021 (previous day) 23:00–00:00 +1 day',
      'Your time, Mexico City (UTC−5) Sun 3 Oct 2021 (previous day) 18:00–19:00',
    ])
  })
})
