/** What a session's page says, of the sample. */
import { describe, expect, test } from 'vitest'
import { sayIn } from '../../src/text/say.ts'
import { startApp, storeWith } from '../app.ts'
import { aForum, anItem, aSession } from '../makers.ts'
import { sampleStore } from '../sample.ts'
import { readPage } from './html.ts'
import { partsUnder, textsIn, textsUnder } from './page-parts.ts'

const say = sayIn('en')
const forum = '/forums/gsef-2021'
const workshop = `${forum}/sessions/rebuilding-an-inclusive-society`
const openHour = `${forum}/sessions/open-networking-hour`
const app = await startApp(await sampleStore())
const read = async (target: string) => readPage((await app.get(target)).text)

describe('the workshop on inclusion', () => {
  test('what it is: track, format, language, delivery', async () => {
    const page = await read(workshop)

    expect(page.texts('h1')).toEqual([
      'Rebuilding an inclusive society by ensuring basic needs and services through public-private partnership',
    ])
    expect(page.texts('.masthead .kicker')).toEqual(['Social Cohesion · Workshop · English · Online'])
    expect(page.texts('.notice')).toEqual([])
  })

  test('who moderates and who speaks: post, organisation and country, and the speaker’s theme', async () => {
    const page = await read(workshop)
    const people = (role: string) =>
      partsUnder(page, role, 'li').map((one) => textsIn(one, 'a, .original, .about, .tag'))

    expect(people('Moderator')).toEqual([
      ['Ms. Chingyu Yao', 'Director General, Secretariat of New Taipei City Government, Taiwan'],
    ])
    expect(people('Speakers')).toEqual([
      ['Ms. Joyce N. Mundara', 'Neighbourside Housing Co-operative Society, Kenya', 'Women'],
      ['Li-Li Chang', 'Senior Specialist, Taipei City Government, Taiwan', 'Youth'],
      ['Ms. Seon-Hee Choi', 'Healthbridge co., Ltd, South Korea', 'Technology'],
      ['Mr. Sung-Woong Jung', 'Hongseong Country of Korea, Republic of, South Korea', 'Food security'],
    ])
    expect(page.link('Ms. Chingyu Yao')).toBe(`${forum}/people/chingyu-yao`)
  })

  test('what it asks: the main question, then each round’s questions in their order', async () => {
    const page = await read(workshop)
    const questions = (round: string) => textsUnder(page, round, 'li').map((one) => one.slice(0, 42))

    expect(textsUnder(page, say('session.mainQuestion'), 'p').map((one) => one.slice(0, 42))).toEqual([
      'Which steps could people, public bodies an',
    ])
    expect(questions('Round 1')).toEqual([
      'Where do people get stuck on the way to a ',
      'What must be in place before a fairer worl',
      'How would you recognise a community that l',
    ])
    expect(questions('Round 2')).toEqual([
      'Which steps could people, public bodies an',
      'How have people made themselves heard, won',
      'What does the SSE do that makes a communit',
    ])
  })

  test('what it is for: five objectives, whom it addresses, themes and keywords', async () => {
    const page = await read(workshop)

    expect(textsUnder(page, say('session.objectives'), 'li')).toHaveLength(5)
    expect(page.texts('.context dl.details > div dt')).toEqual(['Language', 'For whom', 'Themes', 'Keywords'])
    expect(page.texts('.context dl.details > div dd')).toEqual([
      'English',
      'Enterprises and organisations of the SSE, Co-operatives, Governments, local and national, ' +
        'Regional and international bodies, Civil society',
      'Women Youth Technology Food security Supply chain',
      'Public-partnership, sustainability, COVID-19',
    ])
    expect(page.link('Supply chain')).toBe(`${forum}?theme=supply-chain`)
  })

  test('its agenda: ten rows with kind, minutes and people; where they come from only where they present', async () => {
    const page = await read(workshop)
    const rows = page.elements('tbody tr').map((row) => textsIn(row, '.title, p.about'))

    expect(rows).toEqual([
      ['Internet connection check', 'Connection check, 1 minute'],
      ['Introduction of the moderator', 'Introduction, 5 minutes · Chingyu Yao'],
      [
        'Introduction of the session: background information, main question, objectives and panel members',
        'Introduction, 5 minutes · Chingyu Yao',
      ],
      [
        'Leaving No One Behind - Going Back for Our Forgotten Managers',
        'Presentation, 10 minutes · Joyce N. Mundara, Neighbourside Housing Co-operative Society, Kenya',
      ],
      [
        'All the members have the right to live in a friendly, inclusive and suitable community without discrimination in Taipei City',
        'Presentation, 10 minutes · Mr. Li-Li CHANG (Senior Specialist from the Department of Urban Development), Taipei City Government, Taiwan',
      ],
      [
        'Community-based healthcare service',
        'Presentation, 9 minutes · Seon-Hee Choi, Healthbridge co., Ltd, South Korea',
      ],
      [
        '(Re-)building Inclusive Community within Public-Private Partnership in Hongseong, Korea',
        'Presentation, 10 minutes · Sung-Woong Jung, Hongseong Country of Korea, Republic of, South Korea',
      ],
      ['Questions and discussions guided by the moderator', 'Discussion, 20 minutes · Chingyu Yao'],
      ['Q&A: from participants via chat', 'Questions, 15 minutes'],
      [
        'Closing remarks by the speakers and the moderator',
        'Closing, 5 minutes · Joyce N. Mundara · Li-Li Chang · Seon-Hee Choi · Sung-Woong Jung · Chingyu Yao',
      ],
    ])
  })

  test('a row whose case has another title names it beside the abstract', async () => {
    const page = await read(workshop)

    expect(page.texts('summary').filter((one) => one === say('session.about'))).toHaveLength(4)
    expect(page.texts('tbody cite')).toEqual([
      'The Inclusive Community-Ankang Low-Income Housing and the Xinglong Social Housing',
    ])
  })
})

