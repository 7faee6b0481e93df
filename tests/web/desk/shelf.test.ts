import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import { type Fields, saveDocs } from '../../app.ts'
import { aForum, anOrganisation, aPerson, aPresentation, aReference, aSession } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage, select } from '../html.ts'
import { startDesk } from './desk-app.ts'

const forum = `/desk/forums/${sampleForumId}`
const joyce = `${forum}/people/joyce-n-mundara`
const shelves = ['people', 'organisations', 'presentations', 'references'] as const

/** Everything that the form of the page would send, its text areas and ticked boxes too. */
function formFields(html: string): Fields {
  const [form] = readPage(html).elements('form[data-unsaved]')
  if (form === undefined) throw new Error('no form')
  const fields: Record<string, string[]> = {}
  for (const one of select('input[name], textarea[name], select[name]', form)) {
    if (one.attribs.type === 'checkbox' && one.attribs.checked === undefined) continue
    const { name = '' } = one.attribs
    fields[name] = [...(fields[name] ?? []), valueOf(one)]
  }
  return fields
}

function valueOf(field: ReturnType<typeof select>[number]): string {
  if (field.name === 'input') return field.attribs.value ?? ''
  if (field.name === 'select') return select('option[selected]', field)[0]?.attribs.value ?? ''
  return field.children
    .map((child) => ('data' in child ? child.data : ''))
    .join('')
    .replace(/^\n/, '')
}

async function emptyDesk(docs: Parameters<typeof saveDocs>[2] = {}) {
  const store = createMemoryStore()
  await saveDocs(store, sampleForumId, { forum: aForum({ id: sampleForumId, slug: 'gsef' }), ...docs })
  const desk = await startDesk(store)
  return { desk, ana: await desk.signIn('Ana') }
}

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
    const { desk, ana } = await emptyDesk({ references: [odd] })
    const address = `${forum}/references/${odd.id}`

    await ana.post(address, formFields((await ana.get(address)).text))

    const saved = await desk.store.read({ forumId: sampleForumId, kind: 'reference', id: odd.id })
    expect([saved?.revision, saved?.doc]).toEqual([1, odd])
  })
})

