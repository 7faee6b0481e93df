/** What the lists of forums and sessions say, of the sample: home, programme, calendar page. */
import { describe, expect, test } from 'vitest'
import { sayIn } from '../../src/text/say.ts'
import { startApp } from '../app.ts'
import { sampleStore } from '../sample.ts'
import { readPage } from './html.ts'
import { choiceOf, textsUnder } from './page-parts.ts'

const say = sayIn('en')
const forum = '/forums/gsef-2021'
const app = await startApp(await sampleStore())
const read = async (target: string) => readPage((await app.get(target)).text)

const workshop =
  'Rebuilding an inclusive society by ensuring basic needs and services through public-private partnership'
const openHour = '열린 만남의 시간'
const health = 'Cuidar la salud en común'

describe('home', () => {
  test('each forum with its days, its host and how much there is', async () => {
    const page = await read('/')

    expect(page.texts('main h1, main h2')).toEqual([
      say('home.title'),
      'Global Social Economy Forum, Mexico City 2021',
    ])
    expect(page.texts('main .kicker')).toEqual(['4 October 2021 – 8 October 2021 · Mexico City · 3 sessions'])
    expect(page.texts('.entry > p:last-child')[0]).toMatch(/^Five days on the social and solidarity economy/)
    expect(page.link('Global Social Economy Forum, Mexico City 2021')).toBe(forum)
  })

  test('in Korean, and from there on in Korean', async () => {
    const page = await read('/?lang=ko')

    expect(page.texts('main h1')).toEqual([sayIn('ko')('home.title')])
    expect(page.texts('main .kicker')).toEqual(['2021년 10월 4일 – 2021년 10월 8일 · Mexico City · 세션 3개'])
    expect(page.link('Global Social Economy Forum, Mexico City 2021')).toBe(`${forum}?lang=ko`)
  })
})

describe('the programme', () => {
  test('all that was released, by day, each with what it is and who leads it', async () => {
    const page = await read(forum)
    const lines = page.texts('.day-heading time, .line-title, .line .notice, .line-what .soft')

    expect(page.texts('[role=status].count')).toEqual(['3 sessions'])
    expect(lines).toEqual([
      'Monday 4 October 2021',
      workshop,
      'Social Cohesion · Workshop · English · Online · 90 minutes',
      'Chingyu Yao, Joyce N. Mundara, Li-Li Chang, Seon-Hee Choi, Sung-Woong Jung',
      openHour,
      say('session.cancelled'),
      'Meeting Place · Session · Korean · Online · 60 minutes',
      'Tuesday 5 October 2021',
      health,
      'Communities and Territories · Round table · Spanish · On site and online · 75 minutes',
      'Cristian Omar Panelli',
    ])
  })

  test('offers only what some session has', async () => {
    const page = await read(forum)
    const options = (label: string) => choiceOf(page, label)
    const all = say('filter.all')

    expect(options(say('filter.track'))).toEqual({
      options: [all, 'Social Cohesion', 'Communities and Territories', 'Meeting Place'],
      chosen: [],
    })
    expect(options(say('filter.theme')).options).toEqual([
      ...[all, 'SSE and Social Services', 'Women', 'Youth', 'Technology', 'Food security', 'Supply chain'],
    ])
    expect(options(say('filter.language')).options).toEqual([all, 'English', 'Spanish', 'Korean'])
  })

  test.each<[query: string, label: 'track' | 'theme' | 'language', chosen: string, titles: string[]]>([
    ['track=social-cohesion', 'track', 'Social Cohesion', [workshop]],
    ['track=meeting-place', 'track', 'Meeting Place', [openHour]],
    ['theme=youth', 'theme', 'Youth', [workshop]],
    ['language=ko', 'language', 'Korean', [openHour]],
    ['language=es', 'language', 'Spanish', [health]],
  ])('?%s shows what fits, and marks the %s as chosen', async (query, label, chosen, titles) => {
    const page = await read(`${forum}?${query}`)

    expect(page.texts('.line-title')).toEqual(titles)
    expect(page.texts('[role=status].count')).toEqual(['1 session'])
    expect(choiceOf(page, say(`filter.${label}`)).chosen).toEqual([chosen])
    expect(page.texts('.filters option[selected]')).toEqual([chosen])
    expect(page.link(say('filter.clear'))).toBe(forum)
    expect(page.link(say('programme.subscribe'))).toBe(`${forum}/calendar?${query}`)
  })

  test('a search finds words of sessions, people and cases, in any case and without accents', async () => {
    const found = async (q: string) =>
      (await read(`${forum}?q=${encodeURIComponent(q)}`)).texts('.line-title')

    expect(await found('ankang')).toEqual([workshop])
    expect(await found('COMUN panelli')).toEqual([health])
    expect(await found('만남')).toEqual([openHour])
    expect((await read(`${forum}?q=Ankang`)).form(say('filter.apply')).fields).toEqual({
      q: 'ankang',
      track: '',
      theme: '',
      language: '',
    })
  })

  test('filters narrow each other; where nothing is left, that is said', async () => {
    const page = await read(`${forum}?track=social-cohesion&language=ko`)

    expect(page.texts('[role=status].count')).toEqual(['0 sessions'])
    expect(page.texts('.empty')).toEqual([`${say('programme.nothingFound')} ${say('filter.clear')}`])
    expect(page.texts('.filters option[selected]')).toEqual(['Social Cohesion', 'Korean'])
  })

  test('of the starred sessions only those, still starred, to be made a private calendar', async () => {
    const page = await read(`${forum}?show=open-networking-hour,nobody`)

    expect(page.texts('.line-title')).toEqual([openHour])
    expect(page.values('.star input[checked]', 'value')).toEqual(['open-networking-hour'])
    expect(page.form(say('filter.apply')).fields.show).toBe('open-networking-hour')
    expect(page.form(say('list.make'))).toEqual({
      action: `${forum}/lists`,
      method: 'post',
      fields: { show: 'open-networking-hour' },
    })
    expect((await read(`${forum}?show=nobody`)).texts('.empty')).toEqual([
      `${say('programme.noStars')} ${say('filter.clear')}`,
    ])
  })
})