describe('how a session is followed', () => {
  test('in a calendar, or downloaded once', async () => {
    const page = await read(workshop)

    expect(page.texts('summary.button')).toEqual([say('session.addToCalendar')])
    expect(page.link(say('subscribe.webcal'))).toBe(`webcal://madang.test${workshop}/calendar.ics`)
    expect(page.link(say('subscribe.download'))).toBe(`${workshop}/session.ics`)
    expect(page.link(say('subscribe.more'))).toBe(`${forum}/calendar?show=rebuilding-an-inclusive-society`)
  })

  test('one that was cancelled says so, and is offered to no calendar', async () => {
    const page = await read(openHour)

    expect(page.texts('h1')).toEqual(['열린 만남의 시간'])
    expect(page.texts('.notice')).toEqual([`${say('session.cancelled')} ${say('session.cancelledText')}`])
    expect(page.texts('summary').filter((one) => one === say('session.addToCalendar'))).toEqual([])
    expect(page.links('main').filter(({ href }) => /^webcal:|\.ics|calendar\?show/.test(href))).toEqual([])
    expect(page.texts('tbody .title')).toEqual(['인사와 자리 안내', '작은 모둠 대화'])
  })
})

describe('what machines read of a session', () => {
  async function structured(target: string) {
    const [json = ''] = (await read(target)).texts('script[type="application/ld+json"]')
    return JSON.parse(json)
  }

  test('when it is, in its own zone, and whether it takes place', async () => {
    const parts = ({ eventStatus, startDate, endDate, inLanguage }: Record<string, unknown>) => ({
      eventStatus,
      startDate,
      endDate,
      inLanguage,
    })

    expect(parts(await structured(`${workshop}?tz=America/Mexico_City`))).toEqual({
      eventStatus: 'https://schema.org/EventScheduled',
      startDate: '2021-10-04T18:00:00+09:00',
      endDate: '2021-10-04T19:30:00+09:00',
      inLanguage: ['en'],
    })
    expect(parts(await structured(openHour))).toEqual({
      eventStatus: 'https://schema.org/EventCancelled',
      startDate: '2021-10-04T20:30:00+09:00',
      endDate: '2021-10-04T21:30:00+09:00',
      inLanguage: ['ko'],
    })
  })

  test('one address for every reader’s zone, one more for each language, and the session’s own feed', async () => {
    const page = await read(`${workshop}?tz=Asia/Tokyo&lang=ko`)
    const own = `http://madang.test${workshop}`

    expect(page.values('link[rel=canonical]', 'href')).toEqual([`${own}?lang=ko`])
    expect(page.values('link[hreflang]', 'hreflang')).toEqual(['en', 'ko'])
    expect(page.values('link[hreflang]', 'href')).toEqual([own, `${own}?lang=ko`])
    expect(page.values('link[rel=alternate][type="text/calendar"]', 'href')).toEqual([
      `${workshop}/calendar.ics?lang=ko`,
    ])
  })
})

test('rows that need more than was planned: clocks and minutes tell the same length', async () => {
  const items = [anItem({ id: 'long', minutes: 105 })]
  const over = await startApp(
    await storeWith({ forum: aForum(), sessions: [aSession({ id: 'over', plannedMinutes: 90, items })] }),
  )
  const page = readPage((await over.get('/forums/forum/sessions/over')).text)
  const sheet = (await over.get('/forums/forum/sessions/over/sheet.txt')).text

  expect(page.texts('.masthead .facts')[0]).toMatch(/^105 minutes/)
  expect(sheet).toContain('105 minutes')
  expect(sheet).not.toContain('90 minutes')
})