describe('a new document', () => {
  test('is saved with an address made of its name, and shown', async () => {
    const { desk, ana } = await emptyDesk({ people: [aPerson({ slug: 'hong-gil-dong' })] })
    const fields = {
      ...formFields((await ana.get(`${forum}/people/new`)).text),
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
      id: fields.id?.[0],
      slug: 'hong-gil-dong-2',
      name: { honorific: null, given: 'Gil-dong', family: 'Hong', order: 'family-first', original: '홍길동' },
      zone: 'Asia/Seoul',
      country: 'KR',
      biography: '',
      contact: { email: 'hong@example.org', phone: null },
    })
    expect(made?.savedBy).toBe('Ana')
    expect([answer.status, answer.headers.location]).toEqual([303, `${forum}/people/${made?.doc.id}?saved=1`])
    expect([again.headers.location, people.length]).toEqual([answer.headers.location, 2])
    expect(readPage((await ana.get(answer.headers.location ?? '')).text).texts('.done')).toEqual(['Saved.'])
  })

  test('a second one made with the page of the first is another document', async () => {
    const { desk, ana } = await emptyDesk()
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
    const { desk, ana } = await emptyDesk()
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
    const { ana } = await emptyDesk({ organisations: [anOrganisation({ name: 'Parsec' })] })

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

describe('saving together', () => {
  test('two browsers that edit different fields of a person both win', async () => {
    const desk = await startDesk()
    const [ana, bo] = [await desk.signIn('Ana'), await desk.signIn('Bo', 'organizer')]
    const page = formFields((await ana.get(joyce)).text)

    const first = await ana.post(joyce, { ...page, biography: 'Runs a co-operative.' })
    const second = await bo.post(joyce, { ...page, 'contact.phone': '+254 20 000 0000', zone: 'Mombasa' })

    const saved = await desk.store.read({ forumId: sampleForumId, kind: 'person', id: 'joyce-n-mundara' })
    expect([first.status, second.status]).toEqual([303, 303])
    expect(saved?.doc).toMatchObject({
      biography: 'Runs a co-operative.',
      zone: 'Africa/Nairobi',
      contact: { email: 'joyce.mundara@example.org', phone: '+254 20 000 0000' },
    })
  })

  test('a presenter who was renamed since the page was shown is still that person', async () => {
    const desk = await startDesk()
    const [ana, bo] = [await desk.signIn('Ana'), await desk.signIn('Bo', 'organizer')]
    const address = `${forum}/presentations/inclusive-community-ankang-xinglong`
    const page = formFields((await bo.get(address)).text)
    const person = `${forum}/people/li-li-chang`
    await ana.post(person, { ...formFields((await ana.get(person)).text), 'name.given': 'Lili' })

    const answer = await bo.post(address, { ...page, 'place.region': 'Wenshan' })

    const place = { forumId: sampleForumId, kind: 'presentation', id: 'inclusive-community-ankang-xinglong' }
    const saved = await desk.store.read({ ...place, kind: 'presentation' })
    expect(answer.status).toBe(303)
    expect(saved?.doc).toMatchObject({
      place: { city: 'Taipei', region: 'Wenshan', country: 'TW' },
      presenters: [{ personId: 'li-li-chang', post: 'Senior Specialist' }],
    })
  })
})

describe('rows of a form', () => {
  test('are added and taken away without script, and nothing that was typed is lost', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')
    const address = `${forum}/presentations/inclusive-community-ankang-xinglong`
    const page = formFields((await ana.get(address)).text)

    const added = await ana.post(address, { ...page, title: 'Half typed', act: 'add:presenters' })
    const typed = { ...formFields(added.text), 'presenters.1.personId': 'kenzo TAIRA' }
    const taken = await ana.post(address, { ...typed, act: 'remove:presenters.0' })

    expect([added.status, taken.status]).toEqual([200, 200])
    expect(readPage(added.text).texts('.notice')).toEqual([
      'Not saved yet. Everything that you typed is still here.',
    ])
    expect(readPage(added.text).texts('.shelf-row legend')).toEqual([
      'Organisation 1',
      'Presenter 1',
      'Presenter 2',
    ])
    expect(formFields(taken.text)).toMatchObject({
      title: ['Half typed'],
      'presenters.0.personId': ['kenzo TAIRA'],
      seen: page.seen,
    })
    expect(formFields(taken.text)).not.toHaveProperty('presenters.1.personId')

    const saved = await ana.post(address, formFields(taken.text))
    const draft = await desk.store.readForum(sampleForumId)
    const doc = [...(draft?.presentations.values() ?? [])].find(({ doc }) => doc.title === 'Half typed')?.doc
    expect(saved.status).toBe(303)
    expect(doc?.presenters).toEqual([{ personId: 'kenzo-taira', post: '' }])
  })
})

describe('removing', () => {
  test('is refused while something names it, and the page leads there', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')

    const answer = await ana.post(`${joyce}/removal`, { seen: '1' })

    const page = readPage(answer.text)
    expect(answer.status).toBe(422)
    expect(page.texts('.problems a')).toEqual([expect.stringMatching(/still name/)])
    expect(page.links('#f-id').map(({ href }) => href)).toContain(
      `${forum}/sessions/rebuilding-an-inclusive-society`,
    )
    const place = { forumId: sampleForumId, kind: 'person', id: 'joyce-n-mundara' } as const
    expect((await desk.store.read(place))?.revision).toBe(1)
  })

  test('takes away what nothing names, says where it can be brought back, and then it is not there', async () => {
    const lonely = aPerson({ given: 'Lonely' })
    const { desk, ana } = await emptyDesk({ people: [lonely] })
    const address = `${forum}/people/${lonely.id}`

    const answer = await ana.post(`${address}/removal`, { seen: '1' })

    expect([answer.status, answer.headers.location]).toEqual([303, `${forum}/people?removed=${lonely.id}`])
    expect(readPage((await ana.get(answer.headers.location ?? '')).text).link('History')).toBe(
      `${address}/history`,
    )
    expect((await desk.store.readForum(sampleForumId))?.people.size).toBe(0)
    expect([(await ana.get(address)).status, (await ana.post(address, { seen: '1' })).status]).toEqual([
      404, 410,
    ])
  })

  test('waits when somebody saved since the page was shown', async () => {
    const person = aPerson()
    const { desk, ana } = await emptyDesk({ people: [person] })
    const address = `${forum}/people/${person.id}`
    await ana.post(address, { ...formFields((await ana.get(address)).text), biography: 'New words' })

    const answer = await ana.post(`${address}/removal`, { seen: '1' })

    expect(answer.status).toBe(409)
    expect((await desk.store.readForum(sampleForumId))?.people.size).toBe(1)
  })
})

describe('who may', () => {
  test.each(shelves)('a reader sees %s and can change nothing', async (shelf) => {
    const desk = await startDesk()
    const rea = await desk.signIn('Rea', 'reader')
    const [id] = (await desk.store.readForum(sampleForumId))?.[shelf].keys() ?? []
    const address = `${forum}/${shelf}/${id}`

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
    expect((await desk.store.readForum(sampleForumId))?.[shelf].size).toBe(
      (await desk.store.readForum(sampleForumId))?.[shelf].size,
    )
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
  const person = aPerson({ given: markup, biography: markup, name: undefined as never })
  const { ana } = await emptyDesk({
    people: [{ ...aPerson(), ...person, name: { ...aPerson().name, given: markup, original: markup } }],
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
