import { describe, expect, test } from 'vitest'
import type { ForumId } from '../../../src/domain/ids.ts'
import type { Store } from '../../../src/store/port.ts'
import { saveDocs, storeWith } from '../../app.ts'
import { aForum, anItem, aParticipation, aPerson, aSession, privateSentences, startAt } from '../../makers.ts'
import { OpenedFolder } from '../../store/opened-folder.ts'
import { readPage } from '../html.ts'
import { readFields, typed } from '../sent-forms.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

const here = 'forum' as ForumId
const address = '/desk/forums/forum/edition'

const docs = {
  forum: aForum({ title: 'Global Forum 2021', slug: 'gf-2021' }),
  people: [aPerson({ id: 'ana', given: 'Ana' })],
  sessions: [
    aSession({
      id: 'workshop',
      title: 'Workshop',
      items: [anItem({ id: 'i1', people: ['ana'] })],
      participations: [aParticipation({ id: 'p1', personId: 'ana' })],
    }),
    aSession({ id: 'early', title: 'Early', start: startAt('2021-10-04T02:30', 'Europe/Paris') }),
  ],
}

async function startEditions(store?: Store): Promise<{ desk: TestDesk; ana: Browser }> {
  const desk = await startDesk(store ?? (await storeWith(docs)))
  return { desk, ana: await desk.signIn('Ana', 'owner', here) }
}

async function openForm(ana: Browser): Promise<Record<string, string[]>> {
  return readFields((await ana.get(address)).text, 'main form')
}

/** The form filled in, looked at, and made. */
async function makeNext(ana: Browser, fields: Record<string, string[]>) {
  const preview = await ana.post(address, fields)
  return ana.post(address, { ...readFields(preview.text, 'main form'), act: 'make' })
}

const idIn = (location = '') => location.replace('/desk/forums/', '') as ForumId

describe('the next edition of a forum', () => {
  test('begins a year later on the same weekday, with everything ticked', async () => {
    const { ana } = await startEditions()

    const settings = await ana.page('/desk/forums/forum/settings')
    const fields = await openForm(ana)

    expect(settings.link('Next edition')).toBe(address)
    expect(fields).toMatchObject({
      title: ['Global Forum 2022'],
      shortTitle: ['GF 2022'],
      slug: ['gf-2022'],
      opens: ['2022-10-03'],
    })
    expect(fields.carried).toContain('sessions')
  })

  test('is looked at before it is made: how much comes along, and which clocks move', async () => {
    const { desk, ana } = await startEditions()
    const before = await desk.store.forums()

    const answer = await ana.post(address, typed(await openForm(ana), { opens: '2022-03-27' }))
    const page = readPage(answer.text)

    expect(answer.status).toBe(200)
    expect(page.texts('.counts li')).toEqual(['2 sessions', '1 row in their agendas', '1 person'])
    expect(page.texts('.notice li')).toEqual([
      '“Early” would start at 27 Mar, 02:30 in Paris and starts at 03:30.',
    ])
    expect(page.texts('main p')[1]).toBe(
      '27 March 2022 – 31 March 2022, at http://madang.test/forums/gf-2022',
    )
    expect(await desk.store.forums()).toEqual(before)
  })

  test('is made with its parts, its own calendar domain and its maker as the only owner; the old one stays', async () => {
    const { desk, ana } = await startEditions()
    await desk.signIn('Bob', 'organizer', here)
    const before = JSON.stringify([...((await desk.store.readForum(here))?.sessions ?? [])])

    const made = await makeNext(ana, await openForm(ana))
    const id = idIn(made.headers.location)
    const draft = await desk.store.readForum(id)

    expect(id).toMatch(/^gf-2022-[0-9a-f]{8}$/)
    expect(draft?.forum.doc).toEqual({
      ...docs.forum,
      ...{ id, slug: 'gf-2022', title: 'Global Forum 2022', shortTitle: 'GF 2022' },
      ...{ opens: '2022-10-03', closes: '2022-10-07', uidDomain: `${id}.madang.test` },
    })
    expect(
      [...(draft?.sessions.values() ?? [])].map(({ doc }) => [doc.id, doc.state, doc.start.clock]),
    ).toEqual([
      ['early', 'draft', '2022-10-03T02:30'],
      ['workshop', 'draft', '2022-10-03T18:00'],
    ])
    expect([...(draft?.people.keys() ?? [])]).toEqual(['ana'])
    expect(await desk.store.releaseNumbers(id)).toEqual([])
    const accounts = await desk.access.accounts()
    expect(accounts.filter(({ roles }) => id in roles).map(({ name, roles }) => [name, roles[id]])).toEqual([
      ['Ana', 'owner'],
    ])
    expect((await ana.page(`/desk/forums/${id}`)).texts('.line-title')).toHaveLength(2)
    expect(JSON.stringify([...((await desk.store.readForum(here))?.sessions ?? [])])).toBe(before)
  })

  test('pressed twice makes one, also when both presses come at once', async () => {
    const { desk, ana } = await startEditions()
    const preview = await ana.post(address, await openForm(ana))
    const fields = { ...readFields(preview.text, 'main form'), act: 'make' }

    const [one, two] = await Promise.all([ana.post(address, fields), ana.post(address, fields)])
    const three = await ana.post(address, fields)

    expect([one, two, three].map(({ status, headers }) => [status, headers.location])).toEqual(
      Array.from({ length: 3 }, () => [303, one?.headers.location]),
    )
    expect((await desk.store.forums()).length).toBe(2)
  })

  test('only what is chosen comes along', async () => {
    const { desk, ana } = await startEditions()

    const made = await makeNext(ana, typed(await openForm(ana), { carried: ['sessions'] }))
    const draft = await desk.store.readForum(idIn(made.headers.location))

    expect(draft?.people.size).toBe(0)
    expect(draft?.sessions.get('workshop' as never)?.doc).toMatchObject({ items: [], participations: [] })
  })

  test('is refused with what is wrong, and nothing typed is lost', async () => {
    const { desk, ana } = await startEditions()
    const fields = typed(await openForm(ana), {
      ...{ title: '', slug: 'gf-2021', opens: '2022-02-30', carried: ['people'] },
    })

    const answer = await ana.post(address, fields)
    const again = await ana.post(address, typed(fields, { title: 'Next', opens: '2022-03-01', act: 'make' }))

    expect([
      answer.status,
      readPage(answer.text)
        .links('.problems')
        .map(({ href }) => href),
    ]).toEqual([422, ['#f-title', '#f-opens']])
    expect(readFields(answer.text, 'main form')).toMatchObject({ slug: ['gf-2021'], carried: ['people'] })
    expect([again.status, readPage(again.text).texts('.problems li')]).toEqual([
      422,
      ['The address “gf-2021” belongs to another one already. Choose another.'],
    ])
    expect(await desk.store.forums()).toEqual(['forum'])
  })

  test('what was looked at may be changed, and is still as it was typed', async () => {
    const { ana } = await startEditions()
    const preview = await ana.post(
      address,
      typed(await openForm(ana), { title: 'My own', carried: ['rooms'] }),
    )

    const back = await ana.post(address, { ...readFields(preview.text, 'main form'), act: 'change' })

    expect(readFields(back.text, 'main form')).toMatchObject({ title: ['My own'], carried: ['rooms'] })
  })

  test('is not there for organizers, readers, coordinators, and owners who may make no forum', async () => {
    const { desk } = await startEditions()
    const owner = await desk.signIn('Olga', 'organizer', here)
    const account = await desk.access.findAccount('olga@example.org')
    if (account !== undefined) await desk.access.setRole(account.id, here, 'owner')
    const others = [
      owner,
      await desk.signIn('Bob', 'organizer', here),
      await desk.signIn('Rita', 'reader', here),
      await desk.coordinate('workshop', here),
    ]

    const answers = await Promise.all(
      others.flatMap((one) => [one.get(address), one.post(address, { title: 'Mine', act: 'make' })]),
    )

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    expect((await owner.page('/desk/forums/forum/settings')).links().map(({ href }) => href)).not.toContain(
      address,
    )
    expect(await desk.store.forums()).toEqual(['forum'])
  })

  test('private notes of this one reach no page of the next', async () => {
    const { ana } = await startEditions()
    const made = await makeNext(ana, await openForm(ana))

    const page = await ana.get(`${made.headers.location}/sessions/workshop`)

    expect(page.status).toBe(200)
    expect(privateSentences.slice(0, 2).filter((one) => page.text.includes(one))).toEqual([])
  })
})

