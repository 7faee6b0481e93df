/** What the pages of people, cases, background documents and releases say, of the sample. */
import { describe, expect, test } from 'vitest'
import { sayIn } from '../../src/text/say.ts'
import { startApp } from '../app.ts'
import { sampleStore } from '../sample.ts'
import { readPage } from './html.ts'
import { factsIn, partsUnder, textsIn, textsUnder } from './page-parts.ts'

const say = sayIn('en')
const forum = '/forums/gsef-2021'
const app = await startApp(await sampleStore())
const read = async (target: string) => readPage((await app.get(target)).text)

const workshop =
  'Rebuilding an inclusive society by ensuring basic needs and services through public-private partnership'
const ankang = 'The Inclusive Community-Ankang Low-Income Housing and the Xinglong Social Housing'

describe('people', () => {
  test('everybody by family name: post and organisation where they are known, and what they do', async () => {
    const page = await read(`${forum}/people`)
    const entries = page.elements('.entry').map((one) => textsIn(one, 'h2, p'))

    expect(page.texts('.masthead p')).toEqual(['9 people in the programme'])
    expect(page.texts('.entry h2')).toEqual([
      ...['Li-Li Chang', 'Seon-Hee Choi', 'Federica Dolente', 'Sung-Woong Jung', 'Emerson Lamina'],
      ...['Joyce N. Mundara', 'Cristian Omar Panelli', 'Kenzo Taira', 'Chingyu Yao'],
    ])
    expect(entries[0]).toEqual([
      'Li-Li Chang',
      'Senior Specialist, Taipei City Government, Taiwan',
      workshop,
      ankang,
    ])
    expect(entries[7]).toEqual([
      'Kenzo Taira',
      'Five Cases of Collaboration Between a Consumer Cooperative and a Local Government For The Creation of Local Welfare Businesses',
    ])
  })

  test('one person: posts, roles, their own minutes of each session, their cases', async () => {
    const page = await read(`${forum}/people/li-li-chang`)
    const slots = page
      .elements('.slots li')
      .map((slot) => [...textsIn(slot, '.span'), ...textsIn(slot, 'span[lang]')])

    expect(page.texts('h1, .lead')).toEqual([
      'Li-Li Chang',
      'Senior Specialist, Taipei City Government, Taiwan',
    ])
    expect(textsUnder(page, say('people.inProgramme'), '.line-title')).toEqual([workshop])
    expect(page.texts('.slots > p')).toEqual(['Speaker'])
    expect(slots).toEqual([
      [
        'KST 18:21–18:31',
        'UTC 09:21–09:31',
        'All the members have the right to live in a friendly, inclusive and suitable community without discrimination in Taipei City',
      ],
      ['KST 19:25–19:30', 'UTC 10:25–10:30', 'Closing remarks by the speakers and the moderator'],
    ])
    expect(textsUnder(page, say('people.presents'), 'a')).toEqual([ankang])
    expect(page.link(ankang)).toBe(`${forum}/presentations#inclusive-community-ankang-xinglong`)
    expect(page.link(say('subscribe.webcal'))).toBe(
      `webcal://madang.test${forum}/people/li-li-chang/calendar.ics`,
    )
  })

  test('whoever only wrote a case is offered no calendar, and no country twice', async () => {
    const page = await read(`${forum}/people/federica-dolente`)

    expect(page.texts('main h1, main h2, .lead, .masthead .soft')).toEqual([
      'Ms Federica Dolente',
      'Cooperativa Sociale Parsec, Italy',
      say('people.presents'),
    ])
    expect(page.links('main').filter(({ href }) => href.startsWith('webcal:'))).toEqual([])
  })
})

