import { describe, expect, test } from 'vitest'
import { aPerson, aPresentation } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { startDesk } from './desk-app.ts'
import { deskWith, formFields, forum, joyce } from './shelf-desk.ts'

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

  test('the same field shows both texts, and the choice keeps the rest of what was typed', async () => {
    const desk = await startDesk()
    const [ana, bo] = [await desk.signIn('Ana'), await desk.signIn('Bo', 'organizer')]
    const page = formFields((await ana.get(joyce)).text)
    await ana.post(joyce, { ...page, biography: 'Ana’s words.' })

    const conflict = await bo.post(joyce, {
      ...page,
      biography: 'Bo’s words.',
      'name.family': 'Mundara-Otieno',
    })
    const { action, fields } = readPage(conflict.text).form('Save mine')
    const answer = await bo.post(action, fields)

    const saved = await desk.store.read({ forumId: sampleForumId, kind: 'person', id: 'joyce-n-mundara' })
    expect([conflict.status, answer.status]).toEqual([409, 303])
    const [shown = ''] = readPage(conflict.text).texts('main')
    expect(['Ana’s words.', 'Bo’s words.'].filter((text) => !shown.includes(text))).toEqual([])
    expect(saved?.doc).toMatchObject({ biography: 'Bo’s words.', name: { family: 'Mundara-Otieno' } })
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

  test('are moved without script: who is named first comes first', async () => {
    const { desk, ana } = await deskWith({
      people: ['ana', 'ben'].map((id) => aPerson({ id, given: id, family: '' })),
      presentations: [
        aPresentation({
          presenters: [
            { personId: 'ana', post: ' Head ' },
            { personId: 'ben', post: '' },
          ],
        }),
      ],
    })
    const [doc] = (await desk.store.readForum(sampleForumId))?.presentations.values() ?? []
    const address = `${forum}/presentations/${doc?.doc.id}`
    const page = await ana.get(address)

    const moved = await ana.post(address, { ...formFields(page.text), act: 'up:presenters.1' })
    await ana.post(address, formFields(moved.text))

    const buttons = readPage(page.text).values('button[value*="presenters."]', 'value')
    expect(buttons).toEqual([
      'down:presenters.0',
      'remove:presenters.0',
      'up:presenters.1',
      'remove:presenters.1',
    ])
    const [saved] = (await desk.store.readForum(sampleForumId))?.presentations.values() ?? []
    expect(saved?.doc.presenters).toEqual([
      { personId: 'ben', post: '' },
      { personId: 'ana', post: 'Head' },
    ])
  })
})

describe('removing', () => {
  test('is refused while something names it, and the page leads there', async () => {
    const desk = await startDesk()
    const ana = await desk.signIn('Ana')

    const answer = await ana.post(`${joyce}/removal`, { seen: '1' })

    const page = readPage(answer.text)
    expect(answer.status).toBe(422)
    expect(page.texts('.problems')).toEqual([expect.stringMatching(/^2 documents still name this/)])
    expect(page.links('#f-id').map(({ href }) => href)).toContain(
      `${forum}/sessions/rebuilding-an-inclusive-society`,
    )
    const place = { forumId: sampleForumId, kind: 'person', id: 'joyce-n-mundara' } as const
    expect((await desk.store.read(place))?.revision).toBe(1)
  })

  test('takes away what nothing names, says where it can be brought back, and then it is not there', async () => {
    const lonely = aPerson({ given: 'Lonely' })
    const { desk, ana } = await deskWith({ people: [lonely] })
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
    const { desk, ana } = await deskWith({ people: [person] })
    const address = `${forum}/people/${person.id}`
    await ana.post(address, { ...formFields((await ana.get(address)).text), biography: 'New words' })

    const answer = await ana.post(`${address}/removal`, { seen: '1' })

    expect(answer.status).toBe(409)
    expect((await desk.store.readForum(sampleForumId))?.people.size).toBe(1)
  })
})