/** A store whose writing ends after so many saves, as when its process is killed. */
function cutOff(store: Store, saves: number): Store {
  let left = saves
  return {
    ...store,
    save(place, doc, edit) {
      left -= 1
      return left < 0 ? Promise.reject(new Error('killed')) : store.save(place, doc, edit)
    },
  }
}

describe('an edition that a crash cut off', () => {
  test.each([0, 1, 2, 3])(
    'after %i documents is nowhere to be seen, and is made by the next press',
    async (saves) => {
      const opened = await OpenedFolder.make()
      try {
        await saveDocs(opened.store, here, docs)
        const first = await startEditions(cutOff(opened.store, saves))
        const preview = await first.ana.post(address, await openForm(first.ana))
        const fields = { ...readFields(preview.text, 'main form'), act: 'make' }
        const cut = await first.ana.post(address, fields)
        await opened.reopen()
        const { desk, ana } = await startEditions(opened.store)
        const seen = [await desk.store.forums(), (await ana.page('/desk')).texts('.lines a')]

        const changed = { ...fields, ...(saves === 2 ? { slug: 'gf-later' } : {}) }
        const made = await ana.post(address, changed)

        expect([cut.status, seen]).toEqual([500, [['forum'], ['Global Forum 2021']]])
        const id = idIn(made.headers.location)
        const draft = await desk.store.readForum(id)
        expect([draft?.sessions.size, draft?.people.size]).toEqual([2, 1])
        expect([...(draft?.sessions.values() ?? [])].map(({ revision }) => revision)).toEqual([1, 1])
        const folders = (await opened.files()).flatMap((name) => /^forums\/([^/]+)\//.exec(name)?.[1] ?? [])
        expect([...new Set(folders)].sort()).toEqual(['forum', id])
        expect(await desk.store.readMark('edition')).toBe('')
      } finally {
        await opened.end()
      }
    },
  )
})
