import { describe, expect, test } from 'vitest'
import { anOrganisation, aParticipation, aPerson, aPresentation, aReference, aSession } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { startDesk } from './desk-app.ts'
import { deskWith, forum, joyce, shelves } from './shelf-desk.ts'

describe('a list', () => {
  test('is found by accents that nobody types, by Hangul, by organisation, and by part of a word', async () => {
    const hong = aPerson({ given: 'Gil-dong', family: 'Hong' })
    const { ana } = await deskWith({
      people: [
        { ...hong, name: { ...hong.name, original: '홍길동' } },
        aPerson({ id: 'jose', given: 'José', family: 'Núñez' }),
      ],
      organisations: [anOrganisation({ id: 'ampf', name: 'Asociación Mutual' })],
      sessions: [
        aSession({ participations: [aParticipation({ personId: 'jose', organisationId: 'ampf' })] }),
      ],
    })
    const found = async (q: string) =>
      (await ana.page(`${forum}/people?q=${encodeURIComponent(q)}`)).texts('.lines a')

    expect(await found('nunez JOSE')).toEqual(['José Núñez'])
    expect(await found('길동')).toEqual(['Gil-dong Hong'])
    expect(await found('asociacion')).toEqual(['José Núñez'])
    expect(await found('nobody of that name')).toEqual([])
    expect((await ana.page(`${forum}/people?q=x1y`)).texts('.empty a')).toEqual(['Show everything'])
  })

  test('is sorted by family names, and shows a hundred at a time', async () => {
    const people = Array.from({ length: 250 }, (_, at) =>
      aPerson({ id: `p-${at}`, given: 'Z', family: `Family ${String((at * 7) % 250).padStart(3, '0')}` }),
    )
    const { ana } = await deskWith({ people })

    const first = await ana.page(`${forum}/people?q=family`)
    const last = await ana.page(`${forum}/people?q=family&from=200`)

    expect(first.texts('.lines a').slice(0, 2)).toEqual(['Z Family 000', 'Z Family 001'])
    expect([first.texts('.lines a').length, first.texts('.count')]).toEqual([
      100,
      ['250 people · 1 to 100 shown'],
    ])
    expect(first.link('Show more')).toBe(`${forum}/people?q=family&from=100`)
    expect([last.texts('.lines a').length, last.links('.actions').map(({ text }) => text)]).toEqual([
      50,
      ['Show the ones before'],
    ])
  })

  test('says what each is, and in how many sessions it stands', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')

    const lines = async (shelf: string, q: string) =>
      (await ana.page(`${forum}/${shelf}?q=${q}`)).texts('.lines li')

    expect(await lines('people', 'mundara')).toEqual([
      'Joyce N. Mundara Neighbourside Housing Co-operative Society · Kenya · 1 session',
    ])
    expect(await lines('references', 'isse')).toEqual([
      'Initiatives for a Social Solidarity Economy (ISSE) – Community Works Partnership · English · 1 session Ready',
    ])
  })

  test.each(shelves)(
    'of %s that is empty says what they are for and leads to the first one',
    async (shelf) => {
      const { ana } = await deskWith()

      const page = await ana.page(`${forum}/${shelf}`)

      expect(page.texts('.empty')).toEqual([expect.stringMatching(/^(?:Nobody|No .*) yet\. .{40}/)])
      expect(page.values('.list-head a', 'href')).toEqual([`${forum}/${shelf}/new`])
    },
  )
})

describe('who may', () => {
  test.each(shelves)('a reader sees %s and can change nothing', async (shelf) => {
    const desk = await startDesk()
    const rea = await desk.signIn('Rea', 'reader')
    const before = [...((await desk.store.readForum(sampleForumId))?.[shelf].values() ?? [])]
    const address = `${forum}/${shelf}/${before[0]?.doc.id}`

    const [list, page] = [await rea.page(`${forum}/${shelf}`), await rea.page(address)]
    const writes = await Promise.all([
      rea.get(`${forum}/${shelf}/new`),
      rea.post(`${forum}/${shelf}/new`, { name: 'x', title: 'x' }),
      rea.post(address, { seen: '1' }),
      rea.post(`${address}/removal`, { seen: '1' }),
    ])

    expect(list.values('main a', 'href')).toContain(address)
    expect(list.values('main a', 'href')).not.toContain(`${forum}/${shelf}/new`)
    expect(page.elements('fieldset[disabled]')).toHaveLength(1)
    expect(page.elements('main button')).toEqual([])
    expect(writes.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect([...((await desk.store.readForum(sampleForumId))?.[shelf].values() ?? [])]).toEqual(before)
  })

  test('a coordinator and the people of another forum find nothing', async () => {
    const desk = await startDesk()
    const coordinator = await desk.coordinate('rebuilding-an-inclusive-society')
    const outsider = await desk.signIn('Out', null)

    const answers = await Promise.all(
      [coordinator, outsider].flatMap((one) => [one.get(joyce), one.get(`${forum}/people`)]),
    )

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(answers.some(({ text }) => text.includes('joyce.mundara@example.org'))).toBe(false)
  })
})

test('stored markup is text on every page of the shelf', async () => {
  const markup = '<img src=x onerror=alert(1)>"\'</textarea><script>'
  const person = aPerson({ given: markup, biography: markup })
  const { ana } = await deskWith({
    people: [{ ...person, name: { ...person.name, original: markup } }],
    organisations: [anOrganisation({ name: markup })],
    presentations: [aPresentation({ title: markup, abstract: markup })],
    references: [
      aReference({ title: markup, text: markup, quotes: [{ person: markup, work: '', said: markup }] }),
    ],
    sessions: [aSession({ title: markup })],
  })

  for (const shelf of shelves) {
    const list = await ana.get(`${forum}/${shelf}`)
    const [href = ''] = readPage(list.text).values('.lines a', 'href')
    const page = await ana.get(href)
    expect([list, page].map(({ status }) => status)).toEqual([200, 200])
    for (const { text } of [list, page]) {
      expect(text).not.toContain('<img')
      expect(text).not.toContain('</textarea><script>')
      expect(readPage(text).texts('h1, .lines a').join()).not.toBe('')
    }
  }
})
