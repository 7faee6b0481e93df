/** Histories: told as a story, any earlier state looked at, compared and brought back. */
import { describe, expect, test } from 'vitest'
import type { DocumentKind } from '../../../src/domain/draft.ts'
import { removeDoc, saveDocs } from '../../app.ts'
import { aForum, anItem, anOrganisation, aPerson, aReference, aSession } from '../../makers.ts'
import { sampleForumId } from '../../sample.ts'
import { readPage } from '../html.ts'
import { startDesk } from './desk-app.ts'
import { deskWith, forum, joyce } from './shelf-desk.ts'
import { secrets, startWorld, wholeStore, workshopId } from './world.ts'

const workshop = `${forum}/sessions/${workshopId}`

describe('a history', () => {
  test('tells the newest first: what was done, by whom, when, and what went out', async () => {
    const desk = await startDesk()
    const reader = await desk.signIn('Rea', 'reader')

    const page = await reader.page(`${workshop}/history`)

    expect(page.texts('.story .told')).toEqual([
      '“Community-based healthcare service” 10 → 9 minutes',
      'Start moved from 18:30 to 18:00',
      'Made',
    ])
    expect(page.texts('.story .soft')).toEqual([
      'Secretariat 13 September 2021, 11:40 KST Release 2 Look at it: 13 September 2021, 11:40 KST',
      'Secretariat 13 September 2021, 11:30 KST Look at it: 13 September 2021, 11:30 KST',
      'Secretariat 16 August 2021, 10:00 KST Release 1 Look at it: 16 August 2021, 10:00 KST',
    ])
    expect(page.values('.story time', 'datetime').at(-1)).toBe('2021-08-16T01:00:00Z')
  })

  test.each([
    ['settings', 'Global Social Economy Forum, Mexico City 2021'],
    ['people/joyce-n-mundara', 'Joyce N. Mundara'],
    ['presentations/inclusive-community-ankang-xinglong', undefined],
    ['sessions/what-young-members-ask', undefined],
  ])('%s has one', async (place, title) => {
    const { reader } = await startWorld()

    const page = await reader.page(`${forum}/${place}/history`)

    expect(page.texts('.story .told').at(-1)).toBe('Made')
    if (title !== undefined) expect(page.texts('.kicker a')).toEqual([title])
  })

  test('what never was has none', async () => {
    const { owner } = await startWorld()

    const answers = await Promise.all(
      ['people/nobody', 'sessions/nothing'].map((place) => owner.get(`${forum}/${place}/history`)),
    )

    expect(answers.map(({ status }) => status)).toEqual([404, 404])
  })
})