describe('the calendar page', () => {
  test('lets its readers choose entries, reminder and language', async () => {
    const page = await read(`${forum}/calendar`)
    const [sessions, items] = [say('calendarPage.levelSession'), say('calendarPage.levelItem')]

    expect(choiceOf(page, say('calendarPage.level'))).toEqual({
      options: [sessions, items],
      chosen: [sessions],
    })
    expect(choiceOf(page, say('calendarPage.alarm'))).toEqual({
      options: [
        ...['None', 'At the start', '5 minutes before', '15 minutes before', '30 minutes before'],
        ...['1 hour before', '1 day before'],
      ],
      chosen: [],
    })
    expect(choiceOf(page, say('calendarPage.language'))).toEqual({
      options: ['English', '한국어'],
      chosen: ['English'],
    })
  })

  test('carries every choice into each address, and keeps it chosen', async () => {
    const query = 'track=social-cohesion&level=item&alarm=15&lang=ko'
    const page = await read(`${forum}/calendar?${query}`)
    const ko = sayIn('ko')

    expect(page.texts('.filters option[selected]')).toEqual([
      'Social Cohesion',
      ko('calendarPage.levelItem'),
      ko('calendarPage.alarmBefore', { count: 15 }),
      '한국어',
    ])
    expect(textsUnder(page, 'GSEF 2021: Social Cohesion', '[role=status]')).toEqual(['세션 1개'])
    expect(page.values('input.address', 'value')).toEqual([
      `http://madang.test${forum}/calendar.ics?${query}`,
    ])
    expect(page.link(ko('subscribe.webcal'))).toBe(`webcal://madang.test${forum}/calendar.ics?${query}`)
    expect(page.link(ko('subscribe.download'))).toBe(`${forum}/calendar.ics?${query}`)
  })

  test('says how late calendars are, and what very large ones leave out', async () => {
    const page = await read(`${forum}/calendar`)

    expect(textsUnder(page, say('calendarPage.delays'), 'p')).toEqual([
      say('calendarPage.delaysText'),
      'Very large calendars carry only a link in each entry’s description; every entry is always there.',
    ])
    expect(page.link(say('subscribe.download'))).toBe(`${forum}/calendar.ics`)
    expect(page.link(say('calendarPage.toStars'))).toBe(forum)
    expect(textsUnder(page, say('calendarPage.shows'), '.line-title')).toEqual([workshop, openHour, health])
  })
})
