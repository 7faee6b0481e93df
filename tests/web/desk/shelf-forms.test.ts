import { describe, expect, test } from 'vitest'
import { anOrganisation, aPerson, aReference } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { startDesk } from './desk-app.ts'
import { deskWith, formFields, forum, joyce, shelves } from './shelf-desk.ts'

describe('a form that nobody touched', () => {
  test.each(shelves)('saves nothing for any of the sample’s %s', async (shelf) => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const draft = await desk.store.readForum(sampleForumId)
    const before = [...(draft?.[shelf].values() ?? [])]

    for (const { doc } of before) {
      const page = await ana.get(`${forum}/${shelf}/${doc.id}`)
      const answer = await ana.post(`${forum}/${shelf}/${doc.id}`, formFields(page.text))
      expect([answer.status, answer.headers.location]).toEqual([
        303,
        expect.stringContaining(`${forum}/${shelf}/${doc.id}?saved=`),
      ])
    }

    expect(before.length).toBeGreaterThan(2)
    expect([...((await desk.store.readForum(sampleForumId))?.[shelf].values() ?? [])]).toEqual(before)
  })

  test('saves nothing of what only a program would write', async () => {
    const odd = aReference({
      aims: ['two\nlines', ' spaces around '],
      definitions: [{ title: 'A', points: ['one\ntwo'] }],
      quotes: [{ person: '', work: '', said: ' so ' }],
      partners: [{ name: 'B', countryWritten: '', country: null }],
      source: { name: ' x ', url: null, revision: '', revisedBy: null },
      language: 'pt-BR',
    })
    const { desk, ana } = await deskWith({ references: [odd] })
    const address = `${forum}/references/${odd.id}`

    await ana.post(address, formFields((await ana.get(address)).text))

    const saved = await desk.store.read({ forumId: sampleForumId, kind: 'reference', id: odd.id })
    expect([saved?.revision, saved?.doc]).toEqual([1, odd])
  })
})

describe('a new document', () => {
  test('is saved with an address made of its name, and shown', async () => {
    const { desk, ana } = await deskWith({ people: [aPerson({ slug: 'hong-gil-dong' })] })
    const page = formFields((await ana.get(`${forum}/people/new`)).text)
    const fields = {
      ...page,
      'name.given': ' Gil-dong ',
      'name.family': 'Hong',
      'name.order': 'family-first',
      'name.original': '홍길동',
      zone: '서울',
      country: 'KR',
      'contact.email': 'hong@example.org',
    }

    const answer = await ana.post(`${forum}/people/new`, fields)
    const again = await ana.post(`${forum}/people/new`, fields)

    const people = [...((await desk.store.readForum(sampleForumId))?.people.values() ?? [])]
    const made = people.find(({ doc }) => doc.name.original === '홍길동')
    expect(made?.doc).toEqual({
      id: page.id?.[0],
      slug: 'hong-gil-dong-2',
      name: { honorific: null, given: 'Gil-dong', family: 'Hong', order: 'family-first', original: '홍길동' },
      zone: 'Asia/Seoul',
      country: 'KR',
      biography: '',
      contact: { email: 'hong@example.org', phone: null },
      availability: [],
      preferredHours: null,
    })
    expect(made?.savedBy).toBe('Ana')
    expect([answer.status, answer.headers.location]).toEqual([303, `${forum}/people/${made?.doc.id}?saved=1`])
    expect([again.headers.location, people.length]).toEqual([answer.headers.location, 2])
    expect(readPage((await ana.get(answer.headers.location ?? '')).text).texts('.done')).toEqual(['Saved.'])
  })

  test('a second one made with the page of the first is another document', async () => {
    const { desk, ana } = await deskWith()
    const fields = formFields((await ana.get(`${forum}/organisations/new`)).text)

    await ana.post(`${forum}/organisations/new`, { ...fields, name: 'One' })
    await ana.post(`${forum}/organisations/new`, { ...fields, name: 'Two' })

    const draft = await desk.store.readForum(sampleForumId)
    expect([...(draft?.organisations.values() ?? [])].map(({ doc }) => doc.slug).sort()).toEqual([
      'one',
      'two',
    ])
  })
})