describe('an earlier state', () => {
  test('is shown as it was, with its agenda and clocks, and held against now', async () => {
    const { owner } = await startWorld()

    const page = await owner.page(`${workshop}/history/1`)

    expect(page.texts('h1')).toEqual(['As it was on 16 August 2021, 10:00 KST'])
    expect(page.texts('.facts-out li')).toContain('start moved from 18:00 to 18:30')
    expect(page.texts('.differs dt')).toEqual(['Start', 'Private note'])
    expect(page.texts('.differs dd')[0]).toBe('Mon 4 Oct 2021 18:30 Seoul')
    expect(page.texts('.differs dd')[1]).toBe('Now: Mon 4 Oct 2021 18:00 Seoul')
    expect(page.rows().slice(0, 2)).toEqual([
      ['KST', 'UTC', 'What'],
      ['18:30', '09:30', 'Internet connection checkConnection check · 1 minute'],
    ])
  })

  test('comes back as a new edit by whoever brings it; what was in between stays', async () => {
    const { desk, ana } = await deskWith({ people: [aPerson({ id: 'joy', given: 'Joy' })] })
    await saveDocs(desk.store, sampleForumId, { people: [aPerson({ id: 'joy', given: 'Joyce' })] })
    const { action, fields } = (await ana.page(`${forum}/people/joy/history/1`)).form('Bring this state back')

    const answer = await ana.post(action, fields)

    const page = await ana.page(answer.headers.location ?? '')
    const place = { forumId: sampleForumId, kind: 'person', id: 'joy' } as const
    expect(answer.status).toBe(303)
    expect(page.texts('.done')).toEqual([
      'Brought back. It is the newest state now; those in between stay here.',
    ])
    expect(page.texts('.story .told')).toEqual([
      'Renamed from “Joyce Moon” to “Joy Moon”',
      'Renamed from “Joy Moon” to “Joyce Moon”',
      'Made',
    ])
    expect(await desk.store.read(place)).toMatchObject({
      revision: 3,
      savedBy: 'Ana',
      doc: { name: { given: 'Joy' } },
    })
  })

  test('a removed document is told as removed, and can be brought back', async () => {
    const { desk, ana } = await deskWith({ references: [aReference({ id: 'charter', title: 'Charter' })] })
    await removeDoc(desk.store, sampleForumId, 'reference', 'charter')
    const address = `${forum}/references/charter/history`
    const before = await ana.page(address)
    const { action, fields } = (await ana.page(`${address}/1`)).form('Bring this state back')

    await ana.post(action, fields)

    const place = { forumId: sampleForumId, kind: 'reference', id: 'charter' } as const
    expect(before.texts('.notice')).toEqual([
      'This was removed. Its history stays: look at a state to bring it back.',
    ])
    expect((await ana.page(address)).texts('.story .told')).toEqual(['Brought back', 'Removed', 'Made'])
    expect((await desk.store.read(place))?.doc.title).toBe('Charter')
  })

  test('that names somebody who is gone can’t come back; the page says why and nothing is saved', async () => {
    const items = [anItem({ people: ['joy'] })]
    const { desk, ana } = await deskWith({
      people: [aPerson({ id: 'joy' })],
      sessions: [aSession({ id: 'talk', items })],
    })
    await saveDocs(desk.store, sampleForumId, { sessions: [aSession({ id: 'talk' })] })
    await removeDoc(desk.store, sampleForumId, 'person', 'joy')
    const before = await wholeStore(desk.store)

    const answer = await ana.post(`${forum}/sessions/talk/restorations`, { revision: '1', seen: '2' })

    expect(answer.status).toBe(422)
    expect(readPage(answer.text).texts('.problems li')).toEqual([
      'This person is not in the forum any more. Choose another, or add the person again.',
    ])
    expect(await wholeStore(desk.store)).toBe(before)
  })

  test('of a forum came back to an address that another forum had got', async () => {
    const { desk, ana } = await deskWith()
    const own = aForum({ id: sampleForumId, slug: 'renamed' })
    await saveDocs(desk.store, sampleForumId, { forum: own })
    await saveDocs(desk.store, 'other', { forum: aForum({ id: 'other', slug: 'gsef' }) })
    const before = await wholeStore(desk.store)

    const answer = await ana.post(`${forum}/settings/restorations`, { revision: '1', seen: '2' })

    expect(answer.status).toBe(422)
    expect(readPage(answer.text).texts('.problems li')).toEqual([expect.stringContaining('gsef')])
    expect(await wholeStore(desk.store)).toBe(before)
  })

  test('whose address another document has by now can’t come back', async () => {
    const { desk, ana } = await deskWith({ organisations: [anOrganisation({ id: 'one', slug: 'house' })] })
    await saveDocs(desk.store, sampleForumId, {
      organisations: [anOrganisation({ id: 'one', slug: 'home' })],
    })
    await saveDocs(desk.store, sampleForumId, {
      organisations: [anOrganisation({ id: 'two', slug: 'house' })],
    })

    const answer = await ana.post(`${forum}/organisations/one/restorations`, { revision: '1', seen: '2' })

    expect([answer.status, readPage(answer.text).texts('.problems li')]).toEqual([
      422,
      ['The address “house” belongs to another one already. Choose another.'],
    ])
  })

  test('when somebody saved in between, it is shown again and nothing is brought back', async () => {
    const { desk, ana } = await deskWith({ people: [aPerson({ id: 'joy', given: 'Joy' })] })
    await saveDocs(desk.store, sampleForumId, { people: [aPerson({ id: 'joy', given: 'Joyce' })] })
    const page = await ana.page(`${forum}/people/joy/history/1`)
    await saveDocs(desk.store, sampleForumId, { people: [aPerson({ id: 'joy', given: 'Jo' })] })

    const { action, fields } = page.form('Bring this state back')
    const answer = await ana.post(action, fields)

    expect(answer.status).toBe(409)
    expect(readPage(answer.text).form('Bring this state back').fields).toEqual({ revision: '1', seen: '3' })
  })

  test.each(['0', '99', '2', 'x', '-1'])(
    'there is no state %j of a document that was removed then',
    async (one) => {
      const { desk, ana } = await deskWith({ people: [aPerson({ id: 'joy' })] })
      await removeDoc(desk.store, sampleForumId, 'person', 'joy')

      const shown = await ana.get(`${forum}/people/joy/history/${one}`)
      const brought = await ana.post(`${forum}/people/joy/restorations`, { revision: one, seen: '2' })

      expect([shown.status, brought.status]).toEqual([404, 404])
    },
  )
})

describe('who may', () => {
  test('a reader looks and has no button; their post changes nothing', async () => {
    const { desk, reader } = await startWorld()
    const before = await wholeStore(desk.store)

    const page = await reader.page(`${workshop}/history/1`)
    const answer = await reader.post(`${workshop}/restorations`, { revision: '1', seen: '4' })

    expect(page.texts('main button')).toEqual([])
    expect(answer.status).toBe(404)
    expect(await wholeStore(desk.store)).toBe(before)
  })

  test('a coordinator sees and brings back states of the own session, and no other history', async () => {
    const { desk, coordinator, otherCoordinator } = await startWorld()
    const others = [joyce, `${forum}/settings`, `${forum}/sessions/cuidar-la-salud-en-comun`]

    const own = (await coordinator.page(`${workshop}/history/1`)).form('Bring this state back')
    const brought = await coordinator.post(own.action, own.fields)
    const refused = [
      ...(await Promise.all(others.map((one) => coordinator.get(`${one}/history`)))),
      await otherCoordinator.get(`${workshop}/history`),
      await otherCoordinator.get(`${workshop}/history/1`),
      await otherCoordinator.post(own.action, own.fields),
    ]

    const place = { forumId: sampleForumId, kind: 'session' as DocumentKind, id: workshopId }
    expect(brought.status).toBe(303)
    expect((await desk.store.read(place))?.savedBy).toBe('Coordinator')
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
    for (const { text } of refused) expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })

  test('strangers and other forums’ organizers get no byte of it', async () => {
    const { desk, outsider, former, signedOut } = await startWorld()
    const addresses = [`${workshop}/history`, `${workshop}/history/4`, `${joyce}/history/1`]

    for (const browser of [desk.stranger, outsider, former, signedOut]) {
      for (const address of addresses) {
        const { status, text } = await browser.get(address)
        expect([303, 404]).toContain(status)
        expect([...secrets, 'Community-based'].filter((secret) => text.includes(secret))).toEqual([])
      }
    }
  })
})