describe('cases', () => {
  const cards = async (query = '') =>
    (await read(`${forum}/presentations${query}`)).elements('.card').map((card) => ({
      id: card.attribs.id,
      place: textsIn(card, '.kicker'),
      facts: factsIn(card),
    }))

  test('eight of them in groups by track and theme', async () => {
    const page = await read(`${forum}/presentations`)

    expect(page.texts('[role=status]')).toEqual(['8 cases'])
    expect(page.texts('.group > h2')).toEqual(
      ['Food security', 'SSE and Social Services', 'Technology', 'Women', 'Youth'].map(
        (theme) => `Social Cohesion · ${theme}`,
      ),
    )
  })

  test('organisations with their kind, presenters with their post, the session that has it', async () => {
    expect(await cards('?q=xinglong')).toEqual([
      {
        id: 'inclusive-community-ankang-xinglong',
        place: ['Taipei, Taiwan'],
        facts: {
          Organisation: ['Taipei City Government, Taiwan Government and public agency'],
          'Presented by': ['Li-Li Chang, Senior Specialist'],
          'In the programme': [workshop],
        },
      },
    ])
  })

  test('what nobody stated stays empty: a place, a post, a kind of organisation, a session', async () => {
    const all = await cards()
    const card = (id: string) => all.find((one) => one.id === id)

    expect(card('victims-of-labour-exploitation')).toEqual({
      id: 'victims-of-labour-exploitation',
      place: [],
      facts: {
        Organisation: ['Cooperativa Sociale Parsec, Italy SSE organisation'],
        'Presented by': ['Federica Dolente'],
      },
    })
    expect(card('community-based-healthcare-service')?.facts.Organisation).toEqual([
      'Healthbridge co., Ltd, South Korea',
    ])
    expect(all.flatMap(({ facts }) => facts['Presented by'])).toEqual([
      ...['Sung-Woong Jung', 'Kenzo Taira', 'Federica Dolente'],
      ...['Cristian Omar Panelli, Health Administrative Manager', 'Emerson Lamina', 'Seon-Hee Choi'],
      ...['Joyce N. Mundara', 'Li-Li Chang, Senior Specialist'],
    ])
  })

  test('of two organisations both stand there', async () => {
    const [card] = await cards('?q=Chiba')

    expect(card?.place).toEqual(['Chiba Prefecture, Japan'])
    expect(card?.facts.Organisations).toEqual([
      'Association of Seoul Declaration Japan (ASDJ), Japan Citizen initiative',
      'Pal-system consumer cooperative in Chiba Prefecture, Japan SSE organisation',
    ])
  })
})

describe('background documents', () => {
  test('a project: its partners with their countries, in the reader’s language', async () => {
    const partners = async (query: string, heading: string) =>
      partsUnder(await read(`${forum}/references/medtown${query}`), heading, 'li').map((one) =>
        textsIn(one, 'span').at(-1),
      )

    expect(await partners('', 'Partners')).toEqual([
      ...['Spain', 'Spain', 'Greece', 'Palestinian Territories', 'Jordan', 'Tunisia', 'Portugal'],
      ...['Palestinian Territories', 'Spain'],
    ])
    expect(await partners('?lang=ko', sayIn('ko')('reference.partners'))).toEqual([
      ...['스페인', '스페인', '그리스', '팔레스타인 지구', '요르단', '튀니지', '포르투갈'],
      ...['팔레스타인 지구', '스페인'],
    ])
    expect((await read(`${forum}/references/medtown`)).texts('.masthead .kicker')).toEqual([
      'Project · Italian · Progetti Standard (ENI CBC MED)',
    ])
  })

  test('a partnership: its aims, and its definition in two forms', async () => {
    const page = await read(`${forum}/references/isse-community-works`)

    expect(textsUnder(page, say('reference.aims'), 'li')).toHaveLength(5)
    expect(textsUnder(page, 'Long version', 'li')).toHaveLength(3)
    expect(textsUnder(page, 'Short version', 'li')).toEqual([
      'Organised jointly, for people’s needs of every kind (care and a say in society too), not for anybody’s gain.',
      'Open and democratic, with respect for whatever rights and interests are touched.',
      'Actively answerable to society and to nature.',
      'In networks, working with others.',
    ])
    expect(page.link(workshop)).toBe(`${forum}/sessions/rebuilding-an-inclusive-society`)
  })

  test('an article: whose voices it retells, and which revision was read', async () => {
    const page = await read(`${forum}/references/social-co-ops`)

    expect(textsUnder(page, say('reference.voices'), 'figcaption')).toEqual([
      'John Restakis, Humanizing the Economy, chapter 6',
      'Pat Conaty, email contribution, July 2013',
    ])
    expect(page.elements('main').map(factsIn)).toEqual([
      { Source: ['P2P Foundation'], Revision: ['22 July 2013, 04:02, Mbauwens'], Sessions: [workshop] },
    ])
  })
})