describe('what can’t be right', () => {
  test('stands beside its field and in the summary, with everything that was typed', async () => {
    const { desk, ana } = await deskWith()
    const typed = {
      'name.honorific': 'x'.repeat(301),
      'name.given': '',
      'name.family': ' ',
      'name.order': 'sideways',
      zone: 'CST',
      country: 'ZZ',
      biography: 'Typed <b>text</b>',
      'contact.email': 'not an address',
      slug: 'Not A Slug',
    }

    const answer = await ana.post(`${forum}/people/new`, typed)

    const page = readPage(answer.text)
    expect(answer.status).toBe(422)
    expect(page.values('.problems a', 'href').sort()).toEqual(
      [
        '#f-contact-email',
        '#f-country',
        '#f-name-given',
        '#f-name-honorific',
        '#f-name-order',
        '#f-slug',
        '#f-zone',
      ].sort(),
    )
    for (const href of page.values('.problems a', 'href'))
      expect(page.texts(`${href}-problem`)).toEqual([expect.stringMatching(/\.$/)])
    expect(formFields(answer.text)).toMatchObject({
      zone: ['CST'],
      country: ['ZZ'],
      biography: ['Typed <b>text</b>'],
      'contact.email': ['not an address'],
      'name.family': [' '],
      slug: ['Not A Slug'],
    })
    expect(page.elements('form[data-unsaved=already]')).toHaveLength(1)
    expect((await desk.store.readForum(sampleForumId))?.people.size).toBe(0)
  })

  test('names that nobody has, themes that are gone and rows without words lead to their own fields', async () => {
    const { ana } = await deskWith({ organisations: [anOrganisation({ name: 'Parsec' })] })

    const presentation = await ana.post(`${forum}/presentations/new`, {
      title: '',
      state: 'draft',
      language: 'en',
      'organisationIds.0': '',
      'organisationIds.3': 'parsec',
      'organisationIds.4': 'Parsek',
      'presenters.0.personId': '',
      'presenters.0.post': 'Director',
      themeIds: ['gone'],
    })
    const themes = await ana.post(`${forum}/presentations/new`, {
      title: 'A title',
      state: 'draft',
      language: 'en',
      themeIds: ['gone'],
    })
    const reference = await ana.post(`${forum}/references/new`, {
      title: 'A title',
      state: 'draft',
      kind: 'article',
      language: 'en',
      'definitions.0.title': '',
      'definitions.0.points': `fine\n${'x'.repeat(6000)}`,
      'quotes.2.said': '',
      'quotes.2.person': 'Hong',
      'partners.0.name': 'A partner',
      'partners.0.country': 'QQ',
      'source.url': 'javascript:alert(1)',
    })

    const leads = (answer: { text: string }) => readPage(answer.text).values('.problems a', 'href').sort()
    expect(leads(presentation)).toEqual(['#f-organisationIds-1', '#f-presenters-0-personId', '#f-title'])
    expect(leads(themes)).toEqual(['#f-themeIds'])
    expect(leads(reference)).toEqual([
      '#f-definitions-0-points',
      '#f-definitions-0-title',
      '#f-partners-0-country',
      '#f-quotes-0-said',
      '#f-source-url',
    ])
    expect([presentation, themes, reference].map(({ status }) => status)).toEqual([422, 422, 422])
  })

  test('an address that another person has is refused where it is typed', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const fields = formFields((await ana.get(joyce)).text)

    const answer = await ana.post(joyce, { ...fields, slug: 'kenzo-taira' })

    expect(answer.status).toBe(422)
    expect(readPage(answer.text).texts('#f-slug-problem')).toEqual([
      'The address “kenzo-taira” belongs to another one already. Choose another.',
    ])
  })
})
